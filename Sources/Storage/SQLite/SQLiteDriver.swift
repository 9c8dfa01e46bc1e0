import CSQLite
import Foundation
import Logging
import NIOPosix
import Synchronization

/// One file, one writing thread, some reading threads. Connections belong to their
/// thread's turn: as many as threads, so a turn never finds the stack empty.
final class SQLiteDriver: Driver {
    let dialect = Dialect.sqlite
    private let path: String
    private let options: Options
    private let writing: NIOThreadPool
    private let reading: NIOThreadPool
    private let writer: Lent
    private let idle: Mutex<[Lent]>
    private let watching = Mutex<Task<Void, Never>?>(nil)
    private let log = Logger(label: "bakkal.storage")

    /// A connection on its way between threads; never used by two at once.
    private struct Lent: @unchecked Sendable { let connection: SQLiteConnection }

    private init(_ path: String, _ options: Options) throws {
        (self.path, self.options) = (path, options)
        writer = Lent(connection: try SQLiteConnection(path, readOnly: false, options))
        let readers = max(1, options.readers)
        idle = Mutex(try (0..<readers).map { _ in Lent(connection: try SQLiteConnection(path, readOnly: true, options)) })
        writing = NIOThreadPool(numberOfThreads: 1)
        reading = NIOThreadPool(numberOfThreads: readers)
        writing.start()
        reading.start()
    }

    static func open(_ path: String, _ options: Options) async throws -> SQLiteDriver {
        try await NIOThreadPool.singleton.runIfActive {
            try SQLiteFolder.prepare(for: path)
            return try SQLiteDriver(path, options)
        }
    }

    func read<T: Sendable>(
        together: Bool, _ log: StatementLog?, _ body: @escaping @Sendable (Connection) throws -> T
    ) async throws -> T {
        try await reading.runIfActive { [self] in
            let lent = idle.withLock { $0.removeLast() }
            defer { idle.withLock { $0.append(lent) } }
            let connection = lent.connection
            connection.log = log
            defer { connection.log = nil }
            guard together else { return try body(connection) }
            return try transact(connection, "BEGIN", body)
        }
    }

    func write<T: Sendable>(
        _ purpose: Purpose, _ log: StatementLog?, _ body: @escaping @Sendable (Connection) throws -> T
    ) async throws -> T {
        try await writing.runIfActive { [self] in
            let connection = writer.connection
            connection.log = log
            defer { connection.log = nil }
            return try transact(connection, "BEGIN IMMEDIATE", body)
        }
    }

    func alone<T: Sendable>(_ body: @escaping @Sendable (Connection) throws -> T) async throws -> T {
        try await writing.runIfActive { [self] in try body(writer.connection) }
    }

    private func transact<T>(_ connection: SQLiteConnection, _ opening: String, _ body: (Connection) throws -> T) throws -> T {
        try patiently { try connection.begin(opening) }
        do {
            let value = try body(connection)
            try patiently { try connection.commit() }
            return value
        } catch {
            do { try connection.rollback() } catch let second { log.error("rollback failed: \(second)") }
            throw error
        }
    }

    /// Each try already waits five seconds: an import of another program may hold the file for longer.
    private func patiently(_ body: () throws -> Void) throws {
        var tries = 0
        while true {
            do { return try body() } catch let error as StorageError where error.kind == .busy && tries < 2 {
                tries += 1
                log.notice("the data file is busy, waiting on")
            }
        }
    }

    func watch(_ report: @escaping @Sendable () -> Void) async throws {
        let pause = options.lookAround
        guard pause > 0 else { return }
        let first = try await version()
        let task = Task { [weak self] in
            var last = first
            while !Task.isCancelled {
                try? await Task.sleep(for: .milliseconds(pause))  // ends early only when cancelled
                guard !Task.isCancelled, let self else { return }
                do {
                    let now = try await version()
                    if now != last { report() }
                    last = now
                } catch {
                    if !Task.isCancelled { log.warning("looking for other programs' commits failed: \(error)") }
                }
            }
        }
        watching.withLock { $0 = task }
    }

    /// Asked on the writer, so that our own commits do not count.
    private func version() async throws -> Int64 {
        try await writing.runIfActive { [self] in try writer.connection.dataVersion() }
    }

    func backup(to path: String) async throws {
        try await reading.runIfActive { [self] in
            let source = try SQLiteConnection(self.path, readOnly: true, options)
            try SQLiteBackup.copy(source.handle, to: path)
        }
    }

    func close() async throws {
        watching.withLock { $0 }?.cancel()
        try await reading.shutdownGracefully()
        idle.withLock { $0.removeAll() }
        try await writing.shutdownGracefully()
    }
}
