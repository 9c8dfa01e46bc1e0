import Glibc
import Logging
import Synchronization

/// A PostgreSQL server: a pool that reads, a pool that writes, a line for news.
///
/// Business transactions are SERIALIZABLE, so that a verb written for SQLite's single
/// writer is as right here; the price is that crossings are tried again.
final class PostgresDriver: Driver {
    let dialect = Dialect.postgres
    private let readers: PostgresPool
    private let writers: PostgresPool
    private let gate = Gate()
    private let url: String
    private let options: Options
    private let listener = Mutex<PostgresListener?>(nil)
    private let log = Logger(label: "bakkal.storage")

    private init(_ url: String, _ options: Options) {
        (self.url, self.options) = (url, options)
        let writing = max(1, options.connections / 2)
        writers = PostgresPool(url, writing, readOnly: false, options)
        readers = PostgresPool(options.replica ?? url, max(1, options.connections - writing), readOnly: true, options)
    }

    static func open(_ url: String, _ options: Options) async throws -> PostgresDriver {
        let driver = PostgresDriver(url, options)
        do {
            try await driver.writers.use(nil) { try $0.control("SHOW server_version_num") }
        } catch {
            try await driver.close()
            throw error
        }
        return driver
    }

    func read<T: Sendable>(
        together: Bool, _ log: StatementLog?, _ body: @escaping @Sendable (Connection) throws -> T
    ) async throws -> T {
        try await again(onLoss: 3) { [self] _ in
            try await readers.use(log) { [self] connection in
                guard together else { return try body(connection) }
                return try transact(connection, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", body)
            }
        }
    }

    func write<T: Sendable>(
        _ purpose: Purpose, _ log: StatementLog?, _ body: @escaping @Sendable (Connection) throws -> T
    ) async throws -> T {
        let opening = purpose == .book ? "BEGIN ISOLATION LEVEL SERIALIZABLE" : "BEGIN"
        return try await again(onLoss: 3) { [self] crossed in
            try await writers.use(log) { [self] connection in
                try gate.pass(alone: crossed >= 2) { try transact(connection, opening, body) }
            }
        }
    }

    /// The commit itself was lost on the way: nobody knows whether it was done, so nobody may repeat it.
    private struct Unknown: Error { let error: StorageError }

    private func transact<T>(_ connection: PostgresConnection, _ opening: String, _ body: (Connection) throws -> T) throws -> T {
        try connection.begin(opening)
        do {
            let value = try body(connection)
            do { try connection.commit() } catch let error as StorageError where error.kind == .connection && connection.broken == nil {
                throw Unknown(error: error)
            }
            return value
        } catch {
            do { try connection.rollback() } catch let second { log.error("rollback failed: \(second)") }
            throw error
        }
    }

    /// Repeats what crossed with another change up to five times, and what lost its connection.
    private func again<T: Sendable>(onLoss losses: Int, _ body: @Sendable (_ crossed: Int) async throws -> T) async throws -> T {
        var crossed = 0, lost = 0
        while true {
            do { return try await body(crossed) } catch let unknown as Unknown {
                throw unknown.error
            } catch let error as StorageError where error.kind == .serialization && crossed < 5 {
                crossed += 1
                try await Task.sleep(for: .milliseconds(Int.random(in: 0..<(5 << crossed))))
            } catch let error as StorageError where error.kind == .connection && lost < losses && !PostgresPool.isHopeless(error) {
                lost += 1
                log.notice("the connection was lost, trying again: \(error.message)")
                try await Task.sleep(for: .milliseconds(50 * lost))
            }
        }
    }

    func alone<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T {
        let usual = options.statementTimeout
        return try await writers.use(nil) { connection in
            try connection.control("SET statement_timeout = 0")
            let outcome = Result { try body(connection) }
            if connection.isAlive { try connection.control("SET statement_timeout = \(usual)") }
            return try outcome.get()
        }
    }

    func watch(_ report: @escaping @Sendable () -> Void) async throws {
        guard options.lookAround > 0 else { return }
        let listener = PostgresListener(url, options, report)
        self.listener.withLock { $0 = listener }
        try await listener.start()
    }

    func backup(to path: String) async throws { throw BackupFailure.useTheServersTool }

    func close() async throws {
        try await listener.withLock { $0 }?.stop()
        try await readers.close()
        try await writers.close()
    }
}
