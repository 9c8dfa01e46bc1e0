import Kernel

/// One day of one branch in figures, kept by the verbs so that pages need no sums.
public struct SaleDay: Sendable, Hashable {
    public var day: Int32
    /// 0: no branch.
    public var branch: Int64
    /// How many receipts of each kind.
    public var sales, returns: Int64
    /// KDV included, returns subtracted.
    public var amount, discount, vat, cost: Int64

    public init(day: Int32, branch: Int64 = 0, sales: Int64 = 0, returns: Int64 = 0, amount: Int64 = 0, discount: Int64 = 0, vat: Int64 = 0, cost: Int64 = 0) {
        self.day = day
        self.branch = branch
        self.sales = sales
        self.returns = returns
        self.amount = amount
        self.discount = discount
        self.vat = vat
        self.cost = cost
    }

    public var profit: Int64 { amount - vat - cost }

    mutating func add(sales: Int64, returns: Int64, amount: Int64, discount: Int64, vat: Int64, cost: Int64) {
        self.sales += sales
        self.returns += returns
        self.amount += amount
        self.discount += discount
        self.vat += vat
        self.cost += cost
    }
    mutating func add(_ other: SaleDay) {
        add(sales: other.sales, returns: other.returns, amount: other.amount, discount: other.discount, vat: other.vat, cost: other.cost)
    }
}
