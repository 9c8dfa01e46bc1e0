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

    /// Receipts of a chain spread over all its customers: the more of them at once, the fewer times each page is written.
    static let width = 6

    private let firm: FirmFacts

    init(_ mapping: Mapping, _ firm: FirmFacts) { self.firm = firm }

    static func open(_ rows: [TillLine]) -> Int { Receipts.open(rows) }

    struct Ready: Sendable {
        let receipts: Receipts
        let decided: Decided
    }

    struct Plan: IntakePlan {
        var decided: Decided
        fileprivate let receipts: Receipts
        fileprivate var branches: BranchNames
        fileprivate let people: PeopleNames
        fileprivate var buyers: Buyers
        fileprivate var shelf: Shelf
        /// Places of buyers who are not in the book yet, in the order they come.
        fileprivate var newBuyers: [Int] = []
        /// Places of receipts that are taken in, with what of them is written already.
        fileprivate var taken: [(place: Int, goesOn: WrittenReceipts.Written?)] = []
    }

    func ready(_ rows: [TillLine]) -> Ready {
        var decided = Decided()
        let receipts = Receipts(rows) { accept($0, &decided) }
        return Ready(receipts: receipts, decided: decided)
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

    func decide(_ ready: Ready, _ data: any Reading, _ batch: ID<Batch>?) throws -> Plan {
        var decided = ready.decided
        let receipts = ready.receipts, buyers = try Buyers(receipts, data), people = try PeopleNames(data)
        var branches = try BranchNames(data), written = try Self.written(receipts, buyers, data)
        var taken: [(place: Int, goesOn: WrittenReceipts.Written?)] = []
        taken.reserveCapacity(receipts.all.count)
        var wantedBuyers = [Bool](repeating: false, count: receipts.buyers.count), wantedGoods = [Bool](repeating: false, count: receipts.goods.count)
        var strangers: Set<String> = []
        for (place, receipt) in receipts.all.enumerated() {
            let isKnown = receipt.buyer < 0 || buyers.ids[receipt.buyer] > 0
            var answer = WrittenReceipts.Answer.new
            if isKnown, let branch = receipt.branch.isEmpty ? 0 : branches.id(receipt.branch)?.rawValue {
                answer = written.find(receipt, customer: receipt.buyer < 0 ? 0 : buyers.ids[receipt.buyer], branch: branch, batch)
            }
            var goesOn: WrittenReceipts.Written?
            switch answer {
            case .known:
                decided.skipped += receipt.count
                continue
            case .goesOn(let known): goesOn = known
            case .new: break
            }
            if case .tooMany = branches.find(receipt.branch) {
                for row in Self.rows(receipt) { decided.reject(receipts.rows[row].line, .branch, Self.tooManyBranches) }
                continue
            }
            let first = receipts.rows[receipt.lines.lowerBound]
            if !first.seller.isEmpty, people.find(first.seller) == nil, strangers.insert(first.seller).inserted {
                decided.leaveOut(first.line, .seller, first.seller, PeopleNames.unknown(first.seller))
            }
            if receipt.buyer >= 0 { wantedBuyers[receipt.buyer] = true }
            for row in receipt.lines { wantedGoods[Int(receipts.goodsOf[row])] = true }
            for row in receipt.more { wantedGoods[Int(receipts.goodsOf[row])] = true }
            decided.created += receipt.count
            if goesOn == nil { decided.made.sales += 1 }
            taken.append((place, goesOn))
        }
        let shelf = try Shelf(receipts, wanted: wantedGoods, data)
        let newBuyers = wantedBuyers.indices.filter { wantedBuyers[$0] && buyers.ids[$0] == 0 }
        (decided.made.customers, decided.made.products, decided.made.branches) = (newBuyers.count, shelf.missing.count, branches.missing.count)
        if batch == nil {
            decided.news = News(customers: newBuyers.map { receipts.buyers[$0].buyer.hashValue }, products: shelf.missing.map { receipts.goods[$0].goods.hashValue }, branches: branches.missing)
        }
        return Plan(decided: decided, receipts: receipts, branches: branches, people: people, buyers: buyers, shelf: shelf, newBuyers: newBuyers, taken: taken)
    }

    private static func rows(_ receipt: Receipts.Receipt) -> [Int] { Array(receipt.lines) + receipt.more }

    private static func written(_ receipts: Receipts, _ buyers: Buyers, _ data: any Reading) throws -> WrittenReceipts {
        var numbers: [String] = [], customers: Set<Int64> = [], from = Instant(ms: .max), to = Instant(ms: .min)
        for receipt in receipts.all {
            // Who is not in the book has no receipt there.
            if receipt.buyer >= 0, buyers.ids[receipt.buyer] == 0 { continue }
            if !receipt.number.isEmpty { numbers.append(receipt.number); continue }
            customers.insert(receipt.buyer < 0 ? 0 : buyers.ids[receipt.buyer])
            (from, to) = (min(from, receipt.at), max(to, receipt.at))
        }
        return try WrittenReceipts(numbers: numbers.once(), customers: customers.sorted(), from: from, to: to, data)
    }

    func write(_ plan: Plan, _ book: Book) throws {
        let receipts = plan.receipts
        var branches = plan.branches, buyers = plan.buyers, shelf = plan.shelf
        try branches.open(in: book)
        let ids = try book.addCustomers(plan.newBuyers.map { Buyers.newCustomer(receipts.rows[receipts.buyers[$0].row]) })
        for (place, id) in zip(plan.newBuyers, ids) { buyers.learn(place, id) }
        try shelf.fill(receipts, book)
        var load = SaleLoad(), lines: [SaleLineRow] = []
        load.reserve(plan.taken.count, lines: receipts.rows.count)
        for (place, goesOn) in plan.taken {
            let receipt = receipts.all[place]
            lines.removeAll(keepingCapacity: true)
            for row in receipt.lines { Self.add(receipts, row, shelf, &lines) }
            for row in receipt.more { Self.add(receipts, row, shelf, &lines) }
            let head = Self.head(receipt, receipts.rows[receipt.lines.lowerBound], customer: receipt.buyer < 0 ? 0 : buyers.ids[receipt.buyer], branches, plan.people)
            if let goesOn { load.add(head, joining: ID(goesOn.sale), after: goesOn.lines, lines) } else { load.add(head, lines) }
        }
        try book.addSales(load)
    }

    private static func head(_ receipt: Receipts.Receipt, _ first: TillLine, customer: Int64, _ branches: BranchNames, _ people: PeopleNames) -> SaleRow {
        SaleRow(customer: customer, at: receipt.at, kind: receipt.isReturn ? .takenBack : .sale, number: receipt.number.orNil,
                branch: receipt.branch.isEmpty ? 0 : branches.id(receipt.branch)?.rawValue ?? 0,
                seller: people.find(first.seller)?.rawValue, channel: first.isOnline == true ? .online : .shop)
    }

    private static func add(_ receipts: Receipts, _ row: Int, _ shelf: Shelf, _ lines: inout [SaleLineRow]) {
        guard let item = shelf.items[Int(receipts.goodsOf[row])] else { return }
        let line = receipts.rows[row]
        lines.append(SaleLineRow(
            product: item.id.rawValue, quantity: line.quantity.thousandths, unitPrice: Shelf.price(line), discount: line.discount,
            vatRate: line.vatRate?.basisPoints ?? item.vatRate, unitCost: item.cost, amount: line.amount, cost: line.cost ?? (item.cost == nil ? 0 : nil)))
    }

    static func otherCurrency(_ row: Currency, _ firm: Currency) -> Words {
        Words("Satır \(row.rawValue) ile yazılmış, firmanın kayıtları \(firm.rawValue) ile tutuluyor.", "The row is in \(row.rawValue); the firm keeps its records in \(firm.rawValue).")
    }
    private static let tooManyBranches = Words(
        "Firmanın şube sayısı \(BranchNames.most) sınırını aşardı. Şube sütunu yanlış seçilmiş olabilir.",
        "The firm would have more than \(BranchNames.most) branches. The branch column may be wrong.")
}
