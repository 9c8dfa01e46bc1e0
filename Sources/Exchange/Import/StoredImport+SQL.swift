import Foundation
import Kernel
import Storage

extension StoredImport: RowDecodable {
    public static let columns = """
        id, batch_id, kind, name, path, size, fingerprint, mapping, state, totals, problem_tr, problem_en, holder, held_until, created_at, account_id
        """

    public init(_ row: inout Row) throws {
        id = row.next()
        batch = row.next()
        target = Target(rawValue: row.next()) ?? .customers
        name = row.next()
        path = row.next()
        size = row.next()
        fingerprint = row.next()
        let mapping: String = row.next()
        self.mapping = try JSONDecoder().decode(Mapping.self, from: Data(mapping.utf8))
        state = State(rawValue: row.next()) ?? .stopped
        let totals: String? = row.next()
        preview = totals.flatMap { try? JSONDecoder().decode(Preview.self, from: Data($0.utf8)) }
        let tr: String? = row.next(), en: String? = row.next()
        problem = tr.map { Words($0, en ?? $0) }
        holder = row.next()
        heldUntil = row.next()
        createdAt = row.next()
        account = row.next()
    }
}

extension Mapping {
    var kept: String { get throws { String(decoding: try JSONEncoder.sorted.encode(self), as: UTF8.self) } }
}

extension JSONEncoder {
    static var sorted: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return encoder
    }
}

extension Reading {
    public func storedImport(_ id: ID<StoredImport>) throws -> StoredImport? {
        try first("SELECT \(columns: StoredImport.self) FROM import_file WHERE id = \(id)")
    }
    public func storedImport(batch: ID<Batch>) throws -> StoredImport? {
        try first("SELECT \(columns: StoredImport.self) FROM import_file WHERE batch_id = \(batch) ORDER BY id LIMIT 1")
    }
    /// The latest files, newest first.
    func storedImports(limit: Int) throws -> [StoredImport] {
        try all("SELECT \(columns: StoredImport.self) FROM import_file ORDER BY id DESC LIMIT \(limit)")
    }
    /// The batches of files, by id.
    func batches(of files: [StoredImport]) throws -> [ID<Batch>: Batch] {
        let found: [Batch] = try all("SELECT \(columns: Batch.self) FROM batch WHERE id IN \(list: files.compactMap(\.batch))")
        return Dictionary(found.map { ($0.id, $0) }) { first, _ in first }
    }
    /// The same file given before, whose import began, newest first.
    func earlierImports(_ fingerprint: String, _ target: Target) throws -> [StoredImport] {
        try all("""
            SELECT \(columns: StoredImport.self) FROM import_file
            WHERE fingerprint = \(fingerprint) AND kind = \(target.rawValue) AND batch_id IS NOT NULL ORDER BY id DESC LIMIT 20
            """)
    }
    /// How a file of the same columns was read last time.
    func lastMappings(_ target: Target) throws -> [Mapping] {
        try texts("SELECT mapping FROM import_file WHERE kind = \(target.rawValue) AND batch_id IS NOT NULL ORDER BY id DESC LIMIT 30")
            .compactMap { try? JSONDecoder().decode(Mapping.self, from: Data($0.utf8)) }
    }
    /// Whether anything of the firm is counted in money already.
    func hasMoney() throws -> Bool {
        try exists("SELECT 1 FROM published_sale LIMIT 1") || exists("SELECT 1 FROM published_product WHERE price <> 0 OR cost IS NOT NULL LIMIT 1")
    }
}

extension Keeper {
    func keep(_ target: Target, name: String, path: String, size: Int64, fingerprint: String, mapping: Mapping, account: Int64?, at: Instant) throws -> ID<StoredImport> {
        let id: ID<StoredImport> = try id(table: "import_file")
        try execute("""
            INSERT INTO import_file (id, batch_id, kind, name, path, size, fingerprint, mapping, state, created_at, account_id)
            VALUES (\(id), NULL, \(target.rawValue), \(name), \(path), \(size), \(fingerprint), \(try mapping.kept), \(StoredImport.State.mapping), \(at), \(account))
            """)
        return id
    }

    /// Another way to read the file: what was counted before no longer holds. Only before its import began.
    func remap(_ id: ID<StoredImport>, _ mapping: Mapping) throws {
        try execute("""
            UPDATE import_file SET mapping = \(try mapping.kept), totals = NULL, state = \(StoredImport.State.mapping), problem_tr = NULL, problem_en = NULL
            WHERE id = \(id) AND batch_id IS NULL AND state IN ('mapping', 'checking', 'checked', 'stopped')
            """)
    }

    func keep(_ preview: Preview, of id: ID<StoredImport>, read mapping: Mapping) throws {
        let totals = String(decoding: try JSONEncoder.sorted.encode(preview), as: UTF8.self)
        try execute("""
            UPDATE import_file SET totals = \(totals), state = \(StoredImport.State.checked)
            WHERE id = \(id) AND batch_id IS NULL AND state IN ('mapping', 'checking', 'checked') AND mapping = \(try mapping.kept)
            """)
    }

    /// From one of these states to another; false if it stood elsewhere.
    func move(_ id: ID<StoredImport>, from: [StoredImport.State], to state: StoredImport.State, problem: Words? = nil) throws -> Bool {
        try execute("""
            UPDATE import_file SET state = \(state), problem_tr = \(problem?.tr), problem_en = \(problem?.en) WHERE id = \(id) AND state IN \(list: from)
            """) == 1
    }

    /// Takes the import for a holder, if it is held by whom it was seen to be held.
    func hold(_ id: ID<StoredImport>, _ holder: String, seen: String?, until: Instant) throws -> Bool {
        let before: SQL = seen.map { "holder = \($0)" } ?? "holder IS NULL"
        return try execute("UPDATE import_file SET holder = \(holder), held_until = \(until) WHERE id = \(id) AND \(before)") == 1
    }
    func release(_ id: ID<StoredImport>, _ holder: String) throws {
        try execute("UPDATE import_file SET holder = NULL, held_until = NULL WHERE id = \(id) AND holder = \(holder)")
    }
    func relocate(_ id: ID<StoredImport>, _ path: String) throws { try execute("UPDATE import_file SET path = \(path) WHERE id = \(id)") }
    func forgetFile(_ id: ID<StoredImport>) throws { try execute("UPDATE import_file SET path = '' WHERE id = \(id)") }
    func forget(_ id: ID<StoredImport>) throws { try execute("DELETE FROM import_file WHERE id = \(id) AND batch_id IS NULL AND holder IS NULL") }
}

extension Book {
    func begin(_ file: StoredImport) throws -> ID<Batch> {
        let batch = try begin("import.\(file.target.rawValue)", source: file.name)
        try execute("UPDATE import_file SET batch_id = \(batch), state = \(StoredImport.State.running) WHERE id = \(file.id)")
        return batch
    }
    func holdOn(_ id: ID<StoredImport>, until: Instant) throws {
        try execute("UPDATE import_file SET held_until = \(until) WHERE id = \(id)")
    }
    func end(_ id: ID<StoredImport>) throws {
        try execute("UPDATE import_file SET state = \(StoredImport.State.done), problem_tr = NULL, problem_en = NULL WHERE id = \(id)")
    }
}

extension Reading {
    /// Files of that age that nobody reads any more.
    func sweepable(before: Instant) throws -> [StoredImport] {
        try all("""
            SELECT \(columns: StoredImport.self) FROM import_file
            WHERE created_at < \(before) AND path <> '' AND state IN ('mapping', 'checked', 'stopped', 'done') ORDER BY id LIMIT 1000
            """)
    }
}
