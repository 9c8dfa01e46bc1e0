import Kernel
import Storage

extension Session: RowDecodable {
    public static let columns = "token_hash, created_at, seen_at, expires_at, agent, address"
    public init(_ row: inout Row) throws {
        fingerprint = row.next()
        createdAt = row.next()
        seenAt = row.next()
        expiresAt = row.next()
        agent = row.next()
        address = row.next()
    }
}

/// The session and its person in one row, as the door reads them.
struct DoorRow: RowDecodable {
    let account: ID<Account>
    let name: String
    let role: String
    let branch: Int64?
    let language: String?
    let seenAt: Instant
    let expiresAt: Instant
    static let columns = "a.id, a.name, a.role, a.branch_id, a.language, s.seen_at, s.expires_at"
    init(_ row: inout Row) throws {
        account = row.next()
        name = row.next()
        role = row.next()
        branch = row.next()
        language = row.next()
        seenAt = row.next()
        expiresAt = row.next()
    }
}

extension Reading {
    func atDoor(_ fingerprint: String) throws -> DoorRow? {
        try first("""
            SELECT \(columns: DoorRow.self) FROM session s JOIN account a ON a.id = s.account_id
            WHERE s.token_hash = \(fingerprint) AND a.active
            """)
    }
    func sessions(of account: ID<Account>, at now: Instant) throws -> [Session] {
        try all("""
            SELECT \(columns: Session.self) FROM session WHERE account_id = \(account) AND expires_at > \(now)
            ORDER BY seen_at DESC, token_hash
            """)
    }
}

extension Keeper {
    func seen(_ fingerprint: String, _ account: ID<Account>, at now: Instant) throws {
        try execute("UPDATE session SET seen_at = \(now) WHERE token_hash = \(fingerprint)")
        try execute("UPDATE account SET seen_at = \(now) WHERE id = \(account)")
    }
    func sweepSessions(before now: Instant) throws {
        try execute("DELETE FROM session WHERE expires_at <= \(now)")
        try execute("DELETE FROM one_time_link WHERE expires_at <= \(now.adding(days: -30))")
        try execute("DELETE FROM sign_in_try WHERE at <= \(now.adding(days: -1))")
    }
}

extension Book {
    func insertSession(_ fingerprint: String, _ account: ID<Account>, until: Instant, agent: String, address: String) throws {
        try execute("""
            INSERT INTO session (token_hash, account_id, created_at, seen_at, expires_at, agent, address)
            VALUES (\(fingerprint), \(account), \(at), \(at), \(until), \(agent), \(address))
            """)
        try execute("UPDATE account SET seen_at = \(at) WHERE id = \(account)")
    }
    @discardableResult
    func endSession(_ fingerprint: String, of account: ID<Account>) throws -> Int {
        try execute("DELETE FROM session WHERE token_hash = \(fingerprint) AND account_id = \(account)")
    }
    @discardableResult
    func endSessions(of account: ID<Account>, except kept: String? = nil) throws -> Int {
        try execute("DELETE FROM session WHERE account_id = \(account) AND token_hash <> \(kept ?? "")")
    }
}
