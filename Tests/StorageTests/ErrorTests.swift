import Foundation
import Glibc
import Kernel
import Storage
import TestShop
import Testing

@Suite("Refusals") struct ErrorTests {
    @Test("each kind of refusal is told apart", arguments: Engine.all)
    func kinds(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            try await database.add("Ali", phone: "1")
            func trying(_ sql: SQL) async throws -> StorageError? { try await failure { try await database.keep { _ = try $0.execute(sql) } } }
            let unique = try await trying("INSERT INTO person (id, name, phone) VALUES (9, 'Veli', '1')")
            #expect(unique?.kind == .unique)
            #expect(unique?.table == "person")
            #expect(unique?.columns == ["phone"])
            #expect(unique?.status == 409)
            let key = try await trying("INSERT INTO person (id, name) VALUES (1, 'Veli')")
            #expect(key?.kind == .unique)
            #expect(key?.columns == ["id"])
            let foreign = try await trying("INSERT INTO visit (id, person_id, at) VALUES (1, 77, 0)")
            #expect(foreign?.kind == .foreignKey)
            let check = try await trying("INSERT INTO person (id, name) VALUES (3, '')")
            #expect(check?.kind == .check)
            let null = try await trying("INSERT INTO person (id, name) VALUES (3, NULL)")
            #expect(null?.kind == .check)
            #expect(null?.columns == ["name"])
            let type = try await trying("INSERT INTO visit (id, person_id, at) VALUES (1, 1, \("yesterday"))")
            #expect(type?.kind == .check)
            let typo = try await trying("SELEKT 1")
            #expect(typo?.kind == .other)
            #expect(typo?.statement == "SELEKT 1")
        }
    }

    @Test("a folder that may not be written to is said in words")
    func readOnlyFolder() async throws {
        // root may write into any folder but the kernel's own
        var folder = "/sys"
        if geteuid() != 0 {
            folder = FileManager.default.temporaryDirectory.appendingPathComponent("bakkal-ro-\(getpid())").path
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o555])
        }
        let error = try await failure { _ = try await Database.open(.sqlite(path: folder + "/bakkal.sqlite")) }
        #expect(error?.kind == .readOnly)
        #expect(error?.words.tr == "Veri klasörüne yazılamıyor. Klasörün iznini denetleyin.")
    }

    @Test("a full disk is said in words, and the data stays whole")
    func full() async throws {
        try await withPlace(.sqlite) { place in
            let roomy = try await Database.open(place)
            _ = try await roomy.migrate(shop)
            try await roomy.add("Ali")
            try await roomy.close()
            var tight = Options()
            tight.maxPages = 60
            let database = try await Database.open(place, tight)
            let error = try await failure {
                try await database.write(as: .account(1)) { book in
                    for number in 0..<1000 { try book.add(String(repeating: "x", count: 1000) + "\(number)") }
                }
            }
            #expect(error?.kind == .full)
            #expect(error?.status == 507)
            #expect(error?.words.tr.hasPrefix("Diskte yer kalmadı") == true)
            let names = try await database.texts("SELECT name FROM person")
            #expect(names == ["Ali"])
            try await database.add("Veli")
            let problems = try await database.integrityCheck()
            #expect(problems == [])
            try await database.close()
        }
    }

    @Test("a file that is no database is refused")
    func notOurs() async throws {
        try await withPlace(.sqlite) { place in
            guard case .sqlite(let path) = place else { return }
            try FileManager.default.createDirectory(atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
            try Data(repeating: 65, count: 8192).write(to: URL(fileURLWithPath: path))
            let error = try await failure { _ = try await Database.open(place) }
            #expect(error?.kind == .damaged)
        }
    }

    @Test("the data file is for its owner only")
    func ownerOnly() async throws {
        try await withPlace(.sqlite) { place in
            guard case .sqlite(let path) = place else { return }
            let database = try await Database.open(place)
            let file = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
            let folder = try FileManager.default.attributesOfItem(atPath: (path as NSString).deletingLastPathComponent)[.posixPermissions] as? Int
            #expect(file == 0o600)
            #expect(folder == 0o700)
            try await database.close()
        }
    }

    @Test("a server that is not there is said in words")
    func noServer() async throws {
        let error = try await failure { _ = try await Database.open(.postgres(url: "postgres://nobody@127.0.0.1:1/none")) }
        #expect(error?.kind == .connection)
        #expect(error?.words.tr == "Veri tabanına ulaşılamıyor.")
    }
}
