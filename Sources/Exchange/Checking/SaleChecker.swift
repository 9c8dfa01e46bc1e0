import Kernel

/// Checks the lines of a sales list. The day and the amount are essential; all else may be missing or wrong.
public struct SaleChecker: Checker {
    private let receipt, customerNumber, customerName, customerPhone, customerEmail, branch, time, clock: Cell
    private let productCode, productName, quantity, amount, unitPrice, discount, cost, vatRate: Cell
    private let channel, saleKind, seller, currency, country: Cell
    private let home: Currency
    private let tomorrow: Instant
    private var words = WordMemory()

    public init(_ mapping: Mapping, today: Day) throws {
        try mapping.requireEssentials()
        func cell(_ field: Field) -> Cell { Cell(field, mapping) }
        receipt = cell(.receipt); customerNumber = cell(.customerNumber); customerName = cell(.customerName)
        customerPhone = cell(.customerPhone); customerEmail = cell(.customerEmail); branch = cell(.branch)
        time = cell(.time); clock = cell(.clock); productCode = cell(.productCode); productName = cell(.productName)
        quantity = cell(.quantity); amount = cell(.amount); unitPrice = cell(.unitPrice); discount = cell(.discount)
        cost = cell(.cost); vatRate = cell(.vatRate); channel = cell(.channel); saleKind = cell(.saleKind)
        seller = cell(.seller); currency = cell(.currency); country = cell(.country)
        home = mapping.currency
        tomorrow = today.adding(days: 1).start
    }

    public mutating func check(_ row: borrowing RowView, _ notes: inout Notes) -> Verdict<TillLine> {
        if row.isBlank { return .blank }
        let moment: (at: Instant, hasTime: Bool)
        switch readTime(row, &notes) {
        case .success(let read): moment = read
        case .failure(let wrong): return .reject(wrong.reject)
        }
        var sale = TillLine(line: row.line, at: moment.at, hasTime: moment.hasTime, amount: 0, currency: home)
        if let reject = readCurrency(row, &sale) ?? readMoney(row, &sale, &notes) { return .reject(reject) }
        readRest(row, &sale, &notes)
        settleReturn(row, &sale)
        return .row(sale)
    }

    private struct Wrong: Error { let reject: Reject }

    private func readTime(_ row: borrowing RowView, _ notes: inout Notes) -> Result<(at: Instant, hasTime: Bool), Wrong> {
        let typed = row[time.index]
        guard var reading = CalendarText.read(typed, order: time.order) else {
            return .failure(Wrong(reject: time.rejects(row, Sentences.day(typed.text, time.order))))
        }
        if clock.exists, !row[clock.index].isEmpty {
            if let told = CalendarText.time(row[clock.index]) { reading.time = told }
            else { notes.leaveOut(clock, row, Sentences.clock(row.text(clock.index))) }
        }
        let at = Instant(ms: reading.instant)
        guard at < tomorrow else { return .failure(Wrong(reject: time.rejects(row, Sentences.future(typed.text)))) }
        // Programs write 1900-01-01 where there is no day.
        guard reading.day >= 0 else { return .failure(Wrong(reject: time.rejects(row, Sentences.tooOld(typed.text)))) }
        return .success((at, reading.time != nil))
    }

    private func readCurrency(_ row: borrowing RowView, _ sale: inout TillLine) -> Reject? {
        let typed = row[currency.index]
        if typed.isEmpty { return nil }
        guard let known = MoneyMark.exactly(typed)?.currency ?? Currency(typed: typed.text) else {
            return currency.rejects(row, Sentences.currency(typed.text))
        }
        sale.currency = known
        return nil
    }

