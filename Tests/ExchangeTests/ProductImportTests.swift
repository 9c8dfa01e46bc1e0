import Catalogue
@testable import Exchange
import Kernel
import Platform
import Storage
import Testing
import TestShop

@Suite("Product lists become the catalogue") struct ProductImportTests {
    static let list = """
        Stok Kodu;Ürün Adı;Kategori;Satış Fiyatı;KDV;Maliyet
        F12;Su filtresi;Filtre;1.450,00 ₺;20;800,00
        B1;Bakım;Hizmet;2.400,00 ₺;20;
        F12;Su filtresi;Filtre;1.500,00 ₺;20;800,00
        ;Adsız;;1,00 ₺;;
        """

    @Test("new, changed in the same file, and refused; twice adds nothing; undone leaves nothing", arguments: Engine.all)
    func takeIn(engine: Engine) async throws {
        try await Office.open(engine) { office in
            let rows = try await office.rows()
            let taken = try await office.take(Self.list, .products)
            #expect(taken.ways == [2, 1, 0, 1])
            let filter = try await office.database.read { try $0.product(code: "F12") }
            #expect(filter?.price == 150_000 && filter?.cost == 80_000 && filter?.vatRate == Percent(20))
            let again = try await office.take(Self.list.replacing("1.450,00", with: "1.500,00"), .products)
            #expect(again.ways == [0, 0, 3, 1])
            _ = try await office.undo(again.batch)
            let undone = try await office.undo(taken.batch)
            #expect(undone.isWhole)
            #expect(try await office.rows() == rows)
        }
    }

    @Test("prices of a later list are taken back exactly", arguments: Engine.all)
    func undoPrices(engine: Engine) async throws {
        try await Office.open(engine) { office in
            try await office.take(Self.list, .products)
            let (story, rows) = (try await office.story(), try await office.rows())
            let dearer = try await office.take("Stok Kodu;Satış Fiyatı\nF12;1.750,00 ₺\nB1;2.400,00 ₺\nY9;10,00 ₺\n", .products)
            #expect(dearer.ways == [1, 1, 1, 0])
            #expect(try await office.database.read { try $0.product(code: "F12")?.name } == "Su filtresi")
            let undone = try await office.undo(dearer.batch)
            #expect(undone.isWhole && undone.restored == 1)
            #expect(try await office.story() == story)
            #expect(try await office.rows() == rows)
        }
    }

    @Test("the first import settles the currency, another one is refused with a sentence", arguments: Engine.all)
    func currency(engine: Engine) async throws {
        try await Office.open(engine) { office in
            let first = try await office.take("Kod;Fiyat\nA;£12.50\n", .products)
            #expect(try await office.database.read { try $0.currency() } == .GBP)
            let lira = try await office.receive("Kod;Fiyat\nB;12,50 ₺\n", .products)
            #expect(try await office.exchange.preview(lira.id).objection != nil)
            await #expect(throws: Objection.self) { try await office.run(lira.id) }
            _ = try await office.undo(first.batch)
            #expect(try await office.run(lira.id).ways == [1, 0, 0, 0])
            #expect(try await office.database.read { try $0.currency() } == .TRY)
        }
    }
}
