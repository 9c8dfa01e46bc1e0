import Glibc
import Kernel
import Storage
import Synchronization

/// A small shop for storage tests.
let shop = [
    Migration("shop-001-person", """
        CREATE TABLE person (
            id \(.identity), name \(.text) NOT NULL CHECK (name <> ''), phone \(.text) UNIQUE,
            vip \(.bool) NOT NULL DEFAULT FALSE, weight \(.real), photo \(.blob),
            batch_id \(.int), revision \(.int) NOT NULL DEFAULT 1) \(.strict)
        """,
        "CREATE TABLE visit (id \(.identity), person_id \(.int) NOT NULL REFERENCES person (id), at \(.int) NOT NULL) \(.strict)"),
]

enum Person {}

extension Book {
    /// A person with an event, as a verb would do it.
    @discardableResult
    func add(_ name: String, phone: String? = nil) throws -> ID<Person> {
        let id: ID<Person> = try self.id(table: "person")
        try execute("INSERT INTO person (id, name, phone, batch_id) VALUES (\(id), \(name), \(phone), \(batch))")
        var changes = Changes()
        changes.note("name", nil, name)
        try record(Event("person.added", customer: id, changes))
        return id
    }

    func rename(_ id: ID<Person>, _ name: String) throws {
        let old = try text("SELECT name FROM person WHERE id = \(id)")
        let revision = try one("SELECT revision FROM person WHERE id = \(id)") ?? 0
        if batch != nil {
            try keepImage(table: "person", customer: id.rawValue, key: ["id": id], old: ["name": old], revision: revision + 1)
        }
        try execute("UPDATE person SET name = \(name), revision = revision + 1 WHERE id = \(id)")
        var changes = Changes()
        changes.note("name", old, name)
        try record(Event("person.renamed", customer: id, changes))
    }
}

extension Database {
    /// The number a statement answers with.
    func number(_ sql: SQL) async throws -> Int64? { try await read { try $0.one(sql) } }
    func text(_ sql: SQL) async throws -> String? { try await read { try $0.text(sql) } }
    /// Every event, by number.
    func book() async throws -> [StoredEvent] { try await read { try $0.all("SELECT \(columns: StoredEvent.self) FROM event ORDER BY seq") } }
    func texts(_ sql: SQL) async throws -> [String] { try await read { try $0.texts(sql) } }

    @discardableResult
    func add(_ name: String, phone: String? = nil) async throws -> ID<Person> {
        try await write(as: .account(1)) { try $0.add(name, phone: phone) }
    }
}

/// What a body throws as a `StorageError`; nil if it throws nothing.
func failure(_ body: () async throws -> Void) async throws -> StorageError? {
    do {
        try await body()
        return nil
    } catch let error as StorageError {
        return error
    }
}

/// Counts from many tasks.
final class Tally: Sendable {
    private let number = Mutex(0)
    @discardableResult func add() -> Int { number.withLock { $0 += 1; return $0 } }
    var total: Int { number.withLock { $0 } }

    /// Counts one in and waits, on the engine's own thread, until so many are there.
    func meet(_ others: Int) {
        add()
        for _ in 0..<500 where total < others { usleep(10_000) }
    }
}
