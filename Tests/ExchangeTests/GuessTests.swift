import Foundation
import Testing
import Kernel
@testable import Exchange

@Suite("Guessing what a column is") struct GuessTests {
    private func guess(_ target: Target, _ text: String) throws -> Mapping { try Guess.mapping(for: target, text: Array(text.utf8)) }

    @Test("titles of customer lists", arguments: [
        ("Ad Soyad;GSM;Mail;İl/İlçe;Son Tarih;Notlar;Kod2\nAyten KORKMAZ;05320001234;ayten@ornek.com;BURSA / NİLÜFER;05.10.2026;eşi arasın;A-17\n",
         [Field.name, .phone, .email, .place, nil, .note, nil]),
        ("MÜŞTERİ NO,ÜNVANI,VERGİ DAİRESİ,VERGİ NO,ŞEHİR,TELEFON 1,TELEFON 2\n1,Gül Çiçekçilik,Setbaşı,1234567890,Bursa,02240000000,05320001234\n",
         [.number, .name, .taxOffice, .taxNumber, .province, .phone, .phone]),
        ("First Name,Last Name,E-mail Address,Mobile Phone,Birthday\nAyşe,Yılmaz,a@b.com,05320001234,1990-01-02\n", [.firstName, .lastName, .email, .phone, .birthday]),
        ("Ad|Telefon\nAyşe Yılmaz|05320001234\n", [.name, .phone]),
        ("Adı\tSoyadı\tDoğum Tarihi\nAyşe\tYılmaz\t02.01.1990\n", [.firstName, .lastName, .birthday]),
    ])
    func customerTitles(text: String, fields: [Field?]) throws {
        #expect(try guess(.customers, text).columns.map(\.field) == fields)
    }

    @Test("titles of sales lists", arguments: [
        ("Fiş No;Tarih;Saat;Müşteri;Ürün Kodu;Ürün Adı;Adet;Tutar (TL);İade\n1;22.11.2026;14:05;Ayşe Yılmaz;K1;Kalem;2;1.234,50;0\n",
         [Field.receipt, .time, .clock, .customerName, .productCode, .productName, .quantity, .amount, .saleKind]),
        ("Invoice No,Invoice Date,Customer ID,Stock Code,Description,Quantity,Unit Price,Country\n536365,2010-12-01 08:26,17850,85123A,WHITE HANGING,6,2.55,United Kingdom\n",
         [.receipt, .time, .customerNumber, .productCode, .productName, .quantity, .unitPrice, .country]),
        ("Tarih;KDV Hariç Tutar;KDV Dahil Tutar\n22.11.2026;100,00;120,00\n", [.time, nil, .amount]),
        ("Tür;Tarih;Tutar\n1;22.11.2026;10,00\n1;22.11.2026;11,00\n2;22.11.2026;12,00\n", [nil, .time, .amount]),
    ])
    func salesTitles(text: String, fields: [Field?]) throws {
        #expect(try guess(.sales, text).columns.map(\.field) == fields)
    }

    @Test("titles of product lists", arguments: [
        ("Stok Kodu;Stok Adı;Grup;Birim;Satış Fiyatı;KDV;Barkod\nK1;Kalem;Kırtasiye;adet;12,50;20;8690000000001\n", [Field.number, .name, .category, .unit, .price, .vatRate, .barcode]),
        ("sku,title,brand,price,cost\nA1,Pen,Mark,12.50,8\n", [.number, .name, .brand, .price, .cost]),
    ])
    func productTitles(text: String, fields: [Field?]) throws {
        #expect(try guess(.products, text).columns.map(\.field) == fields)
    }

    @Test("without titles the values tell") func noTitles() throws {
        let customers = try guess(.customers, "Ayşe Yılmaz;0532 123 45 67;ayse@ornek.com\nAli Veli;0533 123 45 67;ali@ornek.com\n")
        #expect(!customers.hasHeader && customers.columns.map(\.field) == [.name, .phone, .email])
        let products = try guess(.products, "K1;Kalem;12,50\nK2;Defter;30,00\n")
        #expect(!products.hasHeader)
        let sales = try guess(.sales, "101;7;22.11.2026 14:05;3;12,50\n102;8;22.11.2026 14:15;1;7,50\n103;7;22.11.2026 15:05;2;12,50\n")
        #expect(!sales.hasHeader && sales.column(.time) == 2 && sales.column(.amount) == 4)
    }

    @Test("the separator is the one that makes a table", arguments: [
        ("a;b;c\n1,5;2,5;3,5\n4,5;5,5;6,5\n", Separator.semicolon), ("a,b\n\"x;y\",1\n\"z;w\",2\n", .comma), ("a\tb\n1,2\t3\n", .tab), ("a|b|c\n1|2|3\n", .pipe),
        ("sep=;\na;b\n1;2\n", .semicolon), ("Ad Soyad\nAyşe Yılmaz\nAli Veli\n", .comma),
        ("  4  1  19970101  29.33\n  4  2  19970118  29.73\n", .spaces),
        ("Ad          Şehir     Tutar\nAyşe Yılmaz Bursa     10,00\nAli         İzmir    120,00\nGül Şen     Muş        5,00\n", .places([12, 17])),
        ("Kasım Satışları\n\nTarih;Tutar;Not\n22.11.2026;1,5;a\n22.11.2026;2,5;b\n", .semicolon),
    ])
    func separators(text: String, separator: Separator) throws {
        #expect(try SeparatorGuess.of(Array(text.utf8)) == separator)
    }

