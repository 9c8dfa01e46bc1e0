import CPostgres

/// A conversation with a PostgreSQL server: blocking calls, one thread at a time.
final class PostgresConnection: Connection {
    let handle: OpaquePointer
    private let statements: PostgresStatements
    private var parameters = PostgresParameters()

    /// - Throws: ``StorageError`` of kind `connection`.
    init(_ url: String, readOnly: Bool, _ options: Options) throws {
        // what stands later wins, so the address may set its own
        let words = ["connect_timeout", "tcp_user_timeout", "fallback_application_name", "dbname", "client_encoding"]
        let values = ["5", "20000", "bakkal", url, "UTF8"]
        let opened = withCStrings(words) { words in withCStrings(values) { PQconnectdbParams(words, $0, 1) } }
        guard let handle = opened else { throw StorageError(kind: .connection, code: "08001", message: "out of memory") }
        guard PQstatus(handle) == CONNECTION_OK else {
            defer { PQfinish(handle) }
            var error = StorageError(postgres: handle, nil)
            error.kind = .connection
            throw error
        }
        self.handle = handle
        statements = PostgresStatements(handle)
        super.init(.postgres)
        PQsetNoticeProcessor(handle, { _, _ in }, nil)
        try control("""
            SET TimeZone = 'UTC'; SET bytea_output = 'hex'; SET client_min_messages = 'warning';
            SET statement_timeout = \(options.statementTimeout);
            SET default_transaction_read_only = \(readOnly ? "on" : "off")
            """)
    }

    deinit { PQfinish(handle) }

    var isAlive: Bool { PQstatus(handle) == CONNECTION_OK }

    override func control(_ text: String) throws {
        let result = PQexec(handle, text)
        defer { PQclear(result) }
        try check(result)
    }

    private func check(_ result: OpaquePointer?) throws {
        switch PQresultStatus(result) {
        case PGRES_COMMAND_OK, PGRES_TUPLES_OK, PGRES_SINGLE_TUPLE: return
        default: throw StorageError(postgres: handle, result)
        }
    }

    override func perform(_ text: String, _ values: [Value], _ body: (inout Row) throws -> Bool) throws -> Int {
        let result = try answer(text, values)
        defer { PQclear(result) }
        for index in 0..<PQntuples(result) {
            var row = Row(postgres: result, index)
            if try !row.hand(to: body) { break }
        }
        return changed(result)
    }

    private func answer(_ text: String, _ values: [Value]) throws -> OpaquePointer {
        try parameters.fill(values)
        let (name, fresh) = try statements.name(text, values)
        let result = parameters.withPointers { PQexecPrepared(handle, name, $0, $1, nil, nil, 0) }
        do {
            try check(result)
            guard let result else { throw StorageError(postgres: handle, nil) }
            return result
        } catch var error as StorageError {
            PQclear(result)
            // a table was altered since the statement was prepared: once more with a new one
            guard error.code == "0A000", !fresh else { throw error }
            statements.forget(text)
            guard inTransaction else { return try answer(text, values) }
            error.kind = .serialization
            throw error
        }
    }

    /// Rows an INSERT, UPDATE or DELETE changed.
    private func changed(_ result: OpaquePointer) -> Int {
        guard let status = PQcmdStatus(result), [0x49, 0x55, 0x44, 0x4D].contains(status[0]) else { return 0 }  // I U D M
        return PQcmdTuples(result).flatMap { Int(String(cString: $0)) } ?? 0
    }

    override func performStreaming(_ text: String, _ values: [Value], _ body: (inout Row) throws -> Bool) throws -> Int {
        try parameters.fill(values)
        let name = try statements.name(text, values).name
        let sent = parameters.withPointers { PQsendQueryPrepared(handle, name, $0, $1, nil, nil, 0) }
        guard sent == 1, PQsetSingleRowMode(handle) == 1 else { throw StorageError(postgres: handle, nil) }
        do {
            while let result = PQgetResult(handle) {
                defer { PQclear(result) }
                try check(result)
                for index in 0..<PQntuples(result) {
                    var row = Row(postgres: result, index)
                    _ = try row.hand(to: body)
                }
            }
        } catch {
            abandon()
            throw error
        }
        return 0
    }

    /// Leaves an answer in the middle. The rest has to be read before anything else can be asked.
    private func abandon() {
        if let cancel = PQgetCancel(handle) {
            var reason = [CChar](repeating: 0, count: 256)
            PQcancel(cancel, &reason, Int32(reason.count))
            PQfreeCancel(cancel)
        }
        while let rest = PQgetResult(handle) { PQclear(rest) }
    }

    override func pour(_ table: String, _ columns: String, _ feed: (inout Sink) throws -> Void) throws -> Int {
        let start = PQexec(handle, "COPY \(table) (\(columns)) FROM STDIN")
        defer { PQclear(start) }
        guard PQresultStatus(start) == PGRES_COPY_IN else { throw StorageError(postgres: handle, start) }
        let spout = PostgresSpout(handle, columns.split(separator: ",").count)
        do {
            var sink = Sink(spout: spout)
            try feed(&sink)
            try spout.finish()
            PQputCopyEnd(handle, nil)
        } catch {
            PQputCopyEnd(handle, "given up")
            while let rest = PQgetResult(handle) { PQclear(rest) }
            throw error
        }
        var refusal: StorageError?
        while let result = PQgetResult(handle) {
            if PQresultStatus(result) != PGRES_COMMAND_OK { refusal = refusal ?? StorageError(postgres: handle, result) }
            PQclear(result)
        }
        if let refusal { throw refusal }
        return spout.rows
    }

    func begin(_ words: String) throws {
        try control(words)
        opened()
    }

    /// Ends the transaction. The server answers COMMIT with ROLLBACK when it had given up before.
    func commit() throws {
        if let broken { throw broken }
        let result = PQexec(handle, "COMMIT")
        defer { PQclear(result) }
        try check(result)
        inTransaction = false
        if PQcmdStatus(result).map({ String(cString: $0) }) != "COMMIT" {
            throw StorageError(kind: .other, message: "the server took the transaction back")
        }
    }

    /// Gives the transaction up, and any lock an interrupted `bakkal_ids` may have left.
    func rollback() throws {
        (inTransaction, broken) = (false, nil)
        guard isAlive else { return }
        if PQtransactionStatus(handle) != PQTRANS_IDLE { try control("ROLLBACK") }
        try control(IDLocks.release)
    }
}

/// Lends an array of texts to C, with the NULL at its end.
private func withCStrings<T>(_ texts: [String], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> T) -> T {
    var bytes: [CChar] = []
    var starts: [Int] = []
    for text in texts {
        starts.append(bytes.count)
        bytes.append(contentsOf: text.utf8CString)
    }
    return bytes.withUnsafeBufferPointer { buffer in
        withUnsafeTemporaryAllocation(of: UnsafePointer<CChar>?.self, capacity: starts.count + 1) { pointers in
            for (index, start) in starts.enumerated() { pointers.initializeElement(at: index, to: buffer.baseAddress.map { $0 + start }) }
            pointers.initializeElement(at: starts.count, to: nil)
            return body(UnsafePointer(pointers.baseAddress.unsafelyUnwrapped))
        }
    }
}
