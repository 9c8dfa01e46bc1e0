import Kernel
import Storage

/// As much of a product as a line of an imported receipt needs.
public struct ProductFacts: Sendable {
    public let id: ID<Product>
    /// Basis points.
    public let vatRate: Int?
    public let cost: Int64?

    public init(id: ID<Product>, vatRate: Int?, cost: Int64?) { (self.id, self.vatRate, self.cost) = (id, vatRate, cost) }
}

extension Reading {
    /// The few facts of many products, by code, else by bar code.
    public func productFacts(known codes: [String]) throws -> [String: ProductFacts] {
        var found: [String: ProductFacts] = [:]
        found.reserveCapacity(codes.count)
        func look(_ sql: SQL) throws {
            try forEach(sql) { row in
                let code: String = row.next()
                found[code] = ProductFacts(id: row.next(), vatRate: row.next(), cost: row.next())
            }
        }
        for start in stride(from: 0, to: codes.count, by: 500) {
            try look("SELECT code, id, vat_rate, cost FROM product WHERE code IN \(list: codes[start..<min(start + 500, codes.count)])")
        }
        let rest = codes.filter { found[$0] == nil }
        for start in stride(from: 0, to: rest.count, by: 500) {
            try look("SELECT barcode, id, vat_rate, cost FROM product WHERE barcode IN \(list: rest[start..<min(start + 500, rest.count)]) ORDER BY active, id DESC")
        }
        return found
    }

    /// Products by what an import's file calls them: by code, else by bar code.
    public func products(known codes: [String]) throws -> [String: Product] {
        var found: [String: Product] = [:]
        for start in stride(from: 0, to: codes.count, by: 500) {
            let some = codes[start..<min(start + 500, codes.count)]
            for product in try all("SELECT \(columns: Product.self) FROM product WHERE code IN \(list: some)", as: Product.self) { found[product.code] = product }
        }
        let rest = codes.filter { found[$0] == nil }
        for start in stride(from: 0, to: rest.count, by: 500) {
            let some = rest[start..<min(start + 500, rest.count)]
            let barred: [Product] = try all("SELECT \(columns: Product.self) FROM product WHERE barcode IN \(list: some) ORDER BY active, id DESC")
            for product in barred { if let bars = product.barcode { found[bars] = product } }
        }
        return found
    }

    /// Products by their folded name: for files that know them by name only.
    public func productFacts(foldedNames names: [String]) throws -> [String: ProductFacts] {
        var found: [String: ProductFacts] = [:]
        for start in stride(from: 0, to: names.count, by: 500) {
            try forEach("""
                SELECT name_fold, id, vat_rate, cost FROM product
                WHERE name_fold IN \(list: names[start..<min(start + 500, names.count)]) ORDER BY active, id DESC
                """) { row in
                let name: String = row.next()
                found[name] = ProductFacts(id: row.next(), vatRate: row.next(), cost: row.next())
            }
        }
        return found
    }
}
