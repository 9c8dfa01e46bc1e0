import Catalogue
import Customers
import Kernel
import Web

/// What lies on the counter before the sale is finished: it travels with the form, so it needs no scripts.
struct QuickSale: Sendable {
    /// A line as typed; the numbers are read when the sale is finished.
    struct Line: Sendable, Hashable {
        var product: ID<Product>
        var quantity = "1"
        var price: String
        var discount = ""
    }

    var customer: ID<Customer>?
    var branch: Int64
    var channel = Sale.Channel.shop
    /// Makes a double click one sale.
    var token: String
    var productText = "", customerText = "", note = ""
    var lines: [Line] = []

    static let mostLines = 200

    init(_ visit: Visit) {
        customer = visit.query.id("musteri")
        branch = visit.account?.branch ?? 0
        token = QuickSale.newToken()
    }

    init(_ form: Form) {
        customer = form.id("musteri")
        branch = form.int("sube") ?? 0
        channel = form.int("kanal").flatMap { Sale.Channel(rawValue: Int($0)) } ?? .shop
        token = form.text("_tek") ?? QuickSale.newToken()
        productText = String(form["q"].prefix(80))
        customerText = String(form["m"].prefix(80))
        note = String(form["not"].prefix(500))
        var index = 0
        while index < QuickSale.mostLines, let product = form.id("u\(index)", as: Product.self) {
            lines.append(Line(product: product, quantity: form["a\(index)"], price: form["f\(index)"], discount: form["i\(index)"]))
            index += 1
        }
    }

    private static func newToken() -> String {
        String(UInt64.random(in: .min ... .max), radix: 36) + String(UInt64.random(in: .min ... .max), radix: 36)
    }

    /// One more of a product: of the line it has already, or of a new one at the given price.
    mutating func put(_ product: Product, price: Int64? = nil) {
        let typed = typedAmount(price ?? product.price)
        if let index = lines.firstIndex(where: { $0.product == product.id && $0.price == typed && $0.discount.isEmpty }) { return step(index, 1) }
        if lines.count < QuickSale.mostLines { lines.append(Line(product: product.id, price: typed)) }
    }

    /// One more or one less; the last one takes the line away.
    mutating func step(_ index: Int, _ more: Int) {
        guard lines.indices.contains(index) else { return }
        let now = (Quantity.parse(lines[index].quantity) ?? .one).thousandths + Int64(more) * 1000
        if now <= 0 { lines.remove(at: index) } else { lines[index].quantity = Format.quantity(Quantity(thousandths: now)) }
    }

    mutating func drop(_ index: Int) { if lines.indices.contains(index) { lines.remove(at: index) } }

    /// The sale as it would be written, with a sentence for each field that cannot be read.
    func reckoned(_ products: [ID<Product>: Product]) -> (lines: [NewSale.Line], sums: [Int: SaleLine], problems: Problems) {
        var ready: [NewSale.Line] = [], sums: [Int: SaleLine] = [:], problems = Problems()
        for (index, line) in lines.enumerated() {
            guard let product = products[line.product] else {
                problems.add("u\(index)", SalesFailure.productUnknown.words)
                continue
            }
            guard let quantity = Quantity.parse(line.quantity), quantity > Quantity(0) else {
                problems.add("a\(index)", SalesFailure.badQuantity(product.name).words)
                continue
            }
            guard let price = Money.parse(line.price), price.coins >= 0 else {
                problems.add("f\(index)", SalesFailure.badPrice(product.name).words)
                continue
            }
            guard let discount = discount(line.discount, of: Reckoning.times(price.coins, quantity.thousandths)) else {
                problems.add("i\(index)", Words("“\(line.discount)” bir indirim değil. Örnek: 50,00 ya da %10", "“\(line.discount)” is no discount. Example: 50,00 or %10"))
                continue
            }
            let new = NewSale.Line(line.product, quantity, unitPrice: price.coins, discount: discount)
            do {
                sums[index] = try SaleLine(new, number: index + 1, of: product)
                ready.append(new)
            } catch let failure as any Failure {
                problems.add("i\(index)", failure.words)
            } catch { problems.add("u\(index)", SalesFailure.productUnknown.words) }
        }
        return (ready, sums, problems)
    }

    /// "50", "12,50" or "%10" of the line.
    private func discount(_ typed: String, of gross: Int64) -> Int64? {
        guard !typed.isEmpty else { return 0 }
        if typed.contains("%") { return Percent.parse(typed).map { Money(gross).share($0).coins } }
        return Money.parse(typed)?.coins
    }
}

/// An amount as it stands in a field: 1.450,00
func typedAmount(_ coins: Int64) -> String { String(Format.lira(Money(coins), kurus: true).drop { !$0.isNumber }) }
