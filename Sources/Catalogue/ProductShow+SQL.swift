import Kernel
import Storage

extension Price: RowDecodable {
    static let columns = "at, price, cost, vat_rate"
    init(_ row: inout Row) throws {
        at = row.next()
        price = row.next()
        cost = row.next()
        vatRate = (row.next() as Int?).map(Percent.init(basisPoints:))
    }
}

extension Reading {
    /// The newest prices of a product, newest first.
    func prices(of product: ID<Product>, limit: Int = 12) throws -> [Price] {
        try all("SELECT \(columns: Price.self) FROM price_history WHERE product_id = \(product) ORDER BY at DESC, id DESC LIMIT \(limit)")
    }
}
