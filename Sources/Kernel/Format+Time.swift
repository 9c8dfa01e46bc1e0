extension Format {
    /// "12 Kas"
    public static func day(_ day: Day, _ say: Language) -> String {
        let (_, month, date) = day.civil
        return "\(date) \(DayNames.shortMonth(month, say))"
    }

    /// "12 Kas" within this year, "12 Kas 2025" otherwise.
    public static func day(_ day: Day, _ say: Language, today: Day) -> String {
        day.year == today.year ? Format.day(day, say) : "\(Format.day(day, say)) \(day.year)"
    }

    /// "12 Kasım 2026"
    public static func dayLong(_ day: Day, _ say: Language) -> String {
        let (year, month, date) = day.civil
        return "\(date) \(DayNames.month(month, say)) \(year)"
    }

    /// "22 Kasım 2026 Pazar"
    public static func dayWithWeekday(_ day: Day, _ say: Language) -> String {
        "\(dayLong(day, say)) \(DayNames.weekday(day.weekday, say))"
    }

    /// "Kasım 2026"
    public static func month(_ day: Day, _ say: Language) -> String {
        let (year, month, _) = day.civil
        return "\(DayNames.month(month, say)) \(year)"
    }

    /// "12.11.2026", as forms show it.
    public static func dayForm(_ day: Day) -> String {
        let (year, month, date) = day.civil
        return "\(padded(date, 2)).\(padded(month, 2)).\(padded(year, 4))"
    }

    /// "14.00"
    public static func time(_ instant: Instant) -> String { "\(padded(instant.hour, 2)).\(padded(instant.minute, 2))" }

    /// "bugün 14.00", "dün 17.20", "yarın 09.00", "12 Kas 14.00", "12 Kas 2025"
    public static func moment(_ instant: Instant, now: Instant, _ say: Language) -> String {
        let day = instant.day, today = now.day
        switch today.days(until: day) {
        case 0: return say("bugün \(time(instant))", "today \(time(instant))")
        case -1: return say("dün \(time(instant))", "yesterday \(time(instant))")
        case 1: return say("yarın \(time(instant))", "tomorrow \(time(instant))")
        default: return day.year == today.year ? "\(Format.day(day, say)) \(time(instant))" : Format.day(day, say, today: today)
        }
    }

    /// "bugün", "dün", "38 gün önce", "4 ay önce", "2 yıl önce", "9 gün sonra".
    ///
    /// Days up to four months, then months up to two years, then years.
    public static func ago(_ day: Day, _ today: Day, _ say: Language) -> String {
        let days = day.days(until: today)
        switch days {
        case 0: return say("bugün", "today")
        case 1: return say("dün", "yesterday")
        case -1: return say("yarın", "tomorrow")
        default: return direction(span(from: min(day, today), to: max(day, today), say), past: days > 0, say)
        }
    }

    /// "şimdi", "11 dk önce", "3 saat önce", then as ``ago(_:_:_:)``.
    public static func ago(_ instant: Instant, now: Instant, _ say: Language) -> String {
        let minutes = Int(now.ms(since: instant).magnitude / 60_000), past = instant <= now
        if minutes == 0 { return say("şimdi", "now") }
        if minutes < 60 { return direction(say("\(minutes) dk", "\(minutes) min"), past: past, say) }
        if instant.day == now.day {
            let hours = minutes / 60
            return direction(say("\(hours) saat", plural(hours, "hour")), past: past, say)
        }
        return ago(instant.day, now.day, say)
    }

    /// "2 gün gecikti", "bugün", "yarın", "3 gün kaldı"
    public static func due(_ day: Day, _ today: Day, _ say: Language) -> String {
        let left = today.days(until: day)
        switch left {
        case 0: return say("bugün", "today")
        case 1: return say("yarın", "tomorrow")
        case ..<0: return say("\(number(-left)) gün gecikti", "\(plural(-left, "day")) late")
        default: return say("\(number(left)) gün kaldı", "\(plural(left, "day")) left")
        }
    }

    private static func span(from: Day, to: Day, _ say: Language) -> String {
        let days = from.days(until: to)
        guard days > 120 else { return say("\(days) gün", plural(days, "day")) }
        let (y1, m1, d1) = from.civil, (y2, m2, d2) = to.civil
        let months = (y2 - y1) * 12 + m2 - m1 - (d2 < d1 ? 1 : 0)
        guard months >= 24 else { return say("\(months) ay", plural(months, "month")) }
        return say("\(months / 12) yıl", plural(months / 12, "year"))
    }

    private static func direction(_ span: String, past: Bool, _ say: Language) -> String {
        past ? say("\(span) önce", "\(span) ago") : say("\(span) sonra", "in \(span)")
    }

    private static func plural(_ count: Int, _ word: String) -> String { "\(number(count)) \(word)\(count == 1 ? "" : "s")" }
}
