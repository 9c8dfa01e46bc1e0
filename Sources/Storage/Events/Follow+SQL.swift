import Kernel

/// How far somebody has read the book. Keep its `text` beside what was made of the events.
public struct Cursor: Sendable, Hashable, LosslessStringConvertible {
    /// PostgreSQL's transaction number; always 0 on SQLite.
    let tx: Int64
    let seq: Int64

    init(tx: Int64, seq: Int64) { (self.tx, self.seq) = (tx, seq) }

    /// Before the first event.
    public static let start = Cursor(tx: 0, seq: 0)

    public init?(_ text: String) {
        let parts = text.split(separator: ".")
        guard parts.count == 2, let tx = Int64(parts[0]), let seq = Int64(parts[1]) else { return nil }
        self.init(tx: tx, seq: seq)
    }

    public var description: String { "\(tx).\(seq)" }
}

extension Database {
    /// The events committed since a cursor, in an order that never changes afterwards,
    /// and the cursor to go on from. Nothing is skipped, nothing comes twice, however
    /// late a transaction commits.
    ///
    /// On PostgreSQL an event appears when every transaction that began to write before
    /// its own has ended: a long import holds back the news of others meanwhile.
    public func follow(from cursor: Cursor, limit: Int = 500) async throws -> ([StoredEvent], Cursor) {
        try await read { try $0.events(from: cursor, limit: limit) }
    }

    /// The cursor behind all that can be followed now: to hear only of what comes.
    public func endOfBook() async throws -> Cursor {
        try await read { try $0.endOfBook() }
    }
}

extension Reading {
    func events(from cursor: Cursor, limit: Int) throws -> ([StoredEvent], Cursor) {
        guard dialect == .postgres else {
            // one writer: numbers appear in their order
            let events: [StoredEvent] = try all("""
                SELECT \(columns: StoredEvent.self) FROM event WHERE seq > \(cursor.seq) ORDER BY seq LIMIT \(limit)
                """)
            return (events, Cursor(tx: 0, seq: events.last?.seq ?? cursor.seq))
        }
        // a cursor from before a restore knows numbers this server has not reached: see `mendTransactions`
        let tx: SQL = "CAST(\(String(cursor.tx)) AS xid8)"
        let reached: SQL = "CASE WHEN \(tx) < pg_snapshot_xmax(pg_current_snapshot()) THEN \(tx) ELSE xid8 '3' END"
        var events: [StoredEvent] = []
        var end = cursor
        try forEach("""
            SELECT \(columns: StoredEvent.self), tx FROM event
            WHERE (tx, seq) > (\(reached), \(cursor.seq))
              AND tx < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY tx, seq LIMIT \(limit)
            """) { row in
            let event = try StoredEvent(&row)
            events.append(event)
            end = Cursor(tx: row.next(), seq: event.seq)
        }
        return (events, end)
    }

    func endOfBook() throws -> Cursor {
        guard dialect == .postgres else { return Cursor(tx: 0, seq: try one("SELECT MAX(seq) FROM event") ?? 0) }
        var end = Cursor.start
        try forEach("""
            SELECT tx, seq FROM event WHERE tx < pg_snapshot_xmin(pg_current_snapshot())
            ORDER BY tx DESC, seq DESC LIMIT 1
            """) { row in end = Cursor(tx: row.next(), seq: row.next()) }
        return end
    }
}
