import Catalogue
import Customers
import Kernel
import Storage

extension Buyer: RowDecodable {
    static let columns = "id, name, amount, times"
    init(_ row: inout Row) throws {
        id = row.next()
        name = row.next()
        amount = row.next()
        times = row.next()
    }
}

extension Reading {
    /// The index of lines by product holds all this asks for; walk-in customers have no name to show.
    func topBuyers(of product: ID<Product>, limit: Int) throws -> [Buyer] {
        try all("""
            SELECT c.id, c.name, t.amount, t.times FROM (
                SELECT customer_id, CAST(SUM(amount) AS BIGINT) AS amount, COUNT(*) AS times FROM sale_line
                WHERE product_id = \(product) AND customer_id > 0 GROUP BY customer_id ORDER BY 2 DESC, 1 LIMIT \(limit)) t
            JOIN customer c ON c.id = t.customer_id ORDER BY t.amount DESC, c.id
            """)
    }
}
