import Kernel
import Storage

/// One line of a card's time line, whoever brought it.
struct TimelineLine: RowDecodable {
    let source: String
    let at: Instant
    let kind: String
    let ref: Int64
    let title: String?
    let amount: Int64?
    let detail: String?
    let account: Int64?

    static let columns = "source, at, kind, ref, title, amount, detail, account_id"
    init(_ row: inout Row) throws {
        source = row.next()
        at = row.next()
        kind = row.next()
        ref = row.next()
        title = row.next()
        amount = row.next()
        detail = row.next()
        account = row.next()
    }
}

/// A stretch of a time line and where it goes on.
struct TimelinePage: Sendable {
    let lines: [TimelineLine]
    let next: Instant?
}

extension Reading {
    /// Events, notes and what other rooms bring, newest first, in one statement.
    func timeline(of customer: ID<Customer>, _ parts: [SQL], limit: Int, widest: Int = 2_000) throws -> TimelinePage {
        guard !parts.isEmpty else { return TimelinePage(lines: [], next: nil) }
        var lines = try all("""
            SELECT \(columns: TimelineLine.self) FROM (\(parts.joined(separator: " UNION ALL "))) t
            ORDER BY at DESC, source, ref DESC LIMIT \(limit + 1)
            """, as: TimelineLine.self)
        guard lines.count > limit, let last = lines.last else { return TimelinePage(lines: lines, next: nil) }
        // the next stretch begins before an instant: lines of that very instant must stand on one side of the cut
        let cut = lines.firstIndex { $0.at == last.at } ?? 0
        if cut == 0 { return TimelinePage(lines: lines, next: nil) }
        lines.removeSubrange(cut...)
        return TimelinePage(lines: lines, next: lines.last?.at)
    }
}

enum TimelineParts {
    /// What the book says about the customer. Old and new values come as two lines of JSON.
    static func events(_ customer: ID<Customer>, before: Instant, limit: Int) -> SQL {
        """
        SELECT * FROM (SELECT 'event' AS source, at, kind, seq AS ref, CAST(NULL AS TEXT) AS title, CAST(NULL AS BIGINT) AS amount,
            COALESCE(before, '{}') || \("\n") || COALESCE(after, '{}') AS detail, CASE WHEN actor_kind = 'account' THEN actor_id END AS account_id
            FROM event WHERE customer_id = \(customer) AND at < \(before) AND shown ORDER BY at DESC, seq DESC LIMIT \(limit)) e
        """
    }

    static func notes(_ customer: ID<Customer>, before: Instant, limit: Int) -> SQL {
        """
        SELECT * FROM (SELECT 'note' AS source, at, 'note' AS kind, id AS ref, text AS title, CAST(NULL AS BIGINT) AS amount,
            CAST(NULL AS TEXT) AS detail, account_id FROM note WHERE customer_id = \(customer) AND at < \(before) ORDER BY at DESC, id DESC LIMIT \(limit)) n
        """
    }

    static func source(_ source: TimelineSource, _ customer: ID<Customer>, before: Instant, limit: Int) -> SQL {
        "SELECT \(source.key) AS source, at, kind, ref, title, amount, detail, account_id FROM (\(source.select(customer, before, limit))) \(source.alias)"
    }
}

extension TimelineSource {
    /// PostgreSQL wants a name for every inner SELECT; any will do.
    fileprivate var alias: SQL { "x" }
}
