import Catalogue
import Customers
import Kernel
import Platform
@testable import Sales
import Storage
import TestShop

/// A small shop for the tests of Sales: three customers, four products, two branches, no pages.
struct Till: Sendable {
    let database: Database
    let ayten, burak, oto: ID<Customer>
    let filter, gasket, lamp, contract: ID<Product>
    let nilufer, gemlik: Int64
    static let today = Day(year: 2026, month: 11, day: 12)!
    static let noon = Instant(day: today, hour: 12)

    static let migrations = Platform.migrations + Customers.migrations + Catalogue.migrations + Sales.migrations

    static func open<T: Sendable>(_ engine: Engine, _ test: @escaping @Sendable (Till) async throws -> T) async throws -> T {
        try await withDatabase(engine, migrations) { database in
            try await test(try await Till(database))
        }
    }

    init(_ database: Database) async throws {
        self.database = database
        (ayten, burak, oto, filter, gasket, lamp, contract, nilufer, gemlik) = try await database.write(as: .account(3), at: Till.noon) { book in
            (try book.add(NewCustomer("Ayten", "Korkmaz")), try book.add(NewCustomer("Burak", "Korkmaz")), try book.add(NewCustomer("Oto Yıkama")),
             try book.add(NewProduct(code: "F1", name: "Karbon filtre seti", category: "Filtre", price: 145_000, vatRate: Percent(20), cost: 80_000)),
             try book.add(NewProduct(code: "C1", name: "Musluk contası", category: "Yedek parça", price: 8_500, vatRate: Percent(20), cost: 2_000)),
             try book.add(NewProduct(code: "L1", name: "UV lamba", category: "Cihaz", price: 230_000, vatRate: Percent(10), cost: 150_000)),
             try book.add(NewProduct(code: "S1", name: "Bakım sözleşmesi", category: "Bakım", price: 240_000)),
             try book.addBranch(NewBranch(name: "Nilüfer mağaza")).rawValue, try book.addBranch(NewBranch(name: "Gemlik mağaza")).rawValue)
        }
    }

    func write<T: Sendable>(at: Instant = Till.noon, batch: ID<Batch>? = nil, _ body: @escaping @Sendable (Book) throws -> T) async throws -> T {
        try await database.write(as: .account(3), at: at, batch: batch, body)
    }
    func read<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) async throws -> T { try await database.read(body) }
    func one(_ sql: SQL) async throws -> Int64? { try await database.read { try $0.one(sql) } }
}
