/// The head of a file, taken apart for guessing: rows as texts and what each column looks like.
struct Sample {
    let separator: Separator
    let rowsAbove: Int
    let hasHeader: Bool
    let titles: [String]
    let profiles: [ColumnProfile]
    /// Records seen, the header not counted.
    let records: Int

    static let mostRows = 3000

    /// Rows above the header, the header, and a profile of what follows.
    init(_ text: [UInt8], target: Target, separator chosen: Separator? = nil, hasHeader told: Bool? = nil) throws {
        separator = try chosen ?? SeparatorGuess.of(text)
        let reader = TableReader(MemoryBytes(text), separator: separator)
        var first: [[String]] = []
        while first.count < 30, try reader.next() {
            let row = reader.row
            first.append((0 ..< row.count).map { row.text($0) })
        }
        rowsAbove = Self.rowsAbove(first)
        let head = first.count > rowsAbove ? first[rowsAbove] : []
        hasHeader = told ?? Self.isHeader(head, target: target)
        let skipped = rowsAbove + (hasHeader ? 1 : 0)

        var profiles: [ColumnProfile] = [], records = 0, seen = 0
        let again = TableReader(MemoryBytes(text), separator: separator)
        while seen < Self.mostRows + skipped, try again.next() {
            seen += 1
            guard seen > skipped else { continue }
            records += 1
            let row = again.row
            // Columns that only a stray long row has are not made up for the others.
            while profiles.count < min(row.count, TableReader.mostColumns) { profiles.append(ColumnProfile()) }
            for column in 0 ..< row.count { profiles[column].look(at: row[column]) }
        }
        while profiles.count < head.count { profiles.append(ColumnProfile()) }
        titles = hasHeader ? head : []
        self.profiles = profiles
        self.records = records
    }

    /// A report's title and date stand above the table, one value to a row; Excel's `sep=;` too.
    private static func rowsAbove(_ rows: [[String]]) -> Int {
        func filled(_ row: [String]) -> Int { row.lazy.filter { !$0.isEmpty }.count }
        if let line = rows.first, line.first?.lowercased().hasPrefix("sep=") == true { return 1 }
        let widest = rows.map(filled).max() ?? 0
        guard widest > 2 else { return 0 }
        let above = rows.prefix { filled($0) < 2 }.count
        return above <= 10 && above < rows.count ? above : 0
    }

    /// The first row is a header unless it looks like a record.
    private static func isHeader(_ row: [String], target: Target) -> Bool {
        let known = row.lazy.filter { text in
            let title = Title(text).joined
            return Synonyms.of(target).contains { $0.titles.contains(title) }
        }.count
        let values = row.lazy.filter { text in
            Array(text.utf8).withUnsafeBufferPointer { bytes in
                Exact.read(bytes, style: .plain) != nil || CalendarText.read(bytes, order: .dayFirst) != nil
                    || bytes.contains(0x40)
            }
        }.count
        return values == 0 ? row.contains { !$0.isEmpty } : known > values
    }
}
