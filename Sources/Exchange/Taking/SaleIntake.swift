import Catalogue
import Customers
import Kernel
import Platform
import Sales
import Storage

/// Takes in a sales list: gathers its lines into receipts, leaves out those that are in the book already,
/// and makes the customers, products and branches that nobody knows yet.
struct SaleIntake: Intake {
    typealias C = SaleChecker

    private let firm: FirmFacts

    init(_ mapping: Mapping, _ firm: FirmFacts) { self.firm = firm }

    static func open(_ rows: [TillLine]) -> Int { Receipts.open(rows) }

    struct Plan: IntakePlan {
        var decided = Decided()
        fileprivate let rows: [TillLine]
        fileprivate var branches: BranchNames
        fileprivate var people: PeopleNames
        fileprivate var buyers: Buyers
        fileprivate var shelf: Shelf
        /// Buyers who are not in the book yet, in the order they come.
        fileprivate var newBuyers: [(buyer: Buyer, line: TillLine)] = []
        fileprivate var receipts: [(receipt: Receipts.Receipt, goesOn: WrittenReceipts.Written?)] = []
    }

    func decide(_ rows: [TillLine], _ data: any Reading, _ batch: ID<Batch>?) throws -> Plan {
        var decided = Decided()
        let receipts = Receipts(rows) { accept($0, &decided) }
        var firstLines: [Buyer: TillLine] = [:], order: [Buyer] = []
        for receipt in receipts.all where receipt.key.buyer != .nobody && firstLines[receipt.key.buyer] == nil {
            firstLines[receipt.key.buyer] = rows[receipt.rows[0]]
            order.append(receipt.key.buyer)
        }
        let buyers = try Buyers(firstLines, data)
        var branches = try BranchNames(data)
        var written = try Self.written(receipts, rows, buyers, data)
        var taken: [(receipt: Receipts.Receipt, goesOn: WrittenReceipts.Written?)] = []
        taken.reserveCapacity(receipts.all.count)
        for receipt in receipts.all {
            let first = rows[receipt.rows[0]], customer = receipt.key.buyer == .nobody ? 0 : buyers.id(receipt.key.buyer)?.rawValue
            let branch = receipt.key.branch.isEmpty ? 0 : branches.id(receipt.key.branch)?.rawValue
            var answer = WrittenReceipts.Answer.new
            if let customer, let branch {
                let total = receipt.rows.reduce(Int64(0)) { $0 + rows[$1].amount }
                answer = written.find(receipt.key, at: first.at, customer: customer, branch: branch, total: total, batch)
            }
            switch answer {
            case .known: decided.skipped += receipt.rows.count
            case .new: taken.append((receipt, nil)); decided.made.sales += 1
            case .goesOn(let known): taken.append((receipt, known))
            }
        }
        return try plan(rows, taken, order.map { ($0, firstLines[$0]) }, buyers, &branches, &decided, data)
    }

    private func plan(_ rows: [TillLine], _ taken: [(receipt: Receipts.Receipt, goesOn: WrittenReceipts.Written?)], _ order: [(Buyer, TillLine?)], _ buyers: Buyers,
                      _ branches: inout BranchNames, _ decided: inout Decided, _ data: any Reading) throws -> Plan {
        var goods: [Goods: TillLine] = [:], wanted: Set<Buyer> = [], strangers: Set<String> = []
        var kept: [(receipt: Receipts.Receipt, goesOn: WrittenReceipts.Written?)] = []
        kept.reserveCapacity(taken.count)
        let people = try PeopleNames(data)
        for one in taken {
            let first = rows[one.receipt.rows[0]]
            if case .tooMany = branches.find(one.receipt.key.branch) {
                for row in one.receipt.rows { decided.reject(rows[row].line, .branch, Self.tooManyBranches) }
                if one.goesOn == nil { decided.made.sales -= 1 }
                continue
            }
            if !first.seller.isEmpty, people.find(first.seller) == nil, strangers.insert(first.seller).inserted {
                decided.leaveOut(first.line, .seller, first.seller, PeopleNames.unknown(first.seller))
            }
            wanted.insert(one.receipt.key.buyer)
            for row in one.receipt.rows {
                let what = Goods(rows[row])
                if goods[what] == nil { goods[what] = rows[row] }
            }
            decided.created += one.receipt.rows.count
            kept.append(one)
        }
        let shelf = try Shelf(goods, data)
        var plan = Plan(decided: decided, rows: rows, branches: branches, people: people, buyers: buyers, shelf: shelf)
        for case (let buyer, let line?) in order where wanted.contains(buyer) && buyers.id(buyer) == nil { plan.newBuyers.append((buyer, line)) }
        plan.receipts = kept
        plan.decided.made.customers = plan.newBuyers.count
        plan.decided.made.products = shelf.missing.count
        plan.decided.made.branches = branches.missing.count
        plan.decided.news = News(customers: plan.newBuyers.map(\.buyer.hashValue), products: shelf.missing.map(\.hashValue), branches: branches.missing)
        return plan
    }

