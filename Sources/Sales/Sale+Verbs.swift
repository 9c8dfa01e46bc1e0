import Catalogue
import Customers
import Kernel
import Storage

/// Amounts above this (one hundred billion lira) are mistyped bar codes, not sales.
private let largest: Int64 = 10_000_000_000_000

extension Book {
    /// Writes a sale down: its lines, what the customer's tally, the day and the products' months gain by it.
    ///
    /// Prices, KDV and costs that are not given are the product's of this moment, and stay so.
    /// - Throws: ``SalesFailure`` for an empty sale, unknown products or customers, and impossible numbers.
    @discardableResult
    public func record(_ sale: NewSale) throws -> ID<Sale> {
        let id: ID<Sale> = try id(table: "sale")
        try write(sale, as: id)
        return id
    }

    /// The same for a form that may be sent twice: one token makes one sale, and the second time answers the first one's id.
    public func record(_ sale: NewSale, token: String) throws -> (id: ID<Sale>, isNew: Bool) {
        let id: ID<Sale> = try id(table: "sale")
        if let known = try claim(token, for: id) { return (known, false) }
        try write(sale, as: id)
        return (id, true)
    }

    /// Takes back some of a sale: a return of its own that points at it, now.
    ///
    /// Amounts come back in proportion, and the parts of several returns add up to the sale exactly.
    /// - Throws: ``SalesFailure/tooManyTakenBack(_:left:)`` beyond what was sold, ``SalesFailure/notASale``,
    ///   ``SalesFailure/noSuchSale``, ``SalesFailure/lineUnknown``, ``SalesFailure/nothingToTakeBack``.
    @discardableResult
    public func takeBack(_ sale: ID<Sale>, _ quantities: [Int: Quantity], note: String? = nil) throws -> ID<Sale> {
        let id: ID<Sale> = try id(table: "sale")
        try takeBack(sale, quantities, note: note, as: id)
        return id
    }

    /// The same for a form that may be sent twice.
    public func takeBack(_ sale: ID<Sale>, _ quantities: [Int: Quantity], note: String?, token: String) throws -> (id: ID<Sale>, isNew: Bool) {
        let id: ID<Sale> = try id(table: "sale")
        if !token.isEmpty, let known = try claim(token, for: id) { return (known, false) }
        try takeBack(sale, quantities, note: note, as: id)
        return (id, true)
    }

    private func takeBack(_ sale: ID<Sale>, _ quantities: [Int: Quantity], note: String?, as id: ID<Sale>) throws {
        guard let sold = try heldSale(sale) else { throw SalesFailure.noSuchSale }
        guard sold.kind == .sale else { throw SalesFailure.notASale }
        guard quantities.contains(where: { $0.value > Quantity(0) }) else { throw SalesFailure.nothingToTakeBack }
        let soldLines = Dictionary(uniqueKeysWithValues: try lines(of: sold).map { ($0.line, $0) })
        let before = try takenBack(from: sale)
        var lines: [SaleLine] = []
        for (number, quantity) in quantities.sorted(by: { $0.key < $1.key }) where quantity != Quantity(0) {
            guard let line = soldLines[number] else { throw SalesFailure.lineUnknown }
            let name = try product(line.product)?.name ?? "#\(line.product)"
            guard quantity > Quantity(0) else { throw SalesFailure.badQuantity(name) }
            let already = before[number] ?? TakenBack()
            let left = Quantity(thousandths: line.quantity.thousandths - already.quantity)
            guard quantity <= left else { throw SalesFailure.tooManyTakenBack(name, left: left) }
            lines.append(already.next(quantity, of: line))
        }
        let account: Int64? = if case .account(let number) = actor { number } else { nil }
        let head = SaleRow(customer: sold.customer?.rawValue ?? 0, at: max(at, sold.at), kind: .takenBack, branch: sold.branch,
                           seller: account ?? sold.seller, channel: sold.channel, returns: sale.rawValue, note: note)
        try write(head, lines, as: id)
        try record(Event("sale.returned", customer: sold.customer?.rawValue, subject: id.rawValue,
                         after: ["total": .int(lines.reduce(0) { $0 + $1.amount }), "sale": .int(sale.rawValue)], shown: false))
    }

    /// Undoes a sale or a return of the same day, as if it had not been rung up. The book keeps what it was.
    ///
    /// - Throws: ``SalesFailure/notToday``, ``SalesFailure/alreadyTakenBack``, ``SalesFailure/noSuchSale``.
    public func void(_ id: ID<Sale>) throws {
        guard let sale = try heldSale(id) else { throw SalesFailure.noSuchSale }
        guard sale.day == at.day else { throw SalesFailure.notToday }
        guard try returns(of: id).isEmpty else { throw SalesFailure.alreadyTakenBack }
        let lines = try lines(of: sale)
        let kept: [JSON] = lines.map { line in
            ["product": .int(line.product.rawValue), "quantity": .int(line.quantity.thousandths), "amount": .int(line.amount)]
        }
        try remove(sale, lines)
        try record(Event("sale.voided", customer: sale.customer?.rawValue, subject: id.rawValue,
                         before: ["total": .int(sale.total), "was_return": .bool(sale.kind == .takenBack), "lines": .array(kept)], after: [:]))
    }

