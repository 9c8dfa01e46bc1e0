import CSQLite

/// SQLite copies the bytes: they need not outlive the call.
private let copied = unsafeBitCast(-1, to: sqlite3_destructor_type.self)

/// Binds one value at a place counted from 1. Returns SQLite's result.
///
/// A text with a zero byte is refused on both engines, since PostgreSQL cannot hold it.
func bind(_ statement: OpaquePointer, _ place: Int32, _ value: Value) throws -> Int32 {
    switch value {
    case .null: return sqlite3_bind_null(statement, place)
    case .bool(let flag): return sqlite3_bind_int64(statement, place, flag ? 1 : 0)
    case .int(let number): return sqlite3_bind_int64(statement, place, number)
    case .real(let number): return sqlite3_bind_double(statement, place, number)
    case .text(var text):
        return try text.withUTF8 { bytes in
            guard !bytes.contains(0) else { throw StorageError.zeroByte }
            // an empty buffer may have no address, and no address would mean NULL
            guard let start = bytes.baseAddress, !bytes.isEmpty else { return sqlite3_bind_text(statement, place, "", 0, copied) }
            return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
                sqlite3_bind_text(statement, place, $0, Int32(bytes.count), copied)
            }
        }
    case .blob(let bytes):
        guard !bytes.isEmpty else { return sqlite3_bind_zeroblob(statement, place, 0) }
        return bytes.withUnsafeBytes { sqlite3_bind_blob(statement, place, $0.baseAddress, Int32($0.count), copied) }
    }
}

extension StorageError {
    static let zeroByte = StorageError(kind: .check, code: "22021", message: "a text with a zero byte cannot be kept")
}
