/// A JSON value: what an event changed, what a command prints, what a job carries.
///
/// Objects keep the order they were built in, so the same value is always the same bytes.
public enum JSON: Hashable, Sendable {
    case null
    case bool(Bool)
    case int(Int64)
    case real(Double)
    case string(String)
    case array([JSON])
    case object(Fields)

    /// The fields of an object, in order. Setting an existing key keeps its place.
    public struct Fields: Hashable, Sendable, ExpressibleByDictionaryLiteral, RandomAccessCollection {
        public struct Field: Hashable, Sendable {
            public let key: String
            public var value: JSON
            public init(_ key: String, _ value: JSON) { (self.key, self.value) = (key, value) }
        }

        private var fields: [Field] = []

        public init() {}
        public init(dictionaryLiteral elements: (String, JSON)...) { for (key, value) in elements { self[key] = value } }
        /// By key in alphabetical order, because a dictionary has none.
        public init(_ dictionary: [String: JSON]) { fields = dictionary.sorted { $0.key < $1.key }.map { Field($0.key, $0.value) } }

        public var startIndex: Int { 0 }
        public var endIndex: Int { fields.count }
        public subscript(position: Int) -> Field { fields[position] }

        public subscript(key: String) -> JSON? {
            get { fields.first { $0.key == key }?.value }
            set {
                let at = fields.firstIndex { $0.key == key }
                switch (at, newValue) {
                case (let at?, let value?): fields[at].value = value
                case (let at?, nil): fields.remove(at: at)
                case (nil, let value?): fields.append(Field(key, value))
                case (nil, nil): break
                }
            }
        }

        /// Adds without looking for the key; the reader uses it after checking.
        mutating func append(_ key: String, _ value: JSON) { fields.append(Field(key, value)) }
    }
}

extension JSON {
    public var isNull: Bool { self == .null }
    public var bool: Bool? { if case .bool(let value) = self { value } else { nil } }
    public var string: String? { if case .string(let value) = self { value } else { nil } }
    public var array: [JSON]? { if case .array(let value) = self { value } else { nil } }
    public var object: Fields? { if case .object(let value) = self { value } else { nil } }
    public var int: Int64? {
        switch self {
        case .int(let value): value
        case .real(let value): Int64(exactly: value)
        default: nil
        }
    }
    public var double: Double? {
        switch self {
        case .int(let value): Double(value)
        case .real(let value): value
        default: nil
        }
    }

    /// The field of that name, or null.
    public subscript(key: String) -> JSON { object?[key] ?? .null }
    /// The element at that place, or null.
    public subscript(index: Int) -> JSON { array.flatMap { $0.indices.contains(index) ? $0[index] : nil } ?? .null }
}

extension JSON: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByIntegerLiteral,
    ExpressibleByFloatLiteral, ExpressibleByBooleanLiteral, ExpressibleByNilLiteral, ExpressibleByArrayLiteral,
    ExpressibleByDictionaryLiteral {
    public init(stringLiteral value: String) { self = .string(value) }
    public init(integerLiteral value: Int64) { self = .int(value) }
    public init(floatLiteral value: Double) { self = .real(value) }
    public init(booleanLiteral value: Bool) { self = .bool(value) }
    public init(nilLiteral: ()) { self = .null }
    public init(arrayLiteral elements: JSON...) { self = .array(elements) }
    public init(dictionaryLiteral elements: (String, JSON)...) {
        var fields = Fields()
        for (key, value) in elements { fields[key] = value }
        self = .object(fields)
    }
}
