/// How numbers, money and times are written on screens and papers.
///
/// One form for both languages: Türkiye's. Words beside the numbers follow the reader's language.
public enum Format {
    /// "₺1.234,50". Screens leave kuruş out from ₺1.000 on; pass `kurus: true` on quotes and receipts.
    public static func lira(_ money: Money, kurus: Bool? = nil) -> String {
        let size = money.coins.magnitude
        let sign = money.coins < 0 ? "−" : ""
        guard kurus ?? (size < 100_000) else {
            let whole = size / 100 + (size % 100 >= 50 ? 1 : 0)
            return (whole == 0 ? "" : sign) + money.currency.symbol + grouped(whole)
        }
        return sign + money.currency.symbol + grouped(size / 100) + "," + padded(Int(size % 100), 2)
    }

    /// "₺7,17 mn" for headings and charts; "₺1,25 mr" from a billion on; below a million as ``lira(_:kurus:)``.
    public static func liraShort(_ money: Money, _ say: Language = .tr) -> String {
        let size = money.coins.magnitude
        let sign = money.coins < 0 ? "−" : ""
        // 999.995 lira and more would round to 1,00 million
        switch size {
        case ..<99_999_500: return lira(money, kurus: size < 100_000)
        case ..<99_999_500_000: return sign + money.currency.symbol + hundredths(size, unit: 1_000_000) + " mn"
        default: return sign + money.currency.symbol + hundredths(size, unit: 1_000_000_000) + say(" mr", " bn")
        }
    }

    private static func hundredths(_ coins: UInt64, unit: UInt64) -> String {
        let count = (coins + unit / 2) / unit
        return grouped(count / 100) + "," + padded(Int(count % 100), 2)
    }

    /// "1.234", with a true minus.
    public static func number(_ number: Int) -> String { (number < 0 ? "−" : "") + grouped(UInt64(number.magnitude)) }
    public static func number(_ number: Int64) -> String { (number < 0 ? "−" : "") + grouped(number.magnitude) }

    /// "1,5": without needless zeros.
    public static func quantity(_ quantity: Quantity) -> String {
        let size = quantity.thousandths.magnitude
        return (quantity.thousandths < 0 ? "−" : "") + grouped(size / 1000) + fraction(Int(size % 1000), 3)
    }

    /// "%12,6": the sign first, without a space; as many decimals as are needed, at most `places`.
    public static func percent(_ percent: Percent, places: Int = 1) -> String {
        let step: Int64 = places >= 2 ? 1 : places == 1 ? 10 : 100
        let count = rounded(Int128(percent.basisPoints), over: Int128(step)) * step
        return (count < 0 ? "−" : "") + "%" + grouped(count.magnitude / 100) + fraction(Int(count.magnitude % 100), 2)
    }

    /// A computed ratio: 0.126 is "%12,6".
    public static func percent(ratio: Double, places: Int = 1) -> String { percent(Percent(ratio: ratio), places: places) }

    /// ",5" of 500 thousandths; nothing of none.
    private static func fraction(_ part: Int, _ width: Int) -> String {
        guard part > 0 else { return "" }
        var text = padded(part, width)
        while text.utf8.last == 0x30 { text.removeLast() }
        return "," + text
    }

    /// Digits in threes with dots.
    static func grouped(_ number: UInt64) -> String {
        guard number >= 1000 else { return String(number) }
        let digits = Array(String(number).utf8)
        var out: [UInt8] = []
        out.reserveCapacity(digits.count + digits.count / 3)
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { out.append(0x2E) }
            out.append(digit)
        }
        return String(decoding: out, as: UTF8.self)
    }
}
