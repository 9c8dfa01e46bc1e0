/// An identifier that can only be mixed with identifiers of the same thing.
///
/// `ID<Customer>` and `ID<Order>` are both 64-bit integers in the table, and
/// different types in Swift: handing one where the other is due does not compile.
public struct ID<Thing>: Hashable, Sendable, Codable, RawRepresentable, LosslessStringConvertible, Comparable {
    public let rawValue: Int64

    public init(_ rawValue: Int64) { self.rawValue = rawValue }
    public init(rawValue: Int64) { self.rawValue = rawValue }

    /// Reads an identifier from an address such as `/musteriler/42`; only the plain spelling is accepted.
    public init?(_ description: String) {
        guard description.utf8.first != UInt8(ascii: "+"), let number = Int64(description) else { return nil }
        self.init(number)
    }

    public var description: String { String(rawValue) }

    public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
}
