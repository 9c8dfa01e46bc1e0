import Kernel
import Storage
import TestShop
import Testing

@Suite("The book") struct BookTests {
    @Test("a change with its event is committed", arguments: Engine.all)
    func change(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let id = try await database.write(as: .account(7), at: Instant(ms: 1000)) { try $0.add("Ayşe 🧺") }
            let name = try await database.text("SELECT name FROM person WHERE id = \(id)")
            let events = try await database.read { try $0.timeline(customer: id.rawValue) }
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
            let error = try await failure {
                try await database.write(as: .system("test")) { _ = try $0.execute("INSERT INTO person (id, name) VALUES (1, 'Ali')") }
            }
            #expect(error?.kind == .unrecorded)
            #expect(error?.statement?.contains("INSERT INTO person") == true)
            let people = try await database.number("SELECT COUNT(*) FROM person")
            #expect(people == 0)
        }
    }

    @Test("a change by RETURNING or by a bulk feed asks for an event too", arguments: Engine.all)
    func otherChanges(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let returning = try await failure {
                _ = try await database.write(as: .system("test")) { try $0.one("INSERT INTO person (id, name) VALUES (1, 'Ali') RETURNING id") }
            }
            let bulk = try await failure {
                try await database.write(as: .system("test")) { book in
                    try book.bulk("person", "id, name") { sink in
                        sink.put(1)
                        sink.put("Ali")
                        try sink.endRow()
                    }
                }
            }
            #expect(returning?.kind == .unrecorded)
            #expect(bulk?.kind == .unrecorded)
        }
    }

    @Test("a body that only reads needs no event, and housekeeping asks for none", arguments: Engine.all)
    func quiet(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let people = try await database.write(as: .account(1)) { try $0.one("SELECT COUNT(*) FROM person") }
            try await database.keep { _ = try $0.execute("INSERT INTO look (customer_id, at, account_id) VALUES (1, 2, 3)") }
            let looks = try await database.number("SELECT COUNT(*) FROM look")
            #expect(people == 0)
            #expect(looks == 1)
        }
    }

    @Test("what throws is taken back, events too", arguments: Engine.all)
    func rollback(engine: Engine) async throws {
        struct Enough: Error {}
        try await withDatabase(engine, shop) { database in
            await #expect(throws: Enough.self) {
                try await database.write(as: .account(1)) { book in
                    try book.add("Ali")
                    throw Enough()
                }
            }
            let rows = try await database.counts().filter { ["person", "event"].contains($0.table) }.map(\.rows)
            #expect(rows == [0, 0])
        }
    }

    @Test("a savepoint takes back its own part only", arguments: Engine.all)
    func savepoint(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            try await database.write(as: .account(1)) { book in
                try book.add("Ali", phone: "1")
                var error: StorageError?
                do { try book.savepoint { _ = try book.add("Veli", phone: "1") } } catch let thrown as StorageError { error = thrown }
                #expect(error?.kind == .unique)
                try book.savepoint {
                    try book.add("Can", phone: "2")
                    _ = try? book.savepoint { try book.add("", phone: "3") }
                }
            }
            let names = try await database.texts("SELECT name FROM person ORDER BY id")
            let events = try await database.book()
            #expect(names == ["Ali", "Can"])
            #expect(events.compactMap { $0.after["name"]?.string } == ["Ali", "Can"])
        }
    }

    @Test("after a refusal nothing more is accepted, as PostgreSQL has it", arguments: Engine.all)
    func afterRefusal(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let error = try await failure {
                try await database.write(as: .account(1)) { book in
                    try book.add("Ali", phone: "1")
                    do { try book.add("Veli", phone: "1") } catch let error as StorageError { #expect(error.kind == .unique) }
                    try book.add("Can", phone: "2")
                }
            }
            let swallowed = try await failure {
                try await database.write(as: .account(1)) { book in
                    try book.add("Ali", phone: "1")
                    do { try book.add("Veli", phone: "1") } catch let error as StorageError { #expect(error.kind == .unique) }
                }
            }
            #expect(error?.kind == .unique)
            #expect(swallowed?.kind == .unique)
            let people = try await database.number("SELECT COUNT(*) FROM person")
            #expect(people == 0)
        }
    }

    @Test("a thousand events of one transaction are numbered in order", arguments: Engine.all)
    func manyEvents(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            try await database.write(as: .rule(3)) { book in
                for number in 0..<1200 {
                    try book.record(Event("thing.counted", customer: Int64(number % 3), subject: Int64(number), after: ["n": .int(Int64(number))]))
                }
            }
            let events = try await database.book()
            let inOrder = events.map(\.subject) == (0..<1200).map { Int64($0) }
            #expect(inOrder)
            #expect(zip(events, events.dropFirst()).allSatisfy { $0.seq + 1 == $1.seq })
            #expect(events[0].actor == .rule(3))
            #expect(events[0].customer == nil)
        }
    }

    @Test("the time line is read page by page, newest first", arguments: Engine.all)
    func timeline(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            for hour in 0..<25 {
                try await database.write(as: .account(1), at: Instant(ms: Int64(hour / 2) * 1000)) { book in
                    try book.record(Event("person.called", customer: 5, subject: Int64(hour), after: [:]))
                    try book.record(Event("person.seen", customer: 5, after: [:], shown: false))
                }
            }
            let pages = try await database.read { reader in
                let first = try reader.timeline(customer: 5, limit: 10)
                let second = try reader.timeline(customer: 5, before: first.last, limit: 10)
                return [first, second, try reader.timeline(customer: 5, before: second.last, limit: 10)]
            }
            #expect(pages.flatMap { $0 }.map(\.subject) == (0..<25).reversed().map { Int64($0) })
        }
    }

    @Test("only what differs is noted", .tags())
    func changes() {
        var changes = Changes()
        changes.note("name", "Ali", "Ali")
        changes.note("phone", nil, "1")
        changes.note("vip", true, false)
        changes.note("day", Day(5), nil)
        #expect(changes.before == ["vip": true, "day": 5])
        #expect(changes.after == ["phone": "1", "vip": false])
        #expect(changes.touches("day") && !changes.touches("name"))
    }
}
