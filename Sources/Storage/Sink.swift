import Kernel

/// Where the rows of a bulk feed go: one `put` for each column, in order, then `endRow`.
public struct Sink: ~Copyable {
    let spout: Spout

    public mutating func put(_ value: Int64) { spout.put(.int(value)) }
    public mutating func put(_ value: Int) { spout.put(.int(Int64(value))) }
    public mutating func put(_ value: Bool) { spout.put(.bool(value)) }
    public mutating func put(_ value: Double) { spout.put(.real(value)) }
    public mutating func put(_ value: String) { spout.put(.text(value)) }
    public mutating func put(_ value: some Bindable) { spout.put(value.sqlValue) }
    public mutating func put<T: Bindable>(_ value: T?) { spout.put(value?.sqlValue ?? .null) }
    public mutating func putNull() { spout.put(.null) }

    /// Throws ``StorageError`` if the row is refused or has another number of columns.
    /// PostgreSQL may refuse only when the feed ends.
    public mutating func endRow() throws { try spout.endRow() }
}

/// The engine's half of a ``Sink``.
protocol Spout: AnyObject {
    func put(_ value: Value)
    func endRow() throws
}
