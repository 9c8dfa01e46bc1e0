import Customers
import Kernel
import Storage
import Testing
import TestShop
import Web

@Suite("List") struct ListTests {
    static let orders: [(ListQuery.Order, Bool)] = ListQuery.Order.allCases.flatMap { [($0, false), ($0, true)] }

    @Test("walking the pages gives every customer once, in the order of a plain sort, forth and back", arguments: Engine.all)
    func walk(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            try await Seed.fill(shop)
            let today = shop.clock.now.day
            let all = try await shop.read { try $0.customers(ListTests.query { $0.size = 1_000 }, me: nil, today: today).lines }
            #expect(all.count == 500)
            for (order, descending) in ListTests.orders {
                for condition in ListTests.conditions {
                    var query = ListTests.query { ($0.order, $0.descending, $0.size) = (order, descending, 37) }
                    condition.apply(&query)
                    let wanted = all.filter { condition.holds($0, today) }.sorted { ListTests.before($0, $1, order, descending) }.map(\.id)
                    let (forth, back) = try await ListTests.walk(shop, query, today)
                    #expect(forth == wanted, "\(order) \(descending) \(condition.name)")
                    #expect(back == Array(wanted.dropLast(wanted.isEmpty ? 0 : (wanted.count - 1) % 37 + 1)), "back: \(order) \(descending) \(condition.name)")
                    let base = query
                    let count = try await shop.read { try $0.count(base, try $0.customerCounts(), me: 1, today: today) }
                    #expect(count == Int64(wanted.count), "\(condition.name)")
                }
            }
        }
    }

    struct Condition: Sendable {
        let name: String
        let apply: @Sendable (inout ListQuery) -> Void
        let holds: @Sendable (CustomerLine, Day) -> Bool
    }
    static let conditions = [
        Condition(name: "all", apply: { _ in }, holds: { _, _ in true }),
        Condition(name: "sleeping", apply: { $0.tab = .sleeping }, holds: { line, _ in line.lifecycle == .sleeping }),
        Condition(name: "prospects", apply: { $0.tab = .prospect }, holds: { line, _ in line.lifecycle == .prospect && line.lastDay == nil }),
        Condition(name: "mine", apply: { $0.tab = .mine }, holds: { line, _ in line.owner == ID(1) }),
        Condition(name: "quiet", apply: { $0.quietDays = 200 }, holds: { line, today in line.lastDay.map { $0.days(until: today) > 200 } ?? false }),
        Condition(name: "rich", apply: { $0.turnoverFrom = 200_000 }, holds: { line, _ in line.turnover >= 200_000 }),
        Condition(name: "Bursa", apply: { $0.province = "Bursa" }, holds: { line, _ in line.province == "Bursa" }),
        Condition(name: "nobody's", apply: { $0.ownerless = true }, holds: { line, _ in line.owner == nil }),
        Condition(name: "search", apply: { $0.search = "yılm" }, holds: { line, _ in line.name.contains("Yılmaz") }),
    ]

    static func query(_ change: (inout ListQuery) -> Void) -> ListQuery {
        var query = ListQuery()
        change(&query)
        return query
    }

    static func before(_ a: CustomerLine, _ b: CustomerLine, _ order: ListQuery.Order, _ descending: Bool) -> Bool {
        func key(_ line: CustomerLine) -> (String, Int64) {
            switch order {
            case .name: (TurkishText.sortKey(line.name), 0)
            case .turnover: ("", line.turnover)
            case .last: ("", Int64(line.lastDay?.number ?? 0))
            case .newest: ("", 0)
            }
        }
        if order == .last, (a.lastDay == nil) != (b.lastDay == nil) { return a.lastDay != nil }
        let (x, y) = (key(a), key(b))
        if x != y { return descending ? y < x : x < y }
        return descending ? b.id < a.id : a.id < b.id
    }

    /// All pages forward, then all pages before the last one backward.
    static func walk(_ shop: TestShop, _ start: ListQuery, _ today: Day) async throws -> ([ID<Customer>], [ID<Customer>]) {
        var query = start, forth: [ID<Customer>] = [], back: [ID<Customer>] = []
        var page = try await read(shop, query, today)
        forth += page.lines.map(\.id)
        while page.hasNext, let last = page.lines.last, forth.count < 2_000 {
            query = ListQuery(form(start, "sonra", last))
            query.size = start.size
            page = try await read(shop, query, today)
            forth += page.lines.map(\.id)
        }
        while let first = page.lines.first, back.count < 2_000 {
            query = ListQuery(form(start, "once", first))
            query.size = start.size
            page = try await read(shop, query, today)
            back = page.lines.map(\.id) + back
            if !page.hasPrevious { break }
        }
        return (forth, back)
    }

    /// The address of a neighbour page, as the page itself writes it.
    static func form(_ query: ListQuery, _ name: String, _ line: CustomerLine) -> Form {
        let address = query.neighbour(name, line)
        return (try? Form(urlencoded: Array(address.split(separator: "?", maxSplits: 1).last.map(String.init)?.utf8 ?? "".utf8))) ?? Form()
    }

    static func read(_ shop: TestShop, _ query: ListQuery, _ today: Day) async throws -> ListPage {
        try await shop.read { try $0.customers(query, me: 1, today: today) }
    }

    @Test("the page: tabs with counts, chips, rows, names of first and last; few statements", arguments: Engine.all)
    func page(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let counter = shop.counter()
            #expect(try await counter.get("/musteriler").text.contains("Henüz müşteri yok"))
            try await Seed.fill(shop, 120)
            let page = try await counter.get("/musteriler?sirala=ciro&yon=azalan")
            #expect(page.status == 200)
            #expect(page.statements <= 6, "\(page.texts)")
            #expect(page.text.contains("aria-sort=\"descending\""))
            #expect(page.text.contains("40 kayıt"))
            let filtered = try await counter.get("/musteriler?il=Bursa&sessiz=90")
            #expect(filtered.text.contains("İl Bursa") && filtered.text.contains("Son alışveriş 90 günden eski"))
            #expect(filtered.text.contains("“İl Bursa” koşulunu kaldır"))
            let none = try await counter.get("/musteriler?ciro=999.999.999&il=Bursa")
            #expect(none.text.contains("Bu 2 koşula birlikte uyan müşteri yok"))
            #expect(try await shop.counter(as: .apprentice).get("/musteriler").text.contains("Kâr") == false)
            #expect(try await shop.stranger().get("/musteriler").status == 303)
            #expect(try await counter.get("/musteriler?sonra=bozuk&ciro=x&sessiz=-4&sube=z").status == 200)
        }
    }

    @Test("assigning and tagging many is one batch and is taken back exactly", arguments: Engine.all)
    func bulk(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let ids = try await Seed.fill(shop, 30)
            let counter = shop.counter()
            func state() async throws -> [String] {
                try await shop.read { reader in
                    try reader.texts("SELECT CAST(id AS TEXT) || '/' || COALESCE(CAST(owner_id AS TEXT), '-') || '/' || CAST(changed_at AS TEXT) FROM customer ORDER BY id")
                        + reader.texts("SELECT CAST(customer_id AS TEXT) || tag FROM customer_tag ORDER BY customer_id, tag")
                }
            }
            let before = try await state()
            shop.clock.now = shop.clock.now.adding(minutes: 5)
            let some = ids.prefix(12).map { "musteri=\($0)" }.joined(separator: "&")
            let answer = try await counter.post("/musteriler/toplu", raw: "\(some)&is=sorumlu&yeni_sorumlu=2&_csrf=\(counter.csrf)")
            #expect(answer.status == 303)
            #expect(try await shop.read { try $0.one("SELECT COUNT(*) FROM customer WHERE owner_id = 2") } == 12)
            let tagged = try await counter.post("/musteriler/toplu", raw: "\(some)&is=etiket&yeni_etiket=Kap%C4%B1&_csrf=\(counter.csrf)")
            #expect(tagged.status == 303)
            #expect(try await shop.read { try $0.one("SELECT COUNT(*) FROM customer_tag WHERE tag = 'kapi'") } == 12)
            for reply in [tagged, answer] {
                let toast = try #require(reply.cookie("toast"))
                let undo = try #require(toast.split(separator: "|").last.map { $0.replacing("%2F", with: "/") })
                #expect(try await counter.post(String(undo)).status == 303)
            }
            #expect(try await state() == before)
            #expect(try await counter.post("/musteriler/toplu", ["is": "etiket", "yeni_etiket": "x"]).status == 422)
        }
    }

    @Test("a card changed after a bulk assignment keeps its owner when that is undone")
    func bulkLeft() async throws {
        try await TestShop.open(.sqlite) { shop in
            let ids = try await Seed.fill(shop, 3)
            let counter = shop.counter()
            let some = ids.map { "musteri=\($0)" }.joined(separator: "&")
            let answer = try await counter.post("/musteriler/toplu", raw: "\(some)&is=sorumlu&yeni_sorumlu=2&_csrf=\(counter.csrf)")
            try await shop.write { try $0.setTreatment(ids[1], treatment: "Sabırlı olun", taste: nil) }
            let undo = try #require(answer.cookie("toast")?.split(separator: "|").last.map { $0.replacing("%2F", with: "/") })
            _ = try await counter.post(String(undo))
            let owners = try await shop.read { reader in try ids.map { try reader.one("SELECT owner_id FROM customer WHERE id = \($0)") } }
            #expect(owners == [1, 2, nil])
        }
    }
}
