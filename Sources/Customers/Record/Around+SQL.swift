import Kernel
import Storage

extension Address: RowDecodable {
    public static let columns = "id, customer_id, label, line, province, district, postcode, main"
    public init(_ row: inout Row) throws {
        id = row.next()
        customer = row.next()
        label = row.next()
        line = row.next()
        province = row.next()
        district = row.next()
        postcode = row.next()
        main = row.next()
    }
}

extension Relation: RowDecodable {
    public static let columns = "customer_id, other_id, kind, role, influence"
    public init(_ row: inout Row) throws {
        customer = row.next()
        other = row.next()
        kind = Kind(rawValue: row.next()) ?? .kin
        role = row.next()
        influence = row.next()
    }
}

extension CustomerTag: RowDecodable {
    public static let columns = "tag, label"
    public init(_ row: inout Row) throws {
        tag = row.next()
        label = row.next()
    }
}

extension CustomerNote: RowDecodable {
    public static let columns = "customer_id, at, id, account_id, text"
    public init(_ row: inout Row) throws {
        customer = row.next()
        at = row.next()
        id = row.next()
        account = row.next()
        text = row.next()
    }
}

extension SpecialDay: RowDecodable {
    public static let columns = "id, label, month, day"
    public init(_ row: inout Row) throws {
        id = row.next()
        label = row.next()
        month = row.next()
        day = row.next()
    }
}

extension Reading {
    public func addresses(of customer: ID<Customer>) throws -> [Address] {
        try all("SELECT \(columns: Address.self) FROM address WHERE customer_id = \(customer) ORDER BY main DESC, id")
    }
    public func relations(of customer: ID<Customer>) throws -> [Relation] {
        try all("SELECT \(columns: Relation.self) FROM relation WHERE customer_id = \(customer) ORDER BY influence DESC, other_id, kind")
    }
    public func tags(of customer: ID<Customer>) throws -> [CustomerTag] {
        try all("SELECT \(columns: CustomerTag.self) FROM customer_tag WHERE customer_id = \(customer) ORDER BY tag")
    }
    public func notes(of customer: ID<Customer>, limit: Int = 50) throws -> [CustomerNote] {
        try all("SELECT \(columns: CustomerNote.self) FROM note WHERE customer_id = \(customer) ORDER BY at DESC, id DESC LIMIT \(limit)")
    }
    /// Tags in use, the most used first, for the filter and the form.
    public func knownTags(limit: Int = 50) throws -> [CustomerTag] {
        try all("SELECT tag, MIN(label) FROM customer_tag GROUP BY tag ORDER BY COUNT(*) DESC, tag LIMIT \(limit)")
    }
}
