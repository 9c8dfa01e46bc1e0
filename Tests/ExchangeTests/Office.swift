import Catalogue
import Customers
@testable import Exchange
import Foundation
import Kernel
import Sales
import Storage
import TestShop

/// A shop where somebody takes files in.
struct Office: Sendable {
    let test: TestShop
    var exchange: Exchange
    var database: Database { test.database }

    static func open(_ engine: Engine, most: Int = 10_000, _ body: @Sendable (Office) async throws -> Void) async throws {
        try await TestShop.open(engine) { test in
            guard var exchange = test.house.exchange else { return }
            exchange.importer.most = most
            try await body(Office(test: test, exchange: exchange))
        }
    }

    /// The same shop with other pieces.
    func with(most: Int) -> Office {
        var office = self
        office.exchange.importer.most = most
        return office
    }

    func write(_ bytes: [UInt8], _ name: String) throws -> String {
        let folder = test.shop.folder + "/gelen-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: folder + "/" + name))
        return folder + "/" + name
    }

    func receive(_ text: String, _ target: Target, name: String = "liste.csv", _ wishes: Wishes = Wishes()) async throws -> StoredImport {
        try await exchange.receive(try write(Array(text.utf8), name), name: name, as: target, wishes, account: 1)
    }

    /// Receives and imports.
    @discardableResult
    func take(_ text: String, _ target: Target, _ wishes: Wishes = Wishes()) async throws -> Taken {
        try await run(try await receive(text, target, wishes).id)
    }

    func run(_ id: ID<StoredImport>) async throws -> Taken {
        let counts = try await exchange.importer.run(id, as: .account(1))
        let stored = try await database.read { try $0.storedImport(id) }
        return Taken(id: id, batch: stored?.batch ?? ID(0), counts: counts)
    }

    struct Taken: Sendable {
        let id: ID<StoredImport>
        let batch: ID<Batch>
        let counts: ImportCounts
        var ways: [Int] { [counts.created, counts.updated, counts.skipped, counts.rejected] }
    }

    func undo(_ batch: ID<Batch>) async throws -> Undone { try await exchange.importer.undo(batch, as: .account(1)) }

    func customer(_ number: String) async throws -> Customer {
        try await database.read { reader in
            guard let id = try reader.customerID(number: number) else { throw CustomerFailure.unknown }
            return try reader.knownCustomer(id)
        }
    }

    /// Rows of every table but the book's own.
    func rows() async throws -> [String: Int64] {
        let own: Set = ["event", "look", "batch", "before_image", "counter", "migration", "job", "job_run", "timed", "import_file"]
        let counts = try await database.read { try $0.counts() }
        return Dictionary(uniqueKeysWithValues: counts.filter { !own.contains($0.table) && !$0.table.hasPrefix("customer_words") && !$0.table.hasPrefix("customer_phones") }.map { ($0.table, $0.rows) })
    }

    /// Everything an import leaves, told without our own ids.
    func story() async throws -> [String] {
        try await database.snapshot { reader in
            var story: [String] = []
            for sql in Office.questions { story += try reader.texts(sql) }
            return story
        }
    }

    private static let questions: [SQL] = [
        """
        SELECT 'customer ' || number || '|' || name || '|' || COALESCE(phone, '-') || '|' || COALESCE(email, '-') || '|' || COALESCE(province, '-') || '|' || lifecycle
            || '|' || turnover || '|' || cost || '|' || vat || '|' || visits || '|' || returns || '|' || COALESCE(first_day, 0) || '|' || COALESCE(last_day, 0) || '|' || COALESCE(last_amount, 0)
        FROM customer ORDER BY number
        """,
        "SELECT 'point ' || c.number || '|' || p.kind || '|' || p.value || '|' || p.main FROM contact_point p JOIN customer c ON c.id = p.customer_id ORDER BY c.number, p.value",
        "SELECT 'tag ' || c.number || '|' || t.tag FROM customer_tag t JOIN customer c ON c.id = t.customer_id ORDER BY c.number, t.tag",
        "SELECT 'note ' || c.number || '|' || n.text FROM note n JOIN customer c ON c.id = n.customer_id ORDER BY c.number, n.text",
        "SELECT 'product ' || code || '|' || name || '|' || price || '|' || COALESCE(cost, -1) || '|' || COALESCE(vat_rate, -1) || '|' || COALESCE(category_id, 0) FROM product ORDER BY code",
        "SELECT 'branch ' || code || '|' || name FROM branch ORDER BY code",
        """
        SELECT 'sale ' || COALESCE(c.number, '-') || '|' || COALESCE(s.number, '-') || '|' || s.at || '|' || s.kind || '|' || COALESCE(b.code, '-') || '|' || s.total || '|' || s.discount
            || '|' || s.vat || '|' || s.cost || '|' || s.lines || '|' || s.channel
        FROM sale s LEFT JOIN customer c ON c.id = s.customer_id LEFT JOIN branch b ON b.id = s.branch_id ORDER BY 1
        """,
        """
        SELECT 'line ' || COALESCE(c.number, '-') || '|' || COALESCE(s.number, '-') || '|' || s.at || '|' || s.kind || '|' || s.total || '|' || l.line || '|' || p.code || '|' || l.quantity || '|' || l.amount || '|' || l.cost
        FROM sale_line l JOIN sale s ON s.id = l.sale_id JOIN product p ON p.id = l.product_id LEFT JOIN customer c ON c.id = s.customer_id ORDER BY 1
        """,
        "SELECT 'day ' || d.day || '|' || COALESCE(b.code, '-') || '|' || d.sales || '|' || d.returns || '|' || d.amount || '|' || d.discount || '|' || d.cost FROM sale_day d LEFT JOIN branch b ON b.id = d.branch_id ORDER BY 1",
        "SELECT 'month ' || p.code || '|' || m.month || '|' || m.quantity || '|' || m.amount || '|' || m.cost || '|' || m.lines FROM product_month m JOIN product p ON p.id = m.product_id ORDER BY 1",
        "SELECT 'stage ' || name || '|' || value FROM customer_counter WHERE name <> 'number' ORDER BY name",
        "SELECT 'setting ' || name || '|' || value FROM setting ORDER BY name",
    ]
}
