import Catalogue
import Customers
import Kernel
import Storage

extension Sale: RowDecodable {
    public static let columns = """
        sale.id, sale.customer_id, sale.at, sale.kind, sale.number, sale.branch_id, sale.seller_id, sale.channel, sale.total, \
        sale.discount, sale.vat, sale.cost, sale.lines, sale.returns_sale_id, sale.note
        """
    public init(_ row: inout Row) throws {
        id = row.next()
        let customer: Int64 = row.next()
        self.customer = customer == 0 ? nil : ID(customer)
        at = row.next()
        kind = Kind(rawValue: row.next()) ?? .sale
        number = row.next()
        branch = row.next()
        seller = row.next()
        channel = Channel(rawValue: row.next()) ?? .shop
        total = row.next()
        discount = row.next()
        vat = row.next()
        cost = row.next()
        lines = row.next()
        returns = row.next()
        note = row.next()
    }
}

extension SaleLine: RowDecodable {
    public static let columns = """
        sale_line.line, sale_line.product_id, sale_line.quantity, sale_line.unit_price, sale_line.discount, sale_line.vat_rate, \
        sale_line.amount, sale_line.vat, sale_line.cost
        """
    public init(_ row: inout Row) throws {
        line = row.next()
        product = row.next()
        quantity = Quantity(thousandths: row.next())
        unitPrice = row.next()
        discount = row.next()
        vatRate = (row.next() as Int?).map(Percent.init(basisPoints:))
        amount = row.next()
        vat = row.next()
        cost = row.next()
    }
}

extension Reading {
    public func sale(_ id: ID<Sale>) throws -> Sale? {
        try first("SELECT \(columns: Sale.self) FROM sale WHERE sale.id = \(id)")
    }

    public func lines(of sale: Sale) throws -> [SaleLine] {
        try all("""
            SELECT \(columns: SaleLine.self) FROM sale_line
            WHERE customer_id = \(sale.customer?.rawValue ?? 0) AND sale_id = \(sale.id) ORDER BY line
            """)
    }

    public func saleCount(of customer: ID<Customer>) throws -> Int64 {
        try one("SELECT COUNT(*) FROM sale WHERE customer_id = \(customer)") ?? 0
    }

    /// The returns that point at a sale, oldest first.
    public func returns(of sale: ID<Sale>) throws -> [Sale] {
        try all("SELECT \(columns: Sale.self) FROM sale WHERE returns_sale_id = \(sale) ORDER BY at, id")
    }

    /// What was brought back of each line so far, as positive numbers.
    func takenBack(from sale: ID<Sale>) throws -> [Int: TakenBack] {
        var found: [Int: TakenBack] = [:]
        try forEach("""
            SELECT l.line, CAST(SUM(-l.quantity) AS BIGINT), CAST(SUM(-l.amount) AS BIGINT), CAST(SUM(-l.discount) AS BIGINT),
                CAST(SUM(-l.vat) AS BIGINT), CAST(SUM(-l.cost) AS BIGINT)
            FROM sale r JOIN sale_line l ON l.customer_id = r.customer_id AND l.sale_id = r.id
            WHERE r.returns_sale_id = \(sale) GROUP BY l.line
            """) { row in
            let line: Int = row.next()
            found[line] = TakenBack(quantity: row.next(), amount: row.next(), discount: row.next(), vat: row.next(), cost: row.next())
        }
        return found
    }

    /// Holds the sale until the end of the transaction, so that two counters cannot take back the same thing.
    func heldSale(_ id: ID<Sale>) throws -> Sale? {
        try first("SELECT \(columns: Sale.self) FROM sale WHERE sale.id = \(id) \(sqlite: "", postgres: "FOR UPDATE")")
    }
}
