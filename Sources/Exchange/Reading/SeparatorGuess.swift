/// Finds what separates the columns, by trying each way on the first rows.
enum SeparatorGuess {
    static let rows = 50
    private static let headSize = 256 << 10

    static func of(_ sample: [UInt8]) throws -> Separator {
        if let told = told(sample) { return told }
        let head = Array(sample.prefix(headSize))
        let tried = try [Separator.tab, .semicolon, .pipe, .comma].map { (separator: $0, widths: try widths(head, $0)) }
        let whole = tried.map { (separator: $0.separator, table: common($0.widths)) }
        let aligned = aligned(head)
        if let clear = whole.first(where: { $0.table.width > 1 && $0.table.share >= 90 }) {
            // Lined up with spaces, the only comma is the decimal sign.
            if clear.separator == .comma, clear.table.width == 2, let aligned { return aligned }
            return clear.separator
        }
        if let aligned { return aligned }
        // A report's title above the table does not count against it.
        let below = tried.map { (separator: $0.separator, table: common(belowTitle($0.widths))) }
        if let clear = below.first(where: { $0.table.width > 1 && $0.table.share >= 90 }) { return clear.separator }
        if let likely = below.filter({ $0.table.width > 1 && $0.table.share >= 50 }).max(by: { $0.table.share < $1.table.share }) { return likely.separator }
        // Rows of very different length: whatever stands in most of them.
        let ragged = tried.map { (separator: $0.separator, rows: $0.widths.lazy.filter { $0 > 1 }.count, of: $0.widths.count) }
        return ragged.filter { $0.rows * 2 > $0.of }.max { $0.rows < $1.rows }?.separator ?? .comma
    }

    /// Excel's own line: `sep=;`.
    private static func told(_ sample: [UInt8]) -> Separator? {
        guard sample.count > 5, String(decoding: sample.prefix(4), as: UTF8.self).lowercased() == "sep=" else { return nil }
        return Separator.characters.first { $0.byte == sample[4] }
    }

    private static func widths(_ head: [UInt8], _ separator: Separator) throws -> [Int] {
        let reader = TableReader(MemoryBytes(head), separator: separator)
        var widths: [Int] = []
        while widths.count < rows, try reader.next() { widths.append(reader.row.count) }
        return widths
    }

    private static func belowTitle(_ widths: [Int]) -> [Int] {
        let table = Array(widths.drop { $0 == 1 })
        return widths.count - table.count <= 5 ? table : []
    }

    /// The commonest width and how many in a hundred rows have it.
    private static func common(_ table: [Int]) -> (width: Int, share: Int) {
        guard !table.isEmpty else { return (1, 0) }
        var counts: [Int: Int] = [:]
        for width in table { counts[width, default: 0] += 1 }
        let best = counts.max { ($0.value, $0.key) < ($1.value, $1.key) }!
        return (best.key, best.value * 100 / table.count)
    }

    // MARK: Columns lined up with spaces

    private static func aligned(_ head: [UInt8]) -> Separator? {
        let lines = head.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).prefix(200).map(Array.init)
        // The last line of a head may be cut.
        let whole = head.count == headSize && lines.count < 200 ? Array(lines.dropLast()) : lines
        guard whole.count >= 2, whole.contains(where: hasGap) else { return nil }
        let counts = whole.map { $0.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 }).count }
        let places = places(whole)
        if counts[0] > 1, counts.allSatisfy({ $0 == counts[0] }), places.isEmpty || places.count + 1 == counts[0] { return .spaces }
        return places.isEmpty || whole.count < 3 ? nil : .places(places)
    }

    /// Two spaces between letters: nobody types them inside a value in every list.
    private static func hasGap(_ line: [UInt8]) -> Bool {
        let body = line.drop { $0 == 0x20 }
        return zip(body, body.dropFirst()).contains { $0 == 0x20 && $1 == 0x20 }
    }

    /// Where columns begin: after each stripe that is blank in every line.
    private static func places(_ lines: [[UInt8]]) -> [Int] {
        let letters = lines.map { $0.filter { $0 & 0xC0 != 0x80 } }
        let width = letters.map(\.count).max() ?? 0
        func blank(_ place: Int) -> Bool { letters.allSatisfy { place >= $0.count || $0[place] == 0x20 } }
        var places: [Int] = [], place = 0
        while place < width, blank(place) { place += 1 }
        while place < width {
            while place < width, !blank(place) { place += 1 }
            let stripe = place
            while place < width, blank(place) { place += 1 }
            guard place < width else { break }
            places.append(isRightAligned(letters, from: place, blank: blank, width) ? stripe : place)
        }
        return places
    }

    /// Numbers stand against their right edge: a longer one will reach into the stripe before it.
    private static func isRightAligned(_ lines: [[UInt8]], from: Int, blank: (Int) -> Bool, _ width: Int) -> Bool {
        var edge = from
        while edge < width, !blank(edge) { edge += 1 }
        var left = 0, right = 0
        for line in lines where line.count > from {
            if line[from] != 0x20 { left += 1 }
            if edge - 1 < line.count, line[edge - 1] != 0x20 { right += 1 }
        }
        return right > left
    }
}
