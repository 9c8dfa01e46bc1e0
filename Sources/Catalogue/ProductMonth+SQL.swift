import Kernel
import Storage

extension ProductMonth: RowDecodable {
    public static let columns = "product_id, month, quantity, amount, vat, cost, lines"
    public init(_ row: inout Row) throws {
        product = row.next()
        month = row.next()
        quantity = row.next()
        amount = row.next()
        vat = row.next()
        cost = row.next()
        lines = row.next()
    }
}

extension Reading {
    public func months(of product: ID<Product>, from month: Int32) throws -> [ProductMonth] {
        try all("SELECT \(columns: ProductMonth.self) FROM product_month WHERE product_id = \(product) AND month >= \(month) ORDER BY month")
    }
}

extension Book {
    /// Adds to the months of products. Each product and month may come once; what falls back to nothing disappears.
    public func addToMonths(_ parts: [ProductMonth]) throws {
        var rest = parts[...]
        while !rest.isEmpty {
            let rows = rest.prefix(200).map { part -> SQL in
                "(\(part.product), \(part.month), \(part.quantity), \(part.amount), \(part.vat), \(part.cost), \(part.lines))"
            }
            try execute("""
                INSERT INTO product_month (product_id, month, quantity, amount, vat, cost, lines) VALUES \(rows.joined(separator: ", "))
                ON CONFLICT (product_id, month) DO UPDATE SET quantity = product_month.quantity + excluded.quantity,
                    amount = product_month.amount + excluded.amount, vat = product_month.vat + excluded.vat,
                    cost = product_month.cost + excluded.cost, lines = product_month.lines + excluded.lines
                """)
            rest = rest.dropFirst(200)
        }
        // Only taking back can empty a month.
        for part in parts where part.lines < 0 {
            try execute("DELETE FROM product_month WHERE product_id = \(part.product) AND month = \(part.month) AND lines = 0")
        }
    }
}
