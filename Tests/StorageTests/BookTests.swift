import Kernel
import Storage
import TestShop
import Testing

/// A small shop for storage tests.
let shop = [
    Migration("shop-001-person", """
        CREATE TABLE person (id \(.identity), name \(.text) NOT NULL CHECK (name <> ''), phone \(.text) UNIQUE,
            vip \(.bool) NOT NULL DEFAULT \(sqlite: "0", postgres: "FALSE"), weight \(.real), photo \(.blob), revision \(.int) NOT NULL DEFAULT 1) \(.strict)
        """,
        "CREATE TABLE visit (id \(.identity), person_id \(.int) NOT NULL REFERENCES person (id), at \(.int) NOT NULL) \(.strict)"),
]

enum Person {}

extension Book {
    /// A person with an event, as a verb would do it.
    @discardableResult
    func add(_ name: String, phone: String? = nil) throws -> ID<Person> {
        let id: ID<Person> = try self.id(table: "person")
        try execute("INSERT INTO person (id, name, phone) VALUES (\(id), \(name), \(phone))")
        var changes = Changes()
        changes.note("name", nil, name)
        try record(Event("person.added", customer: id, changes))
        return id
    }
}

extension Database {
    /// The number a statement answers with.
    func number(_ sql: SQL) async throws -> Int64? { try await read { try $0.one(sql) } }
}

@Suite("The book") struct BookTests {
    @Test("a change with its event is committed", arguments: Engine.all)
    func change(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let id = try await database.write(as: .account(7), at: Instant(ms: 1000)) { try $0.add("Ayşe 🧺") }
            let (name, events) = try await database.read { reader in
                (try reader.text("SELECT name FROM person WHERE id = \(id)"), try reader.timeline(customer: id.rawValue))
            }
            #expect(name == "Ayşe 🧺")
            #expect(events.map(\.kind) == ["person.added"])
            #expect(events.first?.actor == .account(7))
            #expect(events.first?.after["name"] == "Ayşe 🧺")
            #expect(events.first?.at == Instant(ms: 1000))
        }
    }

    @Test("a change in silence is refused and names the statement", arguments: Engine.all)
    func silence(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let error = await #expect(throws: StorageError.self) {
                try await database.write(as: .system("test")) { _ = try $0.execute("INSERT INTO person (id, name) VALUES (1, 'Ali')") }
            }
            #expect(error?.kind == .unrecorded)
            #expect(error?.statement?.contains("INSERT INTO person") == true)
            let people = try await database.number("SELECT COUNT(*) FROM person")
            #expect(people == 0)
        }
    }
}
