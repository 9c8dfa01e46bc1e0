import Kernel
import Storage

/// Takes back the products of an import: those it made and nobody sold or changed since, and old values of those it changed.
struct ProductUndoer: Undoer {
    let table = "product"

    func undo(_ batch: ID<Batch>, _ book: Book) throws -> Taken {
        let sold = TableUndo.Reference("product_month", "product_id", Words("satışı var", "has sales"))
        let taken = try TableUndo("product", label: "name", references: [sold]).undo(batch, book)
        let left = taken.left.compactMap { Int64($0.row) }
        let kept: SQL = left.isEmpty ? "" : " AND product_id NOT IN \(list: left)"
        try book.execute("DELETE FROM price_history WHERE batch_id = \(batch)\(kept)")
        try book.execute("DELETE FROM price_history WHERE NOT EXISTS (SELECT 1 FROM product WHERE product.id = price_history.product_id)")
        return taken
    }
}

/// Takes back the categories an import made, unless a product stands in them.
struct CategoryUndoer: Undoer {
    let table = "category"

    func undo(_ batch: ID<Batch>, _ book: Book) throws -> Taken {
        let used = TableUndo.Reference("product", "category_id", Words("içinde ürün var", "has products"))
        return try TableUndo("category", label: "name", references: [used]).undo(batch, book)
    }
}
