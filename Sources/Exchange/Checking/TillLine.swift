import Kernel

/// One line of a receipt, checked. Money is in kuruş (or cents), VAT included, after discount.
///
/// In a return quantity and money are negative, whichever way the file marked it.
public struct TillLine: Sendable, Hashable {
    public var line: Int
    /// Empty when the file has no receipt numbers: lines of one customer at one time are one receipt then.
    public var receipt = ""
    public var customerNumber = ""
    public var customerName = ""
    public var customerPhone: Phone?
    public var customerEmail: Email?
    public var branch = ""
    public var at: Instant
    /// Whether the file told the time, or only the day.
    public var hasTime = false
    /// Both empty: a sale without products, put on the general product.
    public var productCode = ""
    public var productName = ""
    public var quantity = Quantity.one
    public var amount: Int64
    public var discount: Int64 = 0
    public var cost: Int64?
    public var vatRate: Percent?
    public var isOnline: Bool?
    public var isReturn = false
    public var seller = ""
    public var currency: Currency
    public var country = ""
}
