import Glibc
import Kernel
import Storage
import TestShop
import Testing

@Suite("Following the book") struct FollowTests {
    private static let writers = 4, transactions = 200

    @Test("however late commits come, nothing is skipped and nothing comes twice", arguments: Engine.all)
    func everything(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            async let writing: Void = withThrowingTaskGroup(of: Void.self) { group in
                for writer in 0..<Self.writers {
                    group.addTask {
                        for number in 0..<Self.transactions {
                            try await database.write(as: .account(Int64(writer))) { book in
                                try book.record(Event("thing.counted", customer: Int64(writer + 1), subject: Int64(number), after: ["half": 1]))
                                try book.savepoint {}  // numbers are taken here, long before the commit
                                if Int.random(in: 0..<4) == 0 { usleep(UInt32.random(in: 0..<6000)) }
                                try book.record(Event("thing.counted", customer: Int64(writer + 1), subject: Int64(number), after: ["half": 2]))
                            }
                        }
                    }
                }
                try await group.waitForAll()
            }
            var cursor = Cursor.start
            var seen: [StoredEvent] = []
            let whole = Self.writers * Self.transactions * 2
            let patience = ContinuousClock.now + .seconds(90)
            while seen.count < whole, .now < patience {
                let (events, next) = try await database.follow(from: cursor, limit: 97)
                seen += events
                // the cursor survives being written down
                cursor = try #require(Cursor(next.description))
                if events.isEmpty { try await Task.sleep(for: .milliseconds(3)) }
            }
            try await writing
            let rest = try await database.follow(from: cursor).0
            #expect(rest.isEmpty)
            #expect(seen.count == whole)
            #expect(Set(seen.map(\.seq)).count == whole)
            for writer in 1...Self.writers {
                let subjects = seen.filter { $0.customer == Int64(writer) }.compactMap(\.subject)
                let inOrder = subjects == (0..<Self.transactions).flatMap { [Int64($0), Int64($0)] }
                #expect(inOrder, "the order of customer \(writer)")
            }
        }
    }

    @Test("the end of the book is where new events come", arguments: Engine.all)
    func end(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            try await database.add("Ali")
            let end = try await settledEnd(database, after: 1)
            try await database.add("Veli")
            var news: [StoredEvent] = []
            for _ in 0..<500 where news.isEmpty {
                news = try await database.follow(from: end).0
                if news.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
            }
            #expect(news.compactMap { $0.after["name"]?.string } == ["Veli"])
        }
    }

    /// On a server with other tests running, the end lags behind the longest of their transactions.
    private func settledEnd(_ database: Database, after events: Int) async throws -> Cursor {
        for _ in 0..<500 {
            if try await database.follow(from: .start).0.count >= events { break }
            try await Task.sleep(for: .milliseconds(10))
        }
        return try await database.endOfBook()
    }

    @Test("a cursor is read back from its text, or refused")
    func text() {
        #expect(Cursor("12.34")?.description == "12.34")
        #expect(Cursor("12") == nil)
        #expect(Cursor("a.b") == nil)
    }
}

@Suite("News of commits") struct CommitsTests {
    @Test("a subscriber hears what was committed, and not what was given up", arguments: Engine.all)
    func here(engine: Engine) async throws {
        struct Enough: Error {}
        try await withDatabase(engine, shop) { database in
            let news = database.commits.subscribe()
            try? await database.write(as: .account(1)) { book in
                try book.add("Nobody")
                throw Enough()
            }
            try await database.add("Ali")
            for await commit in news {
                guard case .here(let events) = commit else { continue }
                #expect(events.map(\.kind) == ["person.added"])
                #expect(events.first?.after["name"] == "Ali")
                #expect((events.first?.seq ?? 0) > 0)
                break
            }
        }
    }

    @Test("another program's commit rings the bell, our own does not", arguments: Engine.all)
    func elsewhere(engine: Engine) async throws {
        try await withPlace(engine) { place in
            var options = Options()
            options.lookAround = 50
            let ours = try await Database.open(place, options)
            _ = try await ours.migrate(shop)
            let news = ours.commits.subscribe()
            try await ours.add("Ali")
            try await Task.sleep(for: .milliseconds(300))
            try await commitInAnotherProgram(place)
            var heard: [String] = []
            for await commit in news {
                switch commit {
                case .here: heard.append("here")
                case .elsewhere: heard.append("elsewhere")
                case .lagged: heard.append("lagged")
                }
                if heard.last == "elsewhere" { break }
            }
            #expect(heard == ["here", "elsewhere"])
            try await ours.close()
        }
    }

    /// A second connection stands for a second program; on PostgreSQL it signs its news differently.
    private func commitInAnotherProgram(_ place: Place) async throws {
        switch place {
        case .sqlite:
            let theirs = try await Database.open(place)
            try await theirs.add("Veli")
            try await theirs.close()
        case .postgres:
            let theirs = try await Database.open(place)
            try await theirs.keep { _ = try $0.exists("SELECT pg_notify('bakkal', 'somebody else')") }
            try await theirs.close()
        }
    }

    @Test("who is too slow is told so")
    func lagged() async throws {
        try await withDatabase(.sqlite, shop) { database in
            let news = database.commits.subscribe(keeping: 8)
            for number in 0..<30 { try await database.add("p\(number)") }
            try await database.close()
            var marks = 0, last = ""
            for await commit in news {
                switch commit {
                case .lagged: marks += 1
                case .here(let events): last = events.last?.after["name"]?.string ?? ""
                case .elsewhere: break
                }
            }
            #expect(marks >= 1)
            #expect(last == "p29")
        }
    }
}
