/// Which engine answers. Code outside Storage asks rarely; `\(sqlite:postgres:)` is the usual way.
public enum Dialect: String, Sendable { case sqlite, postgres }

/// A statement with its values. Only what is written in the source becomes text;
/// every `\(value)` becomes a bound parameter.
///
///     "SELECT \(columns: Customer.self) FROM customer WHERE id = \(id)"
///     "… WHERE state IN \(list: states) \(sqlite: "", postgres: "FOR UPDATE SKIP LOCKED")"
public struct SQL: Sendable, ExpressibleByStringInterpolation {
    enum Part: Sendable {
        case text(String)
        case bind(Value)
        indirect case per(sqlite: SQL, postgres: SQL)
    }

    var parts: [Part]

    public init(stringLiteral text: String) { parts = text.isEmpty ? [] : [.text(text)] }
    public init(stringInterpolation interpolation: Interpolation) { parts = interpolation.parts }
    init(raw text: String) { parts = [.text(text)] }

    /// No statement at all: the piece to put where a condition is not wanted.
    public static let empty: SQL = ""

    public var isEmpty: Bool { parts.isEmpty }

    public static func + (left: SQL, right: SQL) -> SQL {
        var sum = left
        sum.parts += right.parts
        return sum
    }

    public static func += (left: inout SQL, right: SQL) { left.parts += right.parts }

    public struct Interpolation: StringInterpolationProtocol {
        var parts: [Part] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            parts.reserveCapacity(2 * interpolationCount + 1)
        }

        public mutating func appendLiteral(_ literal: String) {
            if !literal.isEmpty { parts.append(.text(literal)) }
        }

        public mutating func appendInterpolation(_ value: some Bindable) { parts.append(.bind(value.sqlValue)) }
        public mutating func appendInterpolation<T: Bindable>(_ value: T?) { parts.append(.bind(value?.sqlValue ?? .null)) }
        public mutating func appendInterpolation(_ fragment: SQL) { parts += fragment.parts }
        public mutating func appendInterpolation(_ piece: Piece) {
            parts.append(.per(sqlite: SQL(raw: piece.sqlite), postgres: SQL(raw: piece.postgres)))
        }
        public mutating func appendInterpolation<T: RowDecodable>(columns: T.Type) { parts.append(.text(T.columns)) }
        public mutating func appendInterpolation(sqlite: SQL, postgres: SQL) {
            parts.append(.per(sqlite: sqlite, postgres: postgres))
        }

        /// `IN \(list: ids)` becomes `IN (?,?,?)`; an empty list becomes `(NULL)`, which nothing equals.
        public mutating func appendInterpolation(list: some Collection<some Bindable>) {
            guard !list.isEmpty else { return parts.append(.text("(NULL)")) }
            var separator = "("
            for value in list {
                parts.append(.text(separator))
                parts.append(.bind(value.sqlValue))
                separator = ","
            }
            parts.append(.text(")"))
        }

        mutating func appendInterpolation(raw text: String) { parts.append(.text(text)) }
    }
}

extension Sequence<SQL> {
    /// Joins pieces of a statement: conditions with `" AND "`, assignments with `", "`.
    public func joined(separator: SQL) -> SQL {
        var whole = SQL.empty
        var first = true
        for piece in self {
            if !first { whole.parts += separator.parts }
            whole.parts += piece.parts
            first = false
        }
        return whole
    }
}

extension SQL {
    /// The text an engine understands and its values, in order.
    func render(_ dialect: Dialect) -> (text: String, values: [Value]) {
        if case .text(let only)? = parts.first, parts.count == 1 { return (only, []) }
        var text = ""
        text.reserveCapacity(256)
        var values: [Value] = []
        values.reserveCapacity(parts.count / 2)
        append(to: &text, &values, dialect)
        return (text, values)
    }

    private func append(to text: inout String, _ values: inout [Value], _ dialect: Dialect) {
        for part in parts {
            switch part {
            case .text(let literal): text += literal
            case .bind(let value):
                values.append(value)
                if dialect == .sqlite {
                    text += "?"
                } else {
                    text += "$"
                    text += String(values.count)
                }
            case .per(let sqlite, let postgres):
                (dialect == .sqlite ? sqlite : postgres).append(to: &text, &values, dialect)
            }
        }
    }
}
