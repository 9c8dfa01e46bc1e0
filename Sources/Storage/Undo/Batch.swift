import Kernel

/// Many changes with one cause, that can be taken back together: an import, a merge.
///
/// Rows it creates carry its id in their `batch_id`; rows it changes leave a
/// before-image (``Book/keepImage(table:customer:key:old:revision:)``).
public struct Batch: Sendable, Hashable, Identifiable {
    public enum State: String, Sendable, Bindable {
        case running, done, undone, failed
        case partlyUndone = "partly_undone"
    }

    public let id: ID<Batch>
    /// `import.customers`, `merge`.
    public let kind: String
    public let state: State
    public let actor: Actor
    /// Where it came from, for people: the file's name.
    public let source: String
    public let startedAt: Instant
    public let endedAt: Instant?
    /// What it did: `{"added": 120, "changed": 8}`.
    public let counts: JSON.Fields
    /// How far it got, in the words of whoever runs it, so that it can go on after a break.
    public let position: String?

    public var canBeUndone: Bool { [.done, .failed, .partlyUndone].contains(state) }
}
