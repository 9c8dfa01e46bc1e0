import Catalogue
import Customers
@testable import Exchange
import Kernel
import Sales
import Storage
import Testing
import TestShop

@Suite("Sales lists become receipts") struct SaleImportTests {
    static let list = """
        Fiş No;Müşteri No;Müşteri Adı;Şube;Tarih;Ürün Kodu;Ürün Adı;Miktar;Tutar;İskonto;Maliyet
        1001;6098;Ayten Korkmaz;3;01.10.2026 10:15;F12;Su filtresi;2;525,11;0;365,44
        1001;6098;Ayten Korkmaz;3;01.10.2026 10:15;B1;Bakım;1;99,99;10,00;20,00
        1002;;;3;01.10.2026 11:00;F12;Su filtresi;1;250,00;0;180,00
        1003;7001;;Nilüfer;02.10.2026 09:30;F12;Su filtresi;1;250,00;0;180,00
        1004;6098;Ayten Korkmaz;3;05.10.2026 12:00;F12;Su filtresi;-1;-250,00;0;180,00
        1005;6098;Ayten Korkmaz;3;31.02.2026;F12;Su filtresi;1;250,00;0;180,00
        """

    @Test("lines become receipts; customers, products and branches nobody knows are made; amounts are exact to the kuruş", arguments: Engine.all)
    func takeIn(engine: Engine) async throws {
        try await Office.open(engine) { office in
            let taken = try await office.take(Self.list, .sales)
            #expect(taken.ways == [5, 0, 0, 1])
            #expect(taken.counts.made == Made(sales: 4, customers: 2, products: 2, branches: 2))
            let ayten = try await office.customer("6098"), other = try await office.customer("7001")
            #expect(ayten.name == "Ayten Korkmaz" && other.name == "Müşteri 7001")
            #expect(ayten.tally.turnover == 52_511 + 9_999 - 25_000 && ayten.tally.visits == 1 && ayten.tally.returns == 1)
            #expect(ayten.tally.cost == 36_544 + 2_000 - 18_000)
            #expect(ayten.tally.firstDay == Day(year: 2026, month: 10, day: 1) && ayten.tally.lastAmount == 62_510)
            #expect(try await office.story().contains("branch 3|Şube 3"))
            #expect(taken.counts.amount == 52_511 + 9_999 + 25_000 + 25_000 - 25_000)
        }
    }

    @Test("the same file twice adds nothing, with and without receipt numbers", arguments: Engine.all)
    func twice(engine: Engine) async throws {
        try await Office.open(engine) { office in
            for list in [Self.list, Self.unnumbered] {
                let first = try await office.take(list, .sales)
                let story = try await office.story()
                let again = try await office.take(list, .sales)
                #expect(again.counts.created == 0 && again.counts.skipped == first.counts.created)
                #expect(try await office.story() == story)
            }
        }
    }

    /// Bread is bought twice in one minute, and three times on a day without hours by nobody.
    static let unnumbered = """
        Müşteri;Tarih;Tutar
        42;01.10.2026 10:15;25,00
        42;01.10.2026 10:15;30,00
        43;01.10.2026 10:15;25,00
        ;02.10.2026;15,00
        ;02.10.2026;15,00
        ;02.10.2026;15,00
        """

    @Test("without receipt numbers the same customer at the same time is one receipt; nobody without a time buys alone", arguments: Engine.all)
    func unnumberedReceipts(engine: Engine) async throws {
        try await Office.open(engine) { office in
            let taken = try await office.take(Self.unnumbered, .sales)
            #expect(taken.counts.made == Made(sales: 5, customers: 2, products: 1, branches: 0))
            #expect(try await office.customer("42").tally.visits == 1)
            #expect(try await office.database.read { try $0.product(code: "GENEL")?.name } == "Genel")
        }
    }

    @Test("whatever the pieces, the receipts are the same", arguments: Engine.all, [3, 1071] as [UInt64])
    func pieces(engine: Engine, seed: UInt64) async throws {
        let list = Self.random(seed, lines: 90)
        var stories: [[String]] = []
        for most in [1, 2, 5, 1000] {
            try await Office.open(engine, most: most) { office in
                let taken = try await office.take(list, .sales)
                #expect(taken.counts.created == 90 && taken.counts.rejected == 0)
            }
        }
        for most in [1, 2, 5, 1000] { stories.append(try await Self.story(engine, list, most)) }
        for story in stories.dropFirst() { #expect(story == stories[0], "seed \(seed)") }
    }

    static func story(_ engine: Engine, _ list: String, _ most: Int) async throws -> [String] {
        let box = Box()
        try await Office.open(engine, most: most) { office in
            try await office.take(list, .sales)
            await box.put(try await office.story())
        }
        return await box.story
    }

    actor Box {
        var story: [String] = []
        func put(_ lines: [String]) { story = lines }
    }

    /// Receipts of some customers, numbered and not, in the order of a shop and sometimes out of it.
    static func random(_ seed: UInt64, lines: Int) -> String {
        var random = SeededRandom(seed: seed), text = "Fiş No;Müşteri No;Şube;Tarih;Ürün Kodu;Miktar;Tutar;Tür\n", rows: [String] = []
        var receipt = 0, count = 0
        while count < lines {
            receipt += 1
            let customer = Int.random(in: 0...5, using: &random), isNumbered = Int.random(in: 0..<3, using: &random) > 0
            let day = 1 + receipt / 6, hour = 8 + receipt % 6
            for _ in 0..<min(Int.random(in: 1...5, using: &random), lines - count) {
                let back = Int.random(in: 0..<8, using: &random) == 0, amount = Int.random(in: 100...99_999, using: &random)
                rows.append("\(isNumbered ? "R\(receipt)" : "");\(customer == 0 ? "" : "M\(customer)");\(1 + receipt % 3);\(day < 10 ? "0" : "")\(day).09.2026 \(hour < 10 ? "0" : "")\(hour):00;P\(Int.random(in: 1...9, using: &random));1;\(back ? "-" : "")\(amount / 100),\(amount % 100 < 10 ? "0" : "")\(amount % 100);\(back ? "iade" : "satış")")
                count += 1
            }
        }
        // A few lines stand elsewhere than their receipt.
        for _ in 0..<6 { rows.swapAt(Int.random(in: 0..<rows.count, using: &random), Int.random(in: 0..<rows.count, using: &random)) }
        text += rows.joined(separator: "\n")
        return text + "\n"
    }

    @Test("undoing a sales list leaves everything as it was, also for customers who bought before", arguments: Engine.all)
    func undo(engine: Engine) async throws {
        try await Office.open(engine) { office in
            try await office.take("Fiş No;Müşteri No;Tarih;Ürün Kodu;Tutar\n1;6098;01.09.2026;F12;100,00\n2;50;02.09.2026;F12;40,00\n", .sales)
            let (story, rows) = (try await office.story(), try await office.rows())
            let taken = try await office.take(Self.list, .sales)
            let undone = try await office.undo(taken.batch)
            #expect(undone.isWhole)
            #expect(try await office.story() == story)
            #expect(try await office.rows() == rows)
        }
    }

    @Test("a row in another currency is refused, and so are amounts that cannot be", arguments: Engine.all)
    func odd(engine: Engine) async throws {
        try await Office.open(engine) { office in
            let taken = try await office.take("Müşteri;Tarih;Tutar;Döviz\n1;01.10.2026;10,00;TRY\n2;01.10.2026;10,00;USD\n3;01.10.2026;999999999999999,00;TRY\n", .sales)
            #expect(taken.ways == [1, 0, 0, 2])
        }
    }
}
