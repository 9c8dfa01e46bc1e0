import Kernel
import Storage

// What the tests ask of the tables.
extension Reader {
    /// Full-text tables of SQLite are not among the plain ones.
    func searchCounts() throws -> [(String, Int64)] {
        guard dialect == .sqlite else { return [] }
        return [("customer_words", try one("SELECT COUNT(*) FROM customer_words") ?? 0), ("customer_phones", try one("SELECT COUNT(*) FROM customer_phones") ?? 0)]
    }
    func customers() throws -> Int64 { try one("SELECT COUNT(*) FROM customer") ?? 0 }
    func someBuyer() throws -> (customer: Int64, product: Int64) {
        (try one("SELECT MIN(customer_id) FROM sale") ?? 0, try one("SELECT MIN(id) FROM product") ?? 0)
    }

    /// Everything the sample firm wrote, in one number.
    func demoDigest() throws -> String {
        var sum: UInt64 = 0
        func take(_ row: [String]) { sum = StableHash.of("\(sum)|" + row.joined(separator: "|")) }
        try forEach("""
            SELECT id, kind, number, name, phone, email, province, district, branch_id, owner_id, birthday, tax_number, turnover, cost, vat, visits, returns,
              first_day, last_day, last_amount, lifecycle, created_at FROM customer ORDER BY id
            """) { row in
            let ids: [Int64] = [row.next(), row.next()]
            let texts: [String?] = [row.next(), row.next(), row.next(), row.next(), row.next(), row.next()]
            let numbers: [Int64?] = (0..<14).map { _ in row.next() }
            take(ids.map(String.init) + texts.map { $0 ?? "" } + numbers.map { $0.map(String.init) ?? "" })
        }
        try forEach("SELECT customer_id, id, at, branch_id, seller_id, channel, total, discount, vat, cost, lines, COALESCE(returns_sale_id, 0) FROM sale ORDER BY id") { row in
            take((0..<12).map { _ in let number: Int64 = row.next(); return String(number) })
        }
        try forEach("SELECT customer_id, sale_id, line, product_id, quantity, unit_price, discount, vat_rate, amount, vat, cost FROM sale_line ORDER BY sale_id, line") { row in
            take((0..<11).map { _ in let number: Int64 = row.next(); return String(number) })
        }
        try forEach("SELECT id, code, name, price, cost, vat_rate FROM product ORDER BY id") { row in
            let id: Int64 = row.next(), code: String = row.next(), name: String = row.next(), price: Int64 = row.next(), cost: Int64 = row.next(), vat: Int64 = row.next()
            take([String(id), code, name, String(price), String(cost), String(vat)])
        }
        return String(sum, radix: 16)
    }
}
