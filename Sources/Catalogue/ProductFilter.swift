import Kernel
import Storage
import Web

/// What a list of products shows and in which order, as the address says it.
struct ProductFilter: Sendable, Equatable {
    enum Order: String, CaseIterable { case name = "ad", price = "fiyat", year = "ciro" }

    var text = ""
    var category: ID<Category>?
    /// Whether products taken off the counter are shown too.
    var all = false
    var order = Order.name
    var descending = false
    var page = Page.first

    enum Page: Sendable, Equatable {
        case first, after(Mark), before(Mark)
    }
    /// The row a page begins behind: its value in the order, and its id.
    struct Mark: Sendable, Equatable {
        let text: String
        let number: Int64
        let id: Int64

        init(text: String = "", number: Int64 = 0, id: Int64) {
            self.text = text
            self.number = number
            self.id = id
        }
        init?(_ typed: String) {
            let parts = typed.split(separator: "~", omittingEmptySubsequences: false)
            guard parts.count == 3, let number = Int64(parts[1]), let id = Int64(parts[2]) else { return nil }
            self.init(text: String(parts[0]), number: number, id: id)
        }
        var typed: String { "\(text)~\(number)~\(id)" }
    }

    init() {}
    init(_ query: Form) {
        text = String(query["q"].prefix(80))
        category = query.id("kategori")
        all = query.ticked("hepsi")
        order = Order(rawValue: query["sirala"]) ?? .name
        descending = query.has("yon") ? query["yon"] == "azalan" : order == .year
        if let mark = query.text("sonra").flatMap(Mark.init) { page = .after(mark) }
        if let mark = query.text("once").flatMap(Mark.init) { page = .before(mark) }
    }

    /// The address of this list with something else in it.
    func path(order: Order? = nil, descending: Bool? = nil, after: Mark? = nil, before: Mark? = nil) -> String {
        var form = Form()
        form.set("q", text)
        if let category { form.set("kategori", category.description) }
        if all { form.set("hepsi", "1") }
        let order = order ?? self.order, descending = descending ?? self.descending
        if order != .name { form.set("sirala", order.rawValue) }
        if descending != (order == .year) { form.set("yon", descending ? "azalan" : "artan") }
        if let after { form.set("sonra", after.typed) }
        if let before { form.set("once", before.typed) }
        let query = form.query
        return query.isEmpty ? "/urunler" : "/urunler?" + query
    }
}

/// A line of the list: the product, its category and what it brought in twelve months.
struct ProductLine: Sendable {
    let product: Product
    let category: String?
    let year: Int64
    let sortName: String

    func mark(_ order: ProductFilter.Order) -> ProductFilter.Mark {
        switch order {
        case .name: .init(text: sortName, id: product.id.rawValue)
        case .price: .init(number: product.price, id: product.id.rawValue)
        case .year: .init(number: year, id: product.id.rawValue)
        }
    }
}

/// One page of the list and where it can go from here.
struct ProductPage: Sendable {
    let lines: [ProductLine]
    let previous, next: ProductFilter.Mark?
}
