import ArgumentParser
import Foundation
import House
import Kernel
import Platform
import Storage

struct BackupNow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "backup", abstract: "Makes a copy of all data while the shop stays open.",
        discussion: "Example: bakkal backup --data ./data")
    @OptionGroup var place: Place

    func run() async throws {
        try await place.inHouse { house in
            let path = try await Backup.make(house.shop, by: .system("command"))
            if place.json { Console.say(JSON.object(["backup": .string(path)]).text) } else { Console.say(Console.language("Yedek alındı: ", "Backup made: ") + path) }
        }
    }
}

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Puts a backup in the place of the data. The present data is kept beside it.",
        discussion: "Example: bakkal restore ./data/backups/bakkal-2026-11-22T03-00-00Z.sqlite --data ./data --yes")
    @OptionGroup var place: Place
    @Argument(help: "The backup file.") var file: String

    func run() async throws {
        try await place.guarded {
            let settings = try await place.settings()
            guard settings.database == nil else { throw RestoreFailure.notHere }
            try place.confirm(Words("Şimdiki veri kenara alınıp yerine \(file) konsun mu? Önce Bakkal’ı kapatın.", "Put \(file) in the place of the present data? Stop Bakkal first."))
            let aside = try await House.restore(file, into: settings)
            let counts = try await House.counts(settings)
            if place.json {
                return Console.say(JSON.object(["restored": .string(file), "aside": aside.map(JSON.string) ?? .null, "rows": .int(counts.reduce(0) { $0 + $1.rows })]).text)
            }
            Console.say(Console.language("Geri yüklendi: \(Format.number(counts.reduce(0) { $0 + $1.rows })) kayıt.", "Restored: \(Format.number(counts.reduce(0) { $0 + $1.rows })) rows.")
                + (aside.map { Console.language(" Önceki veri: ", " The data before: ") + $0 } ?? ""))
        }
    }
}
