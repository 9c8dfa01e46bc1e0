/// New ids. They come before the row, so that a whole card (customer, phones, tags)
/// can be prepared in memory and poured in one go on either engine.
extension Connection {
    /// A block of ids in a row, for many writers at once: a counter row on SQLite,
    /// a sequence named `<table>_ids` on PostgreSQL (made after each migration).
    func takeIDs(_ table: String, _ count: Int) throws -> Range<Int64> {
        guard count > 0 else { throw StorageError(kind: .other, message: "\(count) ids asked for \(table)") }
        let count = Int64(count)
        let reading = Reader(connection: self)
        return try quietly {
            if dialect == .postgres {
                // whoever numbers events is about to write them: the news goes along, and out with the commit
                let news: SQL = table == "event" ? ", pg_notify(\(PostgresListener.channel), \(PostgresListener.ourselves))" : ""
                let start = try reading.one("SELECT bakkal_ids(\(table), \(count))\(news)") ?? 0
                return start..<(start + count)
            }
            if let next = try reading.one("UPDATE counter SET next = next + \(count) WHERE name = \(table) RETURNING next") {
                return (next - count)..<next
            }
            let column = table == "event" ? "seq" : "id"
            let last = try reading.one("SELECT MAX(\(raw: column)) FROM \(raw: try identifier(table))") ?? 0
            try run("INSERT INTO counter (name, next) VALUES (\(table), \(last + 1 + count))") { _ in true }
            return (last + 1)..<(last + 1 + count)
        }
    }
}

/// The locks `bakkal_ids` holds for a moment; a statement cut off in that moment leaves them behind.
enum IDLocks {
    static let release = "SELECT pg_advisory_unlock_all()"
}

/// A table or column name that may be pasted. Throws for anything but a-z, 0-9 and _.
func identifier(_ name: String) throws -> String {
    let plain = !name.isEmpty && name.utf8.allSatisfy { $0 == 95 || (97...122).contains($0) || (48...57).contains($0) }
    guard plain else { throw StorageError(kind: .other, message: "not a name of ours: \(name)") }
    return name
}
