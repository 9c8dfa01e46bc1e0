import Catalogue
import Customers
import Kernel
import Storage
import Web

/// The strip's four figures; one statement.
@Sendable func cardStrip(_ reader: Reader, _ customer: Customer, _ visit: Visit) throws -> HTML {
    stripOf(CardFigures(try reader.cardSales(of: customer.id), today: visit.today), customer, visit)
}

/// What the receipts of a customer say today.
struct CardFigures: Equatable {
    var turnover: Int64 = 0, before: Int64 = 0
    var profit: Int64 = 0, cost: Int64 = 0
    var visits = 0
    var rhythm = Rhythm([])

    init(_ sales: [CardSale], today: Day) {
        let year = Period.lastTwelveMonths(until: today), earlier = year.previous
        for sale in sales {
            if year.contains(sale.day) {
                turnover += sale.total
                profit += sale.total - sale.vat - sale.cost
                cost += sale.cost
                if sale.isSale { visits += 1 }
            } else if earlier.contains(sale.day) {
                before += sale.total
            }
        }
        rhythm = Rhythm(sales.lazy.filter(\.isSale).map(\.day))
    }
}

private func stripOf(_ figures: CardFigures, _ customer: Customer, _ visit: Visit) -> HTML {
    let say = visit.say
    var html = stat(say("Son 12 ay ciro", "Turnover, 12 months"), visit.money(figures.turnover), against(figures.turnover, figures.before, say))
    if visit.may(.seeMargin) {
        html += figures.cost == 0
            ? stat(say("Kâr", "Profit"), "–", "\(figures.turnover == 0 ? say("satış yok", "no sales") : say("maliyet bilinmiyor", "cost unknown"))")
            : stat(say("Kâr", "Profit"), visit.money(figures.profit), "\(say("ciroya oranı", "of turnover")) \(Format.percent(Percent(figures.profit, of: figures.turnover)))")
    }
    html += stat(say("Alışveriş", "Visits"), say("\(figures.visits) kez", "\(figures.visits) times"), "\(figures.rhythm.sentence(say))")
    if let last = customer.tally.lastDay {
        let amount = customer.tally.lastAmount.map { ", \(visit.money($0))" } ?? ""
        html += stat(say("Son alışveriş", "Last visit"), Format.ago(last, visit.today, say), "\(Format.day(last, say, today: visit.today))\(amount)")
    } else {
        html += stat(say("Son alışveriş", "Last visit"), "–", "\(say("henüz yok", "none yet"))")
    }
    return html
}

/// "%21,4 fazla" in green or red; words where a percentage would mean nothing.
func against(_ now: Int64, _ before: Int64, _ say: Language) -> HTML {
    guard before > 0 else { return now > 0 ? "\(say("önceki 12 ay alışveriş yok", "nothing in the 12 months before"))" : "\(say("iki yıldır alışveriş yok", "nothing for two years"))" }
    let change = Percent(now - before, of: before)
    if change.basisPoints == 0 { return "\(say("önceki yılla aynı", "as the year before"))" }
    let size = Format.percent(Percent(basisPoints: abs(change.basisPoints)))
    return change.basisPoints > 0 ? "<span class=\"ok\">\(say("\(size) fazla", "\(size) more"))</span> · \(say("önceki 12 ay", "12 months before"))"
        : "<span class=\"bad\">\(say("\(size) az", "\(size) less"))</span> · \(say("önceki 12 ay", "12 months before"))"
}

/// "Aldıkları, 12 ay": one statement.
@Sendable func boughtByCategory(_ reader: Reader, _ customer: Customer, _ visit: Visit) throws -> HTML {
    guard customer.tally.visits > 0 else { return HTML() }
    let since = Period.lastTwelveMonths(until: visit.today).start
    let spend = try reader.spendByCategory(of: customer.id, since: since).filter { $0.amount > 0 }
    guard let top = spend.first?.amount else { return HTML() }
    let say = visit.say
    let shown = spend.prefix(5), rest = spend.dropFirst(5).reduce(0) { $0 + $1.amount }
    let other: HTML? = rest > 0 ? "<li><span>\(say("Diğer", "Other"))</span>\(bar(Double(rest) / Double(max(top, rest))))<span class=\"num\">\(visit.money(rest))</span></li>" : nil
    return card("aldiklari", say("Aldıkları, 12 ay", "Bought, 12 months"), """
        <div class="card__body"><ul class="bars small">\(shown, { "<li><span>\($0.category ?? say("Kategorisiz", "No category"))</span>\(bar(Double($0.amount) / Double(max(top, rest))))<span class=\"num\">\(visit.money($0.amount))</span></li>" })\(other)</ul></div>
        """)
}

/// What she takes again and again, with the price she last paid; one statement.
@Sendable func usualBasket(_ reader: Reader, _ customer: Customer, _ visit: Visit) throws -> HTML {
    guard customer.tally.visits > 1 else { return HTML() }
    let usual = UsualProduct.from(try reader.recentLines(of: customer.id, visits: 6))
    guard !usual.isEmpty else { return HTML() }
    let say = visit.say
    let sell: HTML = visit.may(.sell) ? "<a class=\"more\" href=\"/hizli-satis?musteri=\(customer.id)\">\(say("Satış yap", "Sell"))</a>" : HTML()
    return card("sepeti", say("Her zamanki sepeti", "Usual basket"), more: sell, """
        <ul class="list">\(usual.prefix(5), { "<li><div class=\"grow\"><p>\($0.name)</p><p class=\"sub\">\(say("son 6 alışverişin \($0.visits) tanesinde", "on \($0.visits) of the last 6 visits"))</p></div><span class=\"nowrap\">\(visit.money($0.price))</span></li>" })</ul>
        """)
}

/// A product on at least two of the last visits.
struct UsualProduct: Equatable {
    let product: ID<Product>
    let name: String
    var visits: Int
    /// What she last paid for one, and how many she last took.
    let price: Int64
    let quantity: Quantity

    static func from(_ lines: [RecentLine]) -> [UsualProduct] {
        var found: [ID<Product>: (usual: UsualProduct, sale: Int64)] = [:]
        for line in lines {     // newest first, so the first line of a product carries the last price
            if let known = found[line.product] {
                if known.sale != line.sale { found[line.product] = (known.usual.again, line.sale) }
            } else {
                found[line.product] = (UsualProduct(product: line.product, name: line.name, visits: 1, price: line.unitPrice, quantity: line.quantity), line.sale)
            }
        }
        return found.values.map(\.usual).filter { $0.visits >= 2 }.sorted { ($1.visits, $0.name, $0.product) < ($0.visits, $1.name, $1.product) }
    }
    private var again: UsualProduct {
        var more = self
        more.visits += 1
        return more
    }
}
