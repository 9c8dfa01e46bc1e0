import Customers
import Kernel
import Platform
import Storage
import Web

/// Which receipts a list shows, as the address says it. Newest first.
struct SaleFilter: Sendable, Equatable {
    enum Span: String, CaseIterable { case today = "bugun", yesterday = "dun", month = "ay", all = "tumu", own = "gunler" }

    var span: Span
    var from: Day?, through: Day?
    var branch: Int64?
    var seller: Int64?
    var page = Page.first

    enum Page: Sendable, Equatable { case first, older(Mark), newer(Mark) }
    struct Mark: Sendable, Equatable {
        let at: Instant, id: Int64
        init(_ sale: Sale) { (at, id) = (sale.at, sale.id.rawValue) }
        init?(_ typed: String) {
            let parts = typed.split(separator: "~")
            guard parts.count == 2, let ms = Int64(parts[0]), let id = Int64(parts[1]) else { return nil }
            (at, self.id) = (Instant(ms: ms), id)
        }
        var typed: String { "\(at.ms)~\(id)" }
    }

    init(_ query: Form) {
        from = query.text("bas").flatMap(Day.parse)
        through = query.text("son").flatMap(Day.parse)
        span = Span(rawValue: query["aralik"]) ?? (from != nil || through != nil ? .own : .all)
        branch = query.int("sube")
        seller = query.int("satici")
        if let mark = query.text("eski").flatMap(Mark.init) { page = .older(mark) }
        if let mark = query.text("yeni").flatMap(Mark.init) { page = .newer(mark) }
    }

    /// The days shown; nil: all there are.
    func period(_ today: Day) -> Period? {
        switch span {
        case .today: Period(from: today, through: today)
        case .yesterday: Period(from: today.adding(days: -1), through: today.adding(days: -1))
        case .month: Period(from: today.startOfMonth, through: today)
        case .all: nil
        case .own: from == nil && through == nil ? nil : Period(from: from ?? Day(0), through: through ?? max(today, from ?? today))
        }
    }

    func path(span: Span? = nil, older: Mark? = nil, newer: Mark? = nil) -> String {
        let shown = span ?? self.span
        var form = Form()
        if shown != .all { form.set("aralik", shown.rawValue) }
        if shown == .own {
            form.set("bas", from.map(Format.dayForm) ?? "")
            form.set("son", through.map(Format.dayForm) ?? "")
        }
        if let branch { form.set("sube", String(branch)) }
        if let seller { form.set("satici", String(seller)) }
        if let older { form.set("eski", older.typed) }
        if let newer { form.set("yeni", newer.typed) }
        let query = form.query
        return query.isEmpty ? "/satislar" : "/satislar?" + query
    }
}

/// One page of receipts.
struct SalePage: Sendable {
    let sales: [Sale]
    let names: [ID<Customer>: String]
    let newer, older: SaleFilter.Mark?
}

/// `GET /satislar`
@Sendable func listSales(_ visit: Visit) async throws -> Answer {
    let filter = SaleFilter(visit.query), today = visit.today
    let content = try await visit.database.read { reader in
        let page = try reader.salePage(filter, today: today)
        let totals = try reader.saleTotals(filter.period(today), branch: filter.branch, seller: filter.seller)
        return saleList(page, totals, filter, try reader.branches(), try reader.accountNames(), visit)
    }
    return visit.page(visit.say("Satışlar", "Sales"), active: "/satislar", content)
}
