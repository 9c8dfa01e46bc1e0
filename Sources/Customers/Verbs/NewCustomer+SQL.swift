import Kernel
import Storage

extension Book {
    /// Writes a new customer into the book and gives it a number.
    ///
    /// `once` is the token of a form: sent twice, it still is one customer.
    /// - Throws: ``CustomerFailure/nameMissing``, ``CustomerFailure/numberTaken(_:)``, ``CustomerFailure/numberUnreadable(_:)``.
    @discardableResult
    public func add(_ new: NewCustomer, once token: String? = nil) throws -> ID<Customer> {
        if let token, let known = try one("SELECT customer_id FROM customer_once WHERE token = \(token)") { return ID(known) }
        let name = try new.checkedName()
        let id: ID<Customer> = try self.id(table: "customer")
        if let token {
            // two windows may come at the same moment: the second one waits here and then finds the first
            let mine = try execute("INSERT INTO customer_once (token, customer_id, at) VALUES (\(token), \(id), \(at)) ON CONFLICT (token) DO NOTHING")
            if mine == 0, let known = try one("SELECT customer_id FROM customer_once WHERE token = \(token)") { return ID(known) }
        }
        let number = try takeNumber(new.number, for: id)
        let facts = new.facts, points = new.points
        try execute("""
            INSERT INTO customer (id, kind, number, name, first_name, last_name, name_fold, name_sort, phone, email, province, district,
                branch_id, owner_id, source, lifecycle, tax_number, tax_office, birthday, treatment, taste,
                turnover, cost, vat, visits, returns, created_at, changed_at, revision, batch_id)
            VALUES (\(id), \(facts.kind), \(number), \(name), \(facts.personal?.first), \(facts.personal?.last),
                \(TurkishText.fold(name)), \(CustomerName.sortKey(name)),
                \(points.first { $0.kind == .phone }?.value), \(points.first { $0.kind == .email }?.value), \(facts.province), \(facts.district),
                \(facts.branch), \(facts.owner), \(facts.source), \(Lifecycle.prospect), \(facts.taxNumber), \(facts.taxOffice), \(facts.birthday),
                \(facts.treatment), \(facts.taste), 0, 0, 0, 0, 0, \(new.since ?? at), \(at), 0, \(batch))
            """)
        var seen: Set<ContactPoint.Kind> = []
        for point in points { try insertPoint(point, of: id, main: seen.insert(point.kind).inserted) }
        if let address = facts.address { try insertAddress(address, of: id) }
        for (tag, label) in new.foldedTags { try insertTag(tag, label, of: id) }
        try insertSearch(id, SearchWords.words(name: name, number: number, points: points), SearchWords.phones(points))
        try count(.prospect, 1)
        try record(Event("customer.added", customer: id, new.changes(name: name, number: number)))
        return id
    }

    func insertAddress(_ address: NewAddress, of id: ID<Customer>) throws {
        let row: ID<Address> = try self.id(table: "address")
        try execute("""
            INSERT INTO address (id, customer_id, label, line, province, district, postcode, main, revision, batch_id)
            VALUES (\(row), \(id), \(address.label), \(address.line), \(address.province), \(address.district), \(address.postcode), \(true), 0, \(batch))
            """)
    }
}

extension NewCustomer {
    func checkedName() throws -> String {
        let name = facts.name
        guard !name.isEmpty else { throw CustomerFailure.nameMissing }
        return name
    }

    /// Tags by their folded form, none twice.
    var foldedTags: [(tag: String, label: String)] {
        var seen: Set<String> = []
        return tags.compactMap { label in
            let tag = TurkishText.fold(label)
            return tag.isEmpty || !seen.insert(tag).inserted ? nil : (tag, label)
        }
    }

    func changes(name: String, number: String) -> Changes {
        var changes = Changes()
        changes.note("name", nil, name)
        changes.note("number", nil, number)
        changes.note("kind", nil, facts.kind.rawValue)
        changes.note("phone", nil, points.first { $0.kind == .phone }?.value)
        changes.note("email", nil, points.first { $0.kind == .email }?.value)
        changes.note("province", nil, facts.province)
        changes.note("district", nil, facts.district)
        changes.note("owner_id", nil, facts.owner)
        changes.note("branch_id", nil, facts.branch)
        changes.note("source", nil, facts.source)
        return changes
    }
}

extension CustomerFacts {
    /// The two names of a person; firms and households have none.
    var personal: (first: String?, last: String?)? { kind == .person ? (firstName, lastName) : nil }
}
