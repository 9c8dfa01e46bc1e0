import Kernel
import Storage

extension Account: RowDecodable {
    public static let columns = "id, name, email, phone, role, branch_id, language, active, password IS NOT NULL, seen_at"
    public init(_ row: inout Row) throws {
        id = row.next()
        name = row.next()
        email = row.next()
        phone = row.next()
        let role: String = row.next()
        self.role = Role(rawValue: role) ?? .apprentice
        branch = row.next()
        let language: String? = row.next()
        self.language = language.flatMap { Language(rawValue: $0) }
        active = row.next()
        hasPassword = row.next()
        seenAt = row.next()
    }
}

/// What sign-in needs to compare.
struct Lock: RowDecodable {
    let account: ID<Account>
    let password: String?
    let active: Bool
    let language: String?
    static let columns = "id, password, active, language"
    init(_ row: inout Row) throws {
        account = row.next()
        password = row.next()
        active = row.next()
        language = row.next()
    }
}

extension Reading {
    public func account(_ id: ID<Account>) throws -> Account? {
        try first("SELECT \(columns: Account.self) FROM account WHERE id = \(id)")
    }
    /// Everybody, active ones first, by name.
    public func accounts() throws -> [Account] {
        let all: [Account] = try all("SELECT \(columns: Account.self) FROM account ORDER BY id")
        return all.map { ($0.active ? 0 : 1, TurkishText.sortKey($0.name), $0) }.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    }
    /// Names by id, for lists that say who.
    public func accountNames() throws -> [Int64: String] {
        var names: [Int64: String] = [:]
        try forEach("SELECT id, name FROM account") { row in
            let id: Int64 = row.next()
            names[id] = row.next()
        }
        return names
    }
    public func account(email: String) throws -> Account? {
        try first("SELECT \(columns: Account.self) FROM account WHERE email = \(email)")
    }
    func account(phone: String) throws -> Account? {
        try first("SELECT \(columns: Account.self) FROM account WHERE phone = \(phone)")
    }
    func lock(email: String) throws -> Lock? {
        try first("SELECT \(columns: Lock.self) FROM account WHERE email = \(email)")
    }
    func lock(phone: String) throws -> Lock? {
        try first("SELECT \(columns: Lock.self) FROM account WHERE phone = \(phone)")
    }
    func lock(_ id: ID<Account>) throws -> Lock? {
        try first("SELECT \(columns: Lock.self) FROM account WHERE id = \(id)")
    }
    func activeOwners() throws -> Int {
        Int(try one("SELECT COUNT(*) FROM account WHERE role = 'owner' AND active") ?? 0)
    }
    func hasOwner() throws -> Bool { try exists("SELECT 1 FROM account WHERE role = 'owner' LIMIT 1") }
}

extension Book {
    func insertAccount(_ id: ID<Account>, name: String, email: String, phone: String?, _ new: NewAccount, _ password: Password?) throws {
        try execute("""
            INSERT INTO account (id, name, email, phone, password, role, branch_id, language, active, created_at, changed_at, revision)
            VALUES (\(id), \(name), \(email), \(phone), \(password?.phc), \(new.role.rawValue), \(new.branch), NULL, \(true), \(at), \(at), 1)
            """)
    }
    func updateAccount(_ id: ID<Account>, name: String, email: String, phone: String?, _ new: NewAccount) throws {
        try execute("""
            UPDATE account SET name = \(name), email = \(email), phone = \(phone), role = \(new.role.rawValue), branch_id = \(new.branch),
                changed_at = \(at), revision = revision + 1 WHERE id = \(id)
            """)
    }
    func updateAccount(_ id: ID<Account>, active: Bool) throws {
        try execute("UPDATE account SET active = \(active), changed_at = \(at), revision = revision + 1 WHERE id = \(id)")
    }
    func updateAccount(_ id: ID<Account>, password: Password) throws {
        try execute("UPDATE account SET password = \(password.phc), changed_at = \(at), revision = revision + 1 WHERE id = \(id)")
    }
    func updateAccount(_ id: ID<Account>, language: Language) throws {
        try execute("UPDATE account SET language = \(language.rawValue), changed_at = \(at), revision = revision + 1 WHERE id = \(id)")
    }
}
