import Kernel
import Storage

extension Book {
    /// Adds what the receipts of an import add up to, for many customers in a few statements.
    ///
    /// Amounts are added; the last amount is what was bought on the last day. Stages move without an event each.
    /// - Throws: ``CustomerFailure/unknown`` when one of them is no customer.
    public func tallyMany(_ sales: [ID<Customer>: Tally]) throws {
        guard !sales.isEmpty else { return }
        let rule = try lifecycleRule(), ids = sales.keys.sorted()
        var moved: [Lifecycle: Int64] = [:]
        for start in stride(from: 0, to: ids.count, by: 200) {
            let some = ids[start..<min(start + 200, ids.count)]
            var rows: [SQL] = []
            try forEach("SELECT id, lifecycle, last_day FROM customer WHERE id IN \(list: some) ORDER BY id") { row in
                let id: ID<Customer> = row.next()
                let was = Lifecycle(rawValue: row.next()) ?? .prospect
                let known: Day? = row.next()
                guard let sale = sales[id] else { return }
                let stage = rule.stage(last: [known, sale.lastDay].compactMap { $0 }.max(), today: at.day)
                if stage != was {
                    moved[was, default: 0] -= 1
                    moved[stage, default: 0] += 1
                }
                // No NULL in the list: PostgreSQL could not tell the type of a column without a value.
                rows.append("""
                    (\(id), \(sale.turnover), \(sale.cost), \(sale.vat), \(sale.visits), \(sale.returns), \(sale.firstDay ?? Day(Int32.max)), \
                    \(sale.lastDay ?? Day(Int32.min)), \(sale.lastAmount ?? 0), \(stage))
                    """)
            }
            guard rows.count == some.count else { throw CustomerFailure.unknown }
            try execute("""
                UPDATE customer SET turnover = turnover + v.column2, cost = cost + v.column3, vat = vat + v.column4,
                    visits = visits + v.column5, returns = returns + v.column6,
                    first_day = CASE WHEN v.column7 < COALESCE(first_day, 2147483647) THEN v.column7 ELSE first_day END,
                    last_day = CASE WHEN v.column8 > COALESCE(last_day, -2147483648) THEN v.column8 ELSE last_day END,
                    last_amount = CASE WHEN v.column8 > COALESCE(last_day, -2147483648) THEN v.column9
                        WHEN v.column8 = last_day THEN COALESCE(last_amount, 0) + v.column9 ELSE last_amount END,
                    lifecycle = v.column10
                FROM (VALUES \(rows.joined(separator: ", "))) v WHERE customer.id = v.column1
                """)
        }
        for (stage, more) in moved.sorted(by: { $0.key.rawValue < $1.key.rawValue }) { try count(stage, more) }
    }
}
