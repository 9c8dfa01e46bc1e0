import Kernel
import Storage

extension Book {
    /// Puts a tag on customers; those who carry it already are left alone. Answers how many got it.
    /// - Throws: ``CustomerFailure/tagUnreadable(_:)``.
    @discardableResult
    public func tag(_ ids: [ID<Customer>], _ label: String) throws -> Int {
        let tag = try CustomerTag.folded(label)
        var tagged = 0
        for id in ids where try exists("SELECT 1 FROM customer WHERE id = \(id)") {
            guard try insertTag(tag, label, of: id) else { continue }
            tagged += 1
            var changes = Changes()
            changes.note("tag", nil, label)
            try record(Event("tag.added", customer: id, changes))
        }
        return tagged
    }

    /// Takes a tag off a customer.
    public func untag(_ id: ID<Customer>, _ tag: String) throws {
        let tag = TurkishText.fold(tag)
        guard let known = try first("SELECT \(columns: CustomerTag.self) FROM customer_tag WHERE customer_id = \(id) AND tag = \(tag)", as: CustomerTag.self) else { return }
        try execute("DELETE FROM customer_tag WHERE customer_id = \(id) AND tag = \(tag)")
        var changes = Changes()
        changes.note("tag", known.label, nil)
        try record(Event("tag.removed", customer: id, changes))
    }

    @discardableResult
    func insertTag(_ tag: String, _ label: String, of id: ID<Customer>) throws -> Bool {
        try execute("""
            INSERT INTO customer_tag (customer_id, tag, label, batch_id) VALUES (\(id), \(tag), \(label), \(batch))
            ON CONFLICT (customer_id, tag) DO NOTHING
            """) > 0
    }
}

extension CustomerTag {
    static func folded(_ label: String) throws -> String {
        let tag = TurkishText.fold(label)
        guard !tag.isEmpty, label.count <= 40 else { throw CustomerFailure.tagUnreadable(label) }
        return tag
    }
}
