import Kernel

/// A currency written beside an amount, or in the title of a column.
enum MoneyMark: UInt8, Hashable {
    case lira, dollar, euro, pound

    var currency: Currency {
        switch self {
        case .lira: .TRY
        case .dollar: .USD
        case .euro: .EUR
        case .pound: .GBP
        }
    }

    private static let spellings: [(MoneyMark, [UInt8])] = [
        (lira, ["₺", "TL", "TRY", "YTL"]), (dollar, ["$", "USD"]), (euro, ["€", "EUR"]), (pound, ["£", "GBP"]),
    ].flatMap { (mark: MoneyMark, texts: [String]) in texts.map { (mark, Array($0.utf8)) } }

    static func leading(_ bytes: Bytes) -> (MoneyMark, Int)? { match { $0 < bytes.count ? bytes[$0] : 0 } }

    static func trailing(_ bytes: Bytes) -> (MoneyMark, Int)? {
        for (mark, letters) in spellings where letters.count <= bytes.count {
            let from = bytes.count - letters.count
            if same(letters, { bytes[from + $0] }) { return (mark, letters.count) }
        }
        return nil
    }

    /// The whole value is a currency: `TRY`, `₺`.
    static func exactly(_ bytes: Bytes) -> MoneyMark? {
        for (mark, letters) in spellings where letters.count == bytes.count && same(letters, { bytes[$0] }) { return mark }
        return nil
    }

    private static func match(_ byte: (Int) -> UInt8) -> (MoneyMark, Int)? {
        for (mark, letters) in spellings where same(letters, byte) { return (mark, letters.count) }
        return nil
    }

    private static func same(_ letters: [UInt8], _ byte: (Int) -> UInt8) -> Bool {
        letters.indices.allSatisfy { byte($0) == letters[$0] || letters[$0].isLetter && byte($0) == letters[$0] | 0x20 }
    }

    /// The currency a word of a title or a country names: "usd", "dolar", "united kingdom".
    static func named(_ folded: String) -> MoneyMark? {
        switch folded {
        case "tl", "try", "lira", "turk lirasi", "turkiye", "turkey", "tr": .lira
        case "usd", "dolar", "dollar", "dollars", "united states", "usa", "us", "abd": .dollar
        case "eur", "euro", "euros", "avro", "germany", "almanya", "france", "fransa", "netherlands", "hollanda", "italy", "spain", "ireland": .euro
        case "gbp", "pound", "pounds", "sterlin", "sterling", "united kingdom", "uk", "england", "ingiltere", "birlesik krallik": .pound
        default: nil
        }
    }
}
