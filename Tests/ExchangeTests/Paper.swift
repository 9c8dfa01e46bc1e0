import Foundation
@testable import Exchange
@testable import Kernel

/// Files for the tests: written on the spot, or the large ones that lie beside the project.
enum Paper {
    /// `../shared/analytics` seen from the package root.
    static let analytics = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .appendingPathComponent("../shared/analytics").standardizedFileURL.path
    static let areHere = FileManager.default.fileExists(atPath: analytics + "/fixtures/k20_lines.csv.gz")

    static func shipped(_ name: String) -> String { analytics + "/" + name }

    /// Writes bytes under a name, hands over the path, and cleans up.
    static func with<T>(_ bytes: [UInt8], name: String = "liste.csv", _ body: (String) throws -> T) throws -> T {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("exchange-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent(name)
        try Data(bytes).write(to: file)
        return try body(file.path)
    }

    static func with<T>(_ text: String, _ body: (String) throws -> T) throws -> T { try with(Array(text.utf8), body) }

    /// All rows as texts.
    static func rows(_ bytes: [UInt8], _ separator: Separator, piece: Int = .max, chunk: Int = TableReader.chunk) throws -> [[String]] {
        let reader = TableReader(Transcoder(MemoryBytes(bytes, piece: piece), charset: .utf8), separator: separator, chunk: chunk)
        var rows: [[String]] = []
        while try reader.next() {
            let row = reader.row
            rows.append((0 ..< row.count).map { String(decoding: row.raw($0), as: UTF8.self) })
        }
        return rows
    }

    static func rows(_ text: String, _ separator: Separator = .comma) throws -> [[String]] { try rows(Array(text.utf8), separator) }

    /// Everything a source gives, asked for in small helpings.
    static func all(_ source: any ByteSource, helping: Int = 64) throws -> [UInt8] {
        var all: [UInt8] = [], buffer = [UInt8](repeating: 0, count: helping)
        while true {
            let got = try buffer.withUnsafeMutableBytes { try source.read(into: $0) }
            if got == 0 { return all }
            all += buffer[..<got]
        }
    }

    /// Reads a whole text as one kind, with a guessed mapping.
    static func check<C: Checker>(_ kind: C.Type, _ target: Target, _ text: String, today: Day = Paper.today) throws
        -> (rows: [C.Row], rejects: [Reject], corrections: [Correction], mapping: Mapping, tally: Tally) {
        try with(text) { path in
            let file = try ImportFile(path: path), mapping = try file.guess(target)
            let reader = try file.chunks(kind, mapping, today: today, most: 2)
            var rows: [C.Row] = [], rejects: [Reject] = [], corrections: [Correction] = []
            while let chunk = try reader.next() {
                rows += chunk.rows
                rejects += chunk.rejects
                corrections += chunk.notes.corrections
            }
            return (rows, rejects, corrections, mapping, reader.tally)
        }
    }

    static let today = Day(year: 2026, month: 11, day: 22)!
}

func bytes<T>(_ text: String, _ body: (Bytes) throws -> T) rethrows -> T {
    try Array(text.utf8).withUnsafeBufferPointer(body)
}
