import Kernel

/// How a receipt is added up, to the kuruş: the one place that rounds.
enum Reckoning {
    struct Line: Equatable {
        var amount, vat, cost: Int64
    }

    /// quantity × price rounded half away from zero, less the discount; the KDV inside it; the cost of that many.
    static func line(quantity: Int64, price: Int64, discount: Int64, vatRate: Int?, unitCost: Int64?) -> Line {
        let amount = times(price, quantity) - discount
        return Line(amount: amount, vat: vat(in: amount, rate: vatRate), cost: unitCost.map { times($0, quantity) } ?? 0)
    }

    /// A line of an import: what its paper says holds, the rest is reckoned.
    static func line(_ row: SaleLineRow, unitCost: Int64?) -> Line {
        let amount = row.amount ?? times(row.unitPrice, row.quantity) - row.discount
        return Line(amount: amount, vat: vat(in: amount, rate: row.vatRate), cost: row.cost ?? unitCost.map { times($0, row.quantity) } ?? 0)
    }

    /// So many thousandths of a price.
    static func times(_ price: Int64, _ thousandths: Int64) -> Int64 {
        divide(Int128(price) * Int128(thousandths), by: 1000)
    }

    /// The KDV inside an amount that includes it: 118,00 at %20 holds 19,67. Unknown rate: none.
    static func vat(in amount: Int64, rate: Int?) -> Int64 {
        guard let rate, rate > 0 else { return 0 }
        return divide(Int128(amount) * Int128(rate), by: Int128(10_000 + rate))
    }

    /// `part` of `whole` pieces of an amount. Cumulative shares add up to the whole exactly.
    static func share(_ amount: Int64, _ part: Int64, of whole: Int64) -> Int64 {
        whole == 0 ? 0 : divide(Int128(amount) * Int128(part), by: Int128(whole))
    }

    private static func divide(_ value: Int128, by divisor: Int128) -> Int64 {
        // Nearly every receipt fits the machine's own division, which is many times faster.
        if let small = Int64(exactly: value), let by = Int64(exactly: divisor) {
            let (quotient, rest) = small.quotientAndRemainder(dividingBy: by)
            return rest.magnitude * 2 >= by.magnitude ? quotient + ((small < 0) == (by < 0) ? 1 : -1) : quotient
        }
        let (quotient, rest) = value.quotientAndRemainder(dividingBy: divisor)
        return Int64(clamping: rest.magnitude * 2 >= divisor.magnitude ? quotient + ((value < 0) == (divisor < 0) ? 1 : -1) : quotient)
    }
}
