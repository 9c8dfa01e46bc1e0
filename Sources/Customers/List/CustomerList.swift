import Kernel
import Platform
import Storage
import Web

/// Everything the list page shows, read in one go.
struct CustomerList: Sendable {
    let query: ListQuery
    let page: ListPage
    let count: Int64
    let stages: StageCounts
    let tabs: [ListQuery.Tab: Int64]
    let people: [Int64: String]
    let branches: [Branch]
    let currency: Currency
    let today: Day

    init(_ query: ListQuery, _ reader: some Reading, me: Int64?, today: Day) throws {
        self.query = query
        self.today = today
        stages = try reader.customerCounts()
        page = try reader.customers(query, me: me, today: today)
        count = try reader.count(query, stages, me: me, today: today)
        tabs = try reader.tabCounts(me: me, today: today)
        people = try reader.accountNames()
        branches = try reader.branches()
        currency = try reader.currency()
    }

    func money(_ coins: Int64) -> String { Format.lira(Money(coins, currency)) }
}

extension Customers {
    /// `GET /musteriler`
    func showList(_ visit: Visit) async throws -> Answer {
        let query = ListQuery(visit.query)
        let (me, today) = (visit.account?.account, visit.today)
        let list = try await visit.database.read { try CustomerList(query, $0, me: me, today: today) }
        return visit.page(visit.say("Müşteriler", "Customers"), active: "/musteriler", listPage(list, visit))
    }
}
