import Synchronization

/// Tells open pages that something changed, so that a second browser sees it at once.
///
/// A topic is a word a page listens to (`customer:42`, `customers`, `sales`). Pages get
/// the topics, never the content: they fetch what they may see. A slow listener
/// keeps only the newest signals.
public final class LiveBoard: Sendable {
    private struct State {
        var next = 0
        var listeners: [Int: AsyncStream<[String]>.Continuation] = [:]
    }
    private let state = Mutex(State())

    public init() {}

    public func tell(_ topics: [String]) {
        guard !topics.isEmpty else { return }
        let all = state.withLock { Array($0.listeners.values) }
        for listener in all { listener.yield(topics) }
    }

    public func listen() -> AsyncStream<[String]> {
        let (stream, continuation) = AsyncStream.makeStream(of: [String].self, bufferingPolicy: .bufferingNewest(64))
        let number = state.withLock { state in
            state.next += 1
            state.listeners[state.next] = continuation
            return state.next
        }
        continuation.onTermination = { [self] _ in state.withLock { _ = $0.listeners.removeValue(forKey: number) } }
        return stream
    }

    /// Ends every open stream; the server calls it when it stops.
    public func close() {
        let all = state.withLock { state in
            defer { state.listeners = [:] }
            return Array(state.listeners.values)
        }
        for listener in all { listener.finish() }
    }
    public var listeners: Int { state.withLock { $0.listeners.count } }
}
