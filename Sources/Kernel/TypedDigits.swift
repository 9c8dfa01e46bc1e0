/// The digits of a typed number, without the blanks and dots people put between them.
enum TypedDigits {
    case empty
    case letter(Character)
    case digits([UInt8])

    static func read(_ typed: String) -> TypedDigits {
        var digits: [UInt8] = []
        for scalar in typed.unicodeScalars {
            switch scalar {
            case "0"..."9": digits.append(UInt8(scalar.value) - 48)
            case " ", "\u{A0}", "\u{202F}", "\t", "\n", "\r", ".", "-": continue
            default: return .letter(Character(scalar))
            }
        }
        return digits.isEmpty ? .empty : .digits(digits)
    }

    static func letterFound(_ letter: Character, _ example: String) -> Words {
        Words("“\(letter)” olamaz, yalnız rakam yazın. Örnek: \(example)", "It cannot contain “\(letter)”, write digits only. Example: \(example)")
    }
    static func wrongCount(_ count: Int, _ due: Int, _ example: String) -> Words {
        Words("\(count) rakam var, \(due) olmalı. Örnek: \(example)", "\(count) digits, should be \(due). Example: \(example)")
    }
    static func checkFailed(_ example: String) -> Words {
        Words("Rakamlardan biri yanlış, numara tutmuyor. Örnek: \(example)", "One of the digits is wrong, the number does not check. Example: \(example)")
    }
}

extension [UInt8] {
    /// Digit values as text.
    var text: String { String(decoding: map { $0 + 48 }, as: UTF8.self) }
}
