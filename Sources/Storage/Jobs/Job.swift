import Foundation
import Kernel

/// Work that can wait: a small value, stored in the same transaction as what caused it.
///
///     struct RebuildIndex: Job {
///         static let name = "customers.index"
///         let customer: Int64
///         var key: String { "\(customer)" }
///     }
///
/// Names are never reused for something else: rows of yesterday still carry them.
public protocol Job: Codable, Sendable {
    static var name: String { get }
    /// Two waiting jobs of one name and key are one: a retry or a double click does no harm.
    var key: String { get }
}

/// When a failed job is tried again: after 1, 4, 16, 64, 256 minutes; after the sixth time it is dead.
enum JobPatience {
    static let attempts = 6

    static func next(after attempts: Int, _ now: Instant) -> Instant? {
        guard attempts < Self.attempts else { return nil }
        var minutes = 1
        for _ in 1..<max(1, attempts) { minutes *= 4 }
        return now.adding(minutes: minutes)
    }
}

/// A job as it stands in its table: for the page that shows them.
public struct StoredJob: Sendable, Hashable, Identifiable {
    public enum State: String, Sendable, Bindable { case waiting, running, dead }

    public let id: ID<StoredJob>
    public let name: String
    public let key: String
    public let payload: String
    public let state: State
    public let runAt: Instant
    public let attempts: Int
    public let lastError: String?
    public let createdAt: Instant
}
