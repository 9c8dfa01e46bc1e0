import Kernel
import Storage

/// A customer as an import compares with: the card, and what lies around it that a file may bring again.
public struct KnownCard: Sendable {
    public let customer: Customer
    public internal(set) var points: [ContactPoint] = []
    public internal(set) var address: Address?
    /// Folded, as they lie in the table.
    public internal(set) var tags: Set<String> = []
    public internal(set) var notes: Set<String> = []
}

extension Reading {
    /// The cards of many customers in a few statements; notes only if wanted.
    public func cards(of ids: [ID<Customer>], notes: Bool = false) throws -> [ID<Customer>: KnownCard] {
        var cards: [ID<Customer>: KnownCard] = [:]
        for start in stride(from: 0, to: ids.count, by: 500) {
            let some = ids[start..<min(start + 500, ids.count)]
            for customer in try all("SELECT \(columns: Customer.self) FROM customer WHERE id IN \(list: some)", as: Customer.self) {
                cards[customer.id] = KnownCard(customer: customer)
            }
            for point in try all("SELECT \(columns: ContactPoint.self) FROM contact_point WHERE customer_id IN \(list: some) ORDER BY customer_id, main DESC, id", as: ContactPoint.self) {
                cards[point.customer]?.points.append(point)
            }
            for address in try all("SELECT \(columns: Address.self) FROM address WHERE customer_id IN \(list: some) ORDER BY customer_id, main, id DESC", as: Address.self) {
                cards[address.customer]?.address = address
            }
            try forEach("SELECT customer_id, tag FROM customer_tag WHERE customer_id IN \(list: some)") { row in
                let id: ID<Customer> = row.next()
                cards[id]?.tags.insert(row.next())
            }
            guard notes else { continue }
            try forEach("SELECT customer_id, text FROM note WHERE customer_id IN \(list: some)") { row in
                let id: ID<Customer> = row.next()
                cards[id]?.notes.insert(row.next())
            }
        }
        return cards
    }

    /// Who is called so, by the folded name: for files that know their customers by name only.
    public func customers(foldedNames names: [String]) throws -> [String: [ID<Customer>]] {
        var found: [String: [ID<Customer>]] = [:]
        for start in stride(from: 0, to: names.count, by: 500) {
            let some = names[start..<min(start + 500, names.count)]
            try forEach("SELECT name_fold, id FROM customer WHERE name_fold IN \(list: some) ORDER BY id") { row in
                let name: String = row.next()
                found[name, default: []].append(row.next())
            }
        }
        return found
    }
}
