import Kernel

/// How the columns of a file write their values: decimal sign, unit and currency.
/// What one column leaves open, the others of the same file decide.
struct ValueGuess {
    let titles: [Title]
    let profiles: [ColumnProfile]
    let fields: [Field?]
    let sample: Sample

    private var numeric: [Int] { profiles.indices.filter { fields[$0]?.shape == .money || fields[$0]?.shape == .number } }
    private var money: [Int] { numeric.filter { fields[$0]?.shape == .money } }

    func style(_ column: Int) -> DecimalStyle {
        if let own = profiles[column].style { return own }
        guard profiles[column].hasUnclearNumbers else { return .plain }
        // 1.234 everywhere: as the neighbours write, and Turkish when they are silent too.
        return numeric.lazy.compactMap { profiles[$0].style }.first ?? .turkish
    }

    func unit(_ column: Int) -> AmountUnit {
        guard fields[column]?.shape == .money else { return .lira }
        if let told = titles[column].unit { return told }
        if profiles[column].looksLikeKurus { return .kurus }
        // Discounts are mostly zero and show nothing; they count as the amount beside them does.
        let whole = profiles[column].fractions == 0 && profiles[column].currencies.isEmpty && profiles[column].shapes.isEmpty
        let neighbours = money.filter { $0 != column && titles[$0].unit == nil && profiles[$0].looksLikeKurus }
        return whole && !neighbours.isEmpty ? .kurus : .lira
    }

    /// The file's currency, and whether anything in it said so.
    func currency(_ target: Target) -> (Currency, seen: Bool) {
        for column in money { if let mark = profiles[column].currency { return (mark.currency, true) } }
        for column in money { if let mark = titles[column].currency { return (mark.currency, true) } }
        if let column = fields.firstIndex(of: .currency), let known = profiles[column].commonest({ Currency(typed: $0) }) {
            return (known, true)
        }
        if let column = fields.firstIndex(of: .country),
           let mark = profiles[column].commonest.flatMap({ MoneyMark.named(TurkishText.fold($0)) }) {
            return (mark.currency, true)
        }
        return (looksForeign(target) ? .USD : .TRY, false)
    }

    /// No titles, columns lined up with spaces, days as 19970101 and a decimal point: an export of a program from abroad.
    private func looksForeign(_ target: Target) -> Bool {
        guard target == .sales, !sample.hasHeader, sample.separator.byte == nil else { return false }
        let point = money.contains { profiles[$0].style == .english && profiles[$0].shapes[.turkish, default: 0] == 0 }
        let compact = fields.firstIndex(of: .time).map { profiles[$0].example.count == 8 && profiles[$0].example.allSatisfy(\.isNumber) } ?? false
        return point && compact
    }
}
