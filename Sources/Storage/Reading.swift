/// Whoever can ask: a ``Reader``, a ``Book`` or a ``Keeper``. Rooms write their
/// queries as extensions of `Reading`, so that each works in all three.
///
///     extension Reading {
///         func customer(_ id: ID<Customer>) throws -> Customer? {
///             try first("SELECT \(columns: Customer.self) FROM customer WHERE id = \(id)")
///         }
///     }
///
/// Every function throws ``StorageError`` when the engine refuses, and when a column
/// is NULL where the row's type has no optional.
public protocol Reading {
    var connection: Connection { get }
}

extension Reading {
    public var dialect: Dialect { connection.dialect }

    /// Every row.
    public func all<T: RowDecodable>(_ sql: SQL, as: T.Type = T.self) throws -> [T] {
        var rows: [T] = []
        try connection.run(sql) { row in
            rows.append(try T(&row))
            return true
        }
        return rows
    }

    /// The first row, or nil. Reads no further.
    public func first<T: RowDecodable>(_ sql: SQL, as: T.Type = T.self) throws -> T? {
        var found: T?
        try connection.run(sql) { row in
            found = try T(&row)
            return false
        }
        return found
    }

    /// The number in the first column of the first row; nil if there is no row or it is NULL.
    public func one(_ sql: SQL) throws -> Int64? {
        var found: Int64?
        try connection.run(sql) { row in
            found = row.next()
            return false
        }
        return found
    }

    /// The text in the first column of the first row; nil if there is no row or it is NULL.
    public func text(_ sql: SQL) throws -> String? {
        var found: String?
        try connection.run(sql) { row in
            found = row.next()
            return false
        }
        return found
    }

    /// The first column of every row as text; rows where it is NULL are left out.
    public func texts(_ sql: SQL) throws -> [String] {
        var found: [String] = []
        try connection.run(sql) { row in
            if let text: String = row.next() { found.append(text) }
            return true
        }
        return found
    }

    /// The first column of every row as numbers; rows where it is NULL are left out.
    public func numbers(_ sql: SQL) throws -> [Int64] {
        var found: [Int64] = []
        try connection.run(sql) { row in
            if let number: Int64 = row.next() { found.append(number) }
            return true
        }
        return found
    }

    /// Whether there is any row.
    public func exists(_ sql: SQL) throws -> Bool {
        var found = false
        try connection.run(sql) { _ in
            found = true
            return false
        }
        return found
    }

    /// Hands over each row. Other statements may run inside; PostgreSQL holds the
    /// whole answer in memory meanwhile, so take ``stream(_:_:)`` for a great many rows.
    public func forEach(_ sql: SQL, _ body: (inout Row) throws -> Void) throws {
        try connection.run(sql) { row in
            try body(&row)
            return true
        }
    }

    /// Hands over each row of a long answer, one in memory at a time.
    /// No other statement may run inside the closure.
    public func stream(_ sql: SQL, _ body: (inout Row) throws -> Void) throws {
        try connection.run(sql, streaming: true) { row in
            try body(&row)
            return true
        }
    }

    /// How the engine means to answer, line by line: for tests that forbid a full scan.
    public func plan(_ sql: SQL) throws -> [String] {
        var lines: [String] = []
        try connection.run(SQL(raw: dialect == .sqlite ? "EXPLAIN QUERY PLAN " : "EXPLAIN ") + sql) { row in
            if row.count > 1 { row.skip(3) }
            lines.append(row.next())
            return true
        }
        return lines
    }
}

/// Asks and changes nothing; what a page is handed.
public struct Reader: Reading {
    public let connection: Connection
}
