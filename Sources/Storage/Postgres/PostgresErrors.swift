import CPostgres

extension StorageError {
    /// What the server, or the library when there is no server any more, says about a failure.
    init(postgres connection: OpaquePointer?, _ result: OpaquePointer?) {
        func field(_ code: Character) -> String? {
            guard let ascii = code.asciiValue else { return nil }
            return PQresultErrorField(result, Int32(ascii)).map { String(cString: $0) }
        }
        let lost = PQstatus(connection) != CONNECTION_OK
        let state = field("C") ?? (lost ? "08006" : "XX000")
        let said = field("M") ?? PQerrorMessage(connection).map { String(cString: $0) } ?? ""
        let detail = field("D")
        self.init(
            kind: lost ? .connection : Kind(postgres: state), code: state,
            // the detail quotes values of the row, and messages may stand in a log
            message: said.trimmed,
            table: field("t"), constraint: field("n"), columns: detail.map(StorageError.columns) ?? [])
        if columns.isEmpty, let column = field("c") { columns = [column] }
    }

    /// `Key (phone, firm)=(…) already exists.` names the columns in any language the server speaks.
    private static func columns(_ detail: String) -> [String] {
        guard let open = detail.firstIndex(of: "("), let close = detail.range(of: ")=") , open < close.lowerBound else { return [] }
        return detail[detail.index(after: open)..<close.lowerBound].split(separator: ",").map { String($0).trimmed }
    }
}

extension StorageError.Kind {
    init(postgres state: String) {
        self = switch state {
        case "23505", "23P01": .unique
        case "23503", "23001": .foreignKey
        case "40001", "40P01": .serialization
        case "55P03", "57014": .busy
        case "53100": .full
        case "25006": .readOnly
        case "53300", "57P01", "57P02", "57P03": .connection
        case _ where state.hasPrefix("08"): .connection
        case _ where state.hasPrefix("23"), _ where state.hasPrefix("22"): .check
        default: .other
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}
