import Customers
import Kernel
import Storage

extension SaleFilter {
    func condition(_ today: Day) -> SQL {
        var parts: [SQL] = []
        if let period = period(today) { parts.append("sale.at >= \(period.start) AND sale.at < \(period.end)") }
        if let branch { parts.append("sale.branch_id = \(branch)") }
        if let seller { parts.append("sale.seller_id = \(seller)") }
        return parts.isEmpty ? "\(sqlite: "1", postgres: "TRUE")" : parts.joined(separator: " AND ")
    }

    /// The statement of one page. Older rows stand behind the mark, newer ones before it.
    func statement(today: Day, limit: Int) -> SQL {
        let start: SQL = "SELECT \(columns: Sale.self) FROM sale WHERE \(condition(today))"
        switch page {
        case .first: return "\(start) ORDER BY sale.at DESC, sale.id DESC LIMIT \(limit)"
        case .older(let mark): return "\(start) AND (sale.at, sale.id) < (\(mark.at), \(mark.id)) ORDER BY sale.at DESC, sale.id DESC LIMIT \(limit)"
        case .newer(let mark): return "\(start) AND (sale.at, sale.id) > (\(mark.at), \(mark.id)) ORDER BY sale.at, sale.id LIMIT \(limit)"
        }
    }
}

extension Reading {
    func salePage(_ filter: SaleFilter, today: Day, size: Int = 50) throws -> SalePage {
        let found: [Sale] = try all(filter.statement(today: today, limit: size + 1))
        let full = found.count > size
        var sales = Array(found.prefix(size)), newer = full, older = full
        switch filter.page {
        case .first: newer = false
        case .older: newer = true
        case .newer: (sales, older) = (sales.reversed(), true)
        }
        return SalePage(sales: sales, names: try customerNames(Array(Set(sales.compactMap(\.customer)))),
                        newer: newer ? sales.first.map(SaleFilter.Mark.init) : nil, older: older ? sales.last.map(SaleFilter.Mark.init) : nil)
    }

    /// The figures of days and branch, from the days' own; nil for a seller over all time, which would mean reading every receipt.
    func saleTotals(_ period: Period?, branch: Int64?, seller: Int64?) throws -> SaleDay? {
        if let seller {
            guard let period, period.days <= 62 else { return nil }
            let place: SQL = branch.map { " AND branch_id = \($0)" } ?? ""
            return try first("""
                SELECT 0, 0, COUNT(*) FILTER (WHERE kind = 0), COUNT(*) FILTER (WHERE kind = 1), COALESCE(CAST(SUM(total) AS BIGINT), 0),
                    COALESCE(CAST(SUM(discount) AS BIGINT), 0), COALESCE(CAST(SUM(vat) AS BIGINT), 0), COALESCE(CAST(SUM(cost) AS BIGINT), 0)
                FROM sale WHERE at >= \(period.start) AND at < \(period.end) AND seller_id = \(seller)\(place)
                """)
        }
        let days: SQL = period.map { "day BETWEEN \($0.from) AND \($0.through)" } ?? "\(sqlite: "1", postgres: "TRUE")"
        let place: SQL = branch.map { " AND branch_id = \($0)" } ?? ""
        return try first("""
            SELECT 0, 0, COALESCE(CAST(SUM(sales) AS BIGINT), 0), COALESCE(CAST(SUM(returns) AS BIGINT), 0), COALESCE(CAST(SUM(amount) AS BIGINT), 0),
                COALESCE(CAST(SUM(discount) AS BIGINT), 0), COALESCE(CAST(SUM(vat) AS BIGINT), 0), COALESCE(CAST(SUM(cost) AS BIGINT), 0)
            FROM sale_day WHERE \(days)\(place)
            """)
    }

    /// Receipts of that number, newest first; "#42" or a bare number finds our own too.
    func sales(numbered typed: String, limit: Int = 5) throws -> [Sale] {
        let bare = typed.hasPrefix("#") ? String(typed.dropFirst()) : typed
        var found: [Sale] = try all("SELECT \(columns: Sale.self) FROM sale WHERE sale.number = \(typed) ORDER BY at DESC, id DESC LIMIT \(limit)")
        if typed.hasPrefix("#") || found.isEmpty, let id = Int64(bare), let own = try sale(ID(id)), !found.contains(where: { $0.id == own.id }) {
            found.append(own)
        }
        return found
    }
}
