import Kernel

/// Many changes with one cause, that can be taken back together: an import, a merge.
public struct Batch: Sendable, Hashable {
    public enum State: String, Sendable, Bindable {
        case running, done, undone, failed
        case partlyUndone = "partly_undone"
    }

    public let id: ID<Batch>
}