    @Test("a report's title above the table is passed over") func titleAbove() throws {
        let mapping = try guess(.sales, "Kasım Satışları\n22 Kasım\n\nTarih;Tutar;Fiş No\n22.11.2026;1,5;1\n22.11.2026;2,5;2\n")
        #expect(mapping.rowsAbove == 2 && mapping.hasHeader && mapping.column(.receipt) == 2)
        #expect(try guess(.customers, "sep=;\nAd Soyad;Tel\nAyşe Yılmaz;05320001234\n").rowsBeforeData == 2)
    }

    @Test("decimal style by column, and by the neighbours where a column is silent") func styles() throws {
        let turkish = try guess(.sales, "Tarih;Tutar;İndirim\n22.11.2026;1.234,50;1.000\n22.11.2026;12,5;2.000\n")
        #expect(turkish.columns[1].decimals == .turkish && turkish.columns[2].decimals == .turkish)
        let english = try guess(.sales, "date;amount;discount\n2026-11-22;1,234.50;1,000\n2026-11-22;12.5;2,000\n")
        #expect(english.columns[1].decimals == .english && english.columns[2].decimals == .english)
        #expect(try guess(.sales, "Tarih;Tutar\n22.11.2026;1.500\n22.11.2026;2.750\n").columns[1].decimals == .turkish)
        #expect(try guess(.sales, "Tarih;Tutar\n22.11.2026;1500.125\n22.11.2026;2.750\n").columns[1].decimals == .plain)
    }

    @Test("units by title, and by the look of whole numbers", arguments: [
        ("tutar_kurus\n1000\n2000", AmountUnit.kurus), ("amount_milli\n15300\n20340", .thousandths), ("amount_cents\n150\n200", .kurus),
        ("tutar\n52511\n11132\n14891", .kurus), ("tutar\n1250\n2500\n3000", .lira), ("tutar\n12\n15\n17", .lira), ("tutar\n52511,00\n11132,00", .lira), ("tutar\n₺52511\n₺11132", .lira),
    ])
    func units(text: String, unit: AmountUnit) throws {
        let rows = text.split(separator: "\n")
        let file = rows.enumerated().map { $0 == 0 ? "tarih;\($1)" : "22.11.2026;\($1)" }.joined(separator: "\n")
        #expect(try guess(.sales, file).columns[1].unit == unit)
    }

    @Test("currency by mark, title, column or country", arguments: [
        ("tarih;tutar\n22.11.2026;$12,50\n", Currency.USD, true), ("tarih;tutar (EUR)\n22.11.2026;12,50\n", .EUR, true), ("tarih;tutar;para birimi\n22.11.2026;12,50;GBP\n", .GBP, true),
        ("date;amount;country\n2026-11-22;12.50;United Kingdom\n", .GBP, true), ("tarih;tutar\n22.11.2026;12,50\n", .TRY, false), ("date;dollars\n2026-11-22;12.50\n", .USD, true),
    ])
    func currencies(text: String, currency: Currency, seen: Bool) throws {
        let mapping = try guess(.sales, text)
        #expect(mapping.currency == currency && mapping.currencySeen == seen)
    }

    @Test("day first unless a day above twelve stands second") func dayOrder() throws {
        #expect(try guess(.sales, "date;amount\n03/25/2026;1\n04/01/2026;2\n").columns[0].dayOrder == .monthFirst)
        #expect(try guess(.sales, "date;amount\n03/04/2026;1\n04/01/2026;2\n").columns[0].dayOrder == .dayFirst)
    }

    @Test("a person's choice moves the field, and what is missing is named") func choosing() throws {
        var mapping = try guess(.sales, "bir;iki\nx;y\n")
        #expect(throws: ImportFailure.missing(target: .sales, fields: [.time, .amount])) { try mapping.requireEssentials() }
        mapping.choose(.time, for: 0)
        mapping.choose(.amount, for: 1)
        try mapping.requireEssentials()
        mapping.choose(.amount, for: 0)
        #expect(mapping.columns.map(\.field) == [.amount, nil])
    }

    @Test("each column shows a value") func examples() throws {
        #expect(try guess(.customers, "Ad Soyad;Tel\n;\nAyşe Yılmaz;05320001234\n").columns.map(\.example) == ["Ayşe Yılmaz", "05320001234"])
    }

    @Test("a mapping is kept as text and comes back the same") func kept() throws {
        var mapping = try guess(.sales, "Tarih;Tutar\n22.11.2026;12,50\n")
        mapping.separator = .places([3, 9])
        #expect(try JSONDecoder().decode(Mapping.self, from: JSONEncoder().encode(mapping)) == mapping)
    }
}
