import Kernel

/// The open book: a write transaction in somebody's name.
///
/// Every change is a verb that takes a `Book`, changes rows and records what
/// happened. A transaction that changed rows of a room and recorded no event is
/// not committed.
///
///     try await database.write(as: .account(7)) { book in
///         try book.execute("UPDATE customer SET name = \(name) WHERE id = \(id)")
///         try book.record(Event("customer.renamed", customer: id, changes))
///     }
///
/// On PostgreSQL the body may run more than once, when two changes cross: it must
/// touch nothing outside the book.
public final class Book: Reading {
    public let connection: Connection
    public let actor: Actor
    public let at: Instant
    public let batch: ID<Batch>?

    /// Recorded and not yet written; written in one go.
    private var pending: [StoredEvent] = []
    private(set) var recorded: [StoredEvent] = []
    private var depth = 0
    /// A crossing of two changes noticed inside a savepoint: the whole book must be tried again.
    private var crossing: StorageError?
    /// Before-images gathered and not yet written.
    private(set) var images: [Image] = []

    init(_ connection: Connection, _ actor: Actor, _ at: Instant, _ batch: ID<Batch>?) {
        (self.connection, self.actor, self.at, self.batch) = (connection, actor, at, batch)
    }

    /// Changes rows and answers how many.
    ///
    /// - Throws: ``StorageError``; after that the transaction accepts no further
    ///   statement, unless a ``savepoint(_:)`` around it is left by the error.
    @discardableResult
    public func execute(_ sql: SQL) throws -> Int {
        try connection.run(sql) { _ in true }
    }

    /// Feeds many rows into a table by the engine's fastest way. No other statement
    /// on this book may run inside the closure.
    ///
    ///     try book.bulk("tag", "id, name") { sink in
    ///         for tag in tags { sink.put(tag.id); sink.put(tag.name); try sink.endRow() }
    ///     }
    public func bulk(_ table: String, _ columns: String, _ feed: (inout Sink) throws -> Void) throws {
        try connection.bulk(table, columns, feed)
    }

    /// A block of new ids for a table, in a row. Ids of a transaction that is given up are lost.
    public func ids(count: Int = 1, table: String) throws -> Range<Int64> {
        try connection.takeIDs(table, count)
    }

    public func ids<Thing>(_ thing: Thing.Type, count: Int = 1, table: String) throws -> Range<Int64> {
        try connection.takeIDs(table, count)
    }

    /// A new id for a row of the table.
    public func id<Thing>(table: String) throws -> ID<Thing> {
        ID(try connection.takeIDs(table, 1).lowerBound)
    }

    /// Writes into the book what happened. Recorded events are written together at
    /// the end of the transaction (or every 500), so the `event` table does not show them before.
    public func record(_ event: Event) throws {
        pending.append(StoredEvent(event, actor, at, batch))
        if pending.count >= 500 { try writeEvents() }
    }

    /// Does `body` or nothing: if it throws, its changes and events are taken back and
    /// the transaction can go on.
    public func savepoint<T>(_ body: () throws -> T) throws -> T {
        try writeEvents()
        try writeImages()
        let mark = recorded.count
        depth += 1
        defer { depth -= 1 }
        let name = "s\(depth)"
        try connection.control("SAVEPOINT \(name)")
        do {
            let value = try body()
            try writeEvents()
            try writeImages()
            if let broken = connection.broken { throw broken }
            try connection.control("RELEASE SAVEPOINT \(name)")
            return value
        } catch {
            pending.removeAll()
            images.removeAll()
            recorded.removeSubrange(mark...)
            if let error = error as? StorageError, [.serialization, .connection, .full].contains(error.kind) {
                crossing = crossing ?? error
            }
            connection.broken = nil
            do {
                try connection.control("ROLLBACK TO SAVEPOINT \(name)")
                try connection.control("RELEASE SAVEPOINT \(name)")
            } catch let second as StorageError {
                connection.broken = second
            }
            throw error
        }
    }

    /// The last act before the commit: writes the events, and refuses if rows were
    /// changed in silence.
    func close() throws {
        if let crossing { throw crossing }
        if let broken = connection.broken { throw broken }
        try writeEvents()
        try writeImages()
        if connection.touched > 0, recorded.isEmpty {
            throw StorageError(
                kind: .unrecorded,
                message: "\(connection.touched) rows were changed and no event was recorded",
                statement: connection.firstTouch)
        }
    }

    func keep(_ image: Image) { images.append(image) }

    func takeImages() -> [Image] {
        defer { images.removeAll(keepingCapacity: true) }
        return images
    }

    private func writeEvents() throws {
        guard !pending.isEmpty else { return }
        recorded += try connection.quietly { try connection.insert(pending) }
        pending.removeAll(keepingCapacity: true)
    }
}
