import Kernel

/// Takes back what a batch did to one table. Rooms register one for each table their
/// batches write; ``TableUndo`` does for most.
public protocol Undoer: Sendable {
    var table: String { get }
    /// Takes back what can be taken back exactly, and says what was left and why.
    func undo(_ batch: ID<Batch>, _ book: Book) throws -> Taken
}

/// What an undo did to one table.
public struct Taken: Sendable, Hashable {
    public var removed = 0
    public var restored = 0
    public var left: [Left] = []

    public init(removed: Int = 0, restored: Int = 0, left: [Left] = []) {
        (self.removed, self.restored, self.left) = (removed, restored, left)
    }
}

/// A row an undo did not touch, because somebody has worked with it since.
public struct Left: Sendable, Hashable {
    public let table: String
    /// The row's key as text: its id.
    public let row: String
    public let customer: Int64?
    /// What to call it: the customer's name.
    public let label: String?
    public let reason: Words

    public init(table: String, row: String, customer: Int64?, label: String?, reason: Words) {
        (self.table, self.row, self.customer, self.label, self.reason) = (table, row, customer, label, reason)
    }
}

/// How an undo went.
public struct Undone: Sendable, Hashable {
    /// By table.
    public let taken: [String: Taken]

    public var removed: Int { taken.values.reduce(0) { $0 + $1.removed } }
    public var restored: Int { taken.values.reduce(0) { $0 + $1.restored } }
    public var left: [Left] { taken.sorted { $0.key < $1.key }.flatMap(\.value.left) }
    public var isWhole: Bool { left.isEmpty }
}

/// Why a batch was not taken back.
public enum UndoFailure: Failure {
    case unknown
    case stillRunning
    case undoneAlready

    public var status: Int { self == .unknown ? 404 : 409 }

    public var words: Words {
        switch self {
        case .unknown: Words("Böyle bir toplu işlem yok.", "There is no such batch.")
        case .stillRunning: Words("İşlem hâlâ sürüyor. Bitince geri alabilirsiniz.", "It is still running. You can undo it when it has ended.")
        case .undoneAlready: Words("Bu işlem zaten geri alınmış.", "This was already undone.")
        }
    }
}