    /// The firm keeps one currency, and a customer's number has a form.
    private func accept(_ row: TillLine, _ decided: inout Decided) -> Bool {
        guard row.currency == firm.currency else {
            decided.reject(row.line, .currency, Self.otherCurrency(row.currency, firm.currency))
            return false
        }
        guard row.customerNumber.isEmpty || CustomerNumber.isReadable(row.customerNumber) else {
            decided.reject(row.line, .customerNumber, CustomerFailure.numberUnreadable(row.customerNumber).words)
            return false
        }
        decided.amount += row.amount
        decided.take(row.at.day)
        return true
    }

    private static func written(_ receipts: Receipts, _ rows: [TillLine], _ buyers: Buyers, _ data: any Reading) throws -> WrittenReceipts {
        var numbers: [String] = [], customers: Set<Int64> = [], from = Instant(ms: .max), to = Instant(ms: .min)
        for receipt in receipts.all {
            if !receipt.key.number.isEmpty { numbers.append(receipt.key.number); continue }
            guard let customer = receipt.key.buyer == .nobody ? 0 : buyers.id(receipt.key.buyer)?.rawValue else { continue }
            customers.insert(customer)
            (from, to) = (min(from, rows[receipt.rows[0]].at), max(to, rows[receipt.rows[0]].at))
        }
        return try WrittenReceipts(numbers: numbers.once(), customers: customers.sorted(), from: from, to: to, data)
    }

    func write(_ plan: Plan, _ book: Book) throws {
        var branches = plan.branches, buyers = plan.buyers, shelf = plan.shelf
        try branches.open(in: book)
        let ids = try book.addCustomers(plan.newBuyers.map { Buyers.newCustomer($0.line) })
        for (new, id) in zip(plan.newBuyers, ids) { buyers.learn(new.buyer, id) }
        try shelf.fill(book)
        var load = SaleLoad()
        load.reserve(plan.receipts.count, lines: plan.rows.count)
        for (receipt, goesOn) in plan.receipts {
            let first = plan.rows[receipt.rows[0]]
            let head = SaleRow(
                customer: buyers.id(receipt.key.buyer)?.rawValue ?? 0, at: first.at, kind: receipt.key.isReturn ? .takenBack : .sale,
                number: receipt.key.number.orNil, branch: receipt.key.branch.isEmpty ? 0 : branches.id(receipt.key.branch)?.rawValue ?? 0,
                seller: plan.people.find(first.seller)?.rawValue, channel: first.isOnline == true ? .online : .shop)
            let lines = receipt.rows.lazy.compactMap { place in shelf[Goods(plan.rows[place])].map { Self.line(plan.rows[place], $0) } }
            if let goesOn { load.add(head, joining: ID(goesOn.sale), after: goesOn.lines, lines) } else { load.add(head, lines) }
        }
        try book.addSales(load)
    }

    private static func line(_ row: TillLine, _ item: Shelf.Item) -> SaleLineRow {
        SaleLineRow(product: item.id, quantity: row.quantity.thousandths, unitPrice: Shelf.price(row), discount: row.discount,
                    vatRate: row.vatRate?.basisPoints ?? item.vatRate, unitCost: item.cost, amount: row.amount,
                    cost: row.cost ?? (item.cost == nil ? 0 : nil))
    }

    static func otherCurrency(_ row: Currency, _ firm: Currency) -> Words {
        Words("Satır \(row.rawValue) ile yazılmış, firmanın kayıtları \(firm.rawValue) ile tutuluyor.", "The row is in \(row.rawValue); the firm keeps its records in \(firm.rawValue).")
    }
    private static let tooManyBranches = Words(
        "Bir dosyadan en çok \(BranchNames.most) yeni şube açılır. Şube sütunu yanlış seçilmiş olabilir.",
        "One file opens at most \(BranchNames.most) new branches. The branch column may be wrong.")
}
