import Kernel

/// Something the shop sells: goods, a service, a contract.
///
/// Amounts are whole kuruş of the firm's currency; `price` includes KDV, `cost` does not.
public struct Product: Sendable, Hashable {
    public let id: ID<Product>
    public let code, name: String
    public let category: ID<Category>?
    public let brand: String?
    public let unit: String
    public let barcode: String?
    public let price: Int64
    /// nil while nobody has said which KDV applies: no KDV is then taken out of a sale.
    public let vatRate: Percent?
    /// nil while unknown: a sale then carries no cost, and no margin is shown for it.
    public let cost: Int64?
    /// Points for each point the price would give, in thousandths: 2000 counts double.
    public let pointsFactor: Int64
    /// After how many days it is usually bought again, for goods that are used up.
    public let cycleDays: Int?
    public let active: Bool
    public let createdAt, changedAt: Instant
    public let revision: Int64

    /// What is left of the price without KDV and cost; nil while the cost is unknown.
    public var margin: Int64? {
        cost.map { Money(price).splitKDV(vatRate ?? Percent(0)).net.coins - $0 }
    }
}
