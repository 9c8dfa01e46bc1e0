import Kernel
import Logging
import Storage
import Synchronization

/// What every room stands on: the book, the clock, the folder, the live board and the log.
public struct Shop: Sendable {
    public let database: Database
    /// The clock; tests give their own.
    public let now: @Sendable () -> Instant
    /// Where files lie: the database of SQLite, uploads, backups.
    public let folder: String
    public let live: LiveBoard
    public let log: Logger
    /// The one currency of the firm's books, as last read.
    public let currency = BookCurrency()
    /// True behind TLS: cookies are then marked Secure.
    public let secure: Bool

    public init(database: Database, folder: String, live: LiveBoard = LiveBoard(), log: Logger, secure: Bool = false,
                now: @escaping @Sendable () -> Instant = { Instant.now }) {
        self.database = database
        self.folder = folder
        self.live = live
        self.log = log
        self.secure = secure
        self.now = now
    }
    public var today: Day { now().day }
}

/// The currency all amounts are shown in. The house reads it at the start and when settings change,
/// so that no page has to ask.
public final class BookCurrency: Sendable {
    private let held = Mutex(Currency.TRY)
    public var now: Currency { held.withLock { $0 } }
    public func set(_ currency: Currency) { held.withLock { $0 = currency } }
}
