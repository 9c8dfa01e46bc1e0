import Kernel

extension Database {
    /// Looks for damage: pages, indexes and references on SQLite; on PostgreSQL every row is
    /// read once and the sources of new ids are compared with the rows. Empty = all is well.
    /// Takes seconds to minutes.
    public func integrityCheck() async throws -> [String] {
        try await snapshot { reader in
            switch reader.dialect {
            case .sqlite: try reader.damage()
            case .postgres: try reader.lateSequences()
            }
        }
    }
}

extension Reading {
    fileprivate func damage() throws -> [String] {
        var found = try texts("PRAGMA integrity_check").filter { $0 != "ok" }
        try forEach("SELECT \"table\", rowid, parent FROM pragma_foreign_key_check") { row in
            let table: String = row.next()
            let number: Int64? = row.next()
            found.append("\(table) \(number.map(String.init) ?? "?") points to nothing in \(row.next() as String)")
        }
        return found
    }

    fileprivate func lateSequences() throws -> [String] {
        _ = try counts()  // reads every table once; a damaged page makes it throw
        var found: [String] = []
        let sequences = try texts("""
            SELECT sequencename::text FROM pg_sequences WHERE schemaname = current_schema() AND sequencename LIKE '%!_ids' ESCAPE '!'
            """)
        for sequence in sequences {
            let table = String(sequence.dropLast(4))
            let last = try one("SELECT last_value FROM \(raw: try identifier(sequence))") ?? 0
            let highest = try one("SELECT MAX(\(raw: table == "event" ? "seq" : "id")) FROM \(raw: try identifier(table))") ?? 0
            if last < highest { found.append("new ids of \(table) begin at \(last), but \(highest) is taken") }
        }
        return found
    }
}
