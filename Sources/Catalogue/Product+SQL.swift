import Kernel
import Storage

extension Product: RowDecodable {
    public static let columns = """
        product.id, product.code, product.name, product.category_id, product.brand, product.unit, product.barcode, product.price, \
        product.vat_rate, product.cost, product.points_factor, product.cycle_days, product.active, product.created_at, \
        product.changed_at, product.revision
        """
    public init(_ row: inout Row) throws {
        id = row.next()
        code = row.next()
        name = row.next()
        category = row.next()
        brand = row.next()
        unit = row.next()
        barcode = row.next()
        price = row.next()
        vatRate = (row.next() as Int?).map(Percent.init(basisPoints:))
        cost = row.next()
        pointsFactor = row.next()
        cycleDays = row.next()
        active = row.next()
        createdAt = row.next()
        changedAt = row.next()
        revision = row.next()
    }
}

extension Reading {
    public func product(_ id: ID<Product>) throws -> Product? {
        try first("SELECT \(columns: Product.self) FROM product WHERE product.id = \(id)")
    }

    public func products(_ ids: some Collection<ID<Product>>) throws -> [ID<Product>: Product] {
        let found: [Product] = try all("SELECT \(columns: Product.self) FROM product WHERE product.id IN \(list: ids)")
        return Dictionary(uniqueKeysWithValues: found.map { ($0.id, $0) })
    }

    /// The product of that code or bar code, exactly as written.
    public func product(code: String) throws -> Product? {
        try first("SELECT \(columns: Product.self) FROM product WHERE code = \(code)")
            ?? first("SELECT \(columns: Product.self) FROM product WHERE barcode = \(code) ORDER BY active DESC, product.id LIMIT 1")
    }

    public func productID(code: String) throws -> ID<Product>? {
        try one("SELECT id FROM product WHERE code = \(code)").map { ID($0) }
    }

    /// Products on sale that a person may mean by what she typed: names that start with it first.
    public func products(matching typed: String, limit: Int) throws -> [Product] {
        let fold = TurkishText.fold(typed)
        guard !fold.isEmpty else { return [] }
        let starting: [Product] = try all("""
            SELECT \(columns: Product.self) FROM product
            WHERE name_fold >= \(fold) AND name_fold < \(fold + "{") AND active ORDER BY name_fold, product.id LIMIT \(limit)
            """)
        guard starting.count < limit else { return starting }
        let known = Set(starting.map(\.id))
        let others: [Product] = try all("""
            SELECT \(columns: Product.self) FROM product
            WHERE active AND \(ProductFilter.words(fold)) ORDER BY name_sort, product.id LIMIT \(limit + known.count)
            """)
        return Array((starting + others.filter { !known.contains($0.id) }).prefix(limit))
    }

    /// Codes and bar codes that an import asks about, each with its product.
    public func products(codes: some Collection<String>) throws -> [String: ID<Product>] {
        var found: [String: ID<Product>] = [:]
        var rest = Array(codes)[...]
        while !rest.isEmpty {
            try forEach("SELECT code, id FROM product WHERE code IN \(list: rest.prefix(500))") { row in
                let code: String = row.next()
                found[code] = row.next()
            }
            rest = rest.dropFirst(500)
        }
        return found
    }

    /// Unit costs of products whose cost is known.
    public func costs(of products: some Collection<Int64>) throws -> [Int64: Int64] {
        var found: [Int64: Int64] = [:]
        var rest = Array(products)[...]
        while !rest.isEmpty {
            try forEach("SELECT id, cost FROM product WHERE cost IS NOT NULL AND id IN \(list: rest.prefix(500))") { row in
                let id: Int64 = row.next()
                found[id] = row.next()
            }
            rest = rest.dropFirst(500)
        }
        return found
    }
}
