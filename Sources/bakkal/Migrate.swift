import ArgumentParser
import House
import Kernel
import Storage

struct Migrate: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Brings the tables up to date; serve does this by itself.",
        discussion: "Example: bakkal migrate --data ./data")
    @OptionGroup var place: Place

    func run() async throws {
        try await place.guarded {
            let house = try await House.open(try await place.settings(), log: Console.logger(level: .warning), migrate: false)
            defer { Task { await house.close() } }
            let steps = try await house.shop.database.migrate(House.migrations)
            if place.json { return Console.say(JSON.object(["migrated": .array(steps.map(JSON.string))]).text) }
            Console.say(steps.isEmpty ? Console.language("Tablolar güncel.", "The tables are up to date.")
                : Console.language("\(steps.count) adım uygulandı.", "\(steps.count) steps done."))
        }
    }
}
