import Testing
import Kernel
@testable import Exchange

@Suite("Checked rows") struct CheckerTests {
    @Test("a wrong telephone does not cost the customer") func corrections() throws {
        let read = try Paper.check(CustomerChecker.self, .customers, """
            No;Ad Soyad;Telefon;E-posta;Doğum Tarihi;İl;İlçe;Vergi No
            1;Ayten Korkmaz;0224 000 00;ayten.k@ornek;31.02.1990;Bursa;Nilüfer;1234567891
            2;Gül Şen;0532 123 45 67 / 0224 234 56 78;GUL@ORNEK.COM;22.11.2027;16;Yok;123456789
            ;;05321234567;;;;;

            3;;;;;;;
            """)
        #expect(read.rows.map(\.number) == ["1", "2", "3"])
        #expect(read.rejects.map(\.line) == [4] && read.rejects[0].field == .name)
        #expect(read.rows[0].phones.isEmpty && read.rows[0].emails.isEmpty && read.rows[0].birthday == nil && read.rows[0].district?.name == "Nilüfer")
        #expect(read.rows[1].phones.map(\.e164) == ["+905321234567", "+902242345678"] && read.rows[1].emails.first?.value == "gul@ornek.com")
        #expect(read.rows[1].province?.name == "Bursa" && read.rows[1].district == nil)
        #expect(read.corrections.filter { $0.line == 2 }.map(\.field) == [.phone, .email, .birthday, .taxNumber])
        #expect(read.corrections.filter { $0.line == 3 }.map(\.field).starts(with: [.birthday, .district]))
        #expect(read.tally.ready == 3 && read.tally.rejected == 1 && read.tally.blank == 1 && read.tally.corrected == 2)
        #expect(read.corrections.allSatisfy { !$0.words.tr.isEmpty && $0.words.tr.contains("rnek") })
    }

    @Test("firms and people are told apart", arguments: [("Gül Çiçekçilik Ltd. Şti.", true), ("Yıldız A.Ş.", true), ("Ayşe Yılmaz", nil), ("A. Sağlam", nil)])
    func firms(name: String, isFirm: Bool?) throws {
        #expect(try Paper.check(CustomerChecker.self, .customers, "Ad Soyad;Tel\n\(name);\n").rows.first?.isFirm == isFirm)
    }

    @Test("sales without a day or an amount, or from tomorrow, are refused") func sales() throws {
        let read = try Paper.check(SaleChecker.self, .sales, """
            Fiş No;Tarih;Saat;Adet;Tutar;Tür
            1;22.11.2026;14:05;2;1.234,50;Satış
            2;31.11.2026;;1;10,00;Satış
            3;23.11.2026;;1;10,00;Satış
            4;21.11.2026;;1;on lira;Satış
            5;21.11.2026;25:00;üç;10,005;Satış
            6;21.11.2026;;1;10,00;İade
            7;21.11.2026;;-2;10,00;Satış
            ;;;;;
            8;21.11.2026;;1;;Satış
            """)
        #expect(read.rows.map(\.receipt) == ["1", "5", "6", "7"])
        #expect(read.rejects.map(\.line) == [3, 4, 5, 10])
        #expect(read.rejects.map(\.field) == [.time, .time, .amount, .amount])
        #expect(read.rows.map(\.amount) == [123450, 1001, -1000, -1000])
        #expect(read.rows.map(\.isReturn) == [false, false, true, true])
        #expect(read.rows.map(\.quantity) == [Quantity(2), Quantity(1), Quantity(-1), Quantity(-2)])
        #expect(read.rows[0].at == Instant(day: Paper.today, hour: 14, minute: 5) && read.rows[0].hasTime && !read.rows[2].hasTime)
        #expect(read.corrections.map(\.field) == [.clock, .quantity] && read.tally.rounded == 1 && read.tally.blank == 1)
    }

    @Test("a sale of 1900 is no sale") func tooOld() throws {
        let read = try Paper.check(SaleChecker.self, .sales, "Tarih;Tutar\n1900-01-01;5,00\n22.11.2026;5,00\n")
        #expect(read.rows.count == 1 && read.rejects.map(\.line) == [2])
    }

