import Catalogue
import Customers
import Kernel
import Storage

/// Takes back the receipts of an import, and everything that was added up from them.
///
/// A sale from which something was returned since stays, with its lines and its share of every figure.
struct SaleUndoer: Undoer {
    let table = "sale"

    func undo(_ batch: ID<Batch>, _ book: Book) throws -> Taken {
        let left = try leftovers(batch, book)
        try book.addToDays(try days(batch, book))
        try book.addToMonths(try months(batch, book))
        let customers = try book.numbers("SELECT DISTINCT s.customer_id FROM sale s WHERE s.customer_id > 0 AND \(going(batch)) ORDER BY 1")
        try book.execute("""
            DELETE FROM sale_line WHERE (customer_id, sale_id) IN (SELECT s.customer_id, s.id FROM sale s WHERE \(going(batch)))
            """)
        let removed = try book.execute("DELETE FROM sale WHERE id IN (SELECT s.id FROM sale s WHERE \(going(batch)))")
        try book.retally(customers.map { ID<Customer>($0) })
        return Taken(removed: removed, left: left)
    }

    /// Returns that are no part of the batch and point at a sale `s` of it.
    private func pointed(_ batch: ID<Batch>) -> SQL {
        "EXISTS (SELECT 1 FROM sale r WHERE r.returns_sale_id = s.id AND (r.batch_id IS NULL OR r.batch_id <> \(batch)))"
    }
    private func going(_ batch: ID<Batch>) -> SQL { "s.batch_id = \(batch) AND NOT \(pointed(batch))" }

    private func leftovers(_ batch: ID<Batch>, _ book: Book) throws -> [Left] {
        var left: [Left] = []
        try book.forEach("""
            SELECT s.id, s.customer_id, s.number FROM sale s WHERE s.batch_id = \(batch) AND \(pointed(batch)) ORDER BY s.id
            """) { row in
            let id: Int64 = row.next(), customer: Int64 = row.next()
            let number: String? = row.next()
            left.append(Left(table: table, row: String(id), customer: customer == 0 ? nil : customer, label: number ?? "#\(id)",
                             reason: Words("sonradan iadesi alınmış", "something of it was returned since")))
        }
        return left
    }

    private func days(_ batch: ID<Batch>, _ book: Book) throws -> [SaleDay] {
        try book.all("""
            SELECT s.day, s.branch_id, -COUNT(*) FILTER (WHERE s.kind = 0), -COUNT(*) FILTER (WHERE s.kind = 1), CAST(-SUM(s.total) AS BIGINT),
                CAST(-SUM(s.discount) AS BIGINT), CAST(-SUM(s.vat) AS BIGINT), CAST(-SUM(s.cost) AS BIGINT)
            FROM sale s WHERE \(going(batch)) GROUP BY s.day, s.branch_id ORDER BY s.day, s.branch_id
            """)
    }

    private func months(_ batch: ID<Batch>, _ book: Book) throws -> [ProductMonth] {
        var consequences = Consequences()
        try book.stream("""
            SELECT s.day, l.product_id, l.quantity, l.amount, l.vat, l.cost
            FROM sale s JOIN sale_line l ON l.customer_id = s.customer_id AND l.sale_id = s.id WHERE \(going(batch))
            """) { row in
            let day: Day = row.next(), product: Int64 = row.next(), quantity: Int64 = row.next()
            consequences.take(product: product, on: day, quantity: quantity, Reckoning.Line(amount: row.next(), vat: row.next(), cost: row.next()))
        }
        return consequences.months.values.map { month in
            ProductMonth(product: month.product, month: month.month, quantity: -month.quantity, amount: -month.amount, vat: -month.vat,
                         cost: -month.cost, lines: -month.lines)
        }.sorted { ($0.product, $0.month) < ($1.product, $1.month) }
    }
}
