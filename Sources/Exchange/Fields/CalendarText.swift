import Kernel

/// Which comes first in `03/04/2026`.
public enum DayOrder: String, Codable, Sendable, CaseIterable {
    case dayFirst, monthFirst

    public var words: Words {
        switch self {
        case .dayFirst: Words("gün/ay/yıl", "day/month/year")
        case .monthFirst: Words("ay/gün/yıl", "month/day/year")
        }
    }
}

/// Days and times as files write them, read from bytes without calendars or zones of the system.
///
/// `22.11.2026`, `22.11.2026 14:05`, `2026-11-22T14:05:09`, `20261122`, `22/11/2026`; a point is always day first.
/// Serial numbers of Excel are not read: a number alone is no day.
enum CalendarText {
    /// Milliseconds that Türkiye is ahead of UTC.
    static let offset: Int64 = 3 * 3_600_000

    struct Reading {
        var day: Int32
        /// Milliseconds since midnight; nil when only a day was written.
        var time: Int64?
        /// Minutes ahead of UTC, when written.
        var zone: Int64?

        /// The instant in ms UTC; where no zone is written, the clock of Türkiye.
        var instant: Int64 { Int64(day) * 86_400_000 + (time ?? 0) - (zone.map { $0 * 60_000 } ?? CalendarText.offset) }
    }

    static func day(_ bytes: Bytes, order: DayOrder) -> Int32? {
        var at = 0
        guard let day = date(bytes, &at, order) else { return nil }
        if at == bytes.count { return day }
        // Birthdays often carry a midnight behind them.
        return read(bytes, order: order)?.day
    }

    static func read(_ bytes: Bytes, order: DayOrder) -> Reading? {
        var at = 0
        guard let day = date(bytes, &at, order) else { return nil }
        var reading = Reading(day: day)
        if at == bytes.count { return reading }
        guard bytes[at] == 0x20 || bytes[at] | 0x20 == 0x74 else { return nil }    // a space or T
        at += 1
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x2D { at += 1 }
        guard let time = clock(bytes, &at) else { return nil }
        reading.time = time
        if at == bytes.count { return reading }
        guard let zone = zone(bytes, &at), at == bytes.count else { return nil }
        reading.zone = zone
        return reading
    }

    /// `14:05`, `14.05`, `14:05:09.123`, `2:05 PM`, alone in its own column.
    static func time(_ bytes: Bytes) -> Int64? {
        var at = 0
        guard let time = clock(bytes, &at), at == bytes.count else { return nil }
        return time
    }

    /// Days since 1970-01-01, or nil when there is no such day.
    static func number(year: Int, month: Int, day: Int) -> Int32? {
        guard (1800 ... 2200).contains(year) else { return nil }
        return Day(year: year, month: month, day: day)?.number
    }

    /// A run of digits: its value and how many there were.
    @inline(__always)
    private static func digits(_ bytes: Bytes, _ at: inout Int, most: Int) -> (value: Int, count: Int)? {
        var value = 0, count = 0
        while at < bytes.count, count < most, bytes[at].isDigit {
            value = value * 10 + Int(bytes[at] &- 0x30)
            at += 1
            count += 1
        }
        return count > 0 ? (value, count) : nil
    }

    private static func date(_ bytes: Bytes, _ at: inout Int, _ order: DayOrder) -> Int32? {
        guard let first = digits(bytes, &at, most: 8) else { return nil }
        if first.count == 8 {
            let year = first.value / 10_000
            guard (1900 ... 2100).contains(year) else { return nil }
            return number(year: year, month: first.value / 100 % 100, day: first.value % 100)
        }
        guard at < bytes.count, first.count == 4 || first.count <= 2 else { return nil }
        let sign = bytes[at]
        guard sign == 0x2E || sign == 0x2D || sign == 0x2F else { return nil }
        at += 1
        guard let second = digits(bytes, &at, most: 2), at < bytes.count, bytes[at] == sign else { return nil }
        at += 1
        guard let third = digits(bytes, &at, most: 4) else { return nil }
        if first.count == 4 {
            return third.count <= 2 ? number(year: first.value, month: second.value, day: third.value) : nil
        }
        guard third.count == 4 || third.count == 2 else { return nil }
        let year = third.count == 4 ? third.value : third.value < 50 ? 2000 + third.value : 1900 + third.value
        let dayFirst = sign == 0x2E || order == .dayFirst
        return number(year: year, month: dayFirst ? second.value : first.value, day: dayFirst ? first.value : second.value)
    }

    private static func clock(_ bytes: Bytes, _ at: inout Int) -> Int64? {
        guard let hour = digits(bytes, &at, most: 2), at < bytes.count, bytes[at] == 0x3A || bytes[at] == 0x2E else { return nil }
        at += 1
        guard let minute = digits(bytes, &at, most: 2), minute.count == 2, minute.value < 60 else { return nil }
        var second = 0, fraction: Int64 = 0
        if at < bytes.count, bytes[at] == 0x3A || bytes[at] == 0x2E {
            at += 1
            guard let found = digits(bytes, &at, most: 2), found.value < 60 else { return nil }
            second = found.value
            if at < bytes.count, bytes[at] == 0x2E || bytes[at] == 0x2C {
                at += 1
                var places = 0
                while at < bytes.count, bytes[at].isDigit {
                    if places < 3 { fraction = fraction * 10 + Int64(bytes[at] &- 0x30); places += 1 }
                    at += 1
                }
                while places < 3 { fraction *= 10; places += 1 }
            }
        }
        var hours = hour.value
        while at < bytes.count, bytes[at] == 0x20 { at += 1 }
        if at + 1 < bytes.count, bytes[at + 1] | 0x20 == 0x6D, bytes[at] | 0x20 == 0x61 || bytes[at] | 0x20 == 0x70 {
            guard (1 ... 12).contains(hours) else { return nil }
            hours = hours % 12 + (bytes[at] | 0x20 == 0x70 ? 12 : 0)
            at += 2
        }
        guard hours < 24 else { return nil }
        return (Int64(hours) * 3600 + Int64(minute.value) * 60 + Int64(second)) * 1000 + fraction
    }

    private static func zone(_ bytes: Bytes, _ at: inout Int) -> Int64? {
        if bytes[at] | 0x20 == 0x7A { at += 1; return 0 }
        guard bytes[at] == 0x2B || bytes[at] == 0x2D else { return nil }
        let west = bytes[at] == 0x2D
        at += 1
        guard let hour = digits(bytes, &at, most: 2), hour.value <= 14 else { return nil }
        if at < bytes.count, bytes[at] == 0x3A { at += 1 }
        let minute = digits(bytes, &at, most: 2)?.value ?? 0
        let ahead = Int64(hour.value * 60 + minute)
        return west ? -ahead : ahead
    }
}
