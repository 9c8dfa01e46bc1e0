import Foundation
import Kernel
import Storage
import TestShop
import Testing

@Suite("Bringing the tables up to date") struct MigrationTests {
    private let more = Migration("shop-002-note", "CREATE TABLE note (id \(.identity), words \(.text) NOT NULL) \(.strict)")

    private func refusal(_ database: Database, _ migrations: [Migration]) async -> MigrationFailure? {
        do {
            _ = try await database.migrate(migrations)
            return nil
        } catch {
            return error as? MigrationFailure
        }
    }

    @Test("running twice changes nothing; new steps run once", arguments: Engine.all)
    func twice(engine: Engine) async throws {
        try await withPlace(engine) { place in
            let database = try await Database.open(place)
            let first = try await database.migrate(shop)
            let second = try await database.migrate(shop)
            let third = try await database.migrate(shop + [more])
            try await database.close()
            #expect(first.first == "storage-001-ids")
            #expect(first.last == "shop-001-person")
            #expect(second == [])
            #expect(third == ["shop-002-note"])
        }
    }

    @Test("data of a newer program is refused in words", arguments: Engine.all)
    func newer(engine: Engine) async throws {
        try await withDatabase(engine, shop + [more]) { database in
            let refusal = await refusal(database, shop)
            guard case .newerData(let names) = refusal else { return #expect(Bool(false), "\(String(describing: refusal))") }
            #expect(names == ["shop-002-note"])
            #expect(refusal?.words.tr.contains("daha yeni bir sürümüyle") == true)
            #expect(refusal?.words.en.contains("newer version") == true)
        }
    }

    @Test("an edited step is refused; other line breaks are no edit", arguments: Engine.all)
    func edited(engine: Engine) async throws {
        try await withDatabase(engine, shop + [more]) { database in
            let other = Migration("shop-002-note", "CREATE TABLE note (id \(.identity), words \(.text)) \(.strict)")
            let same = Migration("shop-002-note", "CREATE TABLE note\n  (id \(.identity), words   \(.text) NOT NULL) \(.strict)")
            guard case .edited("shop-002-note") = await refusal(database, shop + [other]) else { return #expect(Bool(false)) }
            let ran = try await database.migrate(shop + [same])
            #expect(ran == [])
        }
    }

    @Test("a step put before one that has run is refused", arguments: Engine.all)
    func outOfOrder(engine: Engine) async throws {
        try await withDatabase(engine, shop + [more]) { database in
            let early = Migration("shop-001b-early", "CREATE TABLE early (id \(.identity)) \(.strict)")
            guard case .outOfOrder("shop-001b-early", _) = await refusal(database, shop + [early, more]) else { return #expect(Bool(false)) }
            // another room's steps may stand anywhere
            let room = Migration("room-001", "CREATE TABLE room (id \(.identity)) \(.strict)")
            let ran = try await database.migrate([room] + shop + [more])
            #expect(ran == ["room-001"])
        }
    }

    @Test("a step that fails is taken back whole, those before it stay", arguments: Engine.all)
    func failing(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let broken = Migration("shop-003-broken", "CREATE TABLE half (id \(.identity)) \(.strict)", "CREATE TABLE half (id \(.identity)) \(.strict)")
            let error = try await failure { _ = try await database.migrate(shop + [more, broken]) }
            let tables = try await database.read { try $0.tables() }
            #expect(error?.message.hasPrefix("shop-003-broken") == true)
            #expect(tables.contains("note"))
            #expect(!tables.contains("half"))
            try await database.add("Ali")
        }
    }

    @Test("before an upgrade the data is copied aside, if there is any")
    func backup() async throws {
        try await withPlace(.sqlite) { place in
            guard case .sqlite(let path) = place else { return }
            let folder = (path as NSString).deletingLastPathComponent + "/backups"
            let database = try await Database.open(place)
            _ = try await database.migrate(shop)
            _ = try await database.migrate(shop)
            #expect(!FileManager.default.fileExists(atPath: folder))
            try await database.add("Ali")
            _ = try await database.migrate(shop)
            #expect(!FileManager.default.fileExists(atPath: folder))
            _ = try await database.migrate(shop + [more])
            let copies = try FileManager.default.contentsOfDirectory(atPath: folder)
            #expect(copies.count == 1)
            #expect(copies.first?.hasPrefix("pre-migration-20") == true)
            let copy = try await Database.open(.sqlite(path: folder + "/" + (copies.first ?? "")))
            let tables = try await copy.read { try $0.tables() }
            let names = try await copy.texts("SELECT name FROM person")
            try await copy.close()
            try await database.close()
            #expect(names == ["Ali"])
            #expect(!tables.contains("note"))
        }
    }

    @Test("a rebuilt table that loses a reference is refused")
    func references() async throws {
        try await withDatabase(.sqlite, shop) { database in
            let id = try await database.add("Ali")
            try await database.keep { _ = try $0.execute("INSERT INTO visit (id, person_id, at) VALUES (1, \(id), 0)") }
            let careless = Migration("shop-002-careless", "DELETE FROM person")
            guard case .brokenReference(_, table: "visit") = await refusal(database, shop + [careless]) else { return #expect(Bool(false)) }
            let people = try await database.number("SELECT COUNT(*) FROM person")
            #expect(people == 1)
        }
    }

    @Test("rows are counted table by table, and all is well", arguments: Engine.all)
    func counts(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            try await database.add("Ali")
            try await database.add("Veli")
            let counts = try await database.counts()
            let problems = try await database.integrityCheck()
            #expect(counts.map(\.table) == counts.map(\.table).sorted())
            #expect(counts.first { $0.table == "person" }?.rows == 2)
            #expect(counts.first { $0.table == "event" }?.rows == 2)
            #expect(counts.contains { $0.table == "before_image" })
            #expect(problems == [])
        }
    }

    @Test("a backup is a file that opens by itself, made while others write")
    func onlineBackup() async throws {
        try await withDatabase(.sqlite, shop) { database in
            guard case .sqlite(let path) = database.place else { return }
            for number in 0..<50 { try await database.add("p\(number)") }
            async let writing: Void = { for number in 0..<50 { try await database.add("q\(number)") } }()
            let copyPath = (path as NSString).deletingLastPathComponent + "/copy/kopya.sqlite"
            try await database.backup(to: copyPath)
            try await writing
            let copy = try await Database.open(.sqlite(path: copyPath))
            let people = try await copy.number("SELECT COUNT(*) FROM person") ?? 0
            let events = try await copy.number("SELECT COUNT(*) FROM event") ?? 0
            try await copy.close()
            #expect(people >= 50 && people == events)
        }
    }

    @Test("PostgreSQL is backed up by its own tool, and says so", .enabled(if: Engine.all.contains(.postgres)))
    func postgresBackup() async throws {
        try await withDatabase(.postgres) { (database: Database) -> Void in
            await #expect(throws: BackupFailure.useTheServersTool) { try await database.backup(to: "/tmp/x") }
        }
    }
}
