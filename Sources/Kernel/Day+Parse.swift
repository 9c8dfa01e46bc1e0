extension Day {
    /// Reads a date the way people and programs write it; nil if it is none.
    ///
    /// "22.11.2026", "22/11/2026", "22-11-26", "2026-11-22", "20261122", "22 Kasım 2026", "22 Nov 2026",
    /// each also with a time behind. The day always comes before the month. Two-digit years
    /// below 50 are 20.., the others 19...
    public static func parse(_ typed: String) -> Day? {
        let parts = pieces(typed)
        if parts.count == 1, parts[0].utf8.count == 8, let whole = Int(parts[0]) {
            return Day(year: whole / 10_000, month: whole / 100 % 100, day: whole % 100)
        }
        guard parts.count >= 3 else { return nil }
        if parts[0].utf8.count == 4, let year = Int(parts[0]) {
            return month(parts[1]).flatMap { month in leadingDay(parts[2]).flatMap { Day(year: year, month: month, day: $0) } }
        }
        guard parts[0].utf8.count <= 2, let day = Int(parts[0]), let month = month(parts[1]), let year = year(parts[2]) else { return nil }
        return Day(year: year, month: month, day: day)
    }

    /// The first three runs between dots, slashes, dashes and blanks; what follows is a time or a weekday.
    private static func pieces(_ typed: String) -> [Substring] {
        let parts = typed.split(maxSplits: 3, omittingEmptySubsequences: true) { " .-/\t\u{A0},".unicodeScalars.contains($0.unicodeScalars.first!) }
        return parts.filter { !$0.isEmpty }
    }

    private static func month(_ text: Substring) -> Int? {
        if let number = Int(text) { return text.utf8.count <= 2 ? number : nil }
        let folded = TurkishText.fold(String(text))
        guard folded.utf8.count >= 3 else { return nil }
        return names[folded]
    }

    /// "22T10:00:00" as programs write it.
    private static func leadingDay(_ text: Substring) -> Int? {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard (1...2).contains(digits.utf8.count), digits.endIndex == text.endIndex || "T ".contains(text[digits.endIndex]) else { return nil }
        return Int(digits)
    }

    private static func year(_ text: Substring) -> Int? {
        guard let number = Int(text), number >= 0 else { return nil }
        switch text.utf8.count {
        case 4: return number
        case 2: return number < 50 ? 2000 + number : 1900 + number
        default: return nil
        }
    }

    private static let names: [String: Int] = {
        var names: [String: Int] = [:]
        for list in [DayNames.monthsTR, DayNames.monthsEN, DayNames.shortTR, DayNames.shortEN] {
            for (index, name) in list.enumerated() { names[TurkishText.fold(name)] = index + 1 }
        }
        return names
    }()

    /// The day of a spreadsheet's serial number, where 45.000 is 15 March 2023; nil outside 1900 to 9999.
    public init?(spreadsheet serial: Int) {
        guard (1...2_958_465).contains(serial) else { return nil }
        self.init(Int32(serial - 25_569 + (serial < 60 ? 1 : 0)))      // spreadsheets believe 1900 had a 29 February
    }
}
