import Catalogue
import Customers
import Kernel

/// A sale about to be written down: who, where, and what lay on the counter.
public struct NewSale: Sendable, Hashable {
    public struct Line: Sendable, Hashable {
        public var product: ID<Product>
        public var quantity: Quantity
        /// Kuruş, KDV included; nil takes the product's price of today.
        public var unitPrice: Int64?
        /// Kuruş off this line.
        public var discount: Int64
        /// nil takes the product's.
        public var vatRate: Percent?

        public init(_ product: ID<Product>, _ quantity: Quantity = .one, unitPrice: Int64? = nil, discount: Int64 = 0, vatRate: Percent? = nil) {
            self.product = product
            self.quantity = quantity
            self.unitPrice = unitPrice
            self.discount = discount
            self.vatRate = vatRate
        }
    }

    public var customer: ID<Customer>?
    /// 0: no branch.
    public var branch: Int64
    public var seller: Int64?
    public var channel: Sale.Channel
    /// nil: now.
    public var at: Instant?
    public var number: String?
    public var note: String?
    public var lines: [Line]

    public init(customer: ID<Customer>? = nil, branch: Int64 = 0, seller: Int64? = nil, channel: Sale.Channel = .shop, at: Instant? = nil,
                number: String? = nil, note: String? = nil, lines: [Line]) {
        self.customer = customer
        self.branch = branch
        self.seller = seller
        self.channel = channel
        self.at = at
        self.number = number
        self.note = note
        self.lines = lines
    }
}
