import Kernel
import Storage

struct LinkRow: RowDecodable {
    let kind: String
    let account: ID<Account>?
    let expiresAt: Instant
    let usedAt: Instant?
    static let columns = "kind, account_id, expires_at, used_at"
    init(_ row: inout Row) throws {
        kind = row.next()
        account = row.next()
        expiresAt = row.next()
        usedAt = row.next()
    }
}

extension Reading {
    func link(_ fingerprint: String) throws -> LinkRow? {
        try first("SELECT \(columns: LinkRow.self) FROM one_time_link WHERE token_hash = \(fingerprint)")
    }
}

extension Book {
    func insertLink(_ fingerprint: String, _ kind: OneTimeLink, _ account: ID<Account>?, until: Instant) throws {
        try execute("""
            INSERT INTO one_time_link (token_hash, kind, account_id, expires_at, used_at)
            VALUES (\(fingerprint), \(kind.rawValue), \(account), \(until), NULL)
            """)
    }
    func markUsed(_ fingerprint: String) throws -> Int {
        try execute("UPDATE one_time_link SET used_at = \(at) WHERE token_hash = \(fingerprint) AND used_at IS NULL")
    }
    /// Open links of a person stop working; used ones stay until they are swept.
    func dropLinks(of account: ID<Account>) throws {
        try execute("DELETE FROM one_time_link WHERE account_id = \(account) AND used_at IS NULL")
    }
    func dropOwnerLinks() throws {
        try execute("DELETE FROM one_time_link WHERE kind = 'owner' AND used_at IS NULL")
    }
}
