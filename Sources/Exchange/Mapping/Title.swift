import Kernel

/// A column's title taken apart: what it names, and what it says about unit and currency.
struct Title {
    /// Folded letters and digits without anything between: `Satış Tutarı (TL)` is `satistutari`.
    let joined: String
    /// Ends in a number, as `Telefon 2` does: one of several.
    let isNumbered: Bool
    let unit: AmountUnit?
    let currency: MoneyMark?

    init(_ text: String) {
        var unit: AmountUnit?, currency: MoneyMark?
        for sign in text { if let mark = Self.signs[sign] { currency = mark } }
        var words = Self.words(TurkishText.fold(text))
        // Units and currencies only behind the name, or nothing of it would be left: a column may be called Lira.
        let digitLast = words.joined().last?.isNumber == true
        while words.count > 1, let last = words.last {
            if let known = Self.units[last] { unit = unit ?? known }
            else if let mark = MoneyMark.named(last) { currency = currency ?? mark }
            else if last.allSatisfy(\.isNumber) {}
            else { break }
            words.removeLast()
        }
        if words.count == 1, currency == nil { currency = MoneyMark.named(words[0]) }
        var joined = words.joined()
        // telefon2, phone1
        if joined.contains(where: \.isLetter) { while joined.last?.isNumber == true { joined.removeLast() } }
        isNumbered = digitLast && joined.contains(where: \.isLetter)
        (self.joined, self.unit, self.currency) = (joined, unit, currency)
    }

    private static let signs: [Character: MoneyMark] = ["₺": .lira, "$": .dollar, "€": .euro, "£": .pound]
    private static let units: [String: AmountUnit] = [
        "kurus": .kurus, "kr": .kurus, "krs": .kurus, "cent": .kurus, "cents": .kurus, "pence": .kurus,
        "milli": .thousandths, "mil": .thousandths, "thousandths": .thousandths,
    ]

    private static func words(_ folded: String) -> [String] {
        folded.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map(String.init)
    }
}
