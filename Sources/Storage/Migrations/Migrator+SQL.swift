import Foundation
import Kernel

/// Brings the tables up to date: Storage's own first, then the rooms' in the order given.
struct Migrator {
    let connection: Connection
    let migrations: [Migration]
    /// Makes a copy of the data before anything is changed; called only if there is data.
    let secure: () throws -> Void

    private var reading: Reader { Reader(connection: connection) }

    /// Returns the names of the steps that ran now.
    ///
    /// - Throws: ``MigrationFailure``, or ``StorageError`` when a statement is refused.
    func run() throws -> [String] {
        try lockOut()
        defer { letIn() }
        try execute("""
            CREATE TABLE IF NOT EXISTS migration
            (name \(.text) NOT NULL PRIMARY KEY, checksum \(.text) NOT NULL, applied_at \(.int) NOT NULL) \(.strict)
            """)
        let pending = try pendingSteps(applied())
        if !pending.isEmpty {
            if try hasData() { try secure() }
            for migration in pending { try apply(migration) }
        }
        if connection.dialect == .postgres {
            try makeSequences()
            try mendTransactions()
        }
        return pending.map(\.name)
    }

    private func applied() throws -> [String: String] {
        var applied: [String: String] = [:]
        try reading.forEach("SELECT name, checksum FROM migration") { row in
            let name: String = row.next()
            applied[name] = row.next()
        }
        return applied
    }

    /// What has to run, after making sure that list and data tell one story.
    private func pendingSteps(_ applied: [String: String]) throws -> [Migration] {
        var known: Set<String> = []
        var lastApplied: [Substring: String] = [:]
        for migration in migrations {
            guard known.insert(migration.name).inserted else { throw MigrationFailure.twice(migration.name) }
            if applied[migration.name] != nil { lastApplied[migration.room] = migration.name }
        }
        let unknown = applied.keys.filter { !known.contains($0) }.sorted()
        guard unknown.isEmpty else { throw MigrationFailure.newerData(unknown) }

        var pending: [Migration] = []
        var waiting: [Substring: String] = [:]
        for migration in migrations {
            if let checksum = applied[migration.name] {
                guard checksum == migration.checksum(connection.dialect) else { throw MigrationFailure.edited(migration.name) }
                if let early = waiting[migration.room], let last = lastApplied[migration.room] {
                    throw MigrationFailure.outOfOrder(early, after: last)
                }
            } else {
                pending.append(migration)
                waiting[migration.room] = waiting[migration.room] ?? migration.name
            }
        }
        return pending
    }

    private func hasData() throws -> Bool {
        guard try reading.exists("SELECT 1 FROM migration") else { return false }
        for table in try reading.tables() where table != "migration" && table != "counter" {
            if try reading.exists("SELECT 1 FROM \(raw: table)") { return true }
        }
        return false
    }

    private func apply(_ migration: Migration) throws {
        try connection.control(connection.dialect == .sqlite ? "BEGIN IMMEDIATE" : "BEGIN")
        do {
            if try reading.exists("SELECT 1 FROM migration WHERE name = \(migration.name)") {
                // another program was faster
                return try connection.control("ROLLBACK")
            }
            for text in migration.texts(connection.dialect) { try connection.control(text) }
            if connection.dialect == .sqlite, let table = try reading.text("SELECT \"table\" FROM pragma_foreign_key_check") {
                throw MigrationFailure.brokenReference(migration.name, table: table)
            }
            try execute("""
                INSERT INTO migration (name, checksum, applied_at)
                VALUES (\(migration.name), \(migration.checksum(connection.dialect)), \(Instant.now))
                """)
            try connection.control("COMMIT")
        } catch {
            let reason = error
            do { try connection.control("ROLLBACK") } catch _ as StorageError {
                // the engine has taken it back already; the reason below is the one to tell
            }
            if var reason = reason as? StorageError {
                reason.message = "\(migration.name): \(reason.message)"
                throw reason
            }
            throw reason
        }
    }

    /// One program migrates at a time. A table may be rebuilt, so references are checked at the end of each step.
    private func lockOut() throws {
        try connection.control(connection.dialect == .sqlite ? "PRAGMA foreign_keys = OFF" : "SELECT pg_advisory_lock(6220141)")
    }

    private func letIn() {
        // a connection that cannot even do this is broken, and the next statement says so
        try? connection.control(connection.dialect == .sqlite ? "PRAGMA foreign_keys = ON" : "SELECT pg_advisory_unlock(6220141)")
    }

    /// Every table with an `id` gets the sequence its new ids come from.
    private func makeSequences() throws {
        var tables: [(String, String)] = [("event", "seq")]
        try reading.forEach("""
            SELECT c.table_name FROM information_schema.columns c
            JOIN information_schema.tables t ON t.table_schema = c.table_schema AND t.table_name = c.table_name
            WHERE c.table_schema = current_schema() AND c.column_name = 'id' AND c.data_type = 'bigint'
              AND t.table_type = 'BASE TABLE' AND to_regclass(quote_ident(c.table_name || '_ids')) IS NULL
            ORDER BY c.table_name
            """) { row in tables.append((row.next(), "id")) }
        for (table, column) in tables where !(try reading.exists("SELECT 1 WHERE to_regclass(quote_ident(\(table + "_ids"))) IS NOT NULL")) {
            let next = try (reading.one("SELECT MAX(\(raw: column)) FROM \(raw: table)") ?? 0) + 1
            try connection.control("CREATE SEQUENCE \(table)_ids START \(next)")
        }
    }

    /// Rows restored from another server carry that server's transaction numbers, which here
    /// lie in the future: nobody would hear of them. They become older than everything.
    private func mendTransactions() throws {
        let future: SQL = "tx >= pg_snapshot_xmax(pg_current_snapshot())"
        if try reading.exists("SELECT 1 FROM event WHERE \(future)") {
            try execute("UPDATE event SET tx = xid8 '3' WHERE \(future)")
        }
    }

    private func execute(_ sql: SQL) throws { try connection.run(sql) { _ in true } }
}
