import Kernel

extension Batch: RowDecodable {
    public static let columns = "id, kind, state, actor_kind, actor_id, source, started_at, ended_at, counts, position"

    public init(_ row: inout Row) throws {
        id = row.next()
        kind = row.next()
        state = State(rawValue: row.next()) ?? .failed
        let actorKind: String = row.next()
        actor = Actor(kind: actorKind, number: row.next())
        source = row.next()
        startedAt = row.next()
        endedAt = row.next()
        counts = try JSON.fields(row.next())
        position = row.next()
    }
}

extension Reading {
    public func batch(_ id: ID<Batch>) throws -> Batch? {
        try first("SELECT \(columns: Batch.self) FROM batch WHERE id = \(id)")
    }

    /// The latest batches, newest first; of one kind if given.
    public func batches(kind: String? = nil, limit: Int = 50) throws -> [Batch] {
        let wanted: SQL = kind.map { "WHERE kind = \($0)" } ?? ""
        return try all("SELECT \(columns: Batch.self) FROM batch \(wanted) ORDER BY id DESC LIMIT \(limit)")
    }
}

extension Book {
    /// Opens a batch in the book's name.
    public func begin(_ kind: String, source: String) throws -> ID<Batch> {
        let id: ID<Batch> = try self.id(table: "batch")
        try connection.quietly {
            _ = try execute("""
                INSERT INTO batch (id, kind, state, actor_kind, actor_id, source, started_at)
                VALUES (\(id), \(kind), \(Batch.State.running), \(actor.kind), \(actor.number), \(source), \(at))
                """)
        }
        try record(Event("batch.started", subject: id.rawValue, after: ["kind": .string(kind), "source": .string(source)], shown: false))
        return id
    }

    /// Notes how far a running batch got, together with the rows of this transaction:
    /// after a break it goes on exactly there.
    public func progress(_ id: ID<Batch>, position: String?, counts: JSON.Fields) throws {
        try connection.quietly {
            _ = try execute("UPDATE batch SET position = \(position), counts = \(JSON.kept(counts)) WHERE id = \(id)")
        }
    }

    /// Ends a batch: `done`, or `failed` with what was done until then.
    public func finish(_ id: ID<Batch>, _ state: Batch.State = .done, counts: JSON.Fields) throws {
        try connection.quietly {
            _ = try execute("""
                UPDATE batch SET state = \(state), ended_at = \(at), counts = \(JSON.kept(counts)) WHERE id = \(id)
                """)
        }
        try record(Event("batch.\(state.rawValue)", subject: id.rawValue, after: counts, shown: false))
    }
}

extension Database {
    /// Opens a batch. Its changes are then written with `write(as:batch:)`, in as many transactions as needed.
    public func begin(_ kind: String, source: String, as actor: Actor, at: Instant = .now) async throws -> ID<Batch> {
        try await write(as: actor, at: at) { try $0.begin(kind, source: source) }
    }

    public func finish(
        _ id: ID<Batch>, _ state: Batch.State = .done, counts: JSON.Fields, as actor: Actor, at: Instant = .now
    ) async throws {
        try await write(as: actor, at: at, batch: id) { try $0.finish(id, state, counts: counts) }
    }
}

extension Book {
    /// Marks a batch as undone, wholly or in part, and says so in the book.
    func close(_ id: ID<Batch>, _ undone: Undone) throws {
        let state = undone.isWhole ? Batch.State.undone : .partlyUndone
        try connection.quietly {
            _ = try execute("UPDATE batch SET state = \(state) WHERE id = \(id)")
            if undone.isWhole { try execute("DELETE FROM before_image WHERE batch_id = \(id)") }
        }
        try record(Event(
            "batch.undone", subject: id.rawValue,
            after: ["removed": .int(Int64(undone.removed)), "restored": .int(Int64(undone.restored)), "left": .int(Int64(undone.left.count))],
            shown: false))
    }
}
