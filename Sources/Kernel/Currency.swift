/// The currencies a shop quotes in.
public enum Currency: String, Sendable, Codable, CaseIterable, Hashable {
    case TRY, USD, EUR, GBP

    public var symbol: String {
        switch self {
        case .TRY: "₺"
        case .USD: "$"
        case .EUR: "€"
        case .GBP: "£"
        }
    }

    /// Reads what people write beside an amount: "TL", "₺", "usd", "€".
    public init?(typed: String) {
        switch TurkishText.upper(typed) {
        case "₺", "TL", "TRY", "YTL", "LİRA", "LIRA": self = .TRY
        case "$", "USD", "DOLAR": self = .USD
        case "€", "EUR", "EURO", "AVRO": self = .EUR
        case "£", "GBP", "STERLİN", "STERLIN": self = .GBP
        default: return nil
        }
    }
}
