import CSQLite

/// Prepared statements of one connection, the 256 used last.
final class SQLiteStatements {
    final class Prepared {
        let handle: OpaquePointer
        let changes: Bool
        var used: UInt64 = 0
        var busy = false

        init(_ handle: OpaquePointer) {
            self.handle = handle
            changes = sqlite3_stmt_readonly(handle) == 0
        }

        deinit { sqlite3_finalize(handle) }
    }

    private let connection: OpaquePointer
    private let limit: Int
    private var kept: [String: Prepared] = [:]
    private var clock: UInt64 = 0

    init(_ connection: OpaquePointer, limit: Int = 256) {
        (self.connection, self.limit) = (connection, limit)
    }

    /// A statement ready to bind. While a statement's rows are being read, the same
    /// text asked again is prepared a second time and not kept.
    func take(_ text: String) throws -> Prepared {
        clock += 1
        if let known = kept[text] {
            guard known.busy else {
                known.busy = true
                known.used = clock
                return known
            }
            return try prepare(text, lasting: false)
        }
        let fresh = try prepare(text, lasting: true)
        fresh.busy = true
        fresh.used = clock
        if kept.count >= limit, let oldest = kept.filter({ !$0.value.busy }).min(by: { $0.value.used < $1.value.used }) {
            kept[oldest.key] = nil
        }
        kept[text] = fresh
        return fresh
    }

    func giveBack(_ statement: Prepared) {
        sqlite3_reset(statement.handle)
        sqlite3_clear_bindings(statement.handle)
        statement.busy = false
    }

    func forgetAll() { kept.removeAll() }

    private func prepare(_ text: String, lasting: Bool) throws -> Prepared {
        var handle: OpaquePointer?
        let result = sqlite3_prepare_v3(connection, text, -1, lasting ? UInt32(SQLITE_PREPARE_PERSISTENT) : 0, &handle, nil)
        guard result == SQLITE_OK, let handle else {
            guard result != SQLITE_OK else { throw StorageError(kind: .other, message: "an empty statement") }
            throw StorageError(sqlite: connection, result)
        }
        return Prepared(handle)
    }
}
