import Kernel

/// One bound value, in the few kinds both engines store alike.
///
/// Money is bound as its coins, an instant as milliseconds, a day as its number:
/// the tables hold 64-bit integers, never a float for money or a text for a time.
public enum Value: Sendable, Hashable {
    case null, bool(Bool), int(Int64), real(Double), text(String), blob([UInt8])
}

/// What may stand in `\(…)` of an ``SQL`` text. It is always bound, never pasted.
///
/// An enum of strings or integers becomes bindable by naming the protocol:
/// `enum Stage: String, Bindable { case open, won, lost }`.
public protocol Bindable {
    var sqlValue: Value { get }
}

extension Value: Bindable { public var sqlValue: Value { self } }
extension Int64: Bindable { public var sqlValue: Value { .int(self) } }
extension Int32: Bindable { public var sqlValue: Value { .int(Int64(self)) } }
extension Int: Bindable { public var sqlValue: Value { .int(Int64(self)) } }
extension Bool: Bindable { public var sqlValue: Value { .bool(self) } }
extension Double: Bindable { public var sqlValue: Value { .real(self) } }
extension String: Bindable { public var sqlValue: Value { .text(self) } }
extension Array: Bindable where Element == UInt8 { public var sqlValue: Value { .blob(self) } }
extension Optional: Bindable where Wrapped: Bindable { public var sqlValue: Value { self?.sqlValue ?? .null } }
extension ID: Bindable { public var sqlValue: Value { .int(rawValue) } }
extension Instant: Bindable { public var sqlValue: Value { .int(ms) } }
extension Day: Bindable { public var sqlValue: Value { .int(Int64(number)) } }

extension Bindable where Self: RawRepresentable, RawValue: Bindable {
    public var sqlValue: Value { rawValue.sqlValue }
}
