import Customers
import Kernel
import Storage
import Testing
import TestShop

@Suite("Report") struct ReportTests {
    @Test("a customer's figures are told by number, in kuruş and whole days", arguments: Engine.all)
    func report(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let day = Day(year: 2026, month: 11, day: 2)!
            try await shop.write { book in
                var ayten = Seed.ayten
                ayten.number = "00412"
                let id = try book.add(ayten)
                try book.tally(id, Tally(turnover: 12_050, cost: 7_000, vat: 2_008, visits: 1, firstDay: day, lastDay: day, lastAmount: 12_050))
                try book.record(Event("sale.recorded", customer: id))
            }
            let report = try await Customers.report("00412", shop.database)
            #expect(report["name"] == "Ayten Korkmaz" && report["turnover"] == 12_050 && report["profit"] == 3_042 && report["visits"] == 1)
            #expect(report["first_day"] == "2026-11-02" && report["last_day"] == "2026-11-02" && report["stage"] == "etkin")
            #expect(report["phones"] == ["+905550001234"])
            await #expect(throws: CustomerFailure.self) { try await Customers.report("yok", shop.database) }
        }
    }
}
