import Customers
import Kernel
import Storage
import Testing
import TestShop

@Suite("Life stages") struct LifecycleTests {
    @Test("a new rule is previewed, moves everyone at once and leaves one event", arguments: Engine.all)
    func rule(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            try await Seed.fill(shop, 200)
            let today = shop.clock.now.day, counter = shop.counter()
            let rule = try LifecycleRule(sleeping: 30, lost: 60)
            func plain() async throws -> [Lifecycle: Int] {
                let days = try await shop.read { try $0.customers(ListTests.query { $0.size = 1_000 }, me: nil, today: today).lines.map(\.lastDay) }
                return Dictionary(grouping: days) { rule.stage(last: $0, today: today) }.mapValues(\.count)
            }
            let preview = try await counter.get("/kurulum/yasam-evresi?uyuyan=30&kayip=60")
            let moves = try await shop.read { try $0.moves(under: rule, today: today) }
            #expect(moves.total > 20)
            #expect(preview.text.contains("\(moves.total) müşteri yer değiştirir"))
            let before = try await shop.read { try $0.customerCounts() }
            #expect(before.total == 200)
            #expect(try await counter.post("/kurulum/yasam-evresi", ["uyuyan": "30", "kayip": "60"]).status == 303)
            let after = try await shop.read { try $0.customerCounts() }
            for (stage, count) in try await plain() { #expect(after[stage] == Int64(count), "\(stage)") }
            #expect(after.total == 200)
            #expect(try await shop.read { try $0.one("SELECT COUNT(*) FROM event WHERE kind = 'lifecycle.recounted'") } == 1)
            #expect(try await shop.write { try $0.recountStages() }.total == 0)
            for bad in [["uyuyan": "60", "kayip": "30"], ["uyuyan": "x", "kayip": "30"]] {
                #expect(try await counter.get("/kurulum/yasam-evresi?uyuyan=\(bad["uyuyan"]!)&kayip=\(bad["kayip"]!)").status == 422)
            }
            #expect(try await shop.counter(as: .clerk).get("/kurulum/yasam-evresi").status == 403)
        }
    }

    @Test("days pass: the nightly count moves who became silent", arguments: Engine.all)
    func nightly(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let id = try await shop.write { try $0.add(Seed.ayten) }, today = shop.clock.now.day
            try await shop.write { book in
                try book.tally(id, Tally(turnover: 100, visits: 1, firstDay: today, lastDay: today, lastAmount: 100))
                try book.record(Event("sale.recorded", customer: id))
            }
            func stage() async throws -> Lifecycle { try await shop.read { try $0.knownCustomer(id).lifecycle } }
            #expect(try await stage() == .active)
            for (days, stage_) in [(89, Lifecycle.active), (90, .sleeping), (364, .sleeping), (365, .lost)] {
                let at = Instant(day: today.adding(days: days), hour: 0, minute: 20)
                try await shop.database.write(as: .system("timetable"), at: at) { _ = try $0.recountStages() }
                #expect(try await stage() == stage_, "\(days)")
            }
        }
    }
}
