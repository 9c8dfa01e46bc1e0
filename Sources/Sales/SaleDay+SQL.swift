import Kernel
import Storage

extension SaleDay: RowDecodable {
    public static let columns = "day, branch_id, sales, returns, amount, discount, vat, cost"
    public init(_ row: inout Row) throws {
        day = row.next()
        branch = row.next()
        sales = row.next()
        returns = row.next()
        amount = row.next()
        discount = row.next()
        vat = row.next()
        cost = row.next()
    }
}

extension Reading {
    /// The days of a period, all branches together or one.
    public func saleDays(_ period: Period, branch: Int64? = nil) throws -> [SaleDay] {
        guard let branch else {
            return try all("""
                SELECT day, 0, CAST(SUM(sales) AS BIGINT), CAST(SUM(returns) AS BIGINT), CAST(SUM(amount) AS BIGINT),
                    CAST(SUM(discount) AS BIGINT), CAST(SUM(vat) AS BIGINT), CAST(SUM(cost) AS BIGINT)
                FROM sale_day WHERE day BETWEEN \(period.from) AND \(period.through) GROUP BY day ORDER BY day
                """)
        }
        return try all("""
            SELECT \(columns: SaleDay.self) FROM sale_day
            WHERE day BETWEEN \(period.from) AND \(period.through) AND branch_id = \(branch) ORDER BY day
            """)
    }
}

extension Book {
    /// Adds to the figures of days. Each day and branch may come once; what falls back to nothing disappears.
    func addToDays(_ parts: [SaleDay]) throws {
        var rest = parts[...]
        while !rest.isEmpty {
            let rows = rest.prefix(200).map { part -> SQL in
                "(\(part.day), \(part.branch), \(part.sales), \(part.returns), \(part.amount), \(part.discount), \(part.vat), \(part.cost))"
            }
            try execute("""
                INSERT INTO sale_day (day, branch_id, sales, returns, amount, discount, vat, cost) VALUES \(rows.joined(separator: ", "))
                ON CONFLICT (day, branch_id) DO UPDATE SET sales = sale_day.sales + excluded.sales,
                    returns = sale_day.returns + excluded.returns, amount = sale_day.amount + excluded.amount,
                    discount = sale_day.discount + excluded.discount, vat = sale_day.vat + excluded.vat, cost = sale_day.cost + excluded.cost
                """)
            rest = rest.dropFirst(200)
        }
        // Only taking back can empty a day.
        for part in parts where part.sales < 0 || part.returns < 0 {
            try execute("DELETE FROM sale_day WHERE day = \(part.day) AND branch_id = \(part.branch) AND sales = 0 AND returns = 0")
        }
    }
}
