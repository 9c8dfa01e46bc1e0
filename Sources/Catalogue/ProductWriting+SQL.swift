import Kernel
import Storage

// The rows behind the verbs of Product+Verbs.swift.
extension Book {
    func insert(_ new: NewProduct, _ id: ID<Product>, _ category: ID<Category>?) throws {
        try execute("""
            INSERT INTO product (id, code, name, name_fold, name_sort, words, category_id, brand, unit, barcode, price, vat_rate, cost,
                points_factor, cycle_days, active, created_at, changed_at, revision, batch_id)
            VALUES (\(id), \(new.code), \(new.name), \(TurkishText.fold(new.name)), \(TurkishText.sortKey(new.name)), \(new.words), \(category),
                \(new.brand), \(new.unit), \(new.barcode), \(new.price), \(new.vatRate?.basisPoints), \(new.cost), \(new.pointsFactor),
                \(new.cycleDays), \(true), \(at), \(at), 1, \(batch))
            """)
    }

    func update(_ new: NewProduct, _ id: ID<Product>, _ category: ID<Category>?) throws {
        try execute("""
            UPDATE product SET code = \(new.code), name = \(new.name), name_fold = \(TurkishText.fold(new.name)),
                name_sort = \(TurkishText.sortKey(new.name)), words = \(new.words), category_id = \(category), brand = \(new.brand),
                unit = \(new.unit), barcode = \(new.barcode), price = \(new.price), vat_rate = \(new.vatRate?.basisPoints),
                cost = \(new.cost), points_factor = \(new.pointsFactor), cycle_days = \(new.cycleDays), changed_at = \(at),
                revision = revision + 1
            WHERE id = \(id)
            """)
    }

    func setActive(_ id: ID<Product>, _ active: Bool) throws {
        try execute("UPDATE product SET active = \(active), changed_at = \(at), revision = revision + 1 WHERE id = \(id)")
    }

    func keepPrice(_ id: ID<Product>, price: Int64, cost: Int64?, vatRate: Percent?) throws {
        let number = try ids(table: "price_history").lowerBound
        let account: Int64? = if case .account(let id) = actor { id } else { nil }
        try execute("""
            INSERT INTO price_history (product_id, at, id, price, cost, vat_rate, account_id, batch_id)
            VALUES (\(id), \(at), \(number), \(price), \(cost), \(vatRate?.basisPoints), \(account), \(batch))
            """)
    }

    func pour(_ products: [NewProduct], _ ids: Range<Int64>, _ categories: [String: ID<Category>]) throws {
        let columns = """
            id, code, name, name_fold, name_sort, words, category_id, brand, unit, barcode, price, vat_rate, cost, \
            points_factor, cycle_days, active, created_at, changed_at, revision, batch_id
            """
        try bulk("product", columns) { sink in
            for (new, id) in zip(products, ids) {
                sink.put(id)
                sink.put(new.code)
                sink.put(new.name)
                sink.put(TurkishText.fold(new.name))
                sink.put(TurkishText.sortKey(new.name))
                sink.put(new.words)
                sink.put(new.category.flatMap { categories[$0] })
                sink.put(new.brand)
                sink.put(new.unit)
                sink.put(new.barcode)
                sink.put(new.price)
                sink.put(new.vatRate?.basisPoints)
                sink.put(new.cost)
                sink.put(new.pointsFactor)
                sink.put(new.cycleDays)
                sink.put(true)
                sink.put(at)
                sink.put(at)
                sink.put(1)
                sink.put(batch)
                try sink.endRow()
            }
        }
        let numbers = try self.ids(count: products.count, table: "price_history")
        try bulk("price_history", "product_id, at, id, price, cost, vat_rate, account_id, batch_id") { sink in
            for (offset, new) in products.enumerated() {
                sink.put(ids.lowerBound + Int64(offset))
                sink.put(at)
                sink.put(numbers.lowerBound + Int64(offset))
                sink.put(new.price)
                sink.put(new.cost)
                sink.put(new.vatRate?.basisPoints)
                sink.putNull()
                sink.put(batch)
                try sink.endRow()
            }
        }
    }

    /// Before a batch changes a product, all of it is kept as it was.
    func remember(_ product: Product) throws {
        guard batch != nil else { return }
        try keepImage(
            table: "product", key: ["id": product.id],
            old: [
                "code": product.code, "name": product.name, "name_fold": TurkishText.fold(product.name), "name_sort": TurkishText.sortKey(product.name),
                "words": NewProduct(product).words, "category_id": product.category, "brand": product.brand, "unit": product.unit,
                "barcode": product.barcode, "price": product.price, "vat_rate": product.vatRate?.basisPoints, "cost": product.cost,
                "points_factor": product.pointsFactor, "cycle_days": product.cycleDays, "active": product.active, "changed_at": product.changedAt,
            ],
            revision: product.revision + 1)
    }
}
