import Kernel
import Storage

extension ProductLine: RowDecodable {
    static let columns = Product.columns + ", category, year, sort_name"
    init(_ row: inout Row) throws {
        product = try Product(&row)
        category = row.next()
        year = row.next()
        sortName = row.next()
    }
}

extension ProductFilter {
    /// Every typed word somewhere in the product's words. Folded words hold letters and digits only, so none is a wildcard.
    static func words(_ fold: String) -> SQL {
        fold.split(separator: " ").map { word -> SQL in "words LIKE \("%\(word)%")" }.joined(separator: " AND ")
    }

    var condition: SQL {
        var parts: [SQL] = []
        if !all { parts.append("product.active") }
        if let category { parts.append("product.category_id = \(category)") }
        let fold = TurkishText.fold(text)
        if !fold.isEmpty { parts.append(ProductFilter.words(fold)) }
        return parts.isEmpty ? "\(sqlite: "1", postgres: "TRUE")" : parts.joined(separator: " AND ")
    }

    /// Rows behind the mark in the direction we walk.
    func behind(_ mark: Mark, forward: Bool) -> SQL {
        let up = forward != descending
        switch order {
        case .name:
            return up ? "(product.name_sort, product.id) > (\(mark.text), \(mark.id))" : "(product.name_sort, product.id) < (\(mark.text), \(mark.id))"
        case .price:
            return up ? "(product.price, product.id) > (\(mark.number), \(mark.id))" : "(product.price, product.id) < (\(mark.number), \(mark.id))"
        case .year:
            return up ? "(COALESCE(m.amount, 0), product.id) > (\(mark.number), \(mark.id))"
                : "(COALESCE(m.amount, 0), product.id) < (\(mark.number), \(mark.id))"
        }
    }

    func ordering(forward: Bool) -> SQL {
        let up = forward != descending
        switch order {
        case .name: return up ? "product.name_sort, product.id" : "product.name_sort DESC, product.id DESC"
        case .price: return up ? "product.price, product.id" : "product.price DESC, product.id DESC"
        case .year: return up ? "COALESCE(m.amount, 0), product.id" : "COALESCE(m.amount, 0) DESC, product.id DESC"
        }
    }

    /// The statement of one page; `since` is the first month of the twelve.
    func statement(forward: Bool, mark: Mark?, since: Int32, limit: Int) -> SQL {
        let place: SQL = mark.map { " AND \(behind($0, forward: forward))" } ?? ""
        let columns: SQL = "SELECT \(columns: Product.self), c.name"
        let rest: SQL = "WHERE \(condition)\(place) ORDER BY \(ordering(forward: forward)) LIMIT \(limit)"
        guard order == .year else {
            // A page's own sums are fifty short walks along product_month's key.
            return """
                \(columns), COALESCE((SELECT CAST(SUM(amount) AS BIGINT) FROM product_month WHERE product_id = product.id AND month >= \(since)), 0),
                    product.name_sort
                FROM product LEFT JOIN category c ON c.id = product.category_id \(rest)
                """
        }
        return """
            \(columns), COALESCE(m.amount, 0), product.name_sort
            FROM product LEFT JOIN category c ON c.id = product.category_id
            LEFT JOIN (SELECT product_id, CAST(SUM(amount) AS BIGINT) AS amount FROM product_month WHERE month >= \(since) GROUP BY product_id) m
                ON m.product_id = product.id \(rest)
            """
    }
}

extension Reading {
    func productPage(_ filter: ProductFilter, today: Day, size: Int = 50) throws -> ProductPage {
        let since = ProductMonth.number(of: today.startOfMonth.adding(months: -11))
        switch filter.page {
        case .before(let mark):
            let found: [ProductLine] = try all(filter.statement(forward: false, mark: mark, since: since, limit: size + 1))
            let lines = Array(found.prefix(size).reversed())
            return ProductPage(lines: lines, previous: found.count > size ? lines.first?.mark(filter.order) : nil, next: lines.last?.mark(filter.order))
        case .first, .after:
            let mark: ProductFilter.Mark? = if case .after(let mark) = filter.page { mark } else { nil }
            let found: [ProductLine] = try all(filter.statement(forward: true, mark: mark, since: since, limit: size + 1))
            let lines = Array(found.prefix(size))
            return ProductPage(lines: lines, previous: mark == nil ? nil : lines.first?.mark(filter.order),
                               next: found.count > size ? lines.last?.mark(filter.order) : nil)
        }
    }

    func productCount(activeOnly: Bool = true) throws -> Int64 {
        try one(activeOnly ? "SELECT COUNT(*) FROM product WHERE active" : "SELECT COUNT(*) FROM product") ?? 0
    }
}
