/// A run of days, both ends included: what a report counts and what it compares with.
public struct Period: Hashable, Sendable, Codable {
    public let from, through: Day

    /// From the first day through the last; given the wrong way round, the ends change places.
    public init(from: Day, through: Day) { (self.from, self.through) = (min(from, through), max(from, through)) }

    /// The twelve months that end with that day.
    public static func lastTwelveMonths(until day: Day) -> Period {
        Period(from: day.adding(days: 1).adding(months: -12), through: day)
    }
    public static func last(days: Int, until day: Day) -> Period {
        Period(from: day.adding(days: 1 - max(1, days)), through: day)
    }
    public static func month(of day: Day) -> Period { Period(from: day.startOfMonth, through: day.endOfMonth) }
    public static func year(of day: Day) -> Period {
        Period(from: day.startOfYear, through: day.startOfYear.adding(months: 12).adding(days: -1))
    }
    /// From New Year through that day.
    public static func yearToDate(_ day: Day) -> Period { Period(from: day.startOfYear, through: day) }

    public var days: Int { from.days(until: through) + 1 }
    public func contains(_ day: Day) -> Bool { from <= day && day <= through }
    public var start: Instant { from.start }
    /// The first moment after the period.
    public var end: Instant { through.adding(days: 1).start }

    /// The equally long time just before: whole months before whole months, else as many days.
    public var previous: Period {
        let after = through.adding(days: 1)
        let (y1, m1, d1) = from.civil, (y2, m2, d2) = after.civil
        let months = (y2 - y1) * 12 + m2 - m1
        let start = d1 == d2 && months > 0 ? from.adding(months: -months) : from.adding(days: -days)
        return Period(from: start, through: from.adding(days: -1))
    }

    /// The same dates a year before.
    public var yearBefore: Period {
        Period(from: from.adding(months: -12), through: through.adding(days: 1).adding(months: -12).adding(days: -1))
    }
}