    @Test("without an amount it is unit price times quantity, less the discount") func unitPrices() throws {
        let read = try Paper.check(SaleChecker.self, .sales, "Tarih;Birim Fiyat;Miktar;İskonto\n22.11.2026;12,345;3;\n22.11.2026;10,00;1,5;2,00\n22.11.2026;10,00;-2;\n")
        #expect(read.rows.map(\.amount) == [3704, 1300, -2000])
    }

    @Test("the currency stands in its column, beside the amount, or in the mapping") func currencies() throws {
        let read = try Paper.check(SaleChecker.self, .sales, "Tarih;Tutar;Para Birimi\n22.11.2026;10,00;USD\n22.11.2026;10,00;\n22.11.2026;10,00;JPY\n")
        #expect(read.rows.map(\.currency) == [.USD, .USD] && read.rejects.map(\.field) == [.currency])
        #expect(try Paper.check(SaleChecker.self, .sales, "Tarih;Tutar\n22.11.2026;€10,00\n22.11.2026;10,00 TL\n").rows.map(\.currency) == [.EUR, .TRY])
    }

    @Test("products need a code; a price that cannot be read is left out") func products() throws {
        let read = try Paper.check(ProductChecker.self, .products, "Kod;Ad;Fiyat;KDV\nK1;Kalem;1.234,50;%20\n;Defter;5;1\nK3;;beş;0,10\nK4;Silgi;-5;200\n")
        #expect(read.rows.map(\.code) == ["K1", "K3", "K4"] && read.rejects.map(\.line) == [3])
        #expect(read.rows.map(\.price) == [123450, nil, nil] && read.rows.map(\.vatRate?.basisPoints) == [2000, 1000, nil])
        #expect(read.rows[1].name == "Ürün K3" && read.corrections.count == 3)
    }

    @Test("chunks keep what the file says for every row") func originals() throws {
        try Paper.with("Ad Soyad;Tel\nAyşe;1\nAli;\"2;3\"\nGül;3\n") { path in
            let file = try ImportFile(path: path)
            let reader = try file.chunks(CustomerChecker.self, file.guess(.customers), today: Paper.today, most: 2)
            let first = try #require(try reader.next()), second = try #require(try reader.next())
            #expect(first.rows.count == 2 && second.rows.count == 1)
            #expect(first.originals.values(line: 3) == ["Ali", "2;3"] && second.originals.values(line: 4) == ["Gül", "3"] && second.originals.values(line: 3) == [])
            #expect(try reader.next() == nil)
        }
    }

    @Test("random values in random fields never stop a checker") func noise() throws {
        var random = Chance(seed: 11)
        let pieces = ["9223372036854775807", "-9223372036854775808", "0,5", "1.234", "99.99.9999", "24:60", "₺", "(-", "ş", "'", "=", "00", "1E9", "%", "TL", "12.11.2025", "\"", "+90", "@.", " ", "İ/", ";", "1900-01-01", "abc"]
        for _ in 0 ..< 300 {
            let rows = (0 ..< 12).map { _ in (0 ..< 6).map { _ in pieces.randomElement(using: &random)! + (Bool.random(using: &random) ? pieces.randomElement(using: &random)! : "") }.joined(separator: "|") }
            for target in Target.allCases {
                var mapping = try Guess.mapping(for: target, text: Array(rows.joined(separator: "\n").utf8), separator: .pipe)
                for column in mapping.columns.indices { mapping.choose(target.fields.randomElement(using: &random), for: column) }
                try Paper.with(rows.joined(separator: "\n")) { path in
                    let file = try ImportFile(path: path)
                    do {
                        switch target {
                        case .customers: try drain(file.chunks(CustomerChecker.self, mapping, today: Paper.today))
                        case .products: try drain(file.chunks(ProductChecker.self, mapping, today: Paper.today))
                        case .sales: try drain(file.chunks(SaleChecker.self, mapping, today: Paper.today))
                        }
                    } catch ImportFailure.missing {}
                }
            }
        }
    }

    private func drain<C: Checker>(_ reader: ChunkReader<C>) throws { while try reader.next() != nil {} }
}
