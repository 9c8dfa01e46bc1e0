import Kernel
import Storage

extension Book {
    /// Writes a note on a card.
    /// - Throws: ``CustomerFailure/unknown``, ``CustomerFailure/noteEmpty``, ``CustomerFailure/noteTooLong(_:)``.
    @discardableResult
    public func addNote(_ customer: ID<Customer>, _ text: String, at moment: Instant? = nil) throws -> ID<CustomerNote> {
        let text = try CustomerNote.checked(text)
        guard try exists("SELECT 1 FROM customer WHERE id = \(customer)") else { throw CustomerFailure.unknown }
        let id: ID<CustomerNote> = try self.id(table: "note")
        try insertNote(customer, moment ?? at, id, writer, text)
        var changes = Changes()
        changes.note("text", nil, text)
        try record(Event("note.added", customer: customer, subject: id.rawValue, changes, shown: false))
        return id
    }

    /// - Throws: ``CustomerFailure/noteGone``, and as ``addNote(_:_:at:)``.
    public func changeNote(_ customer: ID<Customer>, _ id: ID<CustomerNote>, _ text: String) throws {
        let note = try knownNote(customer, id), text = try CustomerNote.checked(text)
        guard note.text != text else { return }
        try execute("UPDATE note SET text = \(text), revision = revision + 1 WHERE customer_id = \(customer) AND at = \(note.at) AND id = \(id)")
        var changes = Changes()
        changes.note("text", note.text, text)
        try record(Event("note.changed", customer: customer, subject: id.rawValue, changes))
    }

    /// Takes a note away. What it said stays in the book, so that ``restoreNote(_:_:)`` can bring it back.
    /// - Throws: ``CustomerFailure/noteGone``.
    public func removeNote(_ customer: ID<Customer>, _ id: ID<CustomerNote>) throws {
        let note = try knownNote(customer, id)
        try execute("DELETE FROM note WHERE customer_id = \(customer) AND at = \(note.at) AND id = \(id)")
        var changes = Changes()
        changes.note("text", note.text, nil)
        changes.note("at", note.at, nil)
        changes.note("account_id", note.account, nil)
        try record(Event("note.removed", customer: customer, subject: id.rawValue, changes))
    }

    /// Brings a removed note back, as it was.
    /// - Throws: ``CustomerFailure/noteGone`` when the book does not know it.
    public func restoreNote(_ customer: ID<Customer>, _ id: ID<CustomerNote>) throws {
        guard try !exists("SELECT 1 FROM note WHERE customer_id = \(customer) AND id = \(id)") else { return }
        let removal = try first("""
            SELECT \(columns: StoredEvent.self) FROM event WHERE customer_id = \(customer) AND kind = 'note.removed' AND subject_id = \(id)
            ORDER BY at DESC, seq DESC LIMIT 1
            """, as: StoredEvent.self)
        guard let text = removal?.before["text"]?.string, let at = removal?.before["at"]?.int else { throw CustomerFailure.noteGone }
        try insertNote(customer, Instant(ms: at), id, removal?.before["account_id"]?.int, text)
        var changes = Changes()
        changes.note("text", nil, text)
        try record(Event("note.restored", customer: customer, subject: id.rawValue, changes, shown: false))
    }

    private func insertNote(_ customer: ID<Customer>, _ at: Instant, _ id: ID<CustomerNote>, _ account: Int64?, _ text: String) throws {
        try execute("""
            INSERT INTO note (customer_id, at, id, account_id, text, revision, batch_id)
            VALUES (\(customer), \(at), \(id), \(account), \(text), 0, \(batch))
            """)
    }

    private func knownNote(_ customer: ID<Customer>, _ id: ID<CustomerNote>) throws -> CustomerNote {
        guard let note = try first("SELECT \(columns: CustomerNote.self) FROM note WHERE customer_id = \(customer) AND id = \(id)", as: CustomerNote.self)
        else { throw CustomerFailure.noteGone }
        return note
    }

    private var writer: Int64? { if case .account(let id) = actor { id } else { nil } }
}

extension CustomerNote {
    static let longest = 4_000
    static func checked(_ text: String) throws -> String {
        guard !text.allSatisfy(\.isWhitespace) else { throw CustomerFailure.noteEmpty }
        guard text.count <= longest else { throw CustomerFailure.noteTooLong(text.count) }
        return text
    }
}
