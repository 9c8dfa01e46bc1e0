/// What a write transaction is for; it decides how strictly crossings are refused.
enum Purpose: Sendable {
    /// Business facts: as if no other transaction ran at the same time.
    case book
    /// Housekeeping.
    case keep
}

/// An engine behind a ``Database``: SQLite by file, or PostgreSQL by server.
/// Bodies run on the connection's own thread and are synchronous.
protocol Driver: Sendable {
    var dialect: Dialect { get }

    /// `together`: all statements see one state of the data.
    func read<T: Sendable>(
        together: Bool, _ log: StatementLog?, _ body: @escaping @Sendable (Connection) throws -> T
    ) async throws -> T

    /// One transaction, committed if the body returns.
    func write<T: Sendable>(
        _ purpose: Purpose, _ log: StatementLog?, _ body: @escaping @Sendable (Connection) throws -> T
    ) async throws -> T

    /// The writing connection without a transaction, for the migrator.
    func alone<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T

    /// Calls `report` after commits of other processes, until the driver is closed.
    func watch(_ report: @escaping @Sendable () -> Void) async throws

    func backup(to path: String) async throws

    func close() async throws
}
