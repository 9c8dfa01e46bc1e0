@testable import Customers
import Kernel
import Storage
import Testing
import TestShop

@Suite("Imports") struct ImportTests {
    /// Every row of the room, as text, without what only counts upwards.
    static func picture(_ shop: TestShop) async throws -> [String] {
        try await shop.read { reader in
            var rows: [String] = []
            rows += try reader.texts("""
                SELECT CAST(id AS TEXT) || '|' || CAST(kind AS TEXT) || '|' || number || '|' || name || '|' || COALESCE(first_name, '') || '|' || COALESCE(last_name, '') || '|' || name_fold
                || '|' || name_sort || '|' || COALESCE(phone, '') || '|' || COALESCE(email, '') || '|' || COALESCE(province, '') || '|' || COALESCE(district, '') || '|'
                || COALESCE(CAST(owner_id AS TEXT), '') || '|' || CAST(lifecycle AS TEXT) || '|' || COALESCE(CAST(birthday AS TEXT), '') || '|' || COALESCE(treatment, '')
                || '|' || COALESCE(CAST(next_contact AS TEXT), '') || '|' || CAST(changed_at AS TEXT) || '|' || CAST(created_at AS TEXT) FROM customer ORDER BY id
                """)
            rows += try reader.texts("SELECT CAST(customer_id AS TEXT) || kind || value || COALESCE(label, '') || CAST(state AS TEXT) || CASE WHEN main THEN 'm' ELSE '' END FROM contact_point ORDER BY customer_id, id")
            rows += try reader.texts("SELECT CAST(customer_id AS TEXT) || line || COALESCE(province, '') || COALESCE(district, '') FROM address ORDER BY customer_id, id")
            rows += try reader.texts("SELECT CAST(customer_id AS TEXT) || tag FROM customer_tag ORDER BY customer_id, tag")
            rows += try reader.texts("SELECT CAST(customer_id AS TEXT) || text FROM note ORDER BY customer_id, at, id")
            rows += try reader.texts("SELECT number || CAST(customer_id AS TEXT) FROM customer_number ORDER BY number")
            rows += try reader.texts("SELECT name || CAST(value AS TEXT) FROM customer_counter WHERE name <> 'number' ORDER BY name")
            rows += try reader.dialect == .sqlite ? reader.texts("SELECT CAST(rowid AS TEXT) || words FROM customer_words ORDER BY rowid")
                + reader.texts("SELECT CAST(rowid AS TEXT) || phones FROM customer_phones ORDER BY rowid")
                : reader.texts("SELECT CAST(customer_id AS TEXT) || words || phones FROM customer_search ORDER BY customer_id")
            return rows
        }
    }

    @Test("many at once are what one by one would be", arguments: Engine.all)
    func alike(engine: Engine) async throws {
        @Sendable func picture(bulk: Bool) async throws -> [String] {
            try await TestShop.open(engine) { shop in
                let news = Seed.many(60)
                try await shop.write { book in
                    if bulk { try book.addCustomers(news) } else { for new in news { try book.add(new) } }
                    try book.record(Event("test.seeded"))
                }
                return try await ImportTests.picture(shop)
            }
        }
        #expect(try await picture(bulk: true) == picture(bulk: false))
    }

