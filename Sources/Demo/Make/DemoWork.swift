import Kernel

/// What is going on with the sample firm, or how it ended last.
public struct DemoWork: Sendable, Hashable {
    public enum State: String, Sendable { case making, emptying, done, failed }

    let token: String
    public let state: State
    /// Blocks of customers, or batches taken back.
    public let done, total: Int
    /// Until when whoever works is believed to be alive.
    let until: Instant
    /// The firm's day.
    public let today: Day
    public let trouble: Words?

    public func isBusy(at now: Instant) -> Bool { (state == .making || state == .emptying) && until > now }
    /// 0...1
    public var share: Double { total == 0 ? 0 : Double(done) / Double(total) }
}

/// How far a long piece of work is.
public struct DemoProgress: Sendable, Hashable {
    public let done, total: Int
}
