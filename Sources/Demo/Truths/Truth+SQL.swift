import Kernel
import Storage

/// A planted card with the name it bears now.
struct TruthRow: RowDecodable, Sendable {
    let position: Int
    let customer: Int64
    let name: String?
    let other: Int64?
    let otherName: String?
    let value: Int64?
    let detail: Words
    /// Turnover less KDV less cost, as the card knows it now.
    let profit: Int64?

    static let columns = """
        t.position, t.customer_id, c.name, t.other_id, o.name, t.value, t.detail_tr, t.detail_en, c.turnover - c.vat - c.cost
        """
    init(_ row: inout Row) throws {
        position = row.next()
        customer = row.next()
        name = row.next()
        other = row.next()
        otherName = row.next()
        value = row.next()
        detail = Words(row.next(), row.next())
        profit = row.next()
    }
}

// What was planted.
extension Reading {
    func plantedCounts() throws -> [String: Int64] {
        var counts: [String: Int64] = [:]
        try forEach("SELECT truth, COUNT(*) FROM demo_truth GROUP BY truth") { row in
            let key: String = row.next()
            counts[key] = row.next()
        }
        return counts
    }

    func planted(_ key: String, after position: Int = 0, limit: Int) throws -> [TruthRow] {
        try all("""
            SELECT \(columns: TruthRow.self) FROM demo_truth t LEFT JOIN customer c ON c.id = t.customer_id LEFT JOIN customer o ON o.id = t.other_id
            WHERE t.truth = \(key) AND t.position > \(position) ORDER BY t.position LIMIT \(limit)
            """)
    }
}

// What the data say.
extension Reading {
    func plantedAmongMostProfitable() throws -> Int64 {
        try one("""
            SELECT COUNT(*) FROM (SELECT id FROM customer ORDER BY turnover - vat - cost DESC, id LIMIT 10) b
            WHERE EXISTS (SELECT 1 FROM demo_truth t WHERE t.truth = \(Truth.profitable) AND t.customer_id = b.id)
            """) ?? 0
    }

    func biggestAtALoss() throws -> Int64 {
        try one("""
            SELECT COUNT(*) FROM (SELECT turnover - vat - cost AS profit FROM customer ORDER BY turnover DESC, id DESC LIMIT 5) b WHERE b.profit < 0
            """) ?? 0
    }

    /// Buyers of the cartridge by regular steps, each with the last day.
    private var regularBuyers: SQL {
        """
        SELECT d.customer_id, MAX(d.day) AS last FROM (
          SELECT DISTINCT s.customer_id, s.day FROM sale_line l JOIN sale s ON s.id = l.sale_id
          WHERE s.kind = 0 AND l.customer_id > 0 AND l.product_id = (SELECT id FROM product WHERE name_fold = \(TurkishText.fold(DemoFirm.cartridge)) ORDER BY id LIMIT 1)) d
        GROUP BY d.customer_id HAVING COUNT(*) >= 4 AND (MAX(d.day) - MIN(d.day)) BETWEEN 80 * (COUNT(*) - 1) AND 100 * (COUNT(*) - 1)
        """
    }
    func regularCartridgeBuyers() throws -> Int64 { try one("SELECT COUNT(*) FROM (\(regularBuyers)) r") ?? 0 }

    func cartridgesDue(_ today: Day) throws -> Int64 {
        let monday = today.startOfWeek.adding(days: 7)
        return try one("SELECT COUNT(*) FROM (\(regularBuyers)) r WHERE r.last + 90 BETWEEN \(monday) AND \(monday.adding(days: 6))") ?? 0
    }

    /// Pairs whose two cards share a phone, an e-mail, a tax number, or a birthday and an address.
    func pairsThatMeet() throws -> Int64 {
        try one("SELECT COUNT(*) FROM demo_truth t JOIN customer a ON a.id = t.customer_id JOIN customer b ON b.id = t.other_id WHERE t.truth = \(Truth.pairs) AND \(met)") ?? 0
    }
    private var met: SQL {
        """
        (a.tax_number = b.tax_number OR (a.birthday = b.birthday AND a.district = b.district) OR EXISTS (
          SELECT 1 FROM contact_point p JOIN contact_point q ON q.value = p.value WHERE p.customer_id = a.id AND q.customer_id = b.id))
        """
    }

    /// Look-alikes of one family name who share no phone, e-mail and birthday.
    func lookAlikesApart() throws -> Int64 {
        try one("""
            SELECT COUNT(*) FROM demo_truth t JOIN customer a ON a.id = t.customer_id JOIN customer b ON b.id = t.other_id
            WHERE t.truth = \(Truth.lookAlikes) AND a.last_name = b.last_name AND a.birthday <> b.birthday AND NOT EXISTS (
              SELECT 1 FROM contact_point p JOIN contact_point q ON q.value = p.value WHERE p.customer_id = a.id AND q.customer_id = b.id)
            """) ?? 0
    }

    func customersInNilufer() throws -> Int64 {
        let spot = Neighbourhood.branchless
        return try one("SELECT COUNT(*) FROM customer WHERE province = \(spot.province) AND district = \(spot.district)") ?? 0
    }

    func badlyNamed() throws -> Int64 {
        try one("SELECT COUNT(*) FROM customer WHERE name IN \(list: DemoFirm.badNames)") ?? 0
    }

    /// Customers with fifty visits or more who took one product in one quantity and nothing else.
    func faithfulTo(_ product: String, _ quantity: Int64) throws -> Int64 {
        try one("""
            SELECT COUNT(*) FROM (
              SELECT l.customer_id FROM sale_line l WHERE l.customer_id > 0 AND l.quantity = \(quantity)
                AND l.product_id = (SELECT id FROM product WHERE name_fold = \(TurkishText.fold(product)) ORDER BY id LIMIT 1)
              GROUP BY l.customer_id HAVING COUNT(*) >= 50) f
            WHERE NOT EXISTS (SELECT 1 FROM sale_line l WHERE l.customer_id = f.customer_id AND l.quantity <> \(quantity))
            """) ?? 0
    }

    func pulsesOnly() throws -> Int64 {
        let pulses: SQL = "(SELECT p.id FROM product p JOIN category c ON c.id = p.category_id WHERE c.name_fold = \(TurkishText.fold("Bakliyat")))"
        return try one("""
            SELECT COUNT(*) FROM (SELECT DISTINCT l.customer_id FROM sale_line l WHERE l.customer_id > 0 AND l.product_id IN \(pulses)) f
            JOIN customer c ON c.id = f.customer_id WHERE c.visits >= 6
              AND NOT EXISTS (SELECT 1 FROM sale_line o WHERE o.customer_id = f.customer_id AND o.product_id NOT IN \(pulses))
            """) ?? 0
    }

    func firmsLeftAlone() throws -> Int64 {
        try one("""
            SELECT COUNT(*) FROM (SELECT customer_id FROM relation WHERE kind = 'contact'
              GROUP BY customer_id HAVING COUNT(*) = 1 AND MAX(role) LIKE '%ayrıldı%') f
            """) ?? 0
    }
}
