extension TurkishText {
    /// A name with large first letters: "AYŞE YILMAZ" becomes "Ayşe Yılmaz", "ISITMA LTD. ŞTİ." becomes "Isıtma Ltd. Şti.".
    public static func title(_ text: String) -> String {
        text.split(separator: " ").enumerated().map { word(String($1), isFirst: $0 == 0) }.joined(separator: " ")
    }

    /// A name as it should be kept: single blanks, and large first letters if it was typed all large or all small.
    ///
    /// Somebody who typed "McKinsey" or "iPark" meant it; only the blanks are tidied there.
    public static func tidy(_ text: String) -> String {
        let plain = text.split { $0.isWhitespace }.joined(separator: " ")
        return plain == upper(plain) || plain == lower(plain) ? title(plain) : plain
    }

    private static func word(_ word: String, isFirst: Bool) -> String {
        let small = lower(word)
        switch small {
        case "ve", "ile", "veya": return isFirst ? capital(small) : small
        case "ltd", "ltd.": return "Ltd."
        case "şti", "şti.", "sti.": return "Şti."
        case "ltd.şti.", "ltd.şti": return "Ltd. Şti."
        case "a.ş", "a.ş.", "aş.": return "A.Ş."
        case "t.c", "t.c.": return "T.C."
        default: return isAbbreviation(word) ? word : capital(small)
        }
    }

    /// Letters that cannot be spoken as a word are said one by one and stay large: PTT, TSK, BMW.
    private static func isAbbreviation(_ word: String) -> Bool {
        (2...4).contains(word.count) && word == upper(word) && !common.contains(word)
            && word.unicodeScalars.allSatisfy { $0.properties.isAlphabetic && !"AEIİOÖUÜ".unicodeScalars.contains($0) }
    }
    private static let common: Set<String> = ["DR", "SK", "CD", "MH", "SN", "ST", "KD", "BLV", "SNT"]

    private static func capital(_ small: String) -> String {
        var out = "", start = true
        for character in small {
            out += start ? upper(String(character)) : String(character)
            switch character {
            case ".", "-", "/", "(", "&", "\"", "“", "+": start = true
            default: start = start && !character.isLetter && !character.isNumber
            }
        }
        return out
    }

    /// The one or two letters that stand for a name: "Nermin Çınar" becomes "NÇ".
    public static func initials(_ text: String) -> String {
        let words = text.split { $0 == " " || $0 == "-" || $0 == "/" }.filter { letter(of: $0) != nil }
        let spoken = words.filter { $0.utf8.count > 8 || !legal.contains(fold(String($0))) }
        let chosen = spoken.isEmpty ? words : spoken
        guard let first = chosen.first else { return "" }
        let letters = chosen.count > 1 ? [first, chosen[chosen.count - 1]] : [first]
        return upper(String(letters.compactMap(letter(of:))))
    }
    private static func letter(of word: Substring) -> Character? { word.first { $0.isLetter || $0.isNumber } }
    private static let legal: Set<String> = ["ltd", "sti", "ltd sti", "a s", "as", "san", "tic", "ve", "t c"]
}
