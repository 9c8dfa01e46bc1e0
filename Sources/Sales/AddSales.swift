import Catalogue
import Customers
import Kernel
import Storage

/// The head of a receipt on its way in by the thousand.
public struct SaleRow: Sendable, Hashable {
    /// 0: nobody's.
    public var customer: Int64
    public var at: Instant
    public var kind: Sale.Kind
    public var number: String?
    public var branch: Int64
    public var seller: Int64?
    public var channel: Sale.Channel
    public var returns: Int64?
    public var note: String?

    public init(customer: Int64 = 0, at: Instant, kind: Sale.Kind = .sale, number: String? = nil, branch: Int64 = 0, seller: Int64? = nil,
                channel: Sale.Channel = .shop, returns: Int64? = nil, note: String? = nil) {
        self.customer = customer
        self.at = at
        self.kind = kind
        self.number = number
        self.branch = branch
        self.seller = seller
        self.channel = channel
        self.returns = returns
        self.note = note
    }
}

/// A line of such a receipt. In a return the quantity is negative, and a discount too.
public struct SaleLineRow: Sendable, Hashable {
    public var product: Int64
    /// Thousandths.
    public var quantity: Int64
    public var unitPrice: Int64
    public var discount: Int64
    /// Basis points; nil: unknown, no KDV is taken out.
    public var vatRate: Int?
    /// nil: the product's cost of today, if it has one.
    public var unitCost: Int64?
    /// What the paper says for the whole line; nil: quantity × price − discount, and quantity × unit cost.
    public var amount, cost: Int64?

    public init(product: Int64, quantity: Int64 = 1000, unitPrice: Int64, discount: Int64 = 0, vatRate: Int? = nil, unitCost: Int64? = nil,
                amount: Int64? = nil, cost: Int64? = nil) {
        self.product = product
        self.quantity = quantity
        self.unitPrice = unitPrice
        self.discount = discount
        self.vatRate = vatRate
        self.unitCost = unitCost
        self.amount = amount
        self.cost = cost
    }
}

/// Receipts gathered for ``Storage/Book/addSales(_:)``: heads, and each one's run of lines.
///
///     var load = SaleLoad()
///     load.add(SaleRow(customer: 42, at: noon), [SaleLineRow(product: 7, unitPrice: 145_000)])
///     try book.addSales(load)
public struct SaleLoad: Sendable {
    public private(set) var heads: [SaleRow] = []
    public private(set) var lines: [SaleLineRow] = []
    /// Where the lines of a head end.
    private(set) var ends: [Int] = []
    /// Totals of receipts that came without lines.
    private(set) var bare: [Int: Bare] = [:]
    struct Bare { let total, discount, vat, cost: Int64 }
    /// Heads whose receipt is written already: their lines go behind those it has.
    private(set) var joins: [Int: Join] = [:]
    struct Join { let sale: Int64, lines: Int }

    public init() {}

    public var count: Int { heads.count }
    public var isEmpty: Bool { heads.isEmpty }

    public mutating func add(_ head: SaleRow, _ lines: some Sequence<SaleLineRow>) {
        heads.append(head)
        self.lines.append(contentsOf: lines)
        ends.append(self.lines.count)
    }
    /// More lines of a receipt that this very batch has written before. `head` is as it was then.
    public mutating func add(_ head: SaleRow, joining sale: ID<Sale>, after lines: Int, _ more: some Sequence<SaleLineRow>) {
        joins[heads.count] = Join(sale: sale.rawValue, lines: lines)
        add(head, more)
    }
    /// A receipt of which only the total is known.
    public mutating func add(_ head: SaleRow, total: Int64, discount: Int64 = 0, vat: Int64 = 0, cost: Int64 = 0) {
        bare[heads.count] = Bare(total: total, discount: discount, vat: vat, cost: cost)
        heads.append(head)
        ends.append(lines.count)
    }
    public mutating func reserve(_ heads: Int, lines: Int) {
        self.heads.reserveCapacity(heads)
        self.ends.reserveCapacity(heads)
        self.lines.reserveCapacity(lines)
    }
    /// Empties it and keeps its room for the next thousands.
    public mutating func clear() {
        heads.removeAll(keepingCapacity: true)
        lines.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
        bare.removeAll(keepingCapacity: true)
        joins.removeAll(keepingCapacity: true)
    }

    func range(_ head: Int) -> Range<Int> { (head == 0 ? 0 : ends[head - 1])..<ends[head] }
}

/// A receipt's sums, as they go into its row.
struct SaleSums {
    var total: Int64 = 0, discount: Int64 = 0, vat: Int64 = 0, cost: Int64 = 0
    mutating func add(_ line: Reckoning.Line, discount: Int64) {
        total += line.amount
        self.discount += discount
        vat += line.vat
        cost += line.cost
    }
}

extension Book {
    /// Writes many receipts in one go and lets their consequences follow: days, months and tallies.
    ///
    /// Give it 5,000 to 50,000 receipts at a time. Customers and products must exist. No event is left for
    /// each receipt: the verb that calls this records one for the whole. Answers the new ids in the order of the heads.
    @discardableResult
    public func addSales(_ load: SaleLoad) throws -> Range<Int64> {
        guard !load.isEmpty else { return 0..<0 }
        let costs = try costs(of: Set(load.lines.lazy.filter { $0.unitCost == nil && $0.cost == nil }.map(\.product)))
        let ids = try ids(Sale.self, count: load.count, table: "sale")
        var consequences = Consequences()
        var sums = [SaleSums](repeating: SaleSums(), count: load.count)
        var reckoned: [Reckoning.Line] = []
        reckoned.reserveCapacity(load.lines.count)
        for index in 0..<load.count {
            let head = load.heads[index], day = head.at.day
            var sum = SaleSums()
            for line in load.lines[load.range(index)] {
                let part = Reckoning.line(line, unitCost: line.unitCost ?? costs[line.product])
                reckoned.append(part)
                sum.add(part, discount: line.discount)
                consequences.take(product: line.product, on: day, quantity: line.quantity, part)
            }
            if let bare = load.bare[index] { sum = SaleSums(total: bare.total, discount: bare.discount, vat: bare.vat, cost: bare.cost) }
            consequences.take(head, isNew: load.joins[index] == nil, total: sum.total, discount: sum.discount, vat: sum.vat, cost: sum.cost)
            sums[index] = sum
        }
        // In the order of the table's own key each page of it is written once.
        let order = (0..<load.count).sorted { left, right in
            let a = load.heads[left], b = load.heads[right]
            return (a.customer, a.at.ms, left) < (b.customer, b.at.ms, right)
        }
        try pour(load, ids, sums, reckoned, order)
        try apply(consequences)
        try tallyMany(consequences.tallies)
        return ids
    }

    /// Applies what follows from receipts to days and months. Rows are taken in one order everywhere, so two writers cannot wait for each other.
    func apply(_ consequences: Consequences) throws {
        try addToDays(consequences.days.values.sorted { ($0.day, $0.branch) < ($1.day, $1.branch) })
        try addToMonths(consequences.months.values.sorted { ($0.product, $0.month) < ($1.product, $1.month) })
    }
}
