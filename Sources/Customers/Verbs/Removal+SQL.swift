import Kernel
import Storage

/// Says what of a room hangs on a customer: "3 satış". Nil when nothing does.
public struct CustomerUse: Sendable {
    public let find: @Sendable (any Reading, ID<Customer>) throws -> Words?
    public init(find: @escaping @Sendable (any Reading, ID<Customer>) throws -> Words?) { self.find = find }
}

extension Book {
    /// Deletes a customer on whom nothing hangs: one added by mistake.
    /// - Throws: ``CustomerFailure/unknown``, ``CustomerFailure/stillUsed(_:)``.
    public func remove(_ id: ID<Customer>, unless uses: [CustomerUse]) throws {
        let customer = try knownCustomer(id)
        for use in uses {
            if let words = try use.find(self, id) { throw CustomerFailure.stillUsed(words) }
        }
        if customer.tally.visits > 0 || customer.tally.returns > 0 { throw CustomerFailure.stillUsed(Words("satışlar", "sales")) }
        if try exists("SELECT 1 FROM relation WHERE customer_id = \(id)") { throw CustomerFailure.stillUsed(Words("yakınlar", "relations")) }
        try wipe(id)
        try count(customer.lifecycle, -1)
        var changes = Changes()
        changes.note("name", customer.name, nil)
        changes.note("number", customer.number, nil)
        changes.note("phone", customer.phone, nil)
        changes.note("email", customer.email, nil)
        try record(Event("customer.removed", customer: id, changes))
    }

    /// Every row of a customer in this room.
    func wipe(_ id: ID<Customer>) throws {
        try removeSearch(id)
        try execute("DELETE FROM contact_point WHERE customer_id = \(id)")
        try execute("DELETE FROM address WHERE customer_id = \(id)")
        try execute("DELETE FROM customer_tag WHERE customer_id = \(id)")
        try execute("DELETE FROM note WHERE customer_id = \(id)")
        try execute("DELETE FROM special_day WHERE customer_id = \(id)")
        try execute("DELETE FROM customer_number WHERE customer_id = \(id)")
        try execute("DELETE FROM customer_once WHERE customer_id = \(id)")
        try execute("DELETE FROM customer WHERE id = \(id)")
    }
}
