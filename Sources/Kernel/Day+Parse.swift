extension Day {
    /// Reads a date the way people and programs write it; nil if it is none.
    ///
    /// "22.11.2026", "22/11/2026", "22-11-26", "2026-11-22", "20261122", "22 Kasım 2026", "22 Nov 2026",
    /// each also with a time or a weekday behind. The day always comes before the month. Two-digit
    /// years below 50 are 20.., the others 19...
    public static func parse(_ typed: String) -> Day? {
        var text = typed
        return text.withUTF8 { DateText($0).day }
    }

    /// The day of a spreadsheet's serial number, where 45.000 is 15 March 2023; nil outside 1900 to 9999.
    public init?(spreadsheet serial: Int) {
        guard (1...2_958_465).contains(serial) else { return nil }
        self.init(Int32(serial - 25_569 + (serial < 60 ? 1 : 0)))      // spreadsheets believe 1900 had a 29 February
    }
}

/// Three numbers with something between them; the middle one may be the name of a month.
private struct DateText {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var at = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    var day: Day? {
        var reader = self
        return reader.read()
    }

    private mutating func read() -> Day? {
        skipBlanks()
        guard let first = number() else { return nil }
        if first.width == 8 {
            return isTail() ? Day(year: first.value / 10_000, month: first.value / 100 % 100, day: first.value % 100) : nil
        }
        guard first.width <= 2 || first.width == 4, gap(), let month = month(), gap(), let last = number(), isTail() else { return nil }
        if first.width == 4 { return last.width <= 2 ? Day(year: first.value, month: month, day: last.value) : nil }
        switch last.width {
        case 4: return Day(year: last.value, month: month, day: first.value)
        case 2: return Day(year: last.value + (last.value < 50 ? 2000 : 1900), month: month, day: first.value)
        default: return nil
        }
    }

    private mutating func number() -> (value: Int, width: Int)? {
        var value = 0, width = 0
        while at < bytes.count, (0x30...0x39).contains(bytes[at]), width < 9 {
            value = value * 10 + Int(bytes[at] - 0x30)
            width += 1
            at += 1
        }
        return width > 0 ? (value, width) : nil
    }

    private mutating func month() -> Int? {
        if let number = number() { return number.width <= 2 ? number.value : nil }
        return MonthWord.named(word())
    }

    private mutating func word() -> String {
        let start = at
        while at < bytes.count, bytes[at] >= 0x80 || (0x41...0x7A).contains(bytes[at]) { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func skipBlanks() { while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x09 { at += 1 } }

    /// Dots, slashes, dashes, commas and blanks.
    private mutating func gap() -> Bool {
        let start = at
        while at < bytes.count, [0x20, 0x09, 0x2E, 0x2F, 0x2D, 0x2C].contains(bytes[at]) { at += 1 }
        return at > start
    }

    /// Whether only a time or a weekday is left.
    private mutating func isTail() -> Bool {
        if at < bytes.count, bytes[at] == 0x54 { at += 1 } else if at < bytes.count, !gap() { return false }
        guard at < bytes.count else { return true }
        if let hour = number() { return hour.width <= 2 && at < bytes.count && (bytes[at] == 0x3A || bytes[at] == 0x2E) }
        let folded = TurkishText.fold(word())
        return at == bytes.count && MonthWord.weekdays.contains(folded)
    }
}

private enum MonthWord {
    static func named(_ word: String) -> Int? { months[TurkishText.fold(word)] }

    private static let months: [String: Int] = {
        var names: [String: Int] = [:]
        for list in [DayNames.monthsTR, DayNames.monthsEN, DayNames.shortTR, DayNames.shortEN] {
            for (index, name) in list.enumerated() { names[TurkishText.fold(name)] = index + 1 }
        }
        return names
    }()

    static let weekdays = Set((DayNames.weekdaysTR + DayNames.weekdaysEN + DayNames.daysTR + DayNames.daysEN).map(TurkishText.fold))
}
