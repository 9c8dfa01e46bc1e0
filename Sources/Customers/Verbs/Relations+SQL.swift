import Kernel
import Storage

extension Book {
    /// Says how two customers stand to each other; both cards show it. Said again, it changes role and influence.
    /// - Throws: ``CustomerFailure/unknown``, ``CustomerFailure/relatedToItself``.
    public func relate(_ id: ID<Customer>, _ other: ID<Customer>, _ kind: Relation.Kind, role: String? = nil, influence: Int64 = 0) throws {
        guard id != other else { throw CustomerFailure.relatedToItself }
        _ = try (knownCustomer(id), knownCustomer(other))
        try writeSide(id, other, kind, role, influence)
        try writeSide(other, id, kind.otherSide, role, influence)
        try reindexFirm(kind == .contact ? id : other, if: kind == .contact || kind == .employer)
        for (one, two, side) in [(id, other, kind), (other, id, kind.otherSide)] {
            var changes = Changes()
            changes.note("kind", nil, side.rawValue)
            changes.note("role", nil, role)
            try record(Event("relation.added", customer: one, subject: two.rawValue, changes))
        }
    }

    /// Takes a relation away from both cards.
    public func unrelate(_ id: ID<Customer>, _ other: ID<Customer>, _ kind: Relation.Kind) throws {
        let gone = try execute("""
            DELETE FROM relation WHERE (customer_id = \(id) AND other_id = \(other) AND kind = \(kind))
                OR (customer_id = \(other) AND other_id = \(id) AND kind = \(kind.otherSide))
            """)
        guard gone > 0 else { return }
        try reindexFirm(kind == .contact ? id : other, if: kind == .contact || kind == .employer)
        for (one, two, side) in [(id, other, kind), (other, id, kind.otherSide)] {
            var changes = Changes()
            changes.note("kind", side.rawValue, nil)
            try record(Event("relation.removed", customer: one, subject: two.rawValue, changes))
        }
    }

    private func writeSide(_ id: ID<Customer>, _ other: ID<Customer>, _ kind: Relation.Kind, _ role: String?, _ influence: Int64) throws {
        try execute("""
            INSERT INTO relation (customer_id, other_id, kind, role, influence, batch_id)
            VALUES (\(id), \(other), \(kind), \(role), \(min(3, max(0, influence))), \(batch))
            ON CONFLICT (customer_id, other_id, kind) DO UPDATE SET role = excluded.role, influence = excluded.influence
            """)
    }

    private func reindexFirm(_ id: ID<Customer>, if needed: Bool) throws { if needed { try reindex(id) } }

    /// A firm is found by the names of its people.
    func reindexEmployers(of id: ID<Customer>) throws {
        for firm in try numbers("SELECT other_id FROM relation WHERE customer_id = \(id) AND kind = 'employer'") { try reindex(ID(firm)) }
    }
}
