import Catalogue
import Customers
import Kernel
@testable import Sales
import Storage
import Testing
import TestShop

@Suite("Selling and taking back") struct SaleVerbsTests {
    @Test("a sale keeps prices, KDV and cost of its moment", arguments: Engine.all)
    func record(engine: Engine) async throws {
        try await Till.open(engine) { till in
            let id = try await till.write { book in
                try book.record(NewSale(customer: till.ayten, branch: till.nilufer, seller: 3, lines: [
                    .init(till.filter), .init(till.gasket, Quantity(2), discount: 1_000), .init(till.contract, unitPrice: 200_000),
                ]))
            }
            try await till.write { try $0.change(till.filter, to: NewProduct(code: "F1", name: "Karbon filtre seti", price: 1, cost: 1)) }
            let (sale, lines) = try await till.read { reader in
                let sale = try #require(try reader.sale(id))
                return (sale, try reader.lines(of: sale))
            }
            #expect(lines.map(\.amount) == [145_000, 16_000, 200_000])
            #expect(lines.map(\.vat) == [24_167, 2_667, 0])
            #expect(lines.map(\.cost) == [80_000, 4_000, 0])
            #expect((sale.total, sale.discount, sale.vat, sale.cost, sale.lines) == (361_000, 1_000, 26_834, 84_000, 3))
            let tally = try await till.read { try $0.knownCustomer(till.ayten).tally }
            #expect(tally == Tally(turnover: 361_000, cost: 84_000, vat: 26_834, visits: 1, firstDay: Till.today, lastDay: Till.today, lastAmount: 361_000))
        }
    }

    @Test("one sale leaves one event, which the time line does not repeat", arguments: Engine.all)
    func event(engine: Engine) async throws {
        try await Till.open(engine) { till in
            let before = try await till.read { try $0.one("SELECT MAX(seq) FROM event") ?? 0 }
            let id = try await till.write { try $0.record(NewSale(customer: till.ayten, lines: [.init(till.filter)])) }
            let kinds = try await till.read { try $0.texts("SELECT kind FROM event WHERE seq > \(before) ORDER BY seq") }
            #expect(Set(kinds) == ["sale.recorded", "customer.stage_moved"])
            #expect(try await till.read { try $0.exists("SELECT 1 FROM event WHERE kind = 'sale.recorded' AND subject_id = \(id) AND NOT shown") })
        }
    }

    @Test("a refused sale says why and leaves nothing", arguments: Engine.all)
    func refused(engine: Engine) async throws {
        try await Till.open(engine) { till in
            let bad: [(NewSale, SalesFailure)] = [
                (NewSale(lines: []), .nothingToSell),
                (NewSale(lines: [.init(till.filter, Quantity(0))]), .badQuantity("Karbon filtre seti")),
                (NewSale(lines: [.init(till.filter, unitPrice: -1)]), .badPrice("Karbon filtre seti")),
                (NewSale(lines: [.init(till.filter, discount: 145_001)]), .discountTooLarge("Karbon filtre seti")),
                (NewSale(lines: [.init(ID(9_999))]), .productUnknown),
                (NewSale(customer: ID(9_999), lines: [.init(till.filter)]), .noSuchCustomer),
                (NewSale(at: Till.noon.adding(days: 2), lines: [.init(till.filter)]), .inFuture),
            ]
            for (sale, failure) in bad {
                await #expect(throws: failure) { try await till.write { try $0.record(sale) } }
            }
            let (sales, days) = try await (till.one("SELECT COUNT(*) FROM sale"), till.one("SELECT COUNT(*) FROM sale_day"))
            #expect((sales, days) == (0, 0))
        }
    }

