import CSQLite

/// A conversation with one SQLite file, on one thread at a time.
final class SQLiteConnection: Connection {
    let handle: OpaquePointer
    private let statements: SQLiteStatements

    init(_ path: String, readOnly: Bool, _ options: Options) throws {
        var handle: OpaquePointer?
        let way = readOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
        let result = sqlite3_open_v2(path, &handle, way | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
        guard result == SQLITE_OK, let handle else {
            var error = StorageError(sqlite: handle, result)
            error.message += ": \(path)"
            sqlite3_close_v2(handle)
            throw error
        }
        self.handle = handle
        statements = SQLiteStatements(handle)
        super.init(.sqlite)
        sqlite3_busy_timeout(handle, 5000)
        try control(settings(readOnly, options))
    }

    deinit {
        statements.forgetAll()
        sqlite3_close_v2(handle)
    }

    private func settings(_ readOnly: Bool, _ options: Options) -> String {
        // temporary tables and great sorts go to files: memory is for many readers
        var text = """
            PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = FILE;
            PRAGMA mmap_size = \(128 << 20); PRAGMA cache_size = \(readOnly ? -4000 : -16000);
            """
        if !readOnly {
            text += """
                PRAGMA journal_mode = WAL; PRAGMA synchronous = \(options.safety == .full ? "FULL" : "NORMAL");
                PRAGMA journal_size_limit = \(64 << 20); PRAGMA wal_autocheckpoint = 8192;
                """
            if options.maxPages > 0 { text += "PRAGMA max_page_count = \(options.maxPages);" }
        }
        return text
    }

    static let tidying = "PRAGMA analysis_limit = 400; PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)"

    override func control(_ text: String) throws {
        let result = sqlite3_exec(handle, text, nil, nil, nil)
        guard result == SQLITE_OK else { throw StorageError(sqlite: handle, result) }
    }

    override func perform(_ text: String, _ values: [Value], _ body: (inout Row) throws -> Bool) throws -> Int {
        let statement = try statements.take(text)
        defer { statements.giveBack(statement) }
        for (index, value) in values.enumerated() {
            let result = try bind(statement.handle, Int32(index + 1), value)
            guard result == SQLITE_OK else { throw StorageError(sqlite: handle, result) }
        }
        let before = statement.changes ? sqlite3_total_changes64(handle) : 0
        var more = true
        reading: while true {
            let result = sqlite3_step(statement.handle)
            switch result {
            case SQLITE_ROW:
                if more {
                    var row = Row(sqlite: statement.handle)
                    more = try row.hand(to: body)
                }
                // a change counts only when its statement has come to its end
                if !more, !statement.changes { break reading }
            case SQLITE_DONE: break reading
            default: throw StorageError(sqlite: handle, result)
            }
        }
        // a definition leaves the last count standing, so ask first whether anything moved
        guard statement.changes, sqlite3_total_changes64(handle) != before else { return 0 }
        return Int(sqlite3_changes64(handle))
    }

    override func pour(_ table: String, _ columns: String, _ feed: (inout Sink) throws -> Void) throws -> Int {
        let width = columns.split(separator: ",").count
        let statement = try statements.take(SQLiteSpout.statement(table, columns, width))
        defer { statements.giveBack(statement) }
        let spout = SQLiteSpout(handle, statement.handle, width)
        var sink = Sink(spout: spout)
        try feed(&sink)
        return try spout.finish()
    }

    /// Changes when another connection has committed.
    func dataVersion() throws -> Int64 {
        var version: Int64 = 0
        _ = try perform("PRAGMA data_version", []) { row in
            version = row.next()
            return false
        }
        return version
    }

    func begin(_ words: String) throws {
        try control(words)
        opened()
    }

    /// Ends the transaction; throws what broke it, if a body kept silent about that.
    func commit() throws {
        if let broken { throw broken }
        try control("COMMIT")
        inTransaction = false
    }

    /// Gives the transaction up. SQLite may have done so itself, when the disk is full.
    func rollback() throws {
        (inTransaction, broken) = (false, nil)
        if sqlite3_get_autocommit(handle) == 0 { try control("ROLLBACK") }
    }
}

extension Row {
    /// Lets the body read the row, then asks whether it found what it expected.
    mutating func hand(to body: (inout Row) throws -> Bool) throws -> Bool {
        let more = try body(&self)
        if let fault {
            throw StorageError(kind: .other, message: "column \(fault + 1) of \(count) (\(fault < count ? name(fault) : "missing")) is NULL where a value is due")
        }
        return more
    }
}
