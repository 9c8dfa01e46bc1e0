import Glibc
import Logging
import NIOPosix
import Synchronization

/// Some connections and as many threads. A connection is made when first needed and
/// made anew when the server dropped it.
final class PostgresPool: Sendable {
    private struct Lent: @unchecked Sendable { let connection: PostgresConnection }

    private let url: String
    private let readOnly: Bool
    private let options: Options
    private let threads: NIOThreadPool
    private let idle = Mutex<[Lent]>([])
    private let log = Logger(label: "bakkal.storage")

    init(_ url: String, _ count: Int, readOnly: Bool, _ options: Options) {
        (self.url, self.readOnly, self.options) = (url, readOnly, options)
        threads = NIOThreadPool(numberOfThreads: max(1, count))
        threads.start()
    }

    /// Runs the body on a connection of its own.
    func use<T: Sendable>(_ log: StatementLog?, _ body: @escaping @Sendable (PostgresConnection) throws -> T) async throws -> T {
        try await threads.runIfActive { [self] in
            let lent = try idle.withLock { $0.popLast() }.flatMap { $0.connection.isAlive ? $0 : nil } ?? connect()
            defer { if lent.connection.isAlive { idle.withLock { $0.append(lent) } } }
            lent.connection.log = log
            defer { lent.connection.log = nil }
            return try body(lent.connection)
        }
    }

    /// Tries again for about a second: a server that restarts is back by then.
    private func connect() throws -> Lent {
        var pause: UInt32 = 50
        while true {
            do { return Lent(connection: try PostgresConnection(url, readOnly: readOnly, options)) } catch let error as StorageError {
                guard pause <= 800, !PostgresPool.isHopeless(error) else { throw error }
                log.notice("no connection yet: \(error.message)")
                usleep(pause * 1000 + UInt32.random(in: 0..<20_000))
                pause *= 4
            }
        }
    }

    /// A wrong password or name does not become right by waiting.
    static func isHopeless(_ error: StorageError) -> Bool {
        ["password authentication", "does not exist", "no pg_hba"].contains { error.message.contains($0) }
    }

    func close() async throws {
        try await threads.shutdownGracefully()
        idle.withLock { $0.removeAll() }
    }
}
