import Glibc
import Kernel
import Storage
import TestShop
import Testing

@Suite("PostgreSQL in rough weather", .enabled(if: Engine.all.contains(.postgres)))
struct PostgresTests {
    @Test("a reading connection killed in the middle is made anew")
    func killedReader() async throws {
        try await withDatabase(.postgres, shop) { database in
            try await database.add("Ali")
            let tries = Tally()
            let name = try await database.read { reader in
                let first = tries.add() == 1
                if first { _ = try reader.one("SELECT pg_terminate_backend(pg_backend_pid())::int") }
                return try reader.text("SELECT name FROM person")
            }
            #expect(name == "Ali")
            #expect(tries.total == 2)
        }
    }

    @Test("a writing connection killed before the commit starts over, and writes once")
    func killedWriter() async throws {
        try await withDatabase(.postgres, shop) { database in
            let tries = Tally()
            try await database.write(as: .account(1)) { book in
                try book.add("Ali")
                let first = tries.add() == 1
                if first { _ = try book.one("SELECT pg_terminate_backend(pg_backend_pid())::int") }
            }
            let names = try await database.texts("SELECT name FROM person")
            #expect(names == ["Ali"])
            #expect(tries.total == 2)
        }
    }

    @Test("all connections killed from outside are all made anew")
    func killedAll() async throws {
        try await withDatabase(.postgres, shop) { database in
            for _ in 0..<3 { try await database.add("p") }
            try await database.keep { keeper in
                _ = try keeper.texts("""
                    SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity
                    WHERE datname = current_database() AND pid <> pg_backend_pid()
                    """)
            }
            usleep(50_000)
            for _ in 0..<8 { try await database.add("q") }
            let people = try await database.number("SELECT COUNT(*) FROM person")
            #expect(people == 11)
        }
    }

