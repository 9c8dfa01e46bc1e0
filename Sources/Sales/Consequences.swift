import Catalogue
import Customers
import Kernel

/// What follows from receipts: the day's figures, the products' months and the customers' tallies.
///
/// Receipts are taken one after the other; what they add up to is then applied in one go.
/// Each part is a plain sum, so the order of receipts does not matter and taking back is adding with the other sign.
struct Consequences {
    struct DayKey: Hashable {
        let day: Int32
        let branch: Int64
    }
    struct MonthKey: Hashable {
        let product: Int64
        let month: Int32
    }

    private(set) var days: [DayKey: SaleDay] = [:]
    private(set) var months: [MonthKey: ProductMonth] = [:]
    private(set) var tallies: [ID<Customer>: Tally] = [:]
    // Receipts come mostly in the order of days: the month of the last one is the month of this one.
    private var lastDay: Int32 = .min
    private var lastMonth: Int32 = 0

    /// `isNew` is false for more lines of a receipt that was counted before.
    mutating func take(_ head: SaleRow, isNew: Bool = true, total: Int64, discount: Int64, vat: Int64, cost: Int64) {
        let day = head.at.day.number, isSale = head.kind == .sale, one: Int64 = isNew ? 1 : 0
        let key = DayKey(day: day, branch: head.branch)
        days[key, default: SaleDay(day: day, branch: head.branch)]
            .add(sales: isSale ? one : 0, returns: isSale ? 0 : one, amount: total, discount: discount, vat: vat, cost: cost)
        guard head.customer != 0 else { return }
        tallies[ID(head.customer), default: Tally()].take(isSale: isSale, day: Day(day), total: total, vat: vat, cost: cost, times: one)
    }

    mutating func take(product: Int64, on day: Day, quantity: Int64, _ sums: Reckoning.Line) {
        if day.number != lastDay { (lastDay, lastMonth) = (day.number, ProductMonth.number(of: day)) }
        let key = MonthKey(product: product, month: lastMonth)
        months[key, default: ProductMonth(product: product, month: lastMonth)]
            .add(quantity: quantity, amount: sums.amount, vat: sums.vat, cost: sums.cost, lines: 1)
    }
}

extension Tally {
    /// Adds one receipt. Turnover, KDV and cost are sums; the last amount is what was bought on the last day.
    mutating func take(isSale: Bool, day: Day, total: Int64, vat: Int64, cost: Int64, times: Int64 = 1) {
        turnover += total
        self.vat += vat
        self.cost += cost
        guard isSale else { returns += times; return }
        visits += times
        firstDay = firstDay.map { min($0, day) } ?? day
        let known = lastDay ?? Day(Int32.min)
        if day > known { (lastDay, lastAmount) = (day, total) }
        else if day == known { lastAmount = (lastAmount ?? 0) + total }
    }
}

extension ProductMonth {
    mutating func add(quantity: Int64, amount: Int64, vat: Int64, cost: Int64, lines: Int64) {
        self.quantity += quantity
        self.amount += amount
        self.vat += vat
        self.cost += cost
        self.lines += lines
    }
}
