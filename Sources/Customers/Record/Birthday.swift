import Kernel
import Storage

/// A birthday whose year may be unknown: "14.05.1968" or "14.05".
///
/// It lies in the table as the number of a day; a day of the leap year 1604 means that nobody asked for the year.
public struct Birthday: Sendable, Hashable, Bindable {
    public let day: Int, month: Int
    public let year: Int?

    static let noYear = 1604

    public init?(year: Int?, month: Int, day: Int) {
        guard Day(year: year ?? Birthday.noYear, month: month, day: day) != nil else { return nil }
        (self.year, self.month, self.day) = (year, month, day)
    }

    public init(stored: Day) {
        let (year, month, day) = stored.civil
        (self.year, self.month, self.day) = (year == Birthday.noYear ? nil : year, month, day)
    }

    /// Reads what a person types; nil if it is no day, or one that has not come yet.
    public init?(_ typed: String, today: Day) {
        if let whole = Day.parse(typed) {
            guard whole <= today, whole.year > 1880 else { return nil }
            self.init(stored: whole)
            return
        }
        // the leap year takes 29.02 as well
        guard let bare = Day.parse(typed + " \(Birthday.noYear)"), bare.year == Birthday.noYear else { return nil }
        self.init(stored: bare)
    }

    public var sqlValue: Value { Day(year: year ?? Birthday.noYear, month: month, day: day).map { .int(Int64($0.number)) } ?? .null }

    /// Years of age on that day; nil without a year.
    public func age(on today: Day) -> Int? {
        guard let year else { return nil }
        return today.year - year - ((today.month, today.day) < (month, day) ? 1 : 0)
    }

    /// As forms show it.
    public var form: String {
        let bare = "\(day < 10 ? "0" : "")\(day).\(month < 10 ? "0" : "")\(month)"
        return year.map { "\(bare).\($0)" } ?? bare
    }
}
