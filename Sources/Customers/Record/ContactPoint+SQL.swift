import Kernel
import Storage

extension ContactPoint: RowDecodable {
    public static let columns = "id, customer_id, kind, value, label, state, main"
    public init(_ row: inout Row) throws {
        id = row.next()
        customer = row.next()
        kind = Kind(rawValue: row.next()) ?? .phone
        value = row.next()
        label = row.next()
        state = State(rawValue: row.next()) ?? .unknown
        main = row.next()
    }
}

extension Reading {
    public func contactPoints(of customer: ID<Customer>) throws -> [ContactPoint] {
        try all("SELECT \(columns: ContactPoint.self) FROM contact_point WHERE customer_id = \(customer) ORDER BY main DESC, id")
    }

    /// Who can be reached by any of these values (E.164 phones, small-letter e-mails): value and customer, for imports.
    public func customers(reachedBy values: [String]) throws -> [String: [ID<Customer>]] {
        var found: [String: [ID<Customer>]] = [:]
        for start in stride(from: 0, to: values.count, by: 500) {
            let some = values[start..<min(start + 500, values.count)]
            try forEach("SELECT value, customer_id FROM contact_point WHERE value IN \(list: some) ORDER BY value, customer_id") { row in
                let value: String = row.next()
                found[value, default: []].append(row.next())
            }
        }
        return found
    }

    /// Whose numbers these are, for imports.
    public func customers(numbered numbers: [String]) throws -> [String: ID<Customer>] {
        var found: [String: ID<Customer>] = [:]
        for start in stride(from: 0, to: numbers.count, by: 500) {
            let some = numbers[start..<min(start + 500, numbers.count)]
            try forEach("SELECT number, customer_id FROM customer_number WHERE number IN \(list: some)") { row in
                let number: String = row.next()
                found[number] = row.next()
            }
        }
        return found
    }
}

extension Book {
    /// Adds a phone or an e-mail. The first of its kind becomes the main one; one that is there already is left as it is.
    /// - Throws: ``CustomerFailure/unknown``.
    @discardableResult
    public func addContactPoint(_ id: ID<Customer>, _ new: NewContactPoint) throws -> ID<ContactPoint> {
        let customer = try knownCustomer(id)
        let points = try contactPoints(of: id)
        if let known = points.first(where: { $0.value == new.value }) { return known.id }
        try remember(customer)
        let main = !points.contains { $0.kind == new.kind && $0.main }
        let point = try insertPoint(new, of: id, main: main)
        if main { try setMain(new.kind, new.value, of: id) } else { try touch(id) }
        try reindex(id)
        var changes = Changes()
        changes.note(new.kind.rawValue, nil, new.value)
        changes.note("label", nil, new.label)
        try record(Event("contact.added", customer: id, subject: point.rawValue, changes))
        return point
    }

    /// Says that a phone or an e-mail works, bounces or belongs to somebody else.
    /// - Throws: ``CustomerFailure/contactGone``.
    public func markContactPoint(_ id: ID<Customer>, _ point: ID<ContactPoint>, _ state: ContactPoint.State) throws {
        let known = try knownPoint(id, point)
        guard known.state != state else { return }
        try rememberPoint(known)
        try remember(try knownCustomer(id))
        try execute("UPDATE contact_point SET state = \(state), revision = revision + 1 WHERE customer_id = \(id) AND id = \(point)")
        var changes = Changes()
        changes.note("state", known.state.rawValue, state.rawValue)
        try touch(id)
        if state == .verified { try execute("UPDATE customer SET confirmed_at = \(at) WHERE id = \(id)") }
        try record(Event("contact.marked", customer: id, subject: point.rawValue, changes))
    }

    /// Forgets a phone or an e-mail; the next of its kind becomes the main one.
    /// - Throws: ``CustomerFailure/contactGone``.
    public func removeContactPoint(_ id: ID<Customer>, _ point: ID<ContactPoint>) throws {
        let known = try knownPoint(id, point)
        try rememberPoint(known)
        try remember(try knownCustomer(id))
        try execute("DELETE FROM contact_point WHERE customer_id = \(id) AND id = \(point)")
        if known.main {
            let next = try contactPoints(of: id).first { $0.kind == known.kind }
            if let next {
                try rememberPoint(next)
                try execute("UPDATE contact_point SET main = \(true), revision = revision + 1 WHERE customer_id = \(id) AND id = \(next.id)")
            }
            try setMain(known.kind, next?.value, of: id)
        } else {
            try touch(id)
        }
        try reindex(id)
        var changes = Changes()
        changes.note(known.kind.rawValue, known.value, nil)
        changes.note("label", known.label, nil)
        try record(Event("contact.removed", customer: id, subject: point.rawValue, changes))
    }

    /// Makes `value` the main phone or e-mail: used by the form, which shows one of each.
    func replaceMain(_ kind: ContactPoint.Kind, _ value: String?, of id: ID<Customer>) throws {
        let points = try contactPoints(of: id).filter { $0.kind == kind }
        let main = points.first(where: \.main)
        guard main?.value != value else { return }
        guard let value else {
            if let main {
                try rememberPoint(main)
                try execute("DELETE FROM contact_point WHERE customer_id = \(id) AND id = \(main.id)")
            }
            return
        }
        if let twin = points.first(where: { $0.value == value }) {
            for point in [main, twin].compactMap({ $0 }) { try rememberPoint(point) }
            try execute("UPDATE contact_point SET main = (id = \(twin.id)), revision = revision + 1 WHERE customer_id = \(id) AND kind = \(kind)")
        } else if let main {
            try rememberPoint(main)
            try execute("UPDATE contact_point SET value = \(value), state = 0, revision = revision + 1 WHERE customer_id = \(id) AND id = \(main.id)")
        } else {
            try insertPoint(NewContactPoint(kind, value), of: id, main: true)
        }
    }

    private func setMain(_ kind: ContactPoint.Kind, _ value: String?, of id: ID<Customer>) throws {
        switch kind {
        case .phone: try execute("UPDATE customer SET phone = \(value), changed_at = \(at), revision = revision + 1 WHERE id = \(id)")
        case .email: try execute("UPDATE customer SET email = \(value), changed_at = \(at), revision = revision + 1 WHERE id = \(id)")
        }
    }

    @discardableResult
    func insertPoint(_ new: NewContactPoint, of id: ID<Customer>, main: Bool) throws -> ID<ContactPoint> {
        let point: ID<ContactPoint> = try self.id(table: "contact_point")
        try execute("""
            INSERT INTO contact_point (id, customer_id, kind, value, label, state, main, revision, batch_id)
            VALUES (\(point), \(id), \(new.kind), \(new.value), \(new.label), 0, \(main), 0, \(batch))
            """)
        return point
    }

    private func knownPoint(_ id: ID<Customer>, _ point: ID<ContactPoint>) throws -> ContactPoint {
        guard let known = try first("SELECT \(columns: ContactPoint.self) FROM contact_point WHERE customer_id = \(id) AND id = \(point)", as: ContactPoint.self)
        else { throw CustomerFailure.contactGone }
        return known
    }
}

extension NewContactPoint {
    /// A value that is known to be in its one form.
    init(_ kind: ContactPoint.Kind, _ value: String) { (self.kind, self.value, label) = (kind, value, nil) }
}