    @Test("a double click makes one sale", arguments: Engine.all)
    func twice(engine: Engine) async throws {
        try await Till.open(engine) { till in
            let sale = NewSale(customer: till.ayten, lines: [.init(till.gasket)])
            async let one = till.write { try $0.record(sale, token: "abc") }
            async let two = till.write { try $0.record(sale, token: "abc") }
            let (first, second) = try await (one, two)
            #expect(first.id == second.id)
            #expect(first.isNew != second.isNew)
            #expect(try await till.one("SELECT COUNT(*) FROM sale") == 1)
            #expect(try await till.read { try $0.knownCustomer(till.ayten).tally.visits } == 1)
        }
    }

    @Test("returns in pieces give back exactly what was paid", arguments: Engine.all)
    func pieces(engine: Engine) async throws {
        try await Till.open(engine) { till in
            let id = try await till.write { book in
                try book.record(NewSale(customer: till.burak, branch: till.gemlik, lines: [.init(till.gasket, Quantity(3), unitPrice: 3_333, discount: 100)]))
            }
            for _ in 0..<3 { _ = try await till.write { try $0.takeBack(id, [1: Quantity(1)]) } }
            let tally = try await till.read { try $0.knownCustomer(till.burak).tally }
            #expect((tally.turnover, tally.vat, tally.cost, tally.visits, tally.returns) == (0, 0, 0, 1, 3))
            let day = try await till.read { try #require(try $0.saleDays(Period(from: Till.today, through: Till.today)).first) }
            #expect((day.amount, day.vat, day.cost, day.discount, day.sales, day.returns) == (0, 0, 0, 0, 1, 3))
        }
    }

    @Test("never more comes back than was sold, and the sentence says how many may", arguments: Engine.all)
    func tooMany(engine: Engine) async throws {
        try await Till.open(engine) { till in
            let id = try await till.write { try $0.record(NewSale(lines: [.init(till.filter, Quantity(2)), .init(till.filter)])) }
            _ = try await till.write { try $0.takeBack(id, [1: Quantity(1)]) }
            await #expect(throws: SalesFailure.tooManyTakenBack("Karbon filtre seti", left: Quantity(1))) {
                try await till.write { try $0.takeBack(id, [1: Quantity(2)]) }
            }
            let back = try await till.write { try $0.takeBack(id, [1: Quantity(1), 2: Quantity(1)]) }
            await #expect(throws: SalesFailure.tooManyTakenBack("Karbon filtre seti", left: Quantity(0))) {
                try await till.write { try $0.takeBack(id, [2: Quantity(1)]) }
            }
            await #expect(throws: SalesFailure.notASale) { try await till.write { try $0.takeBack(back, [1: Quantity(1)]) } }
            await #expect(throws: SalesFailure.nothingToTakeBack) { try await till.write { try $0.takeBack(id, [:]) } }
            await #expect(throws: SalesFailure.lineUnknown) { try await till.write { try $0.takeBack(id, [9: Quantity(1)]) } }
            await #expect(throws: SalesFailure.noSuchSale) { try await till.write { try $0.takeBack(ID(777), [1: Quantity(1)]) } }
            #expect(SalesFailure.tooManyTakenBack("Filtre", left: Quantity(1)).words.tr == "“Filtre” için en çok 1 iade alınabilir.")
        }
    }

    @Test("a sale of today is undone without a trace in the figures, and stays in the book", arguments: Engine.all)
    func voided(engine: Engine) async throws {
        try await Till.open(engine) { till in
            let first = try await till.write(at: Till.noon.adding(days: -3)) { try $0.record(NewSale(customer: till.ayten, branch: till.nilufer, lines: [.init(till.lamp)])) }
            let before = try await till.read { try Snapshot($0) }
            let id = try await till.write { try $0.record(NewSale(customer: till.ayten, branch: till.nilufer, lines: [.init(till.lamp), .init(till.gasket)])) }
            try await till.write { try $0.void(id) }
            #expect(try await till.read { try Snapshot($0) } == before)
            #expect(try await till.read { try $0.exists("SELECT 1 FROM event WHERE kind = 'sale.voided' AND subject_id = \(id)") })
            await #expect(throws: SalesFailure.notToday) { try await till.write { try $0.void(first) } }
            let kept = try await till.write { try $0.record(NewSale(customer: till.ayten, lines: [.init(till.lamp)])) }
            _ = try await till.write { try $0.takeBack(kept, [1: Quantity(1)]) }
            await #expect(throws: SalesFailure.alreadyTakenBack) { try await till.write { try $0.void(kept) } }
        }
    }
}

