import Kernel

/// Housekeeping: sessions, leases, drafts, job rows. What is nobody's business fact
/// and asks for no event. Anything a person could ask "who changed this?" about
/// belongs in a ``Book``.
public final class Keeper: Reading {
    public let connection: Connection

    init(_ connection: Connection) { self.connection = connection }

    @discardableResult
    public func execute(_ sql: SQL) throws -> Int {
        try connection.run(sql) { _ in true }
    }

    public func bulk(_ table: String, _ columns: String, _ feed: (inout Sink) throws -> Void) throws {
        try connection.bulk(table, columns, feed)
    }

    public func ids(count: Int = 1, table: String) throws -> Range<Int64> {
        try connection.takeIDs(table, count)
    }

    public func id<Thing>(table: String) throws -> ID<Thing> {
        ID(try connection.takeIDs(table, 1).lowerBound)
    }
}
