/// A date on the calendar, without a time and without a zone: a birthday, a due date, the day of a sale.
///
/// Kept as the number of days since 1 January 1970. Years 1 to 9999 can be written down.
public struct Day: Hashable, Sendable, Codable, Comparable, Strideable {
    public let number: Int32

    public init(_ number: Int32) { self.number = number }

    /// The day of that date; nil if the calendar has no such day (30 February).
    public init?(year: Int, month: Int, day: Int) {
        guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(month: month, year: year) else { return nil }
        self.init(civil: year, month, day)
    }

    /// Days from civil date, after Howard Hinnant: the year begins in March, so the leap day comes last.
    private init(civil year: Int, _ month: Int, _ day: Int) {
        let y = month <= 2 ? year - 1 : year
        let era = (y >= 0 ? y : y - 399) / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = Int32(era * 146_097 + dayOfEra - 719_468)
    }

    /// Year, month and day in one go; cheaper than asking one by one.
    public var civil: (year: Int, month: Int, day: Int) {
        let z = Int(number) + 719_468
        let era = (z >= 0 ? z : z - 146_096) / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shifted = (5 * dayOfYear + 2) / 153
        let month = shifted < 10 ? shifted + 3 : shifted - 9
        return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1)
    }

    public var year: Int { civil.year }
    public var month: Int { civil.month }
    public var day: Int { civil.day }
    /// 1 is Monday, 7 is Sunday.
    public var weekday: Int { ((Int(number) + 3) % 7 + 7) % 7 + 1 }

    public func adding(days: Int) -> Day { Day(Int32(clamping: Int(number) + days)) }

    /// The same day so many months later; the last day of the month where that month is shorter.
    public func adding(months: Int) -> Day {
        let (year, month, day) = civil
        let count = year * 12 + month - 1 + months
        let y = count >= 0 ? count / 12 : (count - 11) / 12
        let m = count - y * 12 + 1
        return Day(civil: y, m, min(day, Day.length(month: m, year: y)))
    }

    /// How many days from here to there; negative if `other` is earlier.
    public func days(until other: Day) -> Int { Int(other.number) - Int(number) }

    public var startOfMonth: Day { adding(days: 1 - day) }
    public var endOfMonth: Day { let (y, m, d) = civil; return adding(days: Day.length(month: m, year: y) - d) }
    public var startOfYear: Day { Day(civil: year, 1, 1) }
    public var startOfWeek: Day { adding(days: 1 - weekday) }

    public static func length(month: Int, year: Int) -> Int {
        switch month {
        case 2: isLeap(year) ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    public static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
    public func distance(to other: Day) -> Int { days(until: other) }
    public func advanced(by days: Int) -> Day { adding(days: days) }
}

extension Day: CustomStringConvertible {
    /// "2026-11-22"
    public var iso: String {
        let (y, m, d) = civil
        return "\(padded(y, 4))-\(padded(m, 2))-\(padded(d, 2))"
    }
    public var description: String { iso }
}

/// A number with zeros in front.
func padded(_ number: Int, _ width: Int) -> String {
    let text = String(number)
    return text.utf8.count >= width ? text : String(repeating: "0", count: width - text.utf8.count) + text
}
