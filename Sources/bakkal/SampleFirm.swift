import ArgumentParser
import Demo
import House
import Kernel

struct SampleFirm: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "demo",
        abstract: "Makes the sample firm, or takes it out again with --empty.",
        discussion: "Example: bakkal demo --customers 20000 --seed 1 --yes")
    @OptionGroup var place: Place
    @Option(help: "How many customers.") var customers = 20_000
    @Option(help: "Sale lines for each customer in the middle.") var lines = 12
    @Option(help: "Same size, seed and day make the same firm.") var seed: UInt64 = 1
    @Option(help: "The firm's day as yyyy-mm-dd (default: today).") var day: String?
    @Flag(help: "Takes out exactly what was put in.") var empty = false

    func validate() throws {
        guard empty || (200...5_000_000).contains(customers) else { throw ValidationError("--customers must be from 200 to 5,000,000.") }
        guard (0...1_000).contains(lines) else { throw ValidationError("--lines must be from 0 to 1,000.") }
        if let day, Day.parse(day) == nil { throw ValidationError("--day “\(day)” is not a day. Example: 2026-11-22") }
    }

    func run() async throws {
        try await place.inHouse { house in
            if empty { try await takeOut(house) } else { try await make(house) }
        }
    }

    private func make(_ house: House) async throws {
        let started = ContinuousClock.now
        let today = day.flatMap { Day.parse($0) } ?? house.shop.today
        let made = try await Demo.make(into: house.shop.database, customers: customers, linesPerCustomer: lines, seed: seed, today: today, progress: { step in
            Console.progress("\(step.done) / \(step.total)")
        })
        Console.progress("")
        let took = started.duration(to: .now)
        let seconds = Double(took.components.seconds) + Double(took.components.attoseconds) / 1e18
        if place.json {
            return Console.say(JSON.object(["customers": .int(Int64(made.customers)), "receipts": .int(Int64(made.receipts)), "lines": .int(Int64(made.lines)), "seconds": .real((seconds * 100).rounded() / 100)]).text)
        }
        Console.say(Console.language("Örnek firma hazır: \(Format.number(made.customers)) müşteri, \(Format.number(made.lines)) satış satırı, \(Format.number(Int(seconds.rounded()))) saniye.",
                                     "The sample firm is ready: \(Format.number(made.customers)) customers, \(Format.number(made.lines)) sale lines, \(Format.number(Int(seconds.rounded()))) seconds."))
    }

    private func takeOut(_ house: House) async throws {
        try place.confirm(Words("Örnek firma silinsin mi? Sizin eklediğiniz kayıtlar kalır.", "Take the sample firm out? What you added yourself stays."))
        let removed = try await Demo.remove(from: house.shop.database, undoers: house.undoers, progress: { Console.progress("\($0.done) / \($0.total)") })
        Console.progress("")
        if place.json { return Console.say(JSON.object(["removed": .int(Int64(removed.removed)), "left": .int(Int64(removed.left.count))]).text) }
        Console.say(Console.language("Boşaltıldı: \(Format.number(removed.removed)) kayıt silindi, \(removed.left.count) kayıt kaldı.", "Emptied: \(Format.number(removed.removed)) rows removed, \(removed.left.count) left."))
    }
}