    @Test("changes that cross are tried again until each is counted")
    func crossing() async throws {
        try await withDatabase(.postgres, shop) { database in
            let id = try await database.add("0")
            let runs = Tally(), met = Tally()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<3 {
                    group.addTask {
                        for _ in 0..<10 {
                            try await database.write(as: .account(1)) { book in
                                runs.add()
                                let old = try book.text("SELECT name FROM person WHERE id = \(id)").flatMap { Int($0) } ?? 0
                                met.meet(3)
                                try book.rename(id, String(old + 1))
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let name = try await database.text("SELECT name FROM person WHERE id = \(id)")
            #expect(name == "30")
            #expect(runs.total > 30, "nothing crossed: the test proves nothing")
        }
    }

    @Test("two who look at the same rows and each write one do not both win")
    func skew() async throws {
        try await withDatabase(.postgres, shop) { database in
            let met = Tally()
            // each adds a person only if there is none: together they may add one
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<4 {
                    group.addTask {
                        try await database.write(as: .account(1)) { book in
                            let people = try book.one("SELECT COUNT(*) FROM person")
                            met.meet(4)
                            if people == 0 { try book.add("p\(number)") }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let people = try await database.number("SELECT COUNT(*) FROM person")
            #expect(people == 1)
        }
    }

    @Test("a crossing inside a savepoint is not swallowed by who catches it")
    func crossingInSavepoint() async throws {
        try await withDatabase(.postgres, shop) { database in
            let id = try await database.add("0")
            let runs = Tally(), met = Tally()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<3 {
                    group.addTask {
                        try await database.write(as: .account(1)) { book in
                            runs.add()
                            let old = try book.text("SELECT name FROM person WHERE id = \(id)").flatMap { Int($0) } ?? 0
                            met.meet(3)
                            do { try book.savepoint { try book.rename(id, String(old + 1)) } } catch is StorageError {}
                            try book.record(Event("person.tried", customer: id, Changes()))
                        }
                    }
                }
                try await group.waitForAll()
            }
            let name = try await database.text("SELECT name FROM person WHERE id = \(id)")
            #expect(name == "3")
            #expect(runs.total > 3)
        }
    }

    @Test("a deadlock is untied and both are done")
    func deadlock() async throws {
        try await withDatabase(.postgres, shop) { database in
            let first = try await database.add("a"), second = try await database.add("b")
            try await withThrowingTaskGroup(of: Void.self) { group in
                for pair in [(first, second), (second, first)] {
                    group.addTask {
                        try await database.keep { keeper in
                            try keeper.execute("UPDATE person SET revision = revision + 1 WHERE id = \(pair.0)")
                            usleep(100_000)
                            try keeper.execute("UPDATE person SET revision = revision + 1 WHERE id = \(pair.1)")
                        }
                    }
                }
                try await group.waitForAll()
            }
            let sum = try await database.number("SELECT CAST(SUM(revision) AS BIGINT) FROM person")
            #expect(sum == 6)
        }
    }

    @Test("a statement that takes too long is given up as busy")
    func timeout() async throws {
        var options = Options()
        options.statementTimeout = 200
        try await withDatabase(.postgres, [], options) { database in
            let error = try await failure { _ = try await database.read { try $0.exists("SELECT pg_sleep(5)") } }
            #expect(error?.kind == .busy)
            let alive = try await database.number("SELECT 1")
            #expect(alive == 1)
        }
    }

    @Test("NULL in many patterns needs few prepared statements")
    func nullPatterns() async throws {
        try await withDatabase(.postgres, shop) { database in
            let prepared = try await database.keep { keeper in
                for pattern in 0..<16 {
                    let phone = pattern & 1 == 0 ? nil : "p\(pattern)", weight = pattern & 2 == 0 ? nil : 1.5
                    let photo: [UInt8]? = pattern & 4 == 0 ? nil : [1], batch: Int64? = pattern & 8 == 0 ? nil : 7
                    try keeper.execute("""
                        INSERT INTO person (id, name, phone, weight, photo, batch_id)
                        VALUES (\(pattern), 'x', \(phone), \(weight), \(photo), \(batch))
                        """)
                }
                return try keeper.one("SELECT COUNT(*) FROM pg_prepared_statements WHERE statement LIKE 'INSERT INTO person%'")
            }
            let (rows, weights, photos, batches) = try await database.read { reader in
                (try reader.one("SELECT COUNT(*) FROM person"), try reader.one("SELECT COUNT(weight) FROM person"),
                 try reader.one("SELECT COUNT(photo) FROM person"), try reader.one("SELECT COUNT(batch_id) FROM person"))
            }
            #expect(rows == 16 && weights == 8 && photos == 8 && batches == 8)
            #expect((prepared ?? 99) <= 5)
        }
    }

    @Test("a table altered under prepared statements is no trouble")
    func altered() async throws {
        try await withDatabase(.postgres, shop) { database in
            try await database.add("Ali")
            for _ in 0..<6 { _ = try await database.read { try $0.plan("SELECT * FROM person") } }
            func names() async throws -> Int { try await database.read { reader in
                var columns = 0
                try reader.forEach("SELECT * FROM person") { columns = $0.count }
                return columns
            } }
            var before: [Int] = []
            for _ in 0..<6 { before.append(try await names()) }
            _ = try await database.migrate(shop + [Migration("shop-002-more", "ALTER TABLE person ADD COLUMN more \(.int)")])
            var after: [Int] = []
            for _ in 0..<6 { after.append(try await names()) }
            #expect(Set(before) == [8])
            #expect(Set(after) == [9])
        }
    }

    @Test("after a restore on another server the book can be followed on")
    func restored() async throws {
        try await withDatabase(.postgres, shop) { database in
            for name in ["a", "b"] { try await database.add(name) }
            // as if the rows had come from a server a billion transactions older
            try await database.keep { _ = try $0.execute("UPDATE event SET tx = xid8 '4000000000000'") }
            _ = try await database.migrate(shop)
            let old = try #require(Cursor("4000000000000.1"))
            try await database.add("c")
            var news: [StoredEvent] = []
            for _ in 0..<500 where news.count < 2 {
                news = try await database.follow(from: old).0
                try await Task.sleep(for: .milliseconds(10))
            }
            #expect(news.compactMap { $0.after["name"]?.string } == ["b", "c"])
        }
    }

    @Test("eight counters that each look before they write all get through")
    func busyCounters() async throws {
        var options = Options()
        options.connections = 16
        try await withDatabase(.postgres, shop, options) { database in
            let runs = Tally()
            try await withThrowingTaskGroup(of: Void.self) { group in
                for counter in 0..<8 {
                    group.addTask {
                        for number in 0..<40 {
                            try await database.write(as: .account(Int64(counter))) { book in
                                runs.add()
                                let phone = "\(counter)-\(number)"
                                guard try !book.exists("SELECT 1 FROM person WHERE phone = \(phone)") else { return }
                                try book.add("p", phone: phone)
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            let people = try await database.number("SELECT COUNT(*) FROM person")
            #expect(people == 320)
        }
    }
}
