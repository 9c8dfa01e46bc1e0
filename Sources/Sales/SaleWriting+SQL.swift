import Catalogue
import Customers
import Kernel
import Storage

// The rows behind the verbs of Sale+Verbs.swift.
extension Book {
    /// Ties a form's token to a sale; answers the sale it was tied to before, if any.
    func claim(_ token: String, for id: ID<Sale>) throws -> ID<Sale>? {
        let tied = try execute("INSERT INTO sale_token (token, sale_id, at) VALUES (\(token), \(id), \(at)) ON CONFLICT (token) DO NOTHING")
        guard tied == 0 else { return nil }
        return try one("SELECT sale_id FROM sale_token WHERE token = \(token)").map { ID($0) }
    }

    func insert(_ head: SaleRow, _ lines: [SaleLine], _ sums: SaleSums, as id: ID<Sale>) throws {
        try execute("""
            INSERT INTO sale (customer_id, at, id, day, kind, number, branch_id, seller_id, channel, total, discount, vat, cost, lines,
                returns_sale_id, note, created_at, revision, batch_id)
            VALUES (\(head.customer), \(head.at), \(id), \(head.at.day), \(head.kind), \(head.number), \(head.branch), \(head.seller),
                \(head.channel), \(sums.total), \(sums.discount), \(sums.vat), \(sums.cost), \(lines.count), \(head.returns), \(head.note),
                \(at), 0, \(batch))
            """)
        var rest = lines[...]
        while !rest.isEmpty {
            let rows = rest.prefix(50).map { line -> SQL in
                """
                (\(head.customer), \(id), \(line.line), \(line.product), \(line.quantity.thousandths), \(line.unitPrice), \(line.discount), \
                \(line.vatRate?.basisPoints), \(line.amount), \(line.vat), \(line.cost), \(batch))
                """
            }
            try execute("""
                INSERT INTO sale_line (customer_id, sale_id, line, product_id, quantity, unit_price, discount, vat_rate, amount, vat, cost, batch_id)
                VALUES \(rows.joined(separator: ", "))
                """)
            rest = rest.dropFirst(50)
        }
    }

    /// Takes a receipt out of the tables and out of everything that was added up from it.
    func remove(_ sale: Sale, _ lines: [SaleLine]) throws {
        let customer = sale.customer?.rawValue ?? 0
        try execute("DELETE FROM sale_line WHERE customer_id = \(customer) AND sale_id = \(sale.id)")
        try execute("DELETE FROM sale WHERE customer_id = \(customer) AND at = \(sale.at) AND id = \(sale.id)")
        try addToDays([SaleDay(day: sale.day.number, branch: sale.branch, sales: sale.kind == .sale ? -1 : 0, returns: sale.kind == .sale ? 0 : -1,
                               amount: -sale.total, discount: -sale.discount, vat: -sale.vat, cost: -sale.cost)])
        var months: [Int64: ProductMonth] = [:]
        for line in lines {
            months[line.product.rawValue, default: ProductMonth(product: line.product.rawValue, month: ProductMonth.number(of: sale.day))]
                .add(quantity: -line.quantity.thousandths, amount: -line.amount, vat: -line.vat, cost: -line.cost, lines: -1)
        }
        try addToMonths(months.values.sorted { $0.product < $1.product })
        if let customer = sale.customer { try retally([customer]) }
    }
}

extension Keeper {
    @discardableResult
    func forgetTokens(before: Instant) throws -> Int {
        try execute("DELETE FROM sale_token WHERE at < \(before)")
    }
}
