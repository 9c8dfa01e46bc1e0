import Catalogue
import Customers
import Kernel
import Storage

/// A receipt: what one customer bought, or brought back, at one moment.
///
/// Amounts are whole kuruş of the firm's currency. A return has negative amounts, so that sums need no cases.
public struct Sale: Sendable, Hashable {
    public enum Kind: Int, Sendable, Bindable { case sale, takenBack }

    /// Where the customer stood when she bought.
    public enum Channel: Int, Sendable, Bindable, CaseIterable {
        case shop, online, phone, field

        public var words: Words {
            switch self {
            case .shop: Words("Mağaza", "Shop")
            case .online: Words("İnternet", "Online")
            case .phone: Words("Telefon", "Phone")
            case .field: Words("Saha", "Field")
            }
        }
    }

    public let id: ID<Sale>
    /// nil for somebody who walked in and left no name.
    public let customer: ID<Customer>?
    public let at: Instant
    public let kind: Kind
    /// The number on the paper receipt, or in the program it came from.
    public let number: String?
    /// 0 while no branch was named.
    public let branch: Int64
    public let seller: Int64?
    public let channel: Channel
    /// KDV included, after discounts.
    public let total, discount, vat, cost: Int64
    public let lines: Int
    /// The sale that this return takes back from.
    public let returns: ID<Sale>?
    public let note: String?

    public var day: Day { at.day }
    public var profit: Int64 { total - vat - cost }
}

/// One line of a receipt.
public struct SaleLine: Sendable, Hashable {
    public let line: Int
    public let product: ID<Product>
    public let quantity: Quantity
    public let unitPrice, discount: Int64
    public let vatRate: Percent?
    public let amount, vat, cost: Int64
}
