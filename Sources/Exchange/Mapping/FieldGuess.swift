/// Gives each column its field: by a known title, by half a title, by what it holds.
struct FieldGuess {
    let target: Target
    let titles: [Title]
    let profiles: [ColumnProfile]
    let hasHeader: Bool
    private(set) var fields: [Field?]
    private(set) var certainties: [Mapping.Certainty]

    init(target: Target, titles: [Title], profiles: [ColumnProfile], hasHeader: Bool) {
        (self.target, self.titles, self.profiles, self.hasHeader) = (target, titles, profiles, hasHeader)
        fields = Array(repeating: nil, count: profiles.count)
        certainties = Array(repeating: .ignored, count: profiles.count)
    }

    mutating func guess() {
        if hasHeader {
            byTitle()
            settleNames()
            byHalfTitle()
        }
        switch target {
        case .customers: customersByContent()
        case .products: productsByContent()
        case .sales: salesByContent()
        }
    }

    func has(_ field: Field) -> Bool { fields.contains(field) }

    mutating func give(_ field: Field, _ column: Int, _ certainty: Mapping.Certainty) {
        guard fields[column] == nil, field.takesMany || !has(field) else { return }
        (fields[column], certainties[column]) = (field, certainty)
    }

    /// Titles that may mean anything are read after those that say what they count.
    private static let vague: Set<String> = ["no", "id", "numara", "kod", "kodu", "code", "number", "sirano", "kayitno", "tur", "turu", "tip", "tipi",
                                             "type", "kind", "ad", "adi", "name", "aciklama", "description", "musteri", "customer", "firma", "grup", "group"]

    private mutating func byTitle() {
        for vague in [false, true] {
            for column in titles.indices where fields[column] == nil && Self.vague.contains(titles[column].joined) == vague {
                guard let field = Synonyms.of(target).first(where: { $0.titles.contains(titles[column].joined) })?.field else { continue }
                // `Kod 2` is a second code, not the customer's number.
                if vague, titles[column].isNumbered { continue }
                let fit = fitting(field, column)
                let agrees = agrees(fit, profiles[column])
                if fit == .saleKind, !agrees { continue }
                give(fit, column, agrees ? .sure : .choose)
            }
        }
    }

    /// `customer` may hold a number or a name: the values tell.
    private func fitting(_ field: Field, _ column: Int) -> Field {
        let codes = profiles[column].looksLikeCodes
        switch (target, field) {
        case (.sales, .customerName) where codes && !has(.customerNumber): return .customerNumber
        case (.sales, .productName) where codes && !has(.productCode): return .productCode
        case (.customers, .name) where codes && !has(.number): return .number
        default: return field
        }
    }

    /// `Ad` beside `Soyad` is the first name; alone it is the whole name. `İsim` beside `Soyad` likewise.
    private mutating func settleNames() {
        guard target == .customers else { return }
        let surname = has(.lastName)
        for column in fields.indices {
            if !surname, fields[column] == .firstName, !has(.name) { fields[column] = .name }
            if surname, fields[column] == .name, !has(.firstName), ["isim", "ad", "adi", "name"].contains(titles[column].joined) {
                fields[column] = .firstName
            }
        }
    }

    private mutating func byHalfTitle() {
        for column in titles.indices where fields[column] == nil && profiles[column].filled > 0 {
            if let field = byHalf(titles[column].joined, profiles[column]) { give(field, column, .choose) }
        }
    }

    /// The longest known title that this one begins or ends with. What excludes VAT is not the amount.
    private func byHalf(_ title: String, _ profile: ColumnProfile) -> Field? {
        if title.contains("haric") || title.contains("matrah") || ["kdvt", "kdvm", "vergi", "otv"].contains(where: title.hasPrefix) { return nil }
        var best: (field: Field, length: Int)?
        for (field, known) in Synonyms.of(target) where agrees(field, profile) {
            for text in known where text.utf8.count >= 5 && (title.hasPrefix(text) || title.hasSuffix(text)) {
                if text.utf8.count > best?.length ?? 0 { best = (field, text.utf8.count) }
            }
        }
        return best?.field
    }

    /// Whether what stands in the column could be what the field takes.
    func agrees(_ field: Field, _ profile: ColumnProfile) -> Bool {
        guard profile.filled > 0 else { return true }
        switch field.shape {
        case .text where field == .saleKind && profile.looksLikeCodes:
            // 0 sale, 1 return. Other numbers may mean anything, and a wrong guess would turn every sale into a return.
            return profile.biggest <= 1 && profile.commonest == "0"
        case .text: return true
        case .money, .number: return profile.mostly(profile.numbers, 60)
        case .day, .instant: return profile.mostly(profile.days, 60)
        case .phone: return profile.mostly(profile.phones, 40) || profile.mostly(profile.numbers + profile.phones, 60)
        case .email: return profile.mostly(profile.emails, 40)
        }
    }
}
