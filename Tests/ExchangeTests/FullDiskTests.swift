@testable import Exchange
import Foundation
import House
import Kernel
import Logging
import Storage
import Testing
import TestShop

@Suite("A disk without room") struct FullDiskTests {
    @Test("the import stops with a sentence, and goes on when there is room again") func goOn() async throws {
        let list = "Fiş No;Müşteri No;Tarih;Ürün Kodu;Tutar\n" + (1...4_000).map { "F\($0 / 3);M\($0 / 3 % 900);01.10.2026;P\($0 % 700);\($0),50" }.joined(separator: "\n")
        try await withPlace(.sqlite) { place in
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("dolu-\(UUID().uuidString)").path
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(atPath: folder) }
            try Data(list.utf8).write(to: URL(fileURLWithPath: folder + "/fisler.csv"))
            let id = try await Self.open(place, folder, pages: 0) { exchange in
                try await exchange.receive(folder + "/fisler.csv", name: "fisler.csv", as: .sales, account: nil).id
            }
            let room = try await Self.open(place, folder, pages: 0) { try await $0.shop.database.read { Int(try $0.one("PRAGMA page_count") ?? 0) } }
            try await Self.open(place, folder, pages: room + 60) { exchange in
                do { _ = try await exchange.importer.run(id, as: .system("test")); Issue.record("there was room") } catch let error as StorageError {
                    #expect(error.kind == .full && error.words.tr.contains("Diskte yer kalmadı"))
                }
            }
            let counts = try await Self.open(place, folder, pages: 0) { exchange in
                let (stored, half) = try await exchange.standing(id)
                #expect(stored.batch != nil && half.created > 0 && half.created < 4_000)
                return try await exchange.importer.run(id, as: .system("test"))
            }
            #expect(counts.created == 4_000)
        }
    }

    static func open<T: Sendable>(_ place: Storage.Place, _ folder: String, pages: Int, _ body: @Sendable (Exchange) async throws -> T) async throws -> T {
        var options = Options()
        options.maxPages = pages
        let database = try await Database.open(place, options)
        _ = try await database.migrate(House.migrations)
        let house = try await House.assemble(database: database, folder: folder, log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        guard var exchange = house.exchange else { throw ImportFailure.unknown }
        exchange.importer.most = 50
        do {
            let value = try await body(exchange)
            try await database.close()
            return value
        } catch {
            try await database.close()
            throw error
        }
    }
}
