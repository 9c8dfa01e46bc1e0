import Customers
import House
import Kernel
import Sales
import Storage
import TestShop
import Testing

@testable import Demo

@Suite("The sample firm in the book") struct DemoMakeTests {
    static let day = TestShop.firstDay

    @discardableResult
    func make(_ database: Database, customers: Int = 500) async throws -> DemoMade {
        try await Demo.make(into: database, customers: customers, seed: 3, today: Self.day)
    }
    func undoers(_ shop: TestShop) -> [any Undoer] { shop.house.rooms.flatMap(\.undoers) }

    /// Rows by table, without the book itself and what keeps house.
    func counts(_ shop: TestShop) async throws -> [String: Int64] {
        let housekeeping: Set = ["event", "batch", "counter", "demo_work", "demo_left", "job", "job_run"]
        return try await shop.read { reader in
            Dictionary(uniqueKeysWithValues: try reader.counts().filter { !housekeeping.contains($0.table) }.map { ($0.table, $0.rows) } + reader.searchCounts())
        }
    }

    @Test("every planted truth is found again by plain SQL", arguments: Engine.all)
    func truths(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let made = try await make(shop.database)
            #expect(made.customers == 500)
            let sheet = try await shop.read { try TruthSheet($0) }
            #expect(sheet.lines.count == Truth.all.count)
            for line in sheet.lines {
                #expect(line.planted > 0, "\(line.truth.key)")
                #expect(line.planted == line.found, "\(line.truth.key)")
                if line.truth.value == .money { for row in line.rows { #expect(row.value == row.profit) } }
            }
        }
    }

    @Test("both engines hold the same bytes")
    func sameOnBoth() async throws {
        var sums: [String] = []
        for engine in Engine.all {
            sums.append(try await TestShop.open(engine) { shop in
                try await make(shop.database)
                return try await shop.read { try $0.demoDigest() }
            })
        }
        #expect(Set(sums).count == 1)
    }

    @Test("Boşalt takes out exactly what came, and what she had stays", arguments: Engine.all)
    func remove(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let mine = try await shop.write { try $0.add(NewCustomer("Nermin", "Çınar", phone: Phone("0532 123 45 67"))) }
            let before = try await counts(shop)
            try await make(shop.database)
            #expect(try await counts(shop)["customer"] == 501)
            let removed = try await Demo.remove(from: shop.database, undoers: undoers(shop))
            #expect(removed.left.isEmpty)
            #expect(try await counts(shop) == before)
            #expect(try await shop.read { try $0.customer(mine) } != nil)
            // and it can be built again
            #expect(try await make(shop.database).customers == 500)
        }
    }

    @Test("a demo customer she sold to stays, and is listed", arguments: Engine.all)
    func kept(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            try await make(shop.database)
            let ids = try await shop.read { try $0.someBuyer() }, customer = ID<Customer>(ids.customer)
            _ = try await shop.write { try $0.record(NewSale(customer: customer, lines: [.init(ID(ids.product))])) }
            let removed = try await Demo.remove(from: shop.database, undoers: undoers(shop))
            #expect(removed.left.contains { $0.table == "customer" && $0.row == String(ids.customer) })
            #expect(removed.left.contains { $0.table == "product" && $0.row == String(ids.product) })
            let now = try await counts(shop)
            #expect(now["customer"] == 1 && now["sale"] == 1 && now["sale_line"] == 1 && now["product"] == 1)
            #expect(try await shop.read { try $0.customer(customer)?.tally.visits } == 1)
            #expect(try await shop.counter().get("/demo").text.contains("/musteriler/\(ids.customer)"))
        }
    }

    @Test("built twice it is refused with a sentence, emptied twice too", arguments: Engine.all)
    func twice(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            try await make(shop.database, customers: 200)
            await #expect(throws: DemoFailure.alreadyThere) { try await make(shop.database, customers: 200) }
            try await Demo.remove(from: shop.database, undoers: undoers(shop))
            await #expect(throws: DemoFailure.nothingThere) { try await Demo.remove(from: shop.database, undoers: undoers(shop)) }
        }
    }

    @Test("while one works another is told to wait; when he died, his place is free", arguments: Engine.all)
    func working(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            try await Demo.claim(.making, shop.database, token: "a", total: 4, today: Self.day, now: .now)
            await #expect(throws: DemoFailure.working) { try await make(shop.database, customers: 200) }
            try await Demo.claim(.making, shop.database, token: "b", total: 4, today: Self.day, now: Instant.now.adding(seconds: Demo.patience + 1))
        }
    }

    @Test("stopped in the middle, it is there half, is not built over, and empties", arguments: Engine.all)
    func killed(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let before = try await counts(shop), long = Instant.now.adding(days: -1)
            try await make(shop.database, customers: 200)
            // the next block had begun when the power went
            _ = try await shop.database.begin(Demo.batchKind, source: "5.001–10.000", as: .system("demo"))
            try await shop.database.keep { keeper in
                try keeper.forgetTruths()
                _ = try keeper.claimDemo(.making, token: "gone", total: 4, today: Self.day, now: .now, until: long)
            }
            await #expect(throws: DemoFailure.alreadyThere) { try await make(shop.database, customers: 200) }
            #expect(try await shop.counter().get("/demo").status == 200)
            try await Demo.remove(from: shop.database, undoers: undoers(shop))
            #expect(try await counts(shop) == before)
        }
    }
}
