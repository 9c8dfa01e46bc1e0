@testable import Catalogue
import Kernel
import Platform
import Storage
import Testing
import TestShop

private let now = Instant(day: Day(year: 2026, month: 11, day: 12)!, hour: 12)

/// A fresh catalogue without pages.
private func shelf<T: Sendable>(_ engine: Engine, _ test: @escaping @Sendable (Database) async throws -> T) async throws -> T {
    try await withDatabase(engine, Platform.migrations + Catalogue.migrations) { try await test($0) }
}
extension Database {
    fileprivate func act<T: Sendable>(at: Instant = now, batch: ID<Batch>? = nil, _ body: @escaping @Sendable (Book) throws -> T) async throws -> T {
        try await write(as: .account(3), at: at, batch: batch, body)
    }
}

@Suite("Products") struct ProductVerbsTests {
    @Test("a product is kept as described, its category made on the fly", arguments: Engine.all)
    func add(engine: Engine) async throws {
        try await shelf(engine) { database in
            let (one, two) = try await database.act { book in
                (try book.add(NewProduct(code: "F1", name: "Karbon filtre seti", category: "Filtre", price: 145_000, vatRate: Percent(20), cost: 80_000)),
                 try book.add(NewProduct(name: "İnce filtre", category: "FİLTRE", price: 24_000)))
            }
            let (first, second, categories) = try await database.read { (try #require(try $0.product(one)), try #require(try $0.product(two)), try $0.categories()) }
            #expect(categories.map(\.name) == ["Filtre"])
            #expect(first.category == second.category)
            #expect((first.code, first.price, first.vatRate, first.cost, first.active) == ("F1", 145_000, Percent(20), 80_000, true))
            #expect(first.margin == Int64(40_833))
            #expect((second.code, second.margin, second.unit) == ("U\(two)", nil, "adet"))
        }
    }

    @Test("a new price goes into the history and leaves an event; the same again leaves nothing", arguments: Engine.all)
    func price(engine: Engine) async throws {
        try await shelf(engine) { database in
            let id = try await database.act { try $0.add(NewProduct(code: "F1", name: "Filtre", price: 100)) }
            for price in [120, 120, 150] as [Int64] {
                try await database.act(at: now.adding(days: Int(price))) { try $0.change(id, to: NewProduct(code: "F1", name: "Filtre", price: price)) }
            }
            let (prices, kinds, product) = try await database.read { reader in
                (try reader.prices(of: id).map(\.price), try reader.texts("SELECT kind FROM event WHERE subject_id = \(id) ORDER BY seq"), try #require(try reader.product(id)))
            }
            #expect(prices == [150, 120, 100])
            #expect(kinds == ["product.added", "product.priced", "product.priced"])
            #expect(product.revision == 3)
        }
    }

    @Test("a taken code and an old revision are refused in words", arguments: Engine.all)
    func refused(engine: Engine) async throws {
        try await shelf(engine) { database in
            let id = try await database.act { book in
                try book.add(NewProduct(code: "A", name: "Conta"))
                return try book.add(NewProduct(code: "B", name: "Boru"))
            }
            await #expect(throws: CatalogueFailure.codeTaken("A")) { try await database.act { try $0.add(NewProduct(code: "A", name: "Başka")) } }
            await #expect(throws: CatalogueFailure.codeTaken("A")) { try await database.act { try $0.change(id, to: NewProduct(code: "A", name: "Boru")) } }
            await #expect(throws: CatalogueFailure.changedMeanwhile) { try await database.act { try $0.change(id, to: NewProduct(code: "B", name: "Boru 2"), revision: 0) } }
            await #expect(throws: CatalogueFailure.noSuchProduct) { try await database.act { try $0.turn(ID(99), on: false) } }
            try await database.act { try $0.turn(id, on: false) }
            #expect(try await database.read { try #require(try $0.product(id)).active } == false)
        }
    }

    @Test("finding: names that begin with the text first, then words anywhere, codes and bar codes; İ and ı alike", arguments: Engine.all)
    func find(engine: Engine) async throws {
        try await shelf(engine) { database in
            try await database.act { book in
                for (code, name, barcode) in [("K1", "Isıtıcı", "869001"), ("K2", "İç ışık", nil), ("K3", "Duvar ısıtıcısı", nil), ("K4", "Kapı", nil)] as [(String, String, String?)] {
                    try book.add(NewProduct(code: code, name: name, barcode: barcode))
                }
                let off = try book.add(NewProduct(code: "K5", name: "Isıtma eski"))
                try book.turn(off, on: false)
            }
            func names(_ typed: String) async throws -> [String] { try await database.read { try $0.products(matching: typed, limit: 5).map(\.name) } }
            let found = try await [names("ısıt"), names("IŞIK"), names("k4"), names("869001"), names("yok"), names("")]
            #expect(found == [["Isıtıcı", "Duvar ısıtıcısı"], ["İç ışık"], ["Kapı"], ["Isıtıcı"], [], []])
            #expect(try await database.read { try $0.product(code: "869001")?.code } == "K1")
        }
    }

    @Test("an import adds by the thousand; its undo leaves what was sold or changed since", arguments: Engine.all)
    func bulk(engine: Engine) async throws {
        try await shelf(engine) { database in
            let old = try await database.act { try $0.add(NewProduct(code: "ESKI", name: "Eski fiyatlı", price: 100)) }
            let batch = try await database.begin("import.products", source: "liste.csv", as: .account(3), at: now)
            let ids = try await database.act(batch: batch) { book in
                let ids = try book.addProducts((0..<1_200).map { NewProduct(code: "P\($0)", name: "Ürün \($0)", category: "Kutu \($0 % 7)", price: Int64($0)) })
                try book.change(old, to: NewProduct(code: "ESKI", name: "Eski fiyatlı", price: 900))
                return ids
            }
            try await database.finish(batch, counts: [:], as: .account(3), at: now)
            #expect(ids.count == 1_200)
            let known = try await database.read { try $0.products(codes: ["P7", "P1199", "YOK"]) }
            #expect(known == ["P7": ids[7], "P1199": ids[1_199]])
            try await database.act { book in
                try book.addToMonths([ProductMonth(product: ids[3].rawValue, month: 202_611, quantity: 1_000, amount: 3, lines: 1)])
                try book.change(ids[4], to: NewProduct(code: "P4", name: "Adı değişti", category: "Kutu 4", price: 4))
            }
            let undone = try await database.undo(batch, Catalogue().undoers, as: .account(3), at: now)
            #expect(Set(undone.left.filter { $0.table == "product" }.map(\.row)) == [String(ids[3].rawValue), String(ids[4].rawValue)])
            let (count, price, history, categories) = try await database.read { reader in
                (try reader.one("SELECT COUNT(*) FROM product"), try reader.product(old)?.price, try reader.prices(of: old).map(\.price), try reader.categories().count)
            }
            #expect((count, price, categories) == (3, 100, 2))
            #expect(history == [100])
        }
    }

    @Test("the list walks every product once, in each order, both ways", arguments: Engine.all)
    func walk(engine: Engine) async throws {
        try await shelf(engine) { database in
            let ids = try await database.act { book in
                let ids = try book.addProducts((0..<57).map { NewProduct(code: "P\($0)", name: "Ürün \($0 % 9)", category: "K\($0 % 2)", price: Int64($0 % 5) * 100) })
                try book.addToMonths(ids.filter { $0.rawValue % 3 == 0 }.map { ProductMonth(product: $0.rawValue, month: 202_610, quantity: 1_000, amount: $0.rawValue % 4 * 50, lines: 1) })
                return ids
            }
            for order in ProductFilter.Order.allCases {
                for descending in [false, true] {
                    var filter = ProductFilter(), seen: [ID<Product>] = [], back: [ID<Product>] = []
                    (filter.order, filter.descending) = (order, descending)
                    var last: ProductPage
                    repeat {
                        let asked = filter
                        last = try await database.read { try $0.productPage(asked, today: now.day, size: 10) }
                        seen += last.lines.map(\.product.id)
                        if let next = last.next { filter.page = .after(next) }
                    } while last.next != nil
                    #expect(seen.count == 57 && Set(seen) == Set(ids), "\(order) \(descending)")
                    back = last.lines.map(\.product.id)
                    while let previous = last.previous {
                        filter.page = .before(previous)
                        let asked = filter
                        last = try await database.read { try $0.productPage(asked, today: now.day, size: 10) }
                        back = last.lines.map(\.product.id) + back
                    }
                    #expect(back == seen, "\(order) \(descending) back")
                }
            }
        }
    }

    @Test("lists and look-ups walk an index", arguments: Engine.all)
    func plans(engine: Engine) async throws {
        guard engine == .sqlite else { return }
        try await shelf(engine) { database in
            var filter = ProductFilter()
            let byName = filter.statement(forward: true, mark: .init(text: "a", id: 1), since: 202_512, limit: 51)
            filter.order = .price
            let byPrice = filter.statement(forward: true, mark: .init(number: 5, id: 1), since: 202_512, limit: 51)
            let (name, price) = try await database.read { (try $0.plan(byName), try $0.plan(byPrice)) }
            #expect(name.contains { $0.contains("product_sort") } && !name.contains { $0.contains("TEMP B-TREE") }, "\(name)")
            #expect(price.contains { $0.contains("product_price") } && !price.contains { $0.contains("TEMP B-TREE") }, "\(price)")
        }
    }
}
