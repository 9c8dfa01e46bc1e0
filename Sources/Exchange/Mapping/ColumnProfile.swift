/// What the values of one column look like, gathered over the sample.
struct ColumnProfile {
    private(set) var filled = 0, rows = 0
    private(set) var wholes = 0, fractions = 0, days = 0, times = 0, clocks = 0, emails = 0, phones = 0, padded = 0, words = 0
    private(set) var shapes: [Exact.Marks.Shape: Int] = [:]
    private(set) var currencies: [MoneyMark: Int] = [:]
    private(set) var dayBeforeMonth = 0, monthBeforeDay = 0
    private(set) var example = ""
    private(set) var magnitudes: [Int64] = []
    private var hashes: [Int] = []
    private var tally: [String: Int] = [:]

    mutating func look(at value: Bytes) {
        rows += 1
        guard !value.isEmpty else { return }
        filled += 1
        if example.isEmpty { example = value.text }
        var hasher = Hasher()
        hasher.combine(bytes: UnsafeRawBufferPointer(value))
        hashes.append(hasher.finalize())
        let text = value.text
        if tally.count < 100 || tally[text] != nil { tally[text, default: 0] += 1 }
        if value.contains(0x40), value.contains(0x2E) { emails += 1 }
        if Self.looksLikePhone(value) { phones += 1 }
        if let reading = CalendarText.read(value, order: .dayFirst) ?? CalendarText.read(value, order: .monthFirst) {
            days += 1
            if reading.time != nil { times += 1 }
            weighOrder(value)
        } else if CalendarText.time(value) != nil, value.contains(0x3A) {
            clocks += 1
        }
        lookAtNumber(value)
        if value.contains(where: { $0.isLetter || $0 >= 0x80 }) { words += 1 }
    }

    private mutating func lookAtNumber(_ value: Bytes) {
        var marks = Exact.Marks()
        guard let number = Exact.read(value, style: .plain, marks: &marks) else { return }
        if let mark = marks.currency { currencies[mark, default: 0] += 1 }
        if number.scale == 0, marks.shape == .whole || marks.shape == .turkish || marks.shape == .english { wholes += 1 } else { fractions += 1 }
        if marks.shape != .whole { shapes[marks.shape, default: 0] += 1 }
        if value[0] == 0x30, value.count > 1, value[1].isDigit { padded += 1 }
        if number.scale == 0 { magnitudes.append(Int64(clamping: number.digits.magnitude)) }
    }

    /// In `03/25/2026` the month stands first, in `25/03/2026` the day; a point decides nothing.
    private mutating func weighOrder(_ value: Bytes) {
        guard value.count >= 6, !value.prefix(4).allSatisfy(\.isDigit), !value.contains(0x2E) || value.contains(0x2F) else { return }
        let parts = value.split { !$0.isDigit }.prefix(2).map { $0.reduce(0) { $0 * 10 + Int($1 & 0x0F) } }
        guard parts.count == 2 else { return }
        if parts[0] > 12 { dayBeforeMonth += 1 }
        if parts[1] > 12 { monthBeforeDay += 1 }
    }

    private static func looksLikePhone(_ value: Bytes) -> Bool {
        var digits = 0, first: UInt8 = 0
        for byte in value {
            if byte.isDigit { if digits == 0 { first = byte }; digits += 1 }
            else if ![0x20, 0x28, 0x29, 0x2B, 0x2D, 0x2E, 0x2F].contains(byte) { return false }
        }
        switch digits {
        case 10: return (0x32 ... 0x35).contains(first)
        case 11: return first == 0x30
        case 12: return first == 0x39
        case 13, 14: return first == 0x30
        default: return false
        }
    }

    // MARK: What follows from it

    /// Whether at least this share (in hundredths) of the filled values are of the kind counted.
    func mostly(_ count: Int, _ percent: Int = 80) -> Bool { filled > 0 && count * 100 >= filled * percent }

    var numbers: Int { wholes + fractions }
    var isNumeric: Bool { mostly(numbers) && !mostly(days) }
    var distinct: Int { Set(hashes).count }
    var pattern: [Int] { hashes }
    var median: Int64 { magnitudes.isEmpty ? 0 : magnitudes.sorted()[magnitudes.count / 2] }
    var biggest: Int64 { magnitudes.max() ?? 0 }
    var commonest: String? { commonest { $0 } }

    /// What the commonest value that means anything means.
    func commonest<Meaning>(_ meaning: (String) -> Meaning?) -> Meaning? {
        for (text, _) in tally.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) }) { if let known = meaning(text) { return known } }
        return nil
    }

    /// Codes: one word of letters and digits with digits in it, or whole numbers.
    var looksLikeCodes: Bool { mostly(wholes, 90) }

    var dayOrder: DayOrder { monthBeforeDay > 0 && dayBeforeMonth == 0 ? .monthFirst : .dayFirst }

    /// How the numbers are written, when the column itself shows it.
    var style: DecimalStyle? {
        let turkish = shapes[.turkish, default: 0], english = shapes[.english, default: 0]
        if turkish > 0 || english > 0 { return turkish >= english ? .turkish : .english }
        if shapes[.longFraction, default: 0] > 0 { return .plain }
        return nil
    }

    var hasUnclearNumbers: Bool { shapes[.unclear, default: 0] > 0 }

    /// Whole numbers, mostly no multiples of ten and large: amounts counted in kuruş.
    var looksLikeKurus: Bool {
        guard fractions == 0, wholes > 0, mostly(wholes, 95), currencies.isEmpty, shapes.isEmpty else { return false }
        let odd = magnitudes.lazy.filter { $0 % 10 != 0 }.count
        return odd * 2 > magnitudes.count && median >= 1000
    }

    var currency: MoneyMark? { currencies.max { ($0.value, $0.key.rawValue) < ($1.value, $1.key.rawValue) }?.key }
}