    @Test("a batch that added and changed is taken back to the letter", arguments: Engine.all)
    func undo(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let ids = try await Seed.fill(shop, 40)
            try await shop.write { try $0.add(Seed.ayten) }
            let before = try await ImportTests.picture(shop)
            shop.clock.now = shop.clock.now.adding(hours: 1)
            let batch = try await shop.database.begin("import.customers", source: "liste.xlsx", as: .system("test"), at: shop.clock.now)
            try await shop.database.write(as: .system("test"), at: shop.clock.now, batch: batch) { book in
                try book.addCustomers(Seed.many(25).map { NewCustomer($0.facts, tags: ["Yeni"]) })
                for id in ids.prefix(10) {
                    var facts = CustomerFacts(try book.knownCustomer(id), address: try book.addresses(of: id).first)
                    facts.phone = Phone("0224\(1_000_000 + id.rawValue)")
                    facts.email = Email("m\(id)@ornek.com")
                    facts.lastName = "Değişti"
                    facts.address = NewAddress("Yeni Sk. 1", province: "Bursa")
                    try book.change(id, to: facts)
                    try book.change(id, to: CustomerFacts(try book.knownCustomer(id), address: nil))
                }
                let ayten = try #require(try book.search("ayten k").lines.first?.id)
                try book.removeContactPoint(ayten, try book.contactPoints(of: ayten)[0].id)
                try book.addContactPoint(ayten, NewContactPoint(typed: "0532 999 88 77"))
                try book.tag(Array(ids.suffix(5)), "Kampanya")
                try book.addNote(ids[0], "aktarımdan")
            }
            try await shop.database.finish(batch, counts: [:], as: .system("test"))
            #expect(try await ImportTests.picture(shop) != before)
            #expect(try await shop.read { try $0.customerCounts().total } == 66)
            let room = try #require(shop.house.rooms.compactMap { $0 as? Customers }.first)
            let undone = try await shop.database.undo(batch, room.undoers, as: .system("test"), at: shop.clock.now)
            #expect(undone.isWhole && undone.restored == 11)
            let after = try await ImportTests.picture(shop)
            #expect(after == before, "\(Set(after).symmetricDifference(before).sorted())")
        }
    }

    @Test("what somebody worked on since stays, and the report says why", arguments: Engine.all)
    func left(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let batch = try await shop.database.begin("import.customers", source: "liste.xlsx", as: .system("test"))
            let ids = try await shop.database.write(as: .system("test"), batch: batch) { book in
                let ids = try book.addCustomers(Seed.many(10))
                try book.record(Event("import.poured"))
                return ids
            }
            try await shop.database.finish(batch, counts: [:], as: .system("test"))
            let today = shop.clock.now.day
            try await shop.write { book in
                try book.setTreatment(ids[1], treatment: "Nazik olun", taste: nil)
                try book.addNote(ids[2], "aradım")
                try book.tally(ids[3], Tally(turnover: 100, visits: 1, firstDay: today, lastDay: today, lastAmount: 100))
                try book.record(Event("sale.recorded"))
            }
            let room = try #require(shop.house.rooms.compactMap { $0 as? Customers }.first)
            let undone = try await shop.database.undo(batch, room.undoers, as: .system("test"))
            #expect(undone.removed == 7 && undone.left.count == 3)
            #expect(undone.left.contains { $0.reason.tr == "satışı var" })
            #expect(try await shop.read { try $0.customerCounts().total } == 3)
        }
    }

    @Test("no list is sorted by hand: each order, in each stage, walks an index", arguments: Engine.all)
    func plans(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            try await Seed.fill(shop)
            if engine == .postgres { try await shop.write { _ = try $0.execute("ANALYZE customer") } }
            for order in ListQuery.Order.allCases {
                let query = ListTests.query { $0.order = order }
                for segment in query.segments(backward: false) {
                    let plan = try await shop.read { try $0.plan(segment.rows(segment.conditions, limit: 41)) }
                    #expect(!plan.contains { $0.contains("TEMP B-TREE") || $0.contains("Sort") }, "\(order): \(plan)")
                }
            }
            let stage = ListTests.query { $0.tab = .sleeping }
            let plan = try await shop.read { try $0.plan(stage.segments(backward: false)[0].rows(stage.conditions(me: 1, today: shop.clock.now.day), limit: 41)) }
            #expect(engine == .postgres || plan.contains { $0.contains("customer_stage") }, "\(plan)")
            let point = try await shop.read { try $0.plan("SELECT customer_id FROM contact_point WHERE value = \("+905550001234")") }
            #expect(engine == .postgres || point.contains { $0.contains("contact_point_value") }, "\(point)")
        }
    }
}
