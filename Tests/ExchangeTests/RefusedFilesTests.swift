import Foundation
import Testing
import Kernel
@testable import Exchange

@Suite("Files that are not what they say") struct RefusedFilesTests {
    static let files: [(String, [UInt8], ImportFailure)] = [
        ("empty", [], .empty), ("only spaces", Array(" \n\r\n\t".utf8), .empty), ("only a header", Array("Ad Soyad;Telefon\n".utf8), .onlyHeader),
        ("xlsx", [0x50, 0x4B, 3, 4] + Array("....[Content_Types].xml....xl/workbook.xml".utf8), .spreadsheet), ("zip", [0x50, 0x4B, 3, 4] + Array("....liste.csv".utf8), .zip),
        ("xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], .oldSpreadsheet), ("pdf", Array("%PDF-1.7\n".utf8), .pdf),
        ("png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], .image), ("jpeg", [0xFF, 0xD8, 0xFF, 0xE0], .image), ("web page", Array("<html><table><tr>".utf8), .webPage),
        ("zero bytes", Array("Ad;Tel\nAy".utf8) + [0] + Array("se;1\n".utf8), .binary), ("gzip of nothing", Gzip.pack([]), .empty), ("gzip in gzip", Gzip.pack(Gzip.pack([0x61])), .zip),
        ("cut gzip", Array(Gzip.pack(Array(repeating: Array("Ad;Tel\n".utf8), count: 500).flatMap { $0 }).dropLast(9)), .cutGzip),
    ]

    @Test("is said in a sentence with what to do", arguments: files.indices) func refused(index: Int) throws {
        let (name, bytes, failure) = Self.files[index]
        #expect(throws: failure, "\(name)") {
            try Paper.with(bytes) { path in _ = try ImportFile(path: path).guess(.customers) }
        }
        #expect(failure.words.tr.count > 20 && failure.words.en.count > 20)
    }

    @Test("a damaged gzip is noticed while it is read") func damaged() throws {
        var random = Chance(seed: 3)
        let text = (0 ..< 20_000).flatMap { _ in Array("\(random.next())\n".utf8) }
        var packed = Gzip.pack(text)
        for place in packed.count / 2 ..< packed.count / 2 + 20 { packed[place] ^= 0x5A }
        #expect(throws: ImportFailure.brokenGzip) { try Paper.all(Gunzip(MemoryBytes(packed)), helping: 4096) }
    }

    @Test("several gzips laid end to end are one file, padding behind is left alone", arguments: [1, 2, 3, 7, 4096]) func members(piece: Int) throws {
        let packed = Gzip.pack(Array("a,b\n".utf8)) + Gzip.pack([]) + Gzip.pack(Array("c,d\n".utf8)) + [0, 0, 0]
        #expect(String(decoding: try Paper.all(Gunzip(MemoryBytes(packed, piece: piece)), helping: 3), as: UTF8.self) == "a,b\nc,d\n")
    }

    @Test("a small file that swells without measure is refused") func bomb() throws {
        let packed = Gzip.pack([UInt8](repeating: 0x61, count: 1 << 20))
        #expect(throws: ImportFailure.swells) { try Paper.all(Gunzip(MemoryBytes(packed), limit: .init(bytes: 100_000)), helping: 4096) }
    }

    @Test("a file that is not there, and a folder") func missing() {
        #expect(throws: ImportFailure.cannotOpen("yok.csv")) { try ImportFile(path: "/yok/yok.csv") }
        #expect(throws: ImportFailure.cannotOpen("tmp")) { try ImportFile(path: "/tmp") }
    }
}

@Suite("The file of refused rows") struct RejectedFileTests {
    @Test("has the columns, the line and the reason, and no formulas") func written() throws {
        try Paper.with("Tarih;Tutar;Not\n22.11.2026;abc;=1+1\n22.11.2026;-5x;\"a;b\"\n22.11.2026;1\n32.11.2026\n") { path in
            let file = try ImportFile(path: path), mapping = try file.guess(.sales), out = path + ".ret.csv"
            let rejected = try RejectedFile(path: out, mapping: mapping)
            let reader = try file.chunks(SaleChecker.self, mapping, today: Paper.today)
            while let chunk = try reader.next() { try rejected.add(chunk) }
            try rejected.finish()
            let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: out)))
            #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]) && rejected.count == 3)
            let rows = try Paper.rows(bytes, .semicolon)
            #expect(rows[0] == ["Tarih", "Tutar", "Not", "Satır", "Neden"])
            #expect(rows[1].prefix(4) == ["22.11.2026", "abc", "'=1+1", "2"] && rows[1][4].hasPrefix("Tutar: “abc”"))
            #expect(rows[2].prefix(4) == ["22.11.2026", "'-5x", "a;b", "3"])
            #expect(rows[3].prefix(4) == ["32.11.2026", "", "", "5"])
        }
    }

    @Test("what begins like a formula is guarded, a negative number is not", arguments: [
        ("=A1", true), ("+90532", true), ("-5,00", false), ("-1+1", true), ("@x", true), (" =1", true), ("a=b", false), ("", false), ("-", false),
    ])
    func formulas(text: String, guarded: Bool) { #expect(RejectedFile.isFormula(Array(text.utf8)) == guarded) }

    @Test("a guarded telephone is read again as it was") func readAgain() throws {
        let read = try Paper.check(CustomerChecker.self, .customers, "Ad Soyad;Tel\nAyşe;'+905321234567\n")
        #expect(read.rows.first?.phones.first?.e164 == "+905321234567")
    }
}
