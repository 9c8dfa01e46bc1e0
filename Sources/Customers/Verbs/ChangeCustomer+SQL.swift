import Kernel
import Platform
import Storage

extension Book {
    /// Writes down what is different in `facts`, and answers what changed.
    ///
    /// `revision` is the one the person saw: if the card was changed since, nothing is written.
    /// Inside a batch the old rows are kept, so that the batch can be taken back exactly.
    /// - Throws: ``CustomerFailure/unknown``, ``CustomerFailure/nameMissing``, ``CustomerFailure/changedMeanwhile``.
    @discardableResult
    public func change(_ id: ID<Customer>, to facts: CustomerFacts, seen revision: Int64? = nil) throws -> Changes {
        let customer = try knownCustomer(id)
        if let revision, revision != customer.revision { throw CustomerFailure.changedMeanwhile }
        let address = try addresses(of: id).first
        let name = facts.name
        guard !name.isEmpty else { throw CustomerFailure.nameMissing }
        let changes = facts.changes(from: customer, address, name: name)
        guard !changes.isEmpty else { return changes }
        try remember(customer)
        try execute("""
            UPDATE customer SET kind = \(facts.kind), name = \(name), first_name = \(facts.personal?.first), last_name = \(facts.personal?.last),
                name_fold = \(TurkishText.fold(name)), name_sort = \(CustomerName.sortKey(name)), phone = \(facts.phone?.e164), email = \(facts.email?.value),
                province = \(facts.province), district = \(facts.district), branch_id = \(facts.branch), owner_id = \(facts.owner), source = \(facts.source),
                tax_number = \(facts.taxNumber), tax_office = \(facts.taxOffice), birthday = \(facts.birthday),
                treatment = \(facts.treatment), taste = \(facts.taste), changed_at = \(at), revision = revision + 1
            WHERE id = \(id)
            """)
        if changes.touches("phone") { try replaceMain(.phone, facts.phone?.e164, of: id) }
        if changes.touches("email") { try replaceMain(.email, facts.email?.value, of: id) }
        if changes.touches("address") { try replaceAddress(address, facts.address, of: id) }
        if changes.touches("name") || changes.touches("phone") || changes.touches("email") { try reindex(id) }
        if changes.touches("name") { try reindexEmployers(of: id) }
        try record(Event("customer.changed", customer: id, changes))
        return changes
    }

    /// How to treat the customer and what the customer likes.
    /// - Throws: ``CustomerFailure/unknown``.
    public func setTreatment(_ id: ID<Customer>, treatment: String?, taste: String?) throws {
        let customer = try knownCustomer(id)
        var changes = Changes()
        changes.note("treatment", customer.treatment, treatment)
        changes.note("taste", customer.taste, taste)
        guard !changes.isEmpty else { return }
        try remember(customer)
        try execute("UPDATE customer SET treatment = \(treatment), taste = \(taste), changed_at = \(at), revision = revision + 1 WHERE id = \(id)")
        try record(Event("customer.treated", customer: id, changes))
    }

    /// When to get in touch next, and why; nil takes the date away.
    /// - Throws: ``CustomerFailure/unknown``.
    public func setNextContact(_ id: ID<Customer>, on day: Day?, note: String? = nil) throws {
        let customer = try knownCustomer(id)
        var changes = Changes()
        changes.note("next_contact", customer.nextContact, day)
        changes.note("next_contact_note", customer.nextContactNote, day == nil ? nil : note)
        guard !changes.isEmpty else { return }
        try remember(customer)
        try execute("""
            UPDATE customer SET next_contact = \(day), next_contact_note = \(day == nil ? nil : note), changed_at = \(at), revision = revision + 1
            WHERE id = \(id)
            """)
        try record(Event("contact.planned", customer: id, changes))
    }

    /// The planned contact took place.
    /// - Throws: ``CustomerFailure/unknown``.
    public func finishNextContact(_ id: ID<Customer>) throws {
        let customer = try knownCustomer(id)
        guard customer.nextContact != nil else { return }
        try remember(customer)
        try execute("UPDATE customer SET next_contact = NULL, next_contact_note = NULL, changed_at = \(at), revision = revision + 1 WHERE id = \(id)")
        var changes = Changes()
        changes.note("next_contact", customer.nextContact, nil)
        changes.note("next_contact_note", customer.nextContactNote, nil)
        try record(Event("contact.met", customer: id, changes))
    }

    /// Hands customers to a person (nil: to nobody). Those who are hers already are left alone. Answers how many moved.
    @discardableResult
    public func assignOwner(_ ids: [ID<Customer>], to account: ID<Account>?) throws -> Int {
        var moved = 0
        for id in ids {
            guard let customer = try customer(id), customer.owner != account else { continue }
            try remember(customer)
            try execute("UPDATE customer SET owner_id = \(account), changed_at = \(at), revision = revision + 1 WHERE id = \(id)")
            var changes = Changes()
            changes.note("owner_id", customer.owner, account)
            try record(Event("customer.owner_assigned", customer: id, changes))
            moved += 1
        }
        return moved
    }

    /// Somebody made sure that phone and address are right.
    public func confirm(_ id: ID<Customer>) throws {
        let customer = try knownCustomer(id)
        try remember(customer)
        try execute("UPDATE customer SET confirmed_at = \(at), changed_at = \(at), revision = revision + 1 WHERE id = \(id)")
        var changes = Changes()
        changes.note("confirmed_at", customer.confirmedAt, at)
        try record(Event("customer.confirmed", customer: id, changes))
    }

    func touch(_ id: ID<Customer>) throws {
        try execute("UPDATE customer SET changed_at = \(at), revision = revision + 1 WHERE id = \(id)")
    }

    private func replaceAddress(_ old: Address?, _ new: NewAddress?, of id: ID<Customer>) throws {
        guard let old else {
            if let new { try insertAddress(new, of: id) }
            return
        }
        try rememberAddress(old)
        if let new {
            try execute("""
                UPDATE address SET line = \(new.line), province = \(new.province), district = \(new.district), postcode = \(new.postcode), revision = revision + 1
                WHERE customer_id = \(id) AND id = \(old.id)
                """)
        } else {
            try execute("DELETE FROM address WHERE customer_id = \(id) AND id = \(old.id)")
        }
    }
}

extension CustomerFacts {
    /// What differs from the card, as it lies in the table.
    func changes(from customer: Customer, _ old: Address?, name: String) -> Changes {
        var changes = Changes()
        changes.note("kind", customer.kind.rawValue, kind.rawValue)
        changes.note("name", customer.name, name)
        changes.note("first_name", customer.firstName, personal?.first)
        changes.note("last_name", customer.lastName, personal?.last)
        changes.note("phone", customer.phone, phone?.e164)
        changes.note("email", customer.email, email?.value)
        changes.note("address", old.map(\.line), address?.line)
        changes.note("province", customer.province, province)
        changes.note("district", customer.district, district)
        changes.note("branch_id", customer.branch, branch)
        changes.note("owner_id", customer.owner, owner)
        changes.note("source", customer.source, source)
        changes.note("tax_number", customer.taxNumber, taxNumber)
        changes.note("tax_office", customer.taxOffice, taxOffice)
        changes.note("birthday", customer.birthday, birthday)
        changes.note("treatment", customer.treatment, treatment)
        changes.note("taste", customer.taste, taste)
        return changes
    }
}
