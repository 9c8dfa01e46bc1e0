import Kernel
import Storage

extension Book {
    /// Takes a new product into the catalogue.
    ///
    /// - Throws: ``CatalogueFailure/codeTaken(_:)``.
    @discardableResult
    public func add(_ new: NewProduct) throws -> ID<Product> {
        let id: ID<Product> = try id(table: "product")
        var new = new
        if new.code.isEmpty { new.code = try freeCode(after: id) }
        guard try productID(code: new.code) == nil else { throw CatalogueFailure.codeTaken(new.code) }
        let category = try new.category.map { try self.category(named: $0) }
        try insert(new, id, category)
        try keepPrice(id, price: new.price, cost: new.cost, vatRate: new.vatRate)
        var changes = Changes()
        changes.note("code", nil, new.code)
        changes.note("name", nil, new.name)
        changes.note("price", nil, new.price)
        changes.note("cost", nil, new.cost)
        changes.note("vat_rate", nil, new.vatRate?.basisPoints)
        try record(Event("product.added", subject: id.rawValue, changes))
        return id
    }

    /// Changes a product. A new price, cost or KDV also goes into its price history; earlier sales keep theirs.
    ///
    /// - Throws: ``CatalogueFailure/noSuchProduct``, ``CatalogueFailure/codeTaken(_:)``, and
    ///   ``CatalogueFailure/changedMeanwhile`` when `revision` is no longer the newest.
    public func change(_ id: ID<Product>, to new: NewProduct, revision: Int64? = nil) throws {
        guard let old = try product(id) else { throw CatalogueFailure.noSuchProduct }
        if let revision, revision != old.revision { throw CatalogueFailure.changedMeanwhile }
        var new = new
        if new.code.isEmpty { new.code = old.code }
        if new.code != old.code, try productID(code: new.code) != nil { throw CatalogueFailure.codeTaken(new.code) }
        let category = try new.category.map { try self.category(named: $0) }
        var changes = Changes(), prices = Changes()
        changes.note("code", old.code, new.code)
        changes.note("name", old.name, new.name)
        changes.note("category_id", old.category, category)
        changes.note("brand", old.brand, new.brand)
        changes.note("unit", old.unit, new.unit)
        changes.note("barcode", old.barcode, new.barcode)
        changes.note("points_factor", old.pointsFactor, new.pointsFactor)
        changes.note("cycle_days", old.cycleDays, new.cycleDays)
        prices.note("price", old.price, new.price)
        prices.note("cost", old.cost, new.cost)
        prices.note("vat_rate", old.vatRate?.basisPoints, new.vatRate?.basisPoints)
        guard !changes.isEmpty || !prices.isEmpty else { return }
        try remember(old)
        try update(new, id, category)
        if !prices.isEmpty {
            try keepPrice(id, price: new.price, cost: new.cost, vatRate: new.vatRate)
            try record(Event("product.priced", subject: id.rawValue, prices))
        }
        if !changes.isEmpty { try record(Event("product.changed", subject: id.rawValue, changes)) }
    }

    /// Takes a product off the counter, or puts it back. Its past stays.
    ///
    /// - Throws: ``CatalogueFailure/noSuchProduct``.
    public func turn(_ id: ID<Product>, on: Bool) throws {
        guard let old = try product(id) else { throw CatalogueFailure.noSuchProduct }
        guard old.active != on else { return }
        try remember(old)
        try setActive(id, on)
        try record(Event(on ? "product.switchedOn" : "product.switchedOff", subject: id.rawValue,
                         before: ["active": .bool(!on)], after: ["active": .bool(on)]))
    }

    /// Takes many products of an import in one go; rows carry the batch, no event is left for each.
    ///
    /// Codes must be there and new: ask ``Reading/products(codes:)`` before. Answers the ids in the same order.
    /// - Throws: `StorageError` of kind `unique` when a code is taken.
    @discardableResult
    public func addProducts(_ products: [NewProduct]) throws -> [ID<Product>] {
        guard !products.isEmpty else { return [] }
        var categories: [String: ID<Category>] = [:]
        for name in Set(products.compactMap(\.category)) { categories[name] = try category(named: name) }
        let ids = try ids(Product.self, count: products.count, table: "product")
        try pour(products, ids, categories)
        return ids.map { ID($0) }
    }

    private func freeCode(after id: ID<Product>) throws -> String {
        let plain = "U\(id)"
        return try productID(code: plain) == nil ? plain : "U\(id)-\(at.ms)"
    }
}
