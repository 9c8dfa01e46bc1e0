import Catalogue
import Customers
import Kernel
import Storage

/// A receipt as the card needs it.
struct CardSale: RowDecodable {
    let day: Day
    let isSale: Bool
    let total, vat, cost: Int64

    static let columns = "day, kind, total, vat, cost"
    init(_ row: inout Row) throws {
        day = row.next()
        isSale = row.next() == 0 as Int64
        total = row.next()
        vat = row.next()
        cost = row.next()
    }
}

/// What a customer spent on one kind of goods.
struct CategorySpend: RowDecodable {
    let category: String?
    let amount: Int64

    static let columns = "category, amount"
    init(_ row: inout Row) throws {
        category = row.next()
        amount = row.next()
    }
}

/// A product on one of the last receipts.
struct RecentLine: RowDecodable {
    let sale: Int64
    let product: ID<Product>
    let name: String
    let quantity: Quantity
    let unitPrice: Int64

    static let columns = "sale_id, product_id, name, quantity, unit_price"
    init(_ row: inout Row) throws {
        sale = row.next()
        product = row.next()
        name = row.next()
        quantity = Quantity(thousandths: row.next())
        unitPrice = row.next()
    }
}

extension Reading {
    /// The newest receipts of a customer, enough for every figure of the strip.
    func cardSales(of customer: ID<Customer>) throws -> [CardSale] {
        try all("SELECT \(columns: CardSale.self) FROM sale WHERE customer_id = \(customer) ORDER BY at DESC, id DESC LIMIT 2000")
    }

    func spendByCategory(of customer: ID<Customer>, since: Instant) throws -> [CategorySpend] {
        try all("""
            SELECT c.name, t.amount FROM (
                SELECT p.category_id AS category_id, CAST(SUM(l.amount) AS BIGINT) AS amount
                FROM sale s JOIN sale_line l ON l.customer_id = s.customer_id AND l.sale_id = s.id JOIN product p ON p.id = l.product_id
                WHERE s.customer_id = \(customer) AND s.at >= \(since) GROUP BY p.category_id) t
            LEFT JOIN category c ON c.id = t.category_id ORDER BY t.amount DESC, c.name_sort NULLS LAST
            """)
    }

    /// The lines of the last visits, newest visit first.
    func recentLines(of customer: ID<Customer>, visits: Int) throws -> [RecentLine] {
        try all("""
            SELECT l.sale_id, l.product_id, p.name, l.quantity, l.unit_price
            FROM (SELECT customer_id, at, id FROM sale WHERE customer_id = \(customer) AND kind = 0 ORDER BY at DESC, id DESC LIMIT \(visits)) s
            JOIN sale_line l ON l.customer_id = s.customer_id AND l.sale_id = s.id JOIN product p ON p.id = l.product_id
            ORDER BY s.at DESC, s.id DESC, l.line LIMIT 400
            """)
    }
}
