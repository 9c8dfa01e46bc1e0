/// The last word of a number as it is spoken, which decides its suffix: 2026 ends in "altı", %20 in "yirmi".
enum SpokenNumber {
    /// Nil if the text does not end in a digit.
    static func last(of text: String) -> String? {
        guard let end = text.utf8.last, (0x30...0x39).contains(end) else { return nil }
        if text.hasPrefix("₺") || text.hasPrefix("−₺") { return "lira" }
        let tail = String(text.reversed().prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == "," || $0 == ":") }.reversed())
        let byComma = tail.split(separator: ",")
        if tail.contains(","), let fraction = byComma.last { return word(String(fraction)) }
        let parts = tail.split { $0 == "." || $0 == ":" }.map(String.init)
        guard parts.count > 1, let last = parts.last else { return word(tail) }
        if parts.count == 2, last.utf8.count == 2, parts[0].utf8.count <= 2 {
            return word(last == "00" ? parts[0] : last)                     // a time: 14.00 is said "on dört"
        }
        return parts.dropFirst().allSatisfy { $0.utf8.count == 3 } ? word(parts.joined()) : word(last)
    }

    private static func word(_ digits: String) -> String {
        let values = digits.utf8.filter { (0x30...0x39).contains($0) }.map { Int($0) - 48 }
        guard let at = values.lastIndex(where: { $0 != 0 }) else { return "sıfır" }
        let zeros = values.count - 1 - at
        switch zeros {
        case 0: return ones[values[at]]
        case 1: return tens[values[at]]
        case 2: return "yüz"
        case 3...5: return "bin"
        case 6...8: return "milyon"
        case 9...11: return "milyar"
        default: return "trilyon"
        }
    }

    private static let ones = ["sıfır", "bir", "iki", "üç", "dört", "beş", "altı", "yedi", "sekiz", "dokuz"]
    private static let tens = ["", "on", "yirmi", "otuz", "kırk", "elli", "altmış", "yetmiş", "seksen", "doksan"]
}
