/// The tax number of a firm: ten digits, the last one a check digit. Sole traders use their ``TCKN`` instead.
public struct VKN: Hashable, Sendable, Codable {
    public let value: String

    /// Reads a typed number; nil if its check digit does not fit, and ``why(_:)`` says why.
    public init?(_ typed: String) {
        guard case .digits(let digits) = TypedDigits.read(typed), VKN.holds(digits) else { return nil }
        value = digits.text
    }

    /// Takes back a number this type wrote earlier, without checking it again.
    public init(stored value: String) { self.value = value }

    /// Says what is wrong with a typed number, with an example; nil if nothing is.
    public static func why(_ typed: String) -> Words? {
        let example = "1234567890"
        switch TypedDigits.read(typed) {
        case .empty: return Words("Vergi no boş. Örnek: \(example)", "The tax number is empty. Example: \(example)")
        case .letter(let letter): return TypedDigits.letterFound(letter, example)
        case .digits(let digits):
            if digits.count != 10 { return TypedDigits.wrongCount(digits.count, 10, example) }
            return holds(digits) ? nil : TypedDigits.checkFailed(example)
        }
    }

    private static func holds(_ digits: [UInt8]) -> Bool {
        guard digits.count == 10 else { return false }
        var sum = 0
        for i in 1...9 {
            let t = (Int(digits[i - 1]) + 10 - i) % 10
            if t == 0 { continue }
            let s = (t << (10 - i)) % 9
            sum += s == 0 ? 9 : s
        }
        return Int(digits[9]) == (10 - sum % 10) % 10
    }
}
