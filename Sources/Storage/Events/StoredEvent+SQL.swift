import Kernel

extension StoredEvent: RowDecodable {
    public static let columns =
        "seq, at, actor_kind, actor_id, batch_id, kind, customer_id, subject_id, before, after, shown"

    public init(_ row: inout Row) throws {
        seq = row.next()
        at = row.next()
        let actorKind: String = row.next()
        actor = Actor(kind: actorKind, number: row.next())
        batch = row.next()
        kind = row.next()
        let customer: Int64 = row.next()
        self.customer = customer == 0 ? nil : customer
        subject = row.next()
        before = try JSON.fields(row.next())
        after = try JSON.fields(row.next())
        shown = row.next()
    }
}

extension Connection {
    /// Writes events under fresh numbers and returns them with these.
    func insert(_ events: [StoredEvent]) throws -> [StoredEvent] {
        var events = events
        let numbers = try takeIDs("event", events.count)
        for index in events.indices { events[index].seq = numbers.lowerBound + Int64(index) }
        if events.count > 8 {
            try bulk("event", StoredEvent.columns) { sink in
                for event in events { try event.pour(into: &sink) }
            }
        } else {
            for event in events {
                try run("""
                    INSERT INTO event (\(columns: StoredEvent.self)) VALUES
                    (\(event.seq), \(event.at), \(event.actor.kind), \(event.actor.number), \(event.batch), \(event.kind),
                     \(event.customer ?? 0), \(event.subject), \(JSON.kept(event.before)), \(JSON.kept(event.after)), \(event.shown))
                    """) { _ in true }
            }
        }
        return events
    }
}

extension StoredEvent {
    fileprivate func pour(into sink: inout Sink) throws {
        sink.put(seq)
        sink.put(at)
        sink.put(actor.kind)
        sink.put(actor.number)
        sink.put(batch)
        sink.put(kind)
        sink.put(customer ?? 0)
        sink.put(subject)
        sink.put(JSON.kept(before))
        sink.put(JSON.kept(after))
        sink.put(shown)
        try sink.endRow()
    }
}

extension Reading {
    /// The time line of a customer's card, newest first, `limit` at a time.
    /// `before` is the last event of the page before.
    public func timeline(customer: Int64, before: StoredEvent? = nil, limit: Int = 20) throws -> [StoredEvent] {
        let further: SQL = before.map { "AND (at, seq) < (\($0.at), \($0.seq))" } ?? ""
        return try all("""
            SELECT \(columns: StoredEvent.self) FROM event
            WHERE customer_id = \(customer) AND shown \(further)
            ORDER BY at DESC, seq DESC LIMIT \(limit)
            """)
    }

    /// One event by its number; nil if there is none.
    public func event(_ seq: Int64) throws -> StoredEvent? {
        try first("SELECT \(columns: StoredEvent.self) FROM event WHERE seq = \(seq)")
    }
}
