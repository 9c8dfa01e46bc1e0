import Glibc
import Kernel
import Storage
import Synchronization
import TestShop
import Testing

@Suite("Asking") struct ReadingTests {
    @Test("readers see what is committed, and nothing before", arguments: Engine.all)
    func committedOnly(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let (started, start) = AsyncStream<Void>.makeStream()
            let (seen, see) = AsyncStream<Int64>.makeStream()
            async let writing: Void = database.write(as: .account(1)) { book in
                try book.add("Ali")
                start.yield()
                // the transaction stays open while the reader looks
                let waited = Gate.wait(for: seen)
                #expect(waited == 0)
            }
            for await _ in started { break }
            see.yield(try await database.number("SELECT COUNT(*) FROM person") ?? -1)
            try await writing
            let after = try await database.number("SELECT COUNT(*) FROM person")
            #expect(after == 1)
        }
    }

    @Test("a snapshot's numbers agree while others write", arguments: Engine.all)
    func snapshot(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            async let writing: Void = {
                for number in 0..<60 {
                    try await database.write(as: .account(1)) { book in
                        try book.add("p\(number)")
                        try book.add("q\(number)")
                    }
                }
            }()
            for _ in 0..<60 {
                let (people, events) = try await database.snapshot { reader in
                    (try reader.one("SELECT COUNT(*) FROM person"), try reader.one("SELECT COUNT(*) FROM event"))
                }
                #expect(people == events)
            }
            try await writing
        }
    }

    @Test("a reader cannot write", arguments: Engine.all)
    func readOnly(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let error = try await failure { _ = try await database.number("INSERT INTO person (id, name) VALUES (1, 'Ali') RETURNING id") }
            #expect(error?.kind == .readOnly)
            #expect(error?.words.tr.contains("yazılamıyor") == true)
        }
    }

    @Test("a statement may run inside the rows of its like", arguments: Engine.all)
    func nested(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            for name in ["a", "b"] { try await database.add(name) }
            let pairs = try await database.read { reader in
                var pairs: [String] = []
                try reader.forEach("SELECT name FROM person ORDER BY id") { outer in
                    let left: String = outer.next()
                    try reader.forEach("SELECT name FROM person ORDER BY id") { inner in pairs.append(left + inner.next()) }
                }
                return pairs
            }
            #expect(pairs == ["aa", "ab", "ba", "bb"])
        }
    }

    @Test("a stream brings every row and lets nothing run beside it", arguments: Engine.all)
    func stream(engine: Engine) async throws {
        struct Enough: Error {}
        try await withDatabase(engine, shop) { database in
            try await database.keep { keeper in
                try keeper.bulk("look", "customer_id, at, account_id") { sink in
                    for number in 0..<5000 {
                        sink.put(number)
                        sink.put(0)
                        sink.put(0)
                        try sink.endRow()
                    }
                }
            }
            let sum = try await database.read { reader in
                var sum: Int64 = 0
                try reader.stream("SELECT customer_id FROM look") { sum += $0.next() }
                return sum
            }
            #expect(sum == 4999 * 5000 / 2)
            let beside = try await failure {
                try await database.read { reader in
                    try reader.stream("SELECT customer_id FROM look") { _ in _ = try reader.one("SELECT 1") }
                }
            }
            #expect(beside?.message.contains("no other statement") == true)
            await #expect(throws: Enough.self) {
                try await database.read { try $0.stream("SELECT customer_id FROM look") { _ in throw Enough() } }
            }
            let afterwards = try await database.number("SELECT COUNT(*) FROM look")
            #expect(afterwards == 5000)
        }
    }

    @Test("a page's statements are counted", arguments: Engine.all)
    func counted(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let log = StatementLog(tracing: true)
            try await StatementLog.$current.withValue(log) {
                try await database.add("Ali")
                _ = try await database.read { reader in
                    _ = try reader.one("SELECT 1")
                    return try reader.texts("SELECT name FROM person")
                }
            }
            _ = try await database.number("SELECT 2")
            #expect(log.count == log.texts.count)
            #expect(log.texts.suffix(2) == ["SELECT 1", "SELECT name FROM person"])
            #expect(log.count <= 10)
            #expect(log.nanoseconds > 0)
        }
    }

    @Test("a plan names the index", arguments: Engine.all)
    func plan(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let plan = try await database.read { try $0.plan("SELECT name FROM person WHERE id = \(5)") }
            #expect(!plan.isEmpty)
            if engine == .sqlite { #expect(plan.first?.contains("SEARCH person USING INTEGER PRIMARY KEY") == true) }
        }
    }

    @Test("more statements than are kept prepared", arguments: Engine.all)
    func manyStatements(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let sum = try await database.read { reader in
                var sum: Int64 = 0
                for round in 0..<2 {
                    for number in 0..<400 {
                        let columns = Array(repeating: SQL("1"), count: number % 200 + 1).joined(separator: "+")
                        let shift: SQL = number < 200 ? "0" : "CAST(\(round) AS BIGINT)"
                        sum += try reader.one("SELECT \(columns) + \(shift)") ?? 0
                    }
                }
                return sum
            }
            #expect(sum == 2 * 2 * (200 * 201 / 2) + 200)
        }
    }
}

/// Waits on the engine's own thread for a value from a task.
enum Gate {
    static func wait(for stream: AsyncStream<Int64>) -> Int64? {
        let box = Box()
        Task {
            for await value in stream {
                box.value.withLock { $0 = value }
                break
            }
        }
        for _ in 0..<500 {
            if let value = box.value.withLock({ $0 }) { return value }
            usleep(10_000)
        }
        return nil
    }

    private final class Box: Sendable { let value = Mutex<Int64?>(nil) }
}
