import Kernel
import Storage
import Web

/// Catalogue: what the shop sells, at which price and KDV, what it costs, and how much of it went each month.
public struct Catalogue: Room {
    private let panels: [ProductPanel]

    /// `panels` are what rooms above add to a product's page, such as who buys it.
    public init(panels: [ProductPanel] = []) { self.panels = panels }

    public var undoers: [any Undoer] { [CategoryUndoer(), ProductUndoer()] }

    public var menu: [MenuEntry] {
        [MenuEntry(order: 40, path: "/urunler", icon: "box", Words("Ürünler", "Products"), allow: .seeCatalogue, key: "u", onPhone: false)]
    }

    public func open(_ desk: inout Desk) {
        desk.get("urunler", .seeCatalogue, list)
        desk.get("urunler/yeni", .editCatalogue, blank)
        desk.post("urunler", .editCatalogue, add)
        desk.get("urunler/:id", .seeCatalogue) { try await show($0, panels) }
        desk.get("urunler/:id/duzenle", .editCatalogue, edit)
        desk.post("urunler/:id", .editCatalogue, change)
        desk.post("urunler/:id/kapat", .editCatalogue) { try await turn($0, on: false) }
        desk.post("urunler/:id/ac", .editCatalogue) { try await turn($0, on: true) }
    }

    public func find(_ query: String, _ reader: Reader, _ visit: Visit) throws -> [Hit] {
        guard visit.may(.seeCatalogue) else { return [] }
        return try reader.products(matching: query, limit: 6).map { product in
            Hit(icon: "box", title: product.name, note: "\(product.code) · \(visit.money(product.price))",
                path: "/urunler/\(product.id)", group: Words("Ürünler", "Products"))
        }
    }

    public func topics(of event: StoredEvent) -> [String] {
        event.kind.hasPrefix("product.") ? ["products"] : []
    }

    /// What events of ours are called where everything is listed.
    public static let eventWords: [String: Words] = [
        "category.added": Words("Kategori eklendi", "Category added"),
        "product.added": Words("Ürün eklendi", "Product added"),
        "product.changed": Words("Ürün değişti", "Product changed"),
        "product.priced": Words("Fiyat değişti", "Price changed"),
        "product.switchedOn": Words("Ürün yeniden satışta", "Product back on the counter"),
        "product.switchedOff": Words("Ürün satıştan kalktı", "Product off the counter"),
    ]
}

/// A part of the product page that a room above offers; it draws nothing when it has nothing to say.
public struct ProductPanel: Sendable {
    public let order: Int
    public let allow: Permission
    public let draw: @Sendable (Reader, Product, Visit) throws -> HTML

    public init(order: Int, allow: Permission, _ draw: @escaping @Sendable (Reader, Product, Visit) throws -> HTML) {
        self.order = order
        self.allow = allow
        self.draw = draw
    }
}
