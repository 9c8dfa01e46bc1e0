import CPostgres
import CSQLite

/// How one column is read from the engine's memory.
extension Row {
    public func isNull(_ column: Int32) -> Bool {
        guard column < count else { return true }
        return switch source {
        case .sqlite(let statement): sqlite3_column_type(statement, column) == SQLITE_NULL
        case .postgres(let result, let row): PQgetisnull(result, row, column) == 1
        }
    }

    /// The column's name as the statement gave it.
    public func name(_ column: Int32) -> String {
        let name = switch source {
        case .sqlite(let statement): sqlite3_column_name(statement, column)
        case .postgres(let result, _): UnsafePointer(PQfname(result, column))
        }
        return name.map { String(cString: $0) } ?? "\(column)"
    }

    func int64(_ column: Int32) -> Int64 {
        switch source {
        case .sqlite(let statement): return sqlite3_column_int64(statement, column)
        case .postgres(let result, let row):
            guard var digit = PQgetvalue(result, row, column) else { return 0 }
            if digit.pointee == 0x74 { return 1 }  // t, a flag
            let negative = digit.pointee == 0x2D
            if negative { digit += 1 }
            var number: Int64 = 0
            while case let next = UInt8(bitPattern: digit.pointee) &- 48, next < 10 {
                number = number &* 10 &- Int64(next)  // downwards, so that the smallest number fits
                digit += 1
            }
            return negative ? number : 0 &- number
        }
    }

    func double(_ column: Int32) -> Double {
        switch source {
        case .sqlite(let statement): return sqlite3_column_double(statement, column)
        case .postgres: return Double(string(column)) ?? .nan
        }
    }

    func string(_ column: Int32) -> String {
        switch source {
        case .sqlite(let statement):
            guard let start = sqlite3_column_text(statement, column) else { return "" }
            let length = Int(sqlite3_column_bytes(statement, column))
            return String(decoding: UnsafeBufferPointer(start: start, count: length), as: UTF8.self)
        case .postgres(let result, let row):
            guard let start = PQgetvalue(result, row, column) else { return "" }
            let length = Int(PQgetlength(result, row, column))
            return String(decoding: UnsafeRawBufferPointer(start: start, count: length), as: UTF8.self)
        }
    }

    func bytes(_ column: Int32) -> [UInt8] {
        switch source {
        case .sqlite(let statement):
            guard let start = sqlite3_column_blob(statement, column) else { return [] }
            return [UInt8](UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
        case .postgres(let result, let row):
            guard let start = PQgetvalue(result, row, column) else { return [] }
            return Hex.decode(UnsafeRawBufferPointer(start: start, count: Int(PQgetlength(result, row, column))))
        }
    }

    /// The column as it lies in the table, for copies that know no types.
    public func value(_ index: Int) -> Value {
        let column = Int32(index)
        if isNull(column) { return .null }
        switch source {
        case .sqlite(let statement):
            return switch sqlite3_column_type(statement, column) {
            case SQLITE_INTEGER: .int(int64(column))
            case SQLITE_FLOAT: .real(double(column))
            case SQLITE_BLOB: .blob(bytes(column))
            default: .text(string(column))
            }
        case .postgres(let result, _):
            return switch PQftype(result, column) {
            case 16: .bool(int64(column) != 0)
            case 20, 21, 23: .int(int64(column))
            case 700, 701, 1700: .real(double(column))
            case 17: .blob(bytes(column))
            default: .text(string(column))
            }
        }
    }
}

/// PostgreSQL's way of writing bytes in text: `\x` and two digits for each.
enum Hex {
    private static let digits = Array("0123456789abcdef".utf8)

    static func append(_ bytes: [UInt8], to text: inout [UInt8]) {
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
    }

    static func decode(_ text: UnsafeRawBufferPointer) -> [UInt8] {
        guard text.count >= 2, text[0] == 0x5C, text[1] == 0x78 else { return [UInt8](text) }
        return [UInt8](unsafeUninitializedCapacity: (text.count - 2) / 2) { bytes, count in
            var at = 2
            while at + 1 < text.count {
                bytes[count] = half(text[at]) << 4 | half(text[at + 1])
                count += 1
                at += 2
            }
        }
    }

    private static func half(_ digit: UInt8) -> UInt8 { digit < 58 ? digit - 48 : (digit | 32) - 87 }
}
