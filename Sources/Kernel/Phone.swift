/// A telephone number in the one form we keep: `+905321234567`, or `4442345` for the 444 lines.
///
/// The initialiser takes whatever a cashier types ("0532 123 45 67", "532-1234567") and refuses
/// what cannot be dialled. Two spellings of one number are equal.
public struct Phone: Hashable, Sendable, Codable, Comparable, CustomStringConvertible {
    public enum Kind: String, Sendable, Codable, Hashable {
        case mobile, landline
        /// A 444 line, dialled in seven digits within Türkiye.
        case uan
        /// 850, 800, 900 and the like.
        case other
        case foreign
    }

    public let e164: String
    public let kind: Kind

    /// Reads a typed number; nil if it cannot be dialled, and ``why(_:)`` says why.
    public init?(_ typed: String) {
        guard case .number(let phone) = Phone.read(typed) else { return nil }
        self = phone
    }

    /// Takes back a number this type wrote earlier, without checking it again.
    public init(e164: String) {
        self.e164 = e164
        kind = Phone.kind(stored: e164)
    }

    init(e164: String, kind: Kind) { (self.e164, self.kind) = (e164, kind) }

    /// The digits dialled within Türkiye, without the leading zero; abroad, all digits after the plus.
    public var national: String {
        switch kind {
        case .uan: e164
        case .foreign: String(e164.dropFirst())
        default: String(e164.dropFirst(3))
        }
    }

    /// What `tel:` links dial.
    public var dial: String { e164 }
    public var canReceiveSMS: Bool { kind == .mobile }
    public var description: String { e164 }

    /// As a person writes it: "0532 123 45 67", "444 2 345", "+49 30 123 456".
    public var display: String {
        let n = Array(national.utf8)
        func part(_ range: Range<Int>) -> String { String(decoding: n[range], as: UTF8.self) }
        switch kind {
        case .uan where n.count == 7: return "\(part(0..<3)) \(part(3..<4)) \(part(4..<7))"
        case .foreign: return PhonePlan.groupedForeign(n)
        case _ where n.count == 10: return "0\(part(0..<3)) \(part(3..<6)) \(part(6..<8)) \(part(8..<10))"
        default: return e164
        }
    }

    public static func < (left: Phone, right: Phone) -> Bool { left.e164 < right.e164 }
}
