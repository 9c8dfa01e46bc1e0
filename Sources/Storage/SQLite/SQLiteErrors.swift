import CSQLite

extension StorageError {
    /// What SQLite says about its last failure on this connection.
    init(sqlite connection: OpaquePointer?, _ result: Int32) {
        let code = connection.map { sqlite3_extended_errcode($0) } ?? result
        let message = connection.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) } ?? String(cString: sqlite3_errstr(result))
        self.init(kind: Kind(sqlite: code), code: "sqlite \(code)", message: message)
        nameTheRule()
    }

    /// "UNIQUE constraint failed: customer.phone, customer.firm" names table and columns.
    private mutating func nameTheRule() {
        guard let colon = message.range(of: "constraint failed: ") else { return }
        let rest = String(message[colon.upperBound...])
        constraint = rest
        guard kind == .unique || message.hasPrefix("NOT NULL") else { return }
        let parts = rest.split(separator: ",").map { $0.split(separator: ".").map { $0.filter { $0 != " " } } }
        guard parts.allSatisfy({ $0.count == 2 }) else { return }
        table = parts.first?[0]
        columns = parts.map { $0[1] }
    }
}

extension StorageError.Kind {
    init(sqlite code: Int32) {
        self = switch (code & 0xFF, code >> 8) {
        case (SQLITE_CONSTRAINT, 6), (SQLITE_CONSTRAINT, 8), (SQLITE_CONSTRAINT, 10): .unique  // PRIMARYKEY, UNIQUE, ROWID
        case (SQLITE_CONSTRAINT, 3): .foreignKey
        case (SQLITE_CONSTRAINT, _), (SQLITE_MISMATCH, _): .check
        case (SQLITE_BUSY, _), (SQLITE_LOCKED, _): .busy
        case (SQLITE_FULL, _): .full
        case (SQLITE_READONLY, _), (SQLITE_PERM, _): .readOnly
        case (SQLITE_CORRUPT, _), (SQLITE_NOTADB, _): .damaged
        case (SQLITE_CANTOPEN, _), (SQLITE_AUTH, _): .connection
        default: .other
        }
    }
}
