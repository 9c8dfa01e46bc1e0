/// A Turkish citizen's (or resident's) identity number: eleven digits with two check digits.
///
/// Personal data of the strictest kind: show ``masked`` unless somebody needs to copy it.
public struct TCKN: Hashable, Sendable, Codable {
    public let value: String

    /// Reads a typed number; nil if its check digits do not fit, and ``why(_:)`` says why.
    public init?(_ typed: String) {
        guard case .digits(let digits) = TypedDigits.read(typed), TCKN.holds(digits) else { return nil }
        value = digits.text
    }

    /// Takes back a number this type wrote earlier, without checking it again.
    public init(stored value: String) { self.value = value }

    /// "123••••••50"
    public var masked: String { "\(value.prefix(3))••••••\(value.suffix(2))" }

    /// Says what is wrong with a typed number, with an example; nil if nothing is.
    public static func why(_ typed: String) -> Words? {
        let example = "10000000146"
        switch TypedDigits.read(typed) {
        case .empty: return Words("T.C. kimlik no boş. Örnek: \(example)", "The identity number is empty. Example: \(example)")
        case .letter(let letter): return TypedDigits.letterFound(letter, example)
        case .digits(let digits):
            if digits.count != 11 { return TypedDigits.wrongCount(digits.count, 11, example) }
            return holds(digits) ? nil : TypedDigits.checkFailed(example)
        }
    }

    private static func holds(_ digits: [UInt8]) -> Bool {
        guard digits.count == 11, digits[0] != 0 else { return false }
        let d = digits.map(Int.init)
        let odd = d[0] + d[2] + d[4] + d[6] + d[8], even = d[1] + d[3] + d[5] + d[7]
        let tenth = ((odd * 7 - even) % 10 + 10) % 10
        return d[9] == tenth && d[10] == (odd + even + tenth) % 10
    }
}
