import Kernel

/// The shop's data. One value for the whole program; bodies are synchronous and run
/// on the engine's own threads, one transaction each.
///
/// - `read`: a question, or several that need not agree to the last moment.
/// - `snapshot`: several questions about one state, for figures that are added up.
/// - `write`: a change in somebody's name, with an event.
/// - `keep`: housekeeping without an event.
public final class Database: Sendable {
    public let dialect: Dialect
    public let place: Place
    /// What was committed, for those who want to know at once.
    public let commits = Commits()
    let driver: any Driver

    private init(_ place: Place, _ driver: any Driver) {
        (self.place, self.driver, dialect) = (place, driver, driver.dialect)
    }

    /// Opens the file (creating it and its folder) or connects to the server.
    ///
    /// - Throws: ``StorageError`` of kind `connection`, `readOnly` or `full`.
    public static func open(_ place: Place, _ options: Options = Options()) async throws -> Database {
        let driver: any Driver =
            switch place {
            case .sqlite(let path): try await SQLiteDriver.open(path, options)
            case .postgres(let url): try await PostgresDriver.open(url, options)
            }
        let database = Database(place, driver)
        try await driver.watch { [commits = database.commits] in commits.tellElsewhere() }
        return database
    }

    /// Asks. Each statement sees the latest commit.
    public func read<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) async throws -> T {
        try await driver.read(together: false, StatementLog.current) { try body(Reader(connection: $0)) }
    }

    /// Asks several things about one moment: their numbers agree.
    public func snapshot<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) async throws -> T {
        try await driver.read(together: true, StatementLog.current) { try body(Reader(connection: $0)) }
    }

    /// Changes something in somebody's name. Either all of it is committed, or nothing.
    ///
    /// - Throws: what the body throws; ``StorageError`` of kind `unrecorded` when rows
    ///   were changed and no event was recorded; `serialization` when five tries crossed.
    @discardableResult
    public func write<T: Sendable>(
        as actor: Actor, at: Instant = .now, batch: ID<Batch>? = nil, _ body: @escaping @Sendable (Book) throws -> T
    ) async throws -> T {
        let (value, events) = try await driver.write(.book, StatementLog.current) { connection in
            let book = Book(connection, actor, at, batch)
            let value = try body(book)
            try book.close()
            return (value, book.recorded)
        }
        commits.tell(events)
        return value
    }

    /// Keeps house: rows that are nobody's business fact.
    @discardableResult
    public func keep<T: Sendable>(_ body: @escaping @Sendable (Keeper) throws -> T) async throws -> T {
        try await driver.write(.keep, StatementLog.current) { try body(Keeper($0)) }
    }

    /// A copy of all data as one file that opens by itself; work goes on meanwhile.
    ///
    /// - Throws: ``BackupFailure`` on PostgreSQL, whose own tool does this better.
    public func backup(to path: String) async throws {
        try await driver.backup(to: path)
    }

    /// Lets the engine tidy up: fresh statistics, and a short write-ahead log. For the timetable, at night.
    public func tidy() async throws {
        guard dialect == .sqlite else { return }  // the server does so by itself
        try await driver.alone { try $0.control(SQLiteConnection.tidying) }
    }

    /// Ends the threads and connections. Running transactions are finished first.
    public func close() async throws {
        commits.close()
        try await driver.close()
    }
}
