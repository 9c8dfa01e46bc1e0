import Kernel
import Storage

/// Somebody opened a card.
struct LookRow: RowDecodable {
    let at: Instant
    let account: Int64
    static let columns = "at, account_id"
    init(_ row: inout Row) throws {
        at = row.next()
        account = row.next()
    }
}

extension Reading {
    /// One page of the book and one event more, by which the page knows whether it goes on.
    func audit(_ question: AuditQuestion) throws -> [StoredEvent] {
        var conditions: [SQL] = []
        if let before = question.before { conditions.append("seq < \(before)") }
        if let account = question.account { conditions.append("actor_kind = 'account' AND actor_id = \(account)") }
        if let kind = question.kind { conditions.append("kind = \(kind)") }
        if let customer = question.customer { conditions.append("customer_id = \(customer)") }
        let filter: SQL = conditions.isEmpty ? "" : "WHERE \(conditions.joined(separator: " AND "))"
        return try all("SELECT \(columns: StoredEvent.self) FROM event \(filter) ORDER BY seq DESC LIMIT \(AuditQuestion.page + 1)")
    }

    func looks(_ customer: Int64, limit: Int) throws -> [LookRow] {
        try all("SELECT \(columns: LookRow.self) FROM look WHERE customer_id = \(customer) ORDER BY at DESC, account_id LIMIT \(limit)")
    }
}
