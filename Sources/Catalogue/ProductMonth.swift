import Kernel

/// How much of a product went in one month: kept by the sale verbs, read by pages in an instant.
public struct ProductMonth: Sendable, Hashable {
    public var product: Int64
    /// 202611 for November 2026.
    public var month: Int32
    /// Thousandths.
    public var quantity: Int64
    public var amount: Int64
    public var vat: Int64
    public var cost: Int64
    /// How many lines of receipts, sales and returns alike: a month without lines has no row.
    public var lines: Int64

    public init(product: Int64, month: Int32, quantity: Int64 = 0, amount: Int64 = 0, vat: Int64 = 0, cost: Int64 = 0, lines: Int64 = 0) {
        self.product = product
        self.month = month
        self.quantity = quantity
        self.amount = amount
        self.vat = vat
        self.cost = cost
        self.lines = lines
    }

    public var profit: Int64 { amount - vat - cost }

    /// The month's number of a day.
    public static func number(of day: Day) -> Int32 {
        let (year, month, _) = day.civil
        return Int32(year * 100 + month)
    }
    /// The first day of a month's number.
    public static func day(of number: Int32) -> Day? { Day(year: Int(number) / 100, month: Int(number) % 100, day: 1) }
}
