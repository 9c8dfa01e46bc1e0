import Kernel
import Platform
import Storage

extension Customers {
    /// What the book says of one customer, for the command line and for checks. Money in kuruş.
    /// - Throws: ``CustomerFailure/unknown`` when nobody has that number.
    public static func report(_ number: String, _ database: Database) async throws -> JSON {
        try await database.snapshot { reader in
            guard let id = try reader.customerID(number: number) else { throw CustomerFailure.unknown }
            let customer = try reader.knownCustomer(id)
            return .object(customer.report(try reader.currency(), try reader.contactPoints(of: id), try reader.tags(of: id)))
        }
    }
}

extension Customer {
    func report(_ currency: Currency, _ points: [ContactPoint], _ tags: [CustomerTag]) -> JSON.Fields {
        func text(_ value: String?) -> JSON { value.map(JSON.string) ?? .null }
        func day(_ value: Day?) -> JSON { value.map { .string($0.iso) } ?? .null }
        return [
            "number": .string(number), "name": .string(name), "kind": .string(kind.key), "stage": .string(lifecycle.key), "currency": .string(currency.rawValue),
            "turnover": .int(tally.turnover), "visits": .int(tally.visits), "returns": .int(tally.returns), "cost": .int(tally.cost), "vat": .int(tally.vat),
            "profit": .int(tally.profit), "first_day": day(tally.firstDay), "last_day": day(tally.lastDay), "last_amount": tally.lastAmount.map(JSON.int) ?? .null,
            "usual_gap": tally.usualGap.map { .int(Int64($0)) } ?? .null,
            "phones": .array(points.filter { $0.kind == .phone }.map { .string($0.value) }), "emails": .array(points.filter { $0.kind == .email }.map { .string($0.value) }),
            "province": text(province), "district": text(district), "tags": .array(tags.map { .string($0.label) }),
        ]
    }
}
