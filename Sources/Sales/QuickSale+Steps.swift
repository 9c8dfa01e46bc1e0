import Catalogue
import Customers
import Kernel
import Platform
import Storage
import Web

/// Everything the counter shows.
struct CounterView: Sendable {
    var sale: QuickSale
    var customer: Customer?
    var products: [ID<Product>: Product] = [:]
    var usual: [UsualProduct] = []
    var branches: [Branch] = []
    /// What a search without scripts found.
    var foundProducts: [Product]?
    var foundCustomers: SearchAnswer?
    /// Set when the sale was asked to be finished and could not be.
    var problems = Problems()
    var failure: Words?
}

/// `GET /hizli-satis`
@Sendable func showCounter(_ visit: Visit) async throws -> Answer {
    let sale = QuickSale(visit)
    return counterAnswer(try await visit.database.read { try counterView(sale, $0) }, visit)
}

/// `POST /hizli-satis`: one step at the counter; the button says which.
@Sendable func ringUp(_ visit: Visit) async throws -> Answer {
    let form = try await visit.form()
    let sale = QuickSale(form), step = form["is"]
    if step == "bitir" { return try await finish(sale, visit) }
    return counterAnswer(try await visit.database.read { try take(step, sale, $0) }, visit)
}

/// Does what a button asked and shows the counter as it then is.
private func take(_ step: String, _ sale: QuickSale, _ reader: Reader) throws -> CounterView {
    var sale = sale
    let parts = step.split(separator: ":", maxSplits: 1).map(String.init)
    let number = parts.count > 1 ? Int64(parts[1]) : nil
    switch (parts.first ?? "ara", number) {
    case ("ekle", let id?):
        if let product = try reader.product(ID(id)) { sale.put(product) }
        sale.productText = ""
    case ("yine", let id?):
        if let product = try reader.product(ID(id)), let customer = sale.customer {
            let usual = UsualProduct.from(try reader.recentLines(of: customer, visits: 6)).first { $0.product == product.id }
            sale.put(product, price: usual?.price)
        }
    case ("musteri", let id?): (sale.customer, sale.customerText) = (ID(id), "")
    case ("kartsiz", _): (sale.customer, sale.customerText) = (nil, "")
    case ("arti", let index?): sale.step(Int(clamping: index), 1)
    case ("eksi", let index?): sale.step(Int(clamping: index), -1)
    case ("sil", let index?): sale.drop(Int(clamping: index))
    default: return try look(sale, reader)
    }
    return try counterView(sale, reader)
}

/// The Enter key: a code or the only product of that name goes on the counter, else both searches are answered.
private func look(_ typed: QuickSale, _ reader: Reader) throws -> CounterView {
    var sale = typed, products: [Product]?, customers: SearchAnswer?
    if !sale.productText.isEmpty {
        let exact = try reader.product(code: sale.productText)
        let found = try exact.map { [$0] } ?? reader.products(matching: sale.productText, limit: 8)
        if found.count == 1 { sale.put(found[0]); sale.productText = "" } else { products = found }
    }
    if !sale.customerText.isEmpty {
        let found = try reader.search(sale.customerText, limit: 6)
        if found.count == 1, let only = found.lines.first { (sale.customer, sale.customerText) = (only.id, "") } else { customers = found }
    }
    var view = try counterView(sale, reader)
    view.foundProducts = products
    view.foundCustomers = customers
    return view
}

func counterView(_ sale: QuickSale, _ reader: Reader) throws -> CounterView {
    var view = CounterView(sale: sale)
    if let id = sale.customer {
        view.customer = try reader.customer(id)
        if view.customer == nil { view.sale.customer = nil }
        else { view.usual = Array(UsualProduct.from(try reader.recentLines(of: id, visits: 6)).prefix(3)) }
    }
    if !sale.lines.isEmpty { view.products = try reader.products(Set(sale.lines.map(\.product))) }
    view.branches = try reader.branches().filter(\.isOpen)
    if view.branches.count == 1 || !view.branches.contains(where: { $0.id.rawValue == sale.branch }) {
        view.sale.branch = view.branches.first?.id.rawValue ?? 0
    }
    return view
}

/// Writes the sale, or shows the counter again with what is wrong.
private func finish(_ sale: QuickSale, _ visit: Visit) async throws -> Answer {
    var view = try await visit.database.read { try counterView(sale, $0) }
    let (lines, _, problems) = view.sale.reckoned(view.products)
    guard problems.isEmpty else {
        view.problems = problems
        return counterAnswer(view, visit, status: 422)
    }
    let shown = view.sale
    let new = NewSale(customer: shown.customer, branch: shown.branch, seller: visit.account?.account, channel: shown.channel,
                      note: shown.note.isEmpty ? nil : shown.note, lines: lines)
    do {
        let (id, isNew) = try await visit.database.write(as: visit.actor, at: visit.now) { try $0.record(new, token: shown.token) }
        let sentence = isNew ? visit.say("Satış kaydedildi", "The sale is recorded") : visit.say("Bu satış zaten kaydedilmişti", "This sale was recorded already")
        return .redirect("/satislar/\(id)").toast(sentence, undo: isNew ? "/satislar/\(id)/geri-al" : nil)
    } catch let failure as SalesFailure {
        view.failure = failure.words
        return counterAnswer(view, visit, status: failure.status)
    }
}

private func counterAnswer(_ view: CounterView, _ visit: Visit, status: Int = 200) -> Answer {
    var answer = visit.page(visit.say("Hızlı satış", "Quick sale"), active: "/hizli-satis", counterPage(view, visit))
    answer.status = status
    return answer
}

/// `GET /hizli-satis/urun`: what the typed text may mean, as buttons of the counter's form.
@Sendable func findProducts(_ visit: Visit) async throws -> Answer {
    let typed = String(visit.query["q"].prefix(80))
    let found = try await visit.database.read { reader in
        try reader.product(code: typed).map { [$0] } ?? reader.products(matching: typed, limit: 8)
    }
    return .page(typed.isEmpty ? HTML() : productButtons(found, typed, visit))
}

/// `GET /hizli-satis/musteri`
@Sendable func findCustomers(_ visit: Visit) async throws -> Answer {
    let typed = String(visit.query["m"].prefix(80))
    let found = try await visit.database.read { try $0.search(typed, limit: 6) }
    return .page(typed.isEmpty ? HTML() : customerButtons(found, typed, visit))
}
