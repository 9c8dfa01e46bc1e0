import Kernel
import Storage
import TestShop
import Testing

@Suite("Many rows at once") struct BulkTests {
    @Test("fifty thousand rows with one block of ids", arguments: Engine.all)
    func many(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let clock = ContinuousClock()
            let time = try await clock.measure {
                try await database.write(as: .system("import")) { book in
                    let ids = try book.ids(Person.self, count: 50_000, table: "person")
                    try book.bulk("person", "id, name, phone, vip, weight") { sink in
                        for id in ids {
                            sink.put(id)
                            sink.put("Müşteri \(id)")
                            sink.put(id % 3 == 0 ? nil : "+90532\(id)")
                            sink.put(id % 7 == 0)
                            sink.put(Double(id) / 4)
                            try sink.endRow()
                        }
                    }
                    try book.record(Event("people.imported", after: ["count": 50_000]))
                }
            }
            let (count, sum, vips) = try await database.read { reader in
                (try reader.one("SELECT COUNT(*) FROM person"), try reader.one("SELECT CAST(SUM(id) AS BIGINT) FROM person"),
                 try reader.one("SELECT COUNT(*) FROM person WHERE vip"))
            }
            #expect(count == 50_000)
            #expect(sum == Int64(50_000 * 50_001 / 2))
            #expect(vips == 7142)
            #expect(time < .seconds(20))
        }
    }

    @Test("a row of the wrong width is refused", arguments: Engine.all)
    func width(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let error = try await failure {
                try await database.keep { keeper in
                    try keeper.bulk("person", "id, name") { sink in
                        sink.put(1)
                        try sink.endRow()
                    }
                }
            }
            #expect(error?.message.contains("1 values for 2 columns") == true)
            let unended = try await failure {
                try await database.keep { keeper in try keeper.bulk("person", "id, name") { sink in sink.put(1) } }
            }
            #expect(unended?.message.contains("not ended") == true)
        }
    }

    @Test("a row the table refuses takes the whole feed back", arguments: Engine.all)
    func refused(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let error = try await failure {
                try await database.keep { keeper in
                    try keeper.bulk("person", "id, name") { sink in
                        for (id, name) in [(1, "Ali"), (2, "Veli"), (1, "Can")] {
                            sink.put(id)
                            sink.put(name)
                            try sink.endRow()
                        }
                    }
                }
            }
            #expect(error?.kind == .unique)
            let people = try await database.number("SELECT COUNT(*) FROM person")
            #expect(people == 0)
            try await database.add("Ali")
        }
    }

    @Test("no other statement runs inside a feed", arguments: Engine.all)
    func occupied(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let error = try await failure {
                try await database.keep { keeper in
                    try keeper.bulk("person", "id, name") { _ in _ = try keeper.one("SELECT 1") }
                }
            }
            #expect(error?.message.contains("bulk feed") == true)
        }
    }

    @Test("a feed given up by its giver is not committed", arguments: Engine.all)
    func givenUp(engine: Engine) async throws {
        struct Enough: Error {}
        try await withDatabase(engine, shop) { database in
            let error = try await failure {
                try await database.write(as: .account(1)) { book in
                    do {
                        try book.bulk("person", "id, name") { sink in
                            sink.put(1)
                            sink.put("Ali")
                            try sink.endRow()
                            throw Enough()
                        }
                    } catch is Enough {}
                    try book.record(Event("people.imported", after: [:]))
                }
            }
            #expect(error != nil)
            let people = try await database.number("SELECT COUNT(*) FROM person")
            #expect(people == 0)
        }
    }

    @Test("ids taken by many at once are all different", arguments: Engine.all)
    func ids(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let blocks = try await withThrowingTaskGroup(of: [Range<Int64>].self) { group in
                for size in [1, 1, 7, 100] {
                    group.addTask {
                        var taken: [Range<Int64>] = []
                        for _ in 0..<30 { taken.append(try await database.keep { try $0.ids(count: size, table: "person") }) }
                        return taken
                    }
                }
                return try await group.reduce(into: []) { $0 += $1 }
            }
            let all = blocks.flatMap { Array($0) }
            #expect(all.count == 30 * 109)
            #expect(Set(all).count == all.count)
        }
    }

    @Test("new ids go on behind rows that are there already", arguments: Engine.all)
    func behind(engine: Engine) async throws {
        try await withPlace(engine) { place in
            let first = try await Database.open(place)
            _ = try await first.migrate(shop)
            try await first.close()
            let second = try await Database.open(place)
            let later = Migration("shop-002-note", "CREATE TABLE note (id \(.identity)) \(.strict)", "INSERT INTO note (id) VALUES (41)")
            _ = try await second.migrate(shop + [later])
            let id = try await second.keep { try $0.ids(table: "note").lowerBound }
            try await second.close()
            #expect(id == 42)
        }
    }
}
