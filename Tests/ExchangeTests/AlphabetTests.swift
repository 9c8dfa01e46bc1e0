import Foundation
import Testing
@testable import Exchange

@Suite("Alphabets of files") struct AlphabetTests {
    static let text = "Ad Soyad;İlçe;Not\r\nAyşe Çağrı IŞIL;Ümraniye;ığdır öğle şöyle\r\nGül Şahin;Göztepe;İyi\r\n"

    static let turkish: [Character: UInt8] = ["Ğ": 0xD0, "İ": 0xDD, "Ş": 0xDE, "ğ": 0xF0, "ı": 0xFD, "ş": 0xFE]

    /// One byte a letter, as both Turkish code pages write these letters.
    static func oneByte(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { turkish[Character($0)] ?? UInt8($0.value) }
    }

    static func wide(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { bigEndian ? [UInt8($0 >> 8), UInt8($0 & 0xFF)] : [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    }

    static let written: [(name: String, bytes: [UInt8], charset: Charset)] = [
        ("UTF-8", Array(text.utf8), .utf8),
        ("UTF-8 with a mark", [0xEF, 0xBB, 0xBF] + Array(text.utf8), .utf8),
        ("UTF-16 LE with a mark", [0xFF, 0xFE] + wide(text, bigEndian: false), .utf16le),
        ("UTF-16 BE with a mark", [0xFE, 0xFF] + wide(text, bigEndian: true), .utf16be),
        ("UTF-16 LE", wide(text, bigEndian: false), .utf16le),
        ("UTF-16 BE", wide(text, bigEndian: true), .utf16be),
        ("windows-1254", oneByte(text.replacingOccurrences(of: "\r\n", with: "\u{80}\r\n")), .windows1254),
        ("ISO-8859-9", oneByte(text.replacingOccurrences(of: "\r\n", with: "\u{8D}\r\n")), .iso88599),
        ("either of the two", oneByte(text), .windows1254),
    ]

    @Test("each alphabet is recognised and gives the same letters", arguments: written.indices)
    func recognised(index: Int) throws {
        let (name, bytes, charset) = Self.written[index]
        #expect(Charset.detect(bytes) == charset, "\(name)")
        for piece in [1, 2, 3, 7, 4096] {
            let read = try Paper.all(Transcoder(MemoryBytes(bytes, piece: piece), charset: charset), helping: 16)
            let text = String(decoding: read, as: UTF8.self).replacingOccurrences(of: "€", with: "").replacingOccurrences(of: "\u{8D}", with: "")
            #expect(text == Self.text, "\(name), \(piece) bytes at a time")
        }
    }

    @Test("a gzip of each alphabet is read like the file itself", arguments: written.indices)
    func packed(index: Int) throws {
        let (name, bytes, charset) = Self.written[index]
        try Paper.with(Gzip.pack(bytes), name: "liste.csv.gz") { path in
            let file = try ImportFile(path: path)
            #expect(file.isPacked && file.charset == charset, "\(name)")
            let mapping = try file.guess(.customers), reader = try file.open(mapping)
            #expect(mapping.separator == .semicolon)
            #expect(try reader.next())
            #expect(reader.row.text(0) == "Ayşe Çağrı IŞIL", "\(name)")
        }
    }

    @Test("windows-1254 has quotes and the euro where ISO-8859-9 has nothing")
    func windowsOnly() throws {
        let read = try Paper.all(Transcoder(MemoryBytes([0x80, 0x93, 0x94, 0x85, 0xFD]), charset: .windows1254))
        #expect(String(decoding: read, as: UTF8.self) == "€“”…ı")
    }

    @Test("letters of another alphabet far down in a UTF-8 file are read, not lost")
    func mixed() throws {
        let transcoder = Transcoder(MemoryBytes(Array("Şule,".utf8) + [0xDE, 0x75, 0x6C, 0x65]), charset: .utf8)
        #expect(String(decoding: try Paper.all(transcoder), as: UTF8.self) == "Şule,Şule")
        #expect(transcoder.repaired == 1)
    }

    @Test("letters beyond the basic plane pass, half of one becomes a mark")
    func pairs() throws {
        let whole = Self.wide("a😀b", bigEndian: false)
        #expect(String(decoding: try Paper.all(Transcoder(MemoryBytes(whole, piece: 1), charset: .utf16le)), as: UTF8.self) == "a😀b")
        let half: [UInt8] = [0x61, 0x00, 0x3D, 0xD8, 0x62, 0x00]
        #expect(String(decoding: try Paper.all(Transcoder(MemoryBytes(half), charset: .utf16le)), as: UTF8.self) == "a\u{FFFD}b")
    }

    @Test("a zero byte far down is refused") func zero() {
        let bytes = Array(String(repeating: "a,b\n", count: 1000).utf8) + [0]
        #expect(throws: ImportFailure.binary) { try Paper.all(Transcoder(MemoryBytes(bytes), charset: .utf8)) }
    }
}
