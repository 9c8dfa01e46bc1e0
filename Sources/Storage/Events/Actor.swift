/// Who changed something. Every event names one.
public enum Actor: Sendable, Hashable {
    /// A person who is signed in.
    case account(Int64)
    /// A program with an API key.
    case key(Int64)
    /// An automation rule.
    case rule(Int64)
    /// Bakkal itself: `"demo"`, `"import"`, `"timetable"`.
    case system(String)

    /// How it lies in the table: `account`, `key`, `rule` or `system.<name>`.
    public var kind: String {
        switch self {
        case .account: "account"
        case .key: "key"
        case .rule: "rule"
        case .system(let name): "system.\(name)"
        }
    }

    /// The row behind the kind; 0 for the system.
    public var number: Int64 {
        switch self {
        case .account(let id), .key(let id), .rule(let id): id
        case .system: 0
        }
    }

    public init(kind: String, number: Int64) {
        self = switch kind {
        case "account": .account(number)
        case "key": .key(number)
        case "rule": .rule(number)
        default: .system(kind.hasPrefix("system.") ? String(kind.dropFirst(7)) : kind)
        }
    }
}
