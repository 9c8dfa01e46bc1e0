import CPostgres
import Glibc
import Logging
import NIOPosix
import Synchronization

/// Hears of commits of other programs: a connection of its own that waits for NOTIFY.
final class PostgresListener: Sendable {
    /// Marks this program's own news, which it need not hear.
    static let ourselves = String(UInt64.random(in: 0 ... .max), radix: 36)
    static let channel = "bakkal"

    private let url: String
    private let options: Options
    private let report: @Sendable () -> Void
    private let thread = NIOThreadPool(numberOfThreads: 1)
    private let stopping = Atomic(false)
    /// Wakes the waiting thread when it is time to stop.
    private let bell: (ear: Int32, hand: Int32)
    private let log = Logger(label: "bakkal.storage")

    init(_ url: String, _ options: Options, _ report: @escaping @Sendable () -> Void) {
        (self.url, self.options, self.report) = (url, options, report)
        var ends: [Int32] = [-1, -1]
        // without a bell, stopping takes until the next news: no reason not to start
        if pipe(&ends) != 0 { log.warning("no pipe for the listener: errno \(errno)") }
        bell = (ends[0], ends[1])
    }

    deinit {
        Glibc.close(bell.ear)
        Glibc.close(bell.hand)
    }

    /// Returns when it listens, so that nothing committed afterwards is missed.
    func start() async throws {
        thread.start()
        try await withCheckedThrowingContinuation { (ready: CheckedContinuation<Void, any Error>) in
            thread.submit { [self] state in
                guard case .active = state else { return ready.resume(throwing: CancellationError()) }
                do {
                    let first = try connect()
                    ready.resume()
                    listen(first)
                } catch {
                    ready.resume(throwing: error)
                }
            }
        }
    }

    func stop() async throws {
        stopping.store(true, ordering: .releasing)
        var ring: UInt8 = 1
        write(bell.hand, &ring, 1)
        try await thread.shutdownGracefully()
    }

    private var isStopping: Bool { stopping.load(ordering: .acquiring) }

    private func connect() throws -> PostgresConnection {
        var options = options
        options.statementTimeout = 0
        let connection = try PostgresConnection(url, readOnly: false, options)
        try connection.control("LISTEN \(PostgresListener.channel)")
        return connection
    }

    private func listen(_ first: PostgresConnection) {
        var connection: PostgresConnection? = first
        var pause: Int32 = 100
        while !isStopping {
            if let living = connection {
                if hear(living) { continue }
                connection = nil
            }
            wait(pause)
            guard !isStopping else { return }
            do {
                connection = try connect()
                pause = 100
                report()  // something may have been said while nobody listened
            } catch {
                log.warning("not listening for other programs' commits: \(error)")
                pause = min(pause * 2, 10_000)
            }
        }
    }

    private func wait(_ milliseconds: Int32) {
        var places = [pollfd(fd: bell.ear, events: Int16(POLLIN), revents: 0)]
        poll(&places, 1, milliseconds)
    }

    /// Waits for news on a connection; false when it is lost.
    private func hear(_ connection: PostgresConnection) -> Bool {
        var places = [
            pollfd(fd: PQsocket(connection.handle), events: Int16(POLLIN), revents: 0),
            pollfd(fd: bell.ear, events: Int16(POLLIN), revents: 0),
        ]
        poll(&places, 2, -1)
        guard !isStopping else { return true }
        guard PQconsumeInput(connection.handle) == 1, connection.isAlive else { return false }
        var foreign = false
        while let news = PQnotifies(connection.handle) {
            if let extra = news.pointee.extra, String(cString: extra) != PostgresListener.ourselves { foreign = true }
            PQfreemem(news)
        }
        if foreign { report() }
        return true
    }
}
