import Kernel
import Storage

extension Category: RowDecodable {
    public static let columns = "id, name"
    public init(_ row: inout Row) throws {
        id = row.next()
        name = row.next()
    }
}

extension Reading {
    /// All categories in Turkish order.
    public func categories() throws -> [Category] {
        try all("SELECT \(columns: Category.self) FROM category ORDER BY name_sort, id")
    }
    public func category(_ id: ID<Category>) throws -> Category? {
        try first("SELECT \(columns: Category.self) FROM category WHERE id = \(id)")
    }
}

extension Book {
    /// The category of that name, made now if nobody has written it before. "FİLTRE" and "filtre" are one.
    public func category(named name: String) throws -> ID<Category> {
        let fold = TurkishText.fold(name)
        if let known = try one("SELECT id FROM category WHERE name_fold = \(fold)") { return ID(known) }
        let new: ID<Category> = try id(table: "category")
        try execute("""
            INSERT INTO category (id, name, name_fold, name_sort, created_at, changed_at, revision, batch_id)
            VALUES (\(new), \(name), \(fold), \(TurkishText.sortKey(name)), \(at), \(at), 1, \(batch))
            """)
        try record(Event("category.added", subject: new.rawValue, after: ["name": .string(name)], shown: false))
        return new
    }
}
