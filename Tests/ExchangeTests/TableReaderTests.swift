import Testing
import Kernel
@testable import Exchange

@Suite("Rows of a table") struct TableReaderTests {
    @Test("quotes, line ends and ragged rows", arguments: [
        ("a,b\nc,d\n", [["a", "b"], ["c", "d"]]),
        ("a,b\r\nc,d", [["a", "b"], ["c", "d"]]),
        ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
        ("\n\na,b\n\r\n\nc,d\n\n", [["a", "b"], ["c", "d"]]),
        ("a,,\n,\n", [["a", "", ""], ["", ""]]),
        ("\"a,1\",\"b\"\"c\"\n", [["a,1", "b\"c"]]),
        ("\"iki\nsatır\",x\r\ny,z", [["iki\nsatır", "x"], ["y", "z"]]),
        ("\"\",\"\"\"\"\n", [["", "\""]]),
        ("a\"b,c\n", [["a\"b", "c"]]),
        ("\"12\" ekran\",siyah\n", [["12\" ekran", "siyah"]]),
        ("x, \"a,b\" ,y\n", [["x", "a,b", "y"]]),
        ("\"açık,b\nc,d\n", [["\"açık", "b"], ["c", "d"]]),
        ("a,\"açık\nc,d", [["a", "\"açık"], ["c", "d"]]),
        ("a,b,c\nd\ne,f\n", [["a", "b", "c"], ["d"], ["e", "f"]]),
        ("", []), ("\n", []), ("a", [["a"]]),
    ])
    func rows(text: String, expected: [[String]]) throws {
        #expect(try Paper.rows(text) == expected)
    }

    @Test("each separator", arguments: [(Separator.comma, "a,b,c"), (.semicolon, "a;b;c"), (.tab, "a\tb\tc"), (.pipe, "a|b|c"), (.spaces, "  a b    c "), (.places([2, 4]), "a b c")])
    func separators(separator: Separator, line: String) throws {
        let row = try #require(try Paper.rows(line, separator).first)
        #expect(row.map { bytes($0) { $0.trimmed.text } } == ["a", "b", "c"])
    }

    @Test("a row knows the line it begins at") func lines() throws {
        let reader = TableReader(MemoryBytes(Array("a\n\n\"b\nb\r\nb\"\nc\r\n\r\nd".utf8)), separator: .comma)
        var lines: [Int] = []
        while try reader.next() { lines.append(reader.row.line) }
        #expect(lines == [1, 3, 6, 8])
        #expect(reader.emptyLines == 2)
    }

    @Test("a row without end and a row of a thousand columns are refused") func tooLong() {
        let long = [UInt8](repeating: 0x61, count: 3 << 20)
        #expect(throws: ImportFailure.rowTooLong(line: 1)) { try Paper.rows(long, .comma) }
        let wide = [UInt8](repeating: 0x2C, count: 5000)
        #expect(throws: ImportFailure.tooManyColumns(line: 1)) { try Paper.rows(wide, .comma) }
    }

    @Test("a quote that never closes costs no row") func strayQuotes() throws {
        let text = (0 ..< 3000).map { "\($0),\"\($0)" }.joined(separator: "\n")
        #expect(try Paper.rows(text).count == 3000)
    }

    @Test("where a read ends never changes the rows", arguments: [Separator.comma, .semicolon, .spaces, .places([3, 9])])
    func boundaries(separator: Separator) throws {
        var random = Chance(seed: 42)
        let letters: [[UInt8]] = ["a", "ş", "İ", "\"", "\"", ",", ";", "\n", "\r\n", "\r", " ", "1", "“", "\"\"", ",\"", "\","].map { Array($0.utf8) }
        for _ in 0 ..< 60 {
            let text = (0 ..< Int(random.next() % 120)).flatMap { _ in letters[Int(random.next() % UInt64(letters.count))] }
            let whole = try Paper.rows(text, separator)
            for piece in [1, 2, 3, 7] {
                #expect(try Paper.rows(text, separator, piece: piece) == whole, "\(piece): \(String(decoding: text, as: UTF8.self))")
                #expect(try Paper.rows(text, separator, piece: piece, chunk: 16) == whole)
            }
        }
    }

    @Test("random bytes never stop the reader") func noise() throws {
        var random = Chance(seed: 7)
        for round in 0 ..< 200 {
            let bytes = (0 ..< Int(random.next() % 2000)).map { _ in UInt8(truncatingIfNeeded: random.next()) | (round % 2 == 0 ? 1 : 0) }
            try Paper.with(bytes) { path in
                do {
                    let file = try ImportFile(path: path)
                    for target in Target.allCases {
                        let mapping = try file.guess(target), reader = try file.open(mapping)
                        while try reader.next() {}
                    }
                } catch let failure as any Failure { #expect(!failure.words.tr.isEmpty) }
            }
            for charset in Charset.allCases {
                do { _ = try Paper.all(Transcoder(MemoryBytes(bytes, piece: 5), charset: charset), helping: 8) } catch ImportFailure.binary {}
            }
        }
    }
}

/// The same numbers every time (splitmix64).
struct Chance: RandomNumberGenerator {
    private var state: UInt64
    init(seed: UInt64) { state = seed }
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}
