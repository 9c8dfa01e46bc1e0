import Kernel

/// One row of a product list, checked. Money is in kuruş (or cents), VAT included.
public struct ProductRow: Sendable, Hashable {
    public var line: Int
    public var code: String
    /// Never empty: a product without a name is called after its code, "Ürün 2741".
    public var name: String
    public var category = ""
    public var brand = ""
    public var unit = ""
    public var price: Int64?
    public var cost: Int64?
    public var currency: Currency
    public var vatRate: Percent?
    public var barcode = ""
}
