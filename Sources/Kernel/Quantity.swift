/// How many, in thousandths: 1,5 metres are 1500, three pieces are 3000.
public struct Quantity: Hashable, Sendable, Codable, Comparable {
    public let thousandths: Int64

    public init(thousandths: Int64) { self.thousandths = thousandths }
    /// Whole pieces: `Quantity(3)`.
    public init(_ pieces: Int) { thousandths = Int64(clamping: Int128(pieces) * 1000) }

    public static let one = Quantity(1)

    /// Reads "3", "1,5", "0.250", "1.250" (a thousand and a quarter, as Turkish writes); nil if it is no number.
    public static func parse(_ typed: String) -> Quantity? {
        DecimalText.read(typed, places: 3, mark: .guess, threeIsGrouping: false).map(Quantity.init(thousandths:))
    }

    public static func < (left: Self, right: Self) -> Bool { left.thousandths < right.thousandths }
}