/// Everything that is added up from receipts, to compare before and after.
struct Snapshot: Equatable, Sendable {
    var tallies: [String], days: [String], months: [String]

    init(_ reader: some Reading) throws {
        tallies = try Snapshot.rows(reader, "SELECT id, turnover, cost, vat, visits, returns, first_day, last_day, last_amount, lifecycle FROM customer ORDER BY id")
        days = try Snapshot.rows(reader, "SELECT day, branch_id, sales, returns, amount, discount, vat, cost FROM sale_day ORDER BY day, branch_id")
        months = try Snapshot.rows(reader, "SELECT product_id, month, quantity, amount, vat, cost, lines FROM product_month ORDER BY product_id, month")
    }

    private static func rows(_ reader: some Reading, _ sql: SQL) throws -> [String] {
        var rows: [String] = []
        try reader.forEach(sql) { row in
            var parts: [String] = []
            for _ in 0..<row.count { parts.append((row.next() as Int64?).map(String.init) ?? "-") }
            rows.append(parts.joined(separator: "|"))
        }
        return rows
    }

    /// What the figures must be if everything is added up anew from lines and heads.
    static func anew(_ reader: some Reading) throws -> Snapshot {
        var anew = try Snapshot(reader)
        anew.days = try rows(reader, """
            SELECT day, branch_id, COUNT(*) FILTER (WHERE kind = 0), COUNT(*) FILTER (WHERE kind = 1), CAST(SUM(total) AS BIGINT),
                CAST(SUM(discount) AS BIGINT), CAST(SUM(vat) AS BIGINT), CAST(SUM(cost) AS BIGINT) FROM sale GROUP BY day, branch_id ORDER BY day, branch_id
            """)
        var months: [[Int64]: [Int64]] = [:]
        try reader.forEach("SELECT s.day, l.product_id, l.quantity, l.amount, l.vat, l.cost FROM sale s JOIN sale_line l ON l.customer_id = s.customer_id AND l.sale_id = s.id") { row in
            let day: Day = row.next(), product: Int64 = row.next()
            let key = [product, Int64(ProductMonth.number(of: day))]
            let more: [Int64] = [row.next(), row.next(), row.next(), row.next(), 1]
            months[key] = zip(months[key] ?? [0, 0, 0, 0, 0], more).map(+)
        }
        anew.months = months.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { ($0.key + $0.value).map(String.init).joined(separator: "|") }
        var tallies: [Int64: (Tally, Int64)] = [:]
        let heads: [Sale] = try reader.all("SELECT \(columns: Sale.self) FROM sale ORDER BY at, id")
        for sale in heads {
            guard let customer = sale.customer?.rawValue else { continue }
            tallies[customer, default: (Tally(), 0)].0.take(isSale: sale.kind == .sale, day: sale.day, total: sale.total, vat: sale.vat, cost: sale.cost)
        }
        anew.tallies = try anew.tallies.map { row in
            let parts = row.split(separator: "|").map(String.init)
            let tally = tallies[try #require(Int64(parts[0]))]?.0 ?? Tally()
            func text(_ number: Int64?) -> String { number.map(String.init) ?? "-" }
            return [parts[0], text(tally.turnover), text(tally.cost), text(tally.vat), text(tally.visits), text(tally.returns),
                    text(tally.firstDay.map { Int64($0.number) }), text(tally.lastDay.map { Int64($0.number) }), text(tally.lastAmount), parts[9]].joined(separator: "|")
        }
        return anew
    }
}
