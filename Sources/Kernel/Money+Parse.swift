extension Money {
    /// Reads an amount the way people type it or another program wrote it; nil if it is none.
    ///
    /// "1.234,56", "1,234.56", "₺1.234,50", "1234.5 TL", "−12,50", "12,50-". A sign or code
    /// of a currency wins over `currency`. More than two decimals are rounded half away from zero.
    public static func parse(_ typed: String, currency: Currency = .TRY, mark: DecimalMark = .guess) -> Money? {
        var number = typed, found = currency
        if typed.utf8.contains(where: { $0 >= 0x41 || $0 == 0x24 }) {      // letters, ₺ € £ or $
            guard let split = separate(typed, currency) else { return nil }
            (number, found) = split
        }
        return DecimalText.read(number, places: 2, mark: mark, threeIsGrouping: true).map { Money($0, found) }
    }

    /// Takes the one currency sign or code off the amount.
    private static func separate(_ typed: String, _ standard: Currency) -> (String, Currency)? {
        var number = String.UnicodeScalarView(), code = String.UnicodeScalarView()
        var ended = false
        for scalar in typed.unicodeScalars {
            switch scalar {
            case "0"..."9", ".", ",", "-", "+", "\u{2212}", "\u{2013}", " ", "\u{A0}", "\u{202F}", "\u{2009}", "\t":
                number.append(scalar)
                ended = ended || !code.isEmpty
            default:
                guard !ended else { return nil }
                code.append(scalar)
            }
        }
        guard !code.isEmpty else { return (typed, standard) }
        return Currency(typed: String(code)).map { (String(number), $0) }
    }
}
