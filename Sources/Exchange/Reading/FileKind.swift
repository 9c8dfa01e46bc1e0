/// What a file really is, whatever its name says: looked up from its first bytes.
enum FileKind {
    case text, gzip, spreadsheet, oldSpreadsheet, zip, pdf, image, webPage, otherProgram

    static func of(_ head: some Collection<UInt8>) -> FileKind {
        let first = Array(head.prefix(16))
        if let known = signatures.first(where: { first.starts(with: $0.bytes) }) {
            guard known.kind == .zip else { return known.kind }
            return contains("xl/", in: head) || contains("[Content_Types].xml", in: head) || contains("spreadsheet", in: head)
                ? .spreadsheet : .zip
        }
        if first.count >= 12, first.starts(with: Array("RIFF".utf8)), first[8 ..< 12].elementsEqual("WEBP".utf8) { return .image }
        return looksLikeMarkup(head) ? .webPage : .text
    }

    private static let signatures: [(bytes: [UInt8], kind: FileKind)] = [
        ([0x1F, 0x8B], .gzip),
        ([0x50, 0x4B, 0x03, 0x04], .zip), ([0x50, 0x4B, 0x05, 0x06], .zip), ([0x50, 0x4B, 0x07, 0x08], .zip),
        ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldSpreadsheet),
        (Array("%PDF".utf8), .pdf),
        ([0x89, 0x50, 0x4E, 0x47], .image), ([0xFF, 0xD8, 0xFF], .image), (Array("GIF8".utf8), .image),
        ([0x49, 0x49, 0x2A, 0x00], .image), ([0x4D, 0x4D, 0x00, 0x2A], .image),
        (Array("BZh".utf8) + [0x39, 0x31], .zip), ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .zip), ([0x28, 0xB5, 0x2F, 0xFD], .zip),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .zip), (Array("Rar!".utf8), .zip),
        (Array("SQLite format 3".utf8), .otherProgram), ([0x7F, 0x45, 0x4C, 0x46], .otherProgram), (Array("PAR1".utf8), .otherProgram),
    ]

    /// Many programs save a web page under the name .xls.
    private static func looksLikeMarkup(_ head: some Collection<UInt8>) -> Bool {
        let start = String(decoding: head.prefix(200).drop { $0 >= 0x80 || $0 <= 0x20 }, as: UTF8.self).lowercased()
        return ["<!doctype", "<html", "<table", "<?xml", "<head", "<meta"].contains { start.hasPrefix($0) }
    }

    /// Whether too many bytes are no letters: a text has tabs and line ends, and hardly anything else below the space.
    static func isBinary(_ head: some Collection<UInt8>) -> Bool {
        var odd = 0
        for byte in head where byte < 0x20 {
            switch byte {
            case 0x09, 0x0A, 0x0D, 0x0C, 0x1A: continue
            case 0: return true
            default: odd += 1
            }
        }
        return odd > 2 && odd * 100 > head.count
    }

    private static func contains(_ text: String, in head: some Collection<UInt8>) -> Bool {
        let bytes = Array(head.prefix(65_536)), wanted = Array(text.utf8)
        guard bytes.count >= wanted.count else { return false }
        return (0 ... bytes.count - wanted.count).contains { bytes[$0] == wanted[0] && bytes[$0 ..< $0 + wanted.count].elementsEqual(wanted) }
    }
}
