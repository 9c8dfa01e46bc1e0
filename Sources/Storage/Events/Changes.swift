import Kernel

/// Collects what a verb changes, keeping only fields that differ.
///
///     var changes = Changes()
///     changes.note("name", customer.name, form.name)
///     changes.note("vip", customer.vip, form.vip)
///     guard !changes.isEmpty else { return }
public struct Changes: Sendable, Hashable {
    public private(set) var before: JSON.Fields = [:]
    public private(set) var after: JSON.Fields = [:]

    public init() {}

    public var isEmpty: Bool { before.isEmpty && after.isEmpty }

    /// Notes a field's old and new value, as they lie in the table. Equal values leave no trace.
    public mutating func note<T: Bindable>(_ field: String, _ old: T?, _ new: T?) {
        let old = old?.sqlValue ?? .null, new = new?.sqlValue ?? .null
        guard old != new else { return }
        if old != .null { before[field] = JSON(old) }
        if new != .null { after[field] = JSON(new) }
    }

    /// Whether a field of this name was noted as changed.
    public func touches(_ field: String) -> Bool { before[field] != nil || after[field] != nil }
}
