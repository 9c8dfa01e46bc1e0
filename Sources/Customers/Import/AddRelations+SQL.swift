import Kernel
import Storage

/// How one customer stands to another, on its way in by the thousand; ``Storage/Book/addRelations(_:)`` writes both sides.
public struct NewRelation: Sendable, Hashable {
    public var customer, other: ID<Customer>
    public var kind: Relation.Kind
    public var role: String?
    public var influence: Int64

    public init(_ customer: ID<Customer>, _ other: ID<Customer>, _ kind: Relation.Kind, role: String? = nil, influence: Int64 = 0) {
        (self.customer, self.other, self.kind, self.role, self.influence) = (customer, other, kind, role, influence)
    }
}

extension Book {
    /// Relates many customers at once, each pair for the first time; no event of their own, as with ``addCustomers(_:)``.
    ///
    /// - Throws: ``StorageError`` of kind `unique` when two stand so to each other already.
    public func addRelations(_ relations: [NewRelation]) throws {
        guard !relations.isEmpty else { return }
        var firms: Set<ID<Customer>> = []
        try bulk("relation", "customer_id, other_id, kind, role, influence, batch_id") { sink in
            for relation in relations {
                if relation.kind == .contact { firms.insert(relation.customer) }
                if relation.kind == .employer { firms.insert(relation.other) }
                for (one, two, side) in [(relation.customer, relation.other, relation.kind), (relation.other, relation.customer, relation.kind.otherSide)] {
                    sink.put(one)
                    sink.put(two)
                    sink.put(side)
                    sink.put(relation.role)
                    sink.put(min(3, max(0, relation.influence)))
                    sink.put(batch)
                    try sink.endRow()
                }
            }
        }
        // a firm is found by the names of its people
        for firm in firms.sorted() { try reindex(firm) }
    }
}
