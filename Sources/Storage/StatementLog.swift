import Synchronization

/// Counts the statements of one request, one job or one test.
///
/// It travels as a task-local value; `Database` carries it onto the engine's thread.
///
///     let log = StatementLog()
///     try await StatementLog.$current.withValue(log) { try await page() }
///     #expect(log.count <= 6)
public final class StatementLog: Sendable {
    @TaskLocal public static var current: StatementLog?

    private struct State {
        var count = 0
        var nanoseconds: UInt64 = 0
        var texts: [String] = []
    }

    private let state = Mutex(State())
    private let tracing: Bool

    /// With `tracing` the texts are kept too, for a test's failure message.
    public init(tracing: Bool = false) { self.tracing = tracing }

    public var count: Int { state.withLock { $0.count } }
    /// Time spent in statements, decoding of rows included.
    public var nanoseconds: UInt64 { state.withLock { $0.nanoseconds } }
    public var texts: [String] { state.withLock { $0.texts } }

    func note(_ text: @autoclosure () -> String, _ nanoseconds: UInt64) {
        let text = tracing ? text() : nil
        state.withLock {
            $0.count += 1
            $0.nanoseconds += nanoseconds
            if let text { $0.texts.append(text) }
        }
    }
}
