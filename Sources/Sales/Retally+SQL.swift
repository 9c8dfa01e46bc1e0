import Customers
import Kernel
import Storage

extension Reading {
    /// What the receipts of these customers add up to; customers without receipts are not in the answer.
    public func tallies(of customers: some Collection<ID<Customer>>) throws -> [ID<Customer>: Tally] {
        var tallies: [ID<Customer>: Tally] = [:]
        var rest = Array(customers)[...]
        while !rest.isEmpty {
            let some = rest.prefix(500)
            try forEach("""
                SELECT s.customer_id, s.turnover, s.cost, s.vat, s.visits, s.returns, s.first_day, s.last_day,
                    (SELECT CAST(SUM(l.total) AS BIGINT) FROM sale l WHERE l.customer_id = s.customer_id AND l.kind = 0 AND l.day = s.last_day)
                FROM (SELECT customer_id, CAST(SUM(total) AS BIGINT) AS turnover, CAST(SUM(cost) AS BIGINT) AS cost, CAST(SUM(vat) AS BIGINT) AS vat,
                        COUNT(*) FILTER (WHERE kind = 0) AS visits, COUNT(*) FILTER (WHERE kind = 1) AS returns,
                        MIN(day) FILTER (WHERE kind = 0) AS first_day, MAX(day) FILTER (WHERE kind = 0) AS last_day
                    FROM sale WHERE customer_id IN \(list: some) GROUP BY customer_id) s
                """) { row in
                let customer: ID<Customer> = row.next()
                tallies[customer] = Tally(turnover: row.next(), cost: row.next(), vat: row.next(), visits: row.next(), returns: row.next(),
                                          firstDay: row.next(), lastDay: row.next(), lastAmount: row.next())
            }
            rest = rest.dropFirst(500)
        }
        return tallies
    }
}

extension Book {
    /// Adds the tallies of these customers up anew from their receipts, as if they had been written one by one.
    public func retally(_ customers: some Collection<ID<Customer>>) throws {
        try retally(Array(customers).sorted(), from: Sales.tallySource)
    }
}
