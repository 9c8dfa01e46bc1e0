import ArgumentParser
import House
import Kernel
import Platform

struct User: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "The people who work here.",
        discussion: "Example: bakkal user add --name \"Selin Doğan\" --email selin@example.com --role sales",
        subcommands: [List.self, Add.self, Link.self, Off.self, On.self], defaultSubcommand: List.self)

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Names everybody.", discussion: "Example: bakkal user list --json")
        @OptionGroup var place: Place
        func run() async throws {
            try await place.inHouse { house in
                let people = try await Platform.users(house.shop)
                if place.json {
                    return Console.say(JSON.array(people.map { ["id": .int($0.id.rawValue), "name": .string($0.name), "email": .string($0.email), "role": .string($0.role.rawValue), "active": .bool($0.active)] }).text)
                }
                for person in people { Console.say("\(person.email)\t\(person.name)\t\(person.role.words.text(Console.language))\(person.active ? "" : Console.language("\tkapalı", "\toff"))") }
            }
        }
    }

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Adds somebody and prints the link that lets her choose a password.",
            discussion: "Example: bakkal user add --name \"Selin Doğan\" --email selin@example.com --role sales")
        @OptionGroup var place: Place
        @Option var name: String
        @Option var email: String
        @Option(help: "One of: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).") var role: String
        func run() async throws {
            guard let role = Role(rawValue: role) else { throw ValidationError("There is no role “\(role)”. Known: \(Role.allCases.map(\.rawValue).joined(separator: ", ")).") }
            try await place.inHouse { house in
                User.tell(try await Platform.addUser(house.shop, name: name, email: email, role: role), place, try await place.settings())
            }
        }
    }

    struct Link: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Prints a one-time link for somebody who cannot sign in.", discussion: "Example: bakkal user link selin@example.com")
        @OptionGroup var place: Place
        @Argument var email: String
        func run() async throws {
            try await place.inHouse { house in User.tell(try await Platform.resetLink(house.shop, email: email), place, try await place.settings()) }
        }
    }

    struct Off: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Switches somebody off: she cannot sign in any more.", discussion: "Example: bakkal user off selin@example.com")
        @OptionGroup var place: Place
        @Argument var email: String
        func run() async throws { try await User.set(email, false, place) }
    }

    struct On: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Lets somebody in again.", discussion: "Example: bakkal user on selin@example.com")
        @OptionGroup var place: Place
        @Argument var email: String
        func run() async throws { try await User.set(email, true, place) }
    }

    private static func set(_ email: String, _ active: Bool, _ place: Place) async throws {
        try await place.inHouse { house in
            try await Platform.setUser(house.shop, email: email, active: active)
            if place.json { Console.say(JSON.object(["email": .string(email), "active": .bool(active)]).text) } else { Console.say(Console.language("Tamam.", "Done.")) }
        }
    }

    private static func tell(_ path: String, _ place: Place, _ settings: Settings) {
        let link = "http://\(settings.host):\(settings.port)\(path)"
        if place.json { Console.say(JSON.object(["link": .string(link)]).text) } else {
            Console.say(Console.language("Tek kullanımlık bağlantı: ", "One-time link: ") + link)
        }
    }
}
