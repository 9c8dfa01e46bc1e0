import CPostgres
import CSQLite
import Kernel

/// What a table's row becomes. Columns and their decoding stand side by side, in one order.
public protocol RowDecodable: Sendable {
    static var columns: String { get }
    init(_ row: inout Row) throws
}

/// The row under the cursor; columns are read left to right. It cannot leave its closure.
///
/// A NULL where no optional is asked for is a fault of the statement: the query that
/// made the row throws after the body returns, naming the column.
public struct Row: ~Copyable {
    enum Source { case sqlite(OpaquePointer), postgres(OpaquePointer, Int32) }

    let source: Source
    private var column: Int32 = 0
    /// The first column that was NULL, or missing, where a value was due.
    private(set) var fault: Int32?
    public let count: Int

    init(sqlite statement: OpaquePointer) {
        source = .sqlite(statement)
        count = Int(sqlite3_column_count(statement))
    }

    init(postgres result: OpaquePointer, _ row: Int32) {
        source = .postgres(result, row)
        count = Int(PQnfields(result))
    }

    private mutating func take() -> Int32 {
        defer { column += 1 }
        return column
    }

    /// Passes over columns that are not wanted.
    public mutating func skip(_ columns: Int = 1) { column += Int32(columns) }

    private mutating func blame(_ at: Int32) { if fault == nil { fault = at } }

    private mutating func due<T>(_ read: (borrowing Row, Int32) -> T, _ nothing: T) -> T {
        let at = take()
        guard !isNull(at) else {
            blame(at)
            return nothing
        }
        return read(self, at)
    }

    private mutating func maybe<T>(_ read: (borrowing Row, Int32) -> T) -> T? {
        let at = take()
        if at >= count { blame(at) }
        return isNull(at) ? nil : read(self, at)
    }

    public mutating func next() -> Int64 { due({ $0.int64($1) }, 0) }
    public mutating func next() -> Int { Int(due({ $0.int64($1) }, 0)) }
    public mutating func next() -> Int32 { due({ Int32(truncatingIfNeeded: $0.int64($1)) }, 0) }
    public mutating func next() -> Bool { due({ $0.int64($1) != 0 }, false) }
    public mutating func next() -> Double { due({ $0.double($1) }, 0) }
    public mutating func next() -> String { due({ $0.string($1) }, "") }
    public mutating func next() -> [UInt8] { due({ $0.bytes($1) }, []) }
    public mutating func next<T>() -> ID<T> { ID(due({ $0.int64($1) }, 0)) }
    public mutating func next() -> Instant { Instant(ms: due({ $0.int64($1) }, 0)) }
    public mutating func next() -> Day { Day(due({ Int32(truncatingIfNeeded: $0.int64($1)) }, 0)) }

    public mutating func next() -> Int64? { maybe { $0.int64($1) } }
    public mutating func next() -> Int? { maybe { Int($0.int64($1)) } }
    public mutating func next() -> Int32? { maybe { Int32(truncatingIfNeeded: $0.int64($1)) } }
    public mutating func next() -> Bool? { maybe { $0.int64($1) != 0 } }
    public mutating func next() -> Double? { maybe { $0.double($1) } }
    public mutating func next() -> String? { maybe { $0.string($1) } }
    public mutating func next() -> [UInt8]? { maybe { $0.bytes($1) } }
    public mutating func next<T>() -> ID<T>? { maybe { ID($0.int64($1)) } }
    public mutating func next() -> Instant? { maybe { Instant(ms: $0.int64($1)) } }
    public mutating func next() -> Day? { maybe { Day(Int32(truncatingIfNeeded: $0.int64($1))) } }

    /// The next column as it lies in the table. SQLite keeps flags as 0 and 1.
    public mutating func next() -> Value { value(Int(take())) }
}
