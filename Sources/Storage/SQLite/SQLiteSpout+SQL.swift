import CSQLite

/// A bulk feed on SQLite: one prepared INSERT, bound and stepped for each row.
final class SQLiteSpout: Spout {
    private let connection: OpaquePointer
    private let statement: OpaquePointer
    private let width: Int
    private var place = 0
    private var rows = 0
    private var failure: StorageError?

    init(_ connection: OpaquePointer, _ statement: OpaquePointer, _ width: Int) {
        (self.connection, self.statement, self.width) = (connection, statement, width)
    }

    static func statement(_ table: String, _ columns: String, _ width: Int) -> String {
        "INSERT INTO \(table) (\(columns)) VALUES (\(repeatElement("?", count: width).joined(separator: ",")))"
    }

    func put(_ value: Value) {
        place += 1
        guard failure == nil else { return }
        do {
            let result = try bind(statement, Int32(place), value)
            if result != SQLITE_OK { failure = StorageError(sqlite: connection, result) }
        } catch {
            failure = error as? StorageError ?? StorageError(kind: .other, message: "\(error)")
        }
    }

    func endRow() throws {
        if place != width {
            throw StorageError(kind: .other, message: "row \(rows + 1) has \(place) values for \(width) columns")
        }
        if let failure { throw failure }
        let result = sqlite3_step(statement)
        guard result == SQLITE_DONE else { throw StorageError(sqlite: connection, result) }
        sqlite3_reset(statement)
        place = 0
        rows += 1
    }

    func finish() throws -> Int {
        if place != 0 { throw StorageError(kind: .other, message: "the last row was not ended") }
        return rows
    }
}
