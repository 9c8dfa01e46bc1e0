import Glibc

/// One conversation with the engine. It belongs to one thread at a time and never
/// leaves the closure it was handed to; rooms see it through ``Reading``.
///
/// Both engines refuse further statements after one failed inside a transaction,
/// until a savepoint around it is rolled back: so a verb behaves alike on both.
public class Connection {
    public let dialect: Dialect
    /// Who counts the statements of the present closure.
    var log: StatementLog?
    /// Rows changed in this transaction by statements of rooms, and the first such statement.
    private(set) var touched = 0
    private(set) var firstTouch: String?
    private var quiet = 0
    /// Why this transaction can no longer be committed.
    var broken: StorageError?
    var inTransaction = false
    /// A bulk feed or a stream occupies the connection.
    private var occupied = false

    init(_ dialect: Dialect) { self.dialect = dialect }

    // What an engine supplies.

    /// Runs one statement; `body` returns false to read no further. Returns rows changed.
    func perform(_ text: String, _ values: [Value], _ body: (inout Row) throws -> Bool) throws -> Int {
        throw StorageError(kind: .other, message: "no engine")
    }
    /// Like `perform`, holding one row in memory at a time.
    func performStreaming(_ text: String, _ values: [Value], _ body: (inout Row) throws -> Bool) throws -> Int {
        try perform(text, values, body)
    }
    /// Runs words of control without values: BEGIN, SAVEPOINT, PRAGMA.
    func control(_ text: String) throws { throw StorageError(kind: .other, message: "no engine") }
    /// Feeds many rows into a table. Returns rows written.
    func pour(_ table: String, _ columns: String, _ feed: (inout Sink) throws -> Void) throws -> Int {
        throw StorageError(kind: .other, message: "no engine")
    }
}

extension Connection {
    /// Runs a statement and hands over its rows until `body` answers false.
    @discardableResult
    func run(_ sql: SQL, streaming: Bool = false, _ body: (inout Row) throws -> Bool) throws -> Int {
        try refuseIfUnfit()
        let (text, values) = sql.render(dialect)
        let start = Connection.clock()
        defer { log?.note(text, Connection.clock() - start) }
        if streaming { occupied = true }
        defer { if streaming { occupied = false } }
        do {
            let changed = try streaming ? performStreaming(text, values, body) : perform(text, values, body)
            if changed > 0 { note(changed, text) }
            return changed
        } catch let error as StorageError {
            throw mark(error, text)
        }
    }

    func bulk(_ table: String, _ columns: String, _ feed: (inout Sink) throws -> Void) throws {
        try refuseIfUnfit()
        let start = Connection.clock()
        occupied = true
        defer {
            occupied = false
            log?.note("bulk \(table)(\(columns))", Connection.clock() - start)
        }
        do {
            let rows = try pour(table, columns, feed)
            if rows > 0 { note(rows, "bulk \(table)(\(columns))") }
        } catch let error as StorageError {
            throw mark(error, "bulk \(table)(\(columns))")
        } catch {
            // what was poured so far is half a feed: nobody may commit it
            if inTransaction { broken = StorageError(kind: .other, message: "a bulk feed was given up: \(error)") }
            throw error
        }
    }

    /// Storage's own bookkeeping is no business fact and asks for no event.
    func quietly<T>(_ body: () throws -> T) rethrows -> T {
        quiet += 1
        defer { quiet -= 1 }
        return try body()
    }

    /// A transaction starts with a clean sheet.
    func opened() {
        (inTransaction, broken, touched, firstTouch) = (true, nil, 0, nil)
    }

    private func note(_ changed: Int, _ text: String) {
        guard quiet == 0, inTransaction else { return }
        touched += changed
        if firstTouch == nil { firstTouch = StorageError.shorten(text) }
    }

    private func mark(_ error: StorageError, _ text: String) -> StorageError {
        var error = error
        if error.statement == nil { error.statement = StorageError.shorten(text) }
        if inTransaction { broken = broken ?? error }
        return error
    }

    private func refuseIfUnfit() throws {
        if let broken {
            throw StorageError(
                kind: broken.kind, code: broken.code,
                message: "an earlier statement of this transaction failed: \(broken.message)", statement: broken.statement)
        }
        if occupied {
            throw StorageError(kind: .other, message: "no other statement may run inside a bulk feed or a stream")
        }
    }

    /// Nanoseconds of a clock that only goes forward.
    static func clock() -> UInt64 { clock_gettime_nsec() }

    private static func clock_gettime_nsec() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }
}
