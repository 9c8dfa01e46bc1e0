import Synchronization

/// News of a commit.
public enum Commit: Sendable {
    /// This program committed these events.
    case here([StoredEvent])
    /// Another program committed something; ask ``Database/follow(from:limit:)`` what.
    case elsewhere
    /// You were too slow and older news were dropped; ask as above.
    case lagged
}

/// Tells subscribers what was committed, after it was.
///
/// A subscriber that must miss nothing keeps a cursor and takes this only as a bell:
/// the stream is bounded and drops the oldest news.
public final class Commits: Sendable {
    private struct Subscriber {
        let continuation: AsyncStream<Commit>.Continuation
        let capacity: Int
        var dropped = 0
    }

    private struct State {
        var subscribers: [Int: Subscriber] = [:]
        var next = 0
        var closed = false
    }

    private let state = Mutex(State())

    /// A stream of news from now on. It ends when the database is closed, and is
    /// forgotten when nobody reads it any more.
    public func subscribe(keeping capacity: Int = 256) -> AsyncStream<Commit> {
        let (stream, continuation) = AsyncStream<Commit>.makeStream(bufferingPolicy: .bufferingNewest(max(2, capacity)))
        let number: Int? = state.withLock { state in
            guard !state.closed else { return nil }
            state.next += 1
            state.subscribers[state.next] = Subscriber(continuation: continuation, capacity: max(2, capacity))
            return state.next
        }
        guard let number else {
            continuation.finish()
            return stream
        }
        continuation.onTermination = { [weak self] _ in
            self?.state.withLock { _ = $0.subscribers.removeValue(forKey: number) }
        }
        return stream
    }

    var hasSubscribers: Bool { state.withLock { !$0.subscribers.isEmpty } }

    func tell(_ events: [StoredEvent]) {
        if !events.isEmpty { send(.here(events)) }
    }

    func tellElsewhere() { send(.elsewhere) }

    func close() {
        let open = state.withLock { state in
            defer { state.subscribers = [:] }
            state.closed = true
            return state.subscribers.values.map(\.continuation)
        }
        for continuation in open { continuation.finish() }
    }

    private func send(_ news: Commit) {
        state.withLock { state in
            for (number, var subscriber) in state.subscribers {
                if case .dropped = subscriber.continuation.yield(news) {
                    // the mark itself may be pushed out by later news: set it again now and then
                    if subscriber.dropped % max(1, subscriber.capacity / 2) == 0 { subscriber.continuation.yield(.lagged) }
                    subscriber.dropped += 1
                } else {
                    subscriber.dropped = 0
                }
                state.subscribers[number] = subscriber
            }
        }
    }
}
