import Kernel
import Storage
import TestShop
import Testing

@Suite("Taking a batch back") struct UndoTests {
    private let undoers: [any Undoer] = [
        TableUndo("person", customer: "id", label: "name", references: [.init("visit", "person_id", Words("ziyareti var", "has visits"))]),
    ]

    @Test("what was made is removed, what was changed is as before, byte for byte", arguments: Engine.all)
    func exact(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let ali = try await database.add("Ali", phone: "1"), veli = try await database.add("Veli")
            try await database.keep { _ = try $0.execute("UPDATE person SET vip = \(true), weight = 2.5, photo = \([1, 2, 255] as [UInt8]) WHERE id = \(ali)") }
            let before = try await rows(database)
            let batch = try await database.begin("import.people", source: "liste.xlsx", as: .account(1))
            try await database.write(as: .account(1), batch: batch) { book in
                try book.add("Can", phone: "3")
                try book.keepImage(
                    table: "person", customer: ali.rawValue, key: ["id": ali],
                    old: ["name": "Ali", "phone": "1", "vip": true, "weight": 2.5, "photo": [1, 2, 255] as [UInt8]], revision: 2)
                try book.execute("""
                    UPDATE person SET name = 'Ali Bey', phone = NULL, vip = \(false), weight = NULL, photo = NULL, revision = revision + 1
                    WHERE id = \(ali)
                    """)
                try book.record(Event("person.changed", customer: ali, after: ["name": "Ali Bey"]))
                try book.rename(veli, "Veli Bey")
            }
            try await database.write(as: .account(1), batch: batch) { book in
                try book.rename(veli, "Veli Efendi")
                try book.progress(batch, position: "line 3", counts: ["added": 1])
            }
            try await database.finish(batch, counts: ["added": 1, "changed": 2], as: .account(1))
            let done = try #require(try await database.read { try $0.batch(batch) })
            #expect(done.state == .done && done.position == "line 3" && done.counts["changed"] == 2 && done.source == "liste.xlsx")

            let undone = try await database.undo(batch, undoers, as: .account(2))
            let after = try await rows(database)
            #expect(undone.removed == 1 && undone.restored == 2 && undone.isWhole)
            #expect(after == before)
            let state = try await database.read { try $0.batch(batch)?.state }
            #expect(state == .undone)
            let events = try await database.book().suffix(3)
            #expect(events.last?.kind == "batch.undone")
            #expect(events.last?.actor == .account(2))
            #expect(Set(events.dropLast().compactMap(\.customer)) == [ali.rawValue, veli.rawValue])
            await #expect(throws: UndoFailure.undoneAlready) { try await database.undo(batch, undoers, as: .account(2)) }
        }
    }

    /// Everything but the revision, which only ever goes up.
    private func rows(_ database: Database) async throws -> [[Value]] {
        try await database.read { reader in
            var rows: [[Value]] = []
            try reader.forEach("SELECT id, name, phone, vip, weight, photo FROM person ORDER BY id") { row in
                rows.append((0..<row.count).map { row.value($0) })
            }
            return rows
        }
    }

    @Test("what somebody worked with since is left, with the reason; later it can go", arguments: Engine.all)
    func left(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let old = try await database.add("Old"), other = try await database.add("Other")
            let batch = try await database.begin("import.people", source: "liste.xlsx", as: .account(1))
            let made = try await database.write(as: .account(1), batch: batch) { book in
                try book.rename(old, "Imported")
                try book.rename(other, "Imported too")
                let made = [try book.add("Free"), try book.add("Visited"), try book.add("Renamed"), try book.add("Twice")]
                try book.rename(made[3], "Twice over")
                return made
            }
            try await database.finish(batch, counts: [:], as: .account(1))
            try await database.write(as: .account(2)) { book in
                try book.rename(old, "By hand")
                try book.rename(made[2], "By hand too")
            }
            try await database.keep { _ = try $0.execute("INSERT INTO visit (id, person_id, at) VALUES (1, \(made[1]), 0)") }

            let first = try await database.undo(batch, undoers, as: .account(1))
            let names = try await database.texts("SELECT name FROM person ORDER BY id")
            #expect(first.removed == 2 && first.restored == 1)
            #expect(names == ["By hand", "Other", "Visited", "By hand too"])
            let reasons = Dictionary(uniqueKeysWithValues: first.left.map { ($0.row, $0.reason.tr) })
            #expect(reasons == ["\(made[1])": "ziyareti var", "\(made[2])": "sonradan değiştirilmiş", "\(old)": "sonradan değiştirilmiş"])
            #expect(first.left.first { $0.row == "\(made[1])" }?.label == "Visited")
            let state = try await database.read { try $0.batch(batch)?.state }
            #expect(state == .partlyUndone)

            try await database.keep { _ = try $0.execute("DELETE FROM visit") }
            let second = try await database.undo(batch, undoers, as: .account(1))
            #expect(second.removed == 1 && second.restored == 0 && second.left.count == 2)
        }
    }

    @Test("a running batch is not taken back, nor one that never was", arguments: Engine.all)
    func refused(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let batch = try await database.begin("merge", source: "", as: .account(1))
            await #expect(throws: UndoFailure.stillRunning) { try await database.undo(batch, undoers, as: .account(1)) }
            await #expect(throws: UndoFailure.unknown) { try await database.undo(ID(999), undoers, as: .account(1)) }
            let latest = try await database.read { try $0.batches(kind: "merge") }
            #expect(latest.map(\.id) == [batch])
        }
    }

    @Test("when a room's part fails, nothing is taken back", arguments: Engine.all)
    func atomic(engine: Engine) async throws {
        struct Failing: Undoer {
            let table = "visit"
            func undo(_ batch: ID<Batch>, _ book: Book) throws -> Taken {
                try book.execute("INSERT INTO visit (id, person_id, at) VALUES (1, 12345, 0)")
                _ = try book.execute("DELETE FROM nowhere")
                return Taken()
            }
        }
        try await withDatabase(engine, shop) { database in
            let batch = try await database.begin("import.people", source: "", as: .account(1))
            try await database.write(as: .account(1), batch: batch) { _ = try $0.add("Can") }
            try await database.finish(batch, counts: [:], as: .account(1))
            // runs backwards: the person is removed before the failing part is reached
            let error = try await failure { try await database.undo(batch, [Failing()] + undoers, as: .account(1)) }
            #expect(error != nil)
            let people = try await database.number("SELECT COUNT(*) FROM person")
            let state = try await database.read { try $0.batch(batch)?.state }
            #expect(people == 1 && state == .done)
        }
    }

    @Test("an image outside a batch is refused", arguments: Engine.all)
    func outside(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let error = try await failure {
                try await database.write(as: .account(1)) { try $0.keepImage(table: "person", key: ["id": 1], old: ["name": nil]) }
            }
            #expect(error?.message.contains("outside a batch") == true)
        }
    }
}
