import Catalogue
import Customers
@testable import Exchange
import Kernel
import Platform
import Sales
import Storage
import Testing
import TestShop

@Suite("Whom and what a sales list means") struct FoundByTests {
    @Test("customers by telephone, e-mail or name; a telephone with another name is somebody else", arguments: Engine.all)
    func customers(engine: Engine) async throws {
        try await Office.open(engine) { office in
            try await office.test.write { book in
                _ = try book.add(NewCustomer(CustomerFacts(firstName: "Ayten", lastName: "Korkmaz", phone: Phone("0555 000 12 34"), email: Email("ayten@example.com")), number: "A"))
                _ = try book.add(NewCustomer("Zeki", "Ak", number: "Z"))
            }
            let taken = try await office.take("""
                Müşteri Adı;Müşteri Telefonu;Müşteri E-posta;Tarih;Tutar
                AYTEN KORKMAZ;0555 000 12 34;;01.10.2026 10:00;10,00
                ;;ayten@example.com;02.10.2026 10:00;20,00
                Zeki Ak;;;03.10.2026 10:00;30,00
                Mehmet Can;0555 000 12 34;;04.10.2026 10:00;40,00
                """, .sales)
            #expect(taken.ways == [4, 0, 0, 0])
            #expect(try await office.customer("A").tally.turnover == 3_000)
            #expect(try await office.customer("Z").tally.turnover == 3_000)
            #expect(taken.counts.newCustomers == 1)
            #expect(try await office.database.read { try $0.texts("SELECT name FROM customer ORDER BY name") } == ["Ayten Korkmaz", "Mehmet Can", "Zeki Ak"])
        }
    }

    @Test("products by code, bar code or name; KDV and cost come from the catalogue when the list has none", arguments: Engine.all)
    func products(engine: Engine) async throws {
        try await Office.open(engine) { office in
            try await office.test.write { book in
                _ = try book.add(NewProduct(code: "F12", name: "Su filtresi", barcode: "8690000000012", price: 12_000, vatRate: Percent(20), cost: 5_000))
            }
            let taken = try await office.take("""
                Müşteri No;Tarih;Ürün Kodu;Ürün Adı;Miktar;Tutar
                1;01.10.2026;F12;;1;120,00
                2;01.10.2026;8690000000012;;2;240,00
                3;01.10.2026;;SU FİLTRESİ;1;120,00
                4;01.10.2026;;Yeni conta;2;9,00
                """, .sales)
            #expect(taken.counts.newProducts == 1)
            for (number, pieces) in [("1", 1), ("2", 2), ("3", 1)] as [(String, Int64)] {
                let tally = try await office.customer(number).tally
                #expect(tally.vat == pieces * 2_000 && tally.cost == pieces * 5_000 && tally.profit == pieces * 5_000)
            }
            let new = try await office.database.read { try $0.products(matching: "conta", limit: 1).first }
            #expect(new?.price == 450 && new?.code == "YENI CONTA")
            let again = try await office.take("Müşteri No;Tarih;Ürün Adı;Tutar\n9;01.11.2026;yeni CONTA;4,50\n", .sales)
            #expect(again.counts.newProducts == 0)
        }
    }

    @Test("branches by code or name, sellers by name; nobody's name is left out and said once", arguments: Engine.all)
    func branches(engine: Engine) async throws {
        try await Office.open(engine) { office in
            try await office.test.write { _ = try $0.addBranch(NewBranch(name: "Nilüfer", code: "7")) }
            let taken = try await office.take("Müşteri;Şube;Tarih;Tutar;Satan\n1;NİLÜFER;01.10.2026;1,00;Kimse\n2;7;01.10.2026;1,00;Kimse\n3;Gemlik;01.10.2026;1,00;\n4;12;01.10.2026;1,00;\n", .sales)
            #expect(taken.counts.newBranches == 2 && taken.counts.corrected == 1)
            #expect(try await office.database.read { try $0.branches().map(\.name) } == ["Gemlik", "Nilüfer", "Şube 12"])
        }
    }

    @Test("next month’s file of the same columns is read as the last one was", arguments: Engine.all)
    func sameColumns(engine: Engine) async throws {
        try await Office.open(engine) { office in
            var wishes = Wishes()
            wishes.fields = [("Kod2", .tags), ("Grup", nil)]
            let first = try await office.receive("Ad Soyad;Kod2;Grup\nAyten Korkmaz;A-17;x\n", .customers, wishes)
            _ = try await office.run(first.id)
            let next = try await office.receive("Ad Soyad;Kod2;Grup\nZeki Ak;A-18;y\n", .customers)
            #expect(next.mapping.columns.map(\.field) == [.name, .tags, nil])
            wishes.fields = [("Yok", .tags)]
            await #expect(throws: ImportFailure.noColumn("Yok")) { try await office.receive("Ad;Kod2\nA;1\n", .customers, wishes) }
        }
    }

    @Test("more branches than a firm has are refused, not opened", arguments: [Engine.sqlite]) func tooMany(engine: Engine) async throws {
        try await Office.open(engine) { office in
            let list = "Müşteri;Şube;Tarih;Tutar\n" + (1...550).map { "1;Yer \($0);01.10.2026 10:00;1,00" }.joined(separator: "\n")
            let taken = try await office.take(list, .sales)
            #expect(taken.ways == [500, 0, 0, 50])
        }
    }
}
