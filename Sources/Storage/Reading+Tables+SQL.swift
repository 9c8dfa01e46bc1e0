/// What lies in the data, whatever rooms made it.
extension Reading {
    /// The names of all tables, without those an index keeps for itself.
    public func tables() throws -> [String] {
        switch dialect {
        case .sqlite:
            try texts("""
                SELECT name FROM pragma_table_list
                WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite|_%' ESCAPE '|' ORDER BY name
                """)
        case .postgres:
            try texts("""
                SELECT c.relname::text COLLATE "C" FROM pg_class c
                WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') ORDER BY 1
                """)
        }
    }

    /// How many rows each table has, by name.
    public func counts() throws -> [(table: String, rows: Int64)] {
        try tables().map { ($0, try one("SELECT COUNT(*) FROM \(raw: identifier($0))") ?? 0) }
    }
}
