/// Which sign separates the fraction in a column of numbers.
public enum DecimalMark: String, Sendable, Codable, Hashable {
    /// Decide by looking at each number: of two kinds the last is the decimal sign; three digits after a lone dot are thousands.
    case guess
    /// 1.234,56
    case comma
    /// 1,234.56
    case dot
}

/// Reads a typed decimal number into a whole count of its smallest unit, without ever passing through Double.
struct DecimalText {
    /// Twelve digits before the decimal sign: more is a mistyped bar code, not an amount.
    private static let longest = 12

    private var digits: [UInt8] = []
    private var signs: [(sign: Unicode.Scalar, at: Int)] = []
    private var negative = false

    /// - Parameter threeIsGrouping: whether "1,234" means one thousand (money) or 1.234 (quantities).
    static func read(_ text: String, places: Int, mark: DecimalMark, threeIsGrouping: Bool) -> Int64? {
        var reader = DecimalText()
        guard reader.collect(text), !reader.digits.isEmpty, let whole = reader.wholeDigits(mark, threeIsGrouping) else { return nil }
        return reader.value(whole: whole, places: places)
    }

    /// Takes digits and signs apart; false if there is anything else.
    private mutating func collect(_ text: String) -> Bool {
        digits.reserveCapacity(20)
        var space = false, minuses = 0, plus = false
        for scalar in text.unicodeScalars {
            switch scalar {
            case "0"..."9":
                guard !(minuses > 0 && !negative) else { return false }
                if space, !digits.isEmpty, signs.last?.at != digits.count { signs.append((" ", digits.count)) }
                digits.append(UInt8(scalar.value) - 48)
                space = false
            case ".", ",":
                guard signs.last.map({ $0.at < digits.count }) ?? true else { return false }
                signs.append((scalar, digits.count))
                space = false
            case " ", "\u{A0}", "\u{202F}", "\u{2009}", "\t": space = true
            case "-", "\u{2212}", "\u{2013}":
                // Accounting programs write the minus behind: 12,50-
                minuses += 1
                if digits.isEmpty, signs.isEmpty { negative = true }
            case "+":
                guard digits.isEmpty, signs.isEmpty, !plus else { return false }
                plus = true
            default: return false
            }
        }
        guard minuses <= 1, !(plus && minuses > 0) else { return false }
        negative = minuses == 1
        return true
    }

    /// How many of the digits stand before the decimal sign; nil if the thousands are not in threes.
    private func wholeDigits(_ mark: DecimalMark, _ threeIsGrouping: Bool) -> Int? {
        guard let last = signs.last else { return digits.count }
        let behind = digits.count - last.at
        let decimal: Bool
        switch mark {
        case .comma: decimal = last.sign == ","
        case .dot: decimal = last.sign == "."
        case .guess:
            let alike = signs.lazy.filter { $0.sign == last.sign }.count
            if last.sign == " " { decimal = false }
            else if alike > 1 { decimal = false }
            else if signs.count > 1 { decimal = true }
            else {
                let canGroup = behind == 3 && (1...3).contains(last.at) && digits[0] != 0
                decimal = !(canGroup && (last.sign == "." || threeIsGrouping))
            }
        }
        guard decimal else { return grouped(signs[...]) ? digits.count : nil }
        guard behind > 0, signs.lazy.filter({ $0.sign == last.sign }).count == 1 else { return nil }
        return grouped(signs.dropLast(), end: last.at) ? last.at : nil
    }

    /// Whether the signs cut the digits into groups of three of one kind.
    private func grouped(_ signs: ArraySlice<(sign: Unicode.Scalar, at: Int)>, end: Int? = nil) -> Bool {
        guard let first = signs.first else { return true }
        guard (1...3).contains(first.at) else { return false }
        var previous = first.at
        for group in signs.dropFirst() {
            guard group.sign == first.sign, group.at - previous == 3 else { return false }
            previous = group.at
        }
        return (end ?? digits.count) - previous == 3
    }

    private func value(whole: Int, places: Int) -> Int64? {
        guard digits[..<whole].drop(while: { $0 == 0 }).count <= Self.longest else { return nil }
        var value: Int64 = 0
        for digit in digits[..<whole] { value = value * 10 + Int64(digit) }
        for place in 0..<places {
            let at = whole + place
            value = value * 10 + (at < digits.count ? Int64(digits[at]) : 0)
        }
        if whole + places < digits.count, digits[whole + places] >= 5 { value += 1 }
        return negative ? -value : value
    }
}