    /// Quantity and amount; the amount is unit price times quantity less discount when it has no column of its own.
    private func readMoney(_ row: borrowing RowView, _ sale: inout TillLine, _ notes: inout Notes) -> Reject? {
        if let discount = money(discount, row, &notes) { sale.discount = discount }
        let typed = row[quantity.index]
        let count = typed.isEmpty ? Exact(digits: 1, scale: 0) : Exact.read(typed, style: quantity.decimals)
        if let count, let thousandths = count.scaled(to: 3), thousandths.value.magnitude <= Self.most {
            sale.quantity = Quantity(thousandths: thousandths.value)
        } else if amount.exists, !row[amount.index].isEmpty {
            notes.leaveOut(quantity, row, Sentences.quantity(typed.text))
        } else {
            return quantity.rejects(row, Sentences.quantity(typed.text))
        }
        let written = amount.exists && !row[amount.index].isEmpty || !unitPrice.exists ? amount : unitPrice
        let value = row[written.index]
        var marks = Exact.Marks()
        guard let exact = Exact.read(value, style: written.decimals, marks: &marks) else {
            return written.rejects(row, Sentences.number(value.text, written.decimals))
        }
        if let mark = marks.currency, !currency.exists { sale.currency = mark.currency }
        guard let coins = written.field == .amount ? exact.coins(written.unit) : exact.coins(written.unit, times: sale.quantity),
              let total = Self.less(coins.value, written.field == .amount ? 0 : sale.discount) else {
            return written.rejects(row, Sentences.tooLarge(value.text))
        }
        if coins.rounded { notes.rounded += 1 }
        sale.amount = total
        return nil
    }

    /// Ten billion liras on one line: a wrong column. Below it millions of lines add up without overflow.
    static let most: Int64 = 1_000_000_000_000

    private static func less(_ value: Int64, _ discount: Int64) -> Int64? {
        guard value.magnitude <= most, discount.magnitude <= most else { return nil }
        return value < 0 ? value + Int64(discount.magnitude) : value - Int64(discount.magnitude)
    }

    private func money(_ cell: Cell, _ row: borrowing RowView, _ notes: inout Notes) -> Int64? {
        let typed = row[cell.index]
        if typed.isEmpty { return nil }
        var marks = Exact.Marks()
        guard let coins = Exact.read(typed, style: cell.decimals, marks: &marks)?.coins(cell.unit), !marks.percent, coins.value.magnitude <= Self.most else {
            notes.leaveOut(cell, row, Sentences.number(typed.text, cell.decimals))
            return nil
        }
        if coins.rounded { notes.rounded += 1 }
        return coins.value
    }

    private mutating func readRest(_ row: borrowing RowView, _ sale: inout TillLine, _ notes: inout Notes) {
        sale.receipt = row.text(receipt.index)
        sale.customerNumber = row.text(customerNumber.index)
        if customerName.exists { sale.customerName = row.text(customerName.index) }
        if customerPhone.exists { sale.customerPhone = Contact.phones(row, customerPhone, &notes).first }
        if customerEmail.exists { sale.customerEmail = Contact.emails(row, customerEmail, &notes).first }
        sale.branch = row.text(branch.index)
        sale.productCode = row.text(productCode.index)
        if productName.exists { sale.productName = row.text(productName.index) }
        if cost.exists { sale.cost = money(cost, row, &notes) }
        if vatRate.exists { sale.vatRate = Rate.read(row, vatRate, &notes) }
        if seller.exists { sale.seller = row.text(seller.index) }
        if country.exists { sale.country = row.text(country.index) }
        if channel.exists { sale.isOnline = words.isOnline(row[channel.index]) }
        if saleKind.exists { sale.isReturn = words.isReturn(row[saleKind.index]) }
    }

    /// A return is marked by its kind, by a negative quantity or by a negative amount; all three agree afterwards.
    private func settleReturn(_ row: borrowing RowView, _ sale: inout TillLine) {
        sale.isReturn = sale.isReturn || sale.amount < 0 || sale.quantity.thousandths < 0
        guard sale.isReturn else { return }
        sale.amount = -Int64(clamping: sale.amount.magnitude)
        sale.quantity = Quantity(thousandths: -Int64(clamping: sale.quantity.thousandths.magnitude))
        sale.discount = -Int64(clamping: sale.discount.magnitude)
        sale.cost = sale.cost.map { -Int64(clamping: $0.magnitude) }
    }
}