    private func write(_ new: NewSale, as id: ID<Sale>) throws {
        guard !new.lines.isEmpty else { throw SalesFailure.nothingToSell }
        let time = new.at ?? at
        guard time.ms <= at.ms + 86_400_000 else { throw SalesFailure.inFuture }
        let products = try products(Set(new.lines.map(\.product)))
        let lines = try new.lines.enumerated().map { index, line in
            guard let product = products[line.product] else { throw SalesFailure.productUnknown }
            return try SaleLine(line, number: index + 1, of: product)
        }
        guard lines.reduce(0, { $0 + $1.amount }) <= largest else { throw SalesFailure.tooLarge }
        let head = SaleRow(customer: new.customer?.rawValue ?? 0, at: time, kind: .sale, number: new.number, branch: new.branch,
                           seller: new.seller, channel: new.channel, note: new.note)
        try write(head, lines, as: id)
        try record(Event("sale.recorded", customer: new.customer?.rawValue, subject: id.rawValue,
                         after: ["total": .int(lines.reduce(0) { $0 + $1.amount }), "lines": .int(Int64(lines.count))], shown: false))
    }

    private func write(_ head: SaleRow, _ lines: [SaleLine], as id: ID<Sale>) throws {
        var sums = SaleSums(), consequences = Consequences()
        for line in lines {
            let part = Reckoning.Line(amount: line.amount, vat: line.vat, cost: line.cost)
            sums.add(part, discount: line.discount)
            consequences.take(product: line.product.rawValue, on: head.at.day, quantity: line.quantity.thousandths, part)
        }
        consequences.take(head, total: sums.total, discount: sums.discount, vat: sums.vat, cost: sums.cost)
        try insert(head, lines, sums, as: id)
        try apply(consequences)
        for (customer, tally) in consequences.tallies { try add(tally, to: customer) }
    }

    /// A second visit on the last day counts into that day's amount.
    private func add(_ new: Tally, to id: ID<Customer>) throws {
        guard let known = try customer(id)?.tally else { throw SalesFailure.noSuchCustomer }
        var new = new
        if let day = new.lastDay, day == known.lastDay { new.lastAmount = (new.lastAmount ?? 0) + (known.lastAmount ?? 0) }
        try tally(id, new)
    }
}

extension SaleLine {
    /// A line as it is rung up, from what was typed and the product of this moment.
    init(_ line: NewSale.Line, number: Int, of product: Product) throws {
        let price = line.unitPrice ?? product.price, rate = line.vatRate ?? product.vatRate
        guard line.quantity > Quantity(0) else { throw SalesFailure.badQuantity(product.name) }
        guard price >= 0 else { throw SalesFailure.badPrice(product.name) }
        guard line.quantity.thousandths <= 1_000_000_000_000, price <= largest else { throw SalesFailure.tooLarge }
        let gross = Reckoning.times(price, line.quantity.thousandths)
        guard (0...max(0, gross)).contains(line.discount) else { throw SalesFailure.discountTooLarge(product.name) }
        let sums = Reckoning.line(quantity: line.quantity.thousandths, price: price, discount: line.discount,
                                  vatRate: rate?.basisPoints, unitCost: product.cost)
        self.init(line: number, product: product.id, quantity: line.quantity, unitPrice: price, discount: line.discount,
                  vatRate: rate, amount: sums.amount, vat: sums.vat, cost: sums.cost)
    }
}

/// What has come back of one line so far.
struct TakenBack: Equatable {
    var quantity: Int64 = 0, amount: Int64 = 0, discount: Int64 = 0, vat: Int64 = 0, cost: Int64 = 0

    /// The next return of that line: what is due after it, less what was given back before.
    func next(_ more: Quantity, of line: SaleLine) -> SaleLine {
        let due = quantity + more.thousandths, sold = line.quantity.thousandths
        func part(_ whole: Int64, _ before: Int64) -> Int64 { before - Reckoning.share(whole, due, of: sold) }
        return SaleLine(line: line.line, product: line.product, quantity: Quantity(thousandths: -more.thousandths), unitPrice: line.unitPrice,
                        discount: part(line.discount, discount), vatRate: line.vatRate, amount: part(line.amount, amount),
                        vat: part(line.vat, vat), cost: part(line.cost, cost))
    }
}
