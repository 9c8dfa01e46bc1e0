import ArgumentParser
import Customers
import Foundation
import House
import Kernel
import Storage

struct ShowCustomer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "customer",
        abstract: "One customer's figures, by the number people know her by.",
        discussion: "Example: bakkal customer 6098 --data ./data --json")
    @OptionGroup var place: Place
    @Argument(help: "The customer's number.") var number: String

    func run() async throws {
        try await place.inHouse { house in
            let number = number
            let customer = try await house.shop.database.read { reader in
                guard let id = try reader.customerID(number: number) else { throw CustomerFailure.unknown }
                return try reader.knownCustomer(id)
            }
            if place.json { return Console.say(report(customer).text) }
            let currency = try await house.shop.database.read { try $0.currency() }
            tell(customer, currency)
        }
    }

    private func report(_ customer: Customer) -> JSON {
        let tally = customer.tally
        return [
            "number": .string(customer.number), "name": .string(customer.name), "turnover": .int(tally.turnover), "visits": .int(tally.visits),
            "returns": .int(tally.returns), "profit": .int(tally.profit), "first_day": tally.firstDay.map { .string($0.iso) } ?? .null,
            "last_day": tally.lastDay.map { .string($0.iso) } ?? .null,
        ]
    }

    private func tell(_ customer: Customer, _ currency: Currency) {
        let say = Console.language, tally = customer.tally
        func money(_ coins: Int64) -> String { Format.lira(Money(coins, currency), kurus: true) }
        Console.say("\(customer.name) (\(customer.number))")
        Console.say(say("Ciro \(money(tally.turnover)), \(tally.visits) alışveriş, \(tally.returns) iade, kâr \(money(tally.profit))",
                        "Turnover \(money(tally.turnover)), \(tally.visits) visits, \(tally.returns) returns, profit \(money(tally.profit))"))
        if let first = tally.firstDay, let last = tally.lastDay {
            Console.say(say("İlk \(Format.dayForm(first)), son \(Format.dayForm(last))", "First \(Format.dayForm(first)), last \(Format.dayForm(last))"))
        }
    }
}
