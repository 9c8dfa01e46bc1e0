import Kernel
import Storage

extension Reading {
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
    public func products(foldedNames names: [String]) throws -> [String: Product] {
        var found: [String: Product] = [:]
        for start in stride(from: 0, to: names.count, by: 500) {
            let some = names[start..<min(start + 500, names.count)]
            let called: [Product] = try all("SELECT \(columns: Product.self) FROM product WHERE name_fold IN \(list: some) ORDER BY active, id DESC")
            for product in called { found[TurkishText.fold(product.name)] = product }
        }
        return found
    }
}
