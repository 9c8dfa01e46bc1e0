import Kernel
import Platform
import Storage

/// Everything the card shows beside the customer's own row, read in one statement.
struct CardFacts: Sendable {
    struct Person: Sendable {
        let relation: Relation
        let name: String
    }
    var points: [ContactPoint] = []
    var addresses: [Address] = []
    var tags: [CustomerTag] = []
    var people: [Person] = []
    var specialDays: [SpecialDay] = []
    /// Others who can be reached by the same phone.
    var samePhone: [(id: ID<Customer>, name: String)] = []
    var accounts: [Int64: String] = [:]
    var branch: String?
    var currency = Currency.TRY

    func money(_ coins: Int64) -> String { Format.lira(Money(coins, currency)) }
}

extension Reading {
    /// The small lists round a customer. Each arm names what it is; columns a thing does not have are NULL.
    func cardFacts(_ id: ID<Customer>) throws -> CardFacts {
        var facts = CardFacts()
        try forEach("""
            SELECT 'p' AS what, id, kind, value, label, CAST(NULL AS TEXT), state, CASE WHEN main THEN 1 ELSE 0 END FROM contact_point WHERE customer_id = \(id)
            UNION ALL SELECT 'a', id, line, district, province, label, 0, CASE WHEN main THEN 1 ELSE 0 END FROM address WHERE customer_id = \(id)
            UNION ALL SELECT 't', 0, tag, label, NULL, NULL, 0, 0 FROM customer_tag WHERE customer_id = \(id)
            UNION ALL SELECT 'r', other_id, kind, (SELECT o.name FROM customer o WHERE o.id = other_id), role, NULL, influence, 0 FROM relation WHERE customer_id = \(id)
            UNION ALL SELECT 's', id, label, NULL, NULL, NULL, month, day FROM special_day WHERE customer_id = \(id)
            UNION ALL SELECT 'd', o.customer_id, (SELECT c.name FROM customer c WHERE c.id = o.customer_id), NULL, NULL, NULL, 0, 0
                FROM contact_point m JOIN contact_point o ON o.value = m.value AND o.customer_id <> m.customer_id
                WHERE m.customer_id = \(id) AND m.kind = 'phone' AND m.main
            UNION ALL SELECT 'u', id, name, NULL, NULL, NULL, 0, 0 FROM account
            UNION ALL SELECT 'b', b.id, b.name, NULL, NULL, NULL, 0, 0 FROM branch b WHERE b.id = (SELECT branch_id FROM customer WHERE id = \(id))
            UNION ALL SELECT 'c', 0, value, NULL, NULL, NULL, 0, 0 FROM setting WHERE name = 'firm.currency'
            """) { row in facts.take(&row, id) }
        facts.points.sort { ($0.main ? 0 : 1, $0.id) < ($1.main ? 0 : 1, $1.id) }
        facts.addresses.sort { ($0.main ? 0 : 1, $0.id) < ($1.main ? 0 : 1, $1.id) }
        facts.people.sort { (-$0.relation.influence, $0.relation.other) < (-$1.relation.influence, $1.relation.other) }
        facts.tags.sort { $0.tag < $1.tag }
        return facts
    }
}

extension CardFacts {
    fileprivate mutating func take(_ row: inout Row, _ customer: ID<Customer>) {
        let what: String = row.next(), id: Int64 = row.next()
        let one: String? = row.next(), two: String? = row.next(), three: String? = row.next(), four: String? = row.next()
        let number: Int64 = row.next(), other: Int64 = row.next()
        switch what {
        case "p":
            points.append(ContactPoint(id: ID(id), customer: customer, kind: one.flatMap(ContactPoint.Kind.init(rawValue:)) ?? .phone, value: two ?? "",
                                       label: three, state: ContactPoint.State(rawValue: number) ?? .unknown, main: other == 1))
        case "a":
            addresses.append(Address(id: ID(id), customer: customer, label: four, line: one ?? "", province: three, district: two, postcode: nil, main: other == 1))
        case "t": tags.append(CustomerTag(tag: one ?? "", label: two ?? ""))
        case "r":
            people.append(Person(relation: Relation(customer: customer, other: ID(id), kind: one.flatMap(Relation.Kind.init(rawValue:)) ?? .kin, role: three, influence: number),
                                 name: two ?? ""))
        case "s": specialDays.append(SpecialDay(id: ID(id), label: one ?? "", month: Int(number), day: Int(other)))
        case "d": samePhone.append((ID(id), one ?? ""))
        case "u": accounts[id] = one
        case "b": branch = one
        case "c": currency = one.map { $0.filter { $0 != "\"" } }.flatMap(Currency.init(rawValue:)) ?? .TRY
        default: break
        }
    }
}
