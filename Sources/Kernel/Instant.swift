import Foundation

/// A moment: milliseconds since 1970 in UTC, read on the clocks of Türkiye.
///
/// Türkiye has stood at UTC+3 all year since 2016. Earlier moments are read at +3 as well,
/// so a winter hour before 2016 shows one hour later than the clocks said then.
public struct Instant: Hashable, Sendable, Codable, Comparable {
    public let ms: Int64

    public init(ms: Int64) { self.ms = ms }
    public init(seconds: Int64) { ms = seconds * 1000 }

    /// That time of that day in Türkiye.
    public init(day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0) {
        ms = Int64(day.number) * Self.msPerDay + Int64((hour * 60 + minute) * 60 + second) * 1000 - Self.ahead
    }

    public static var now: Instant {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Instant(ms: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    private static let ahead: Int64 = 3 * 3600 * 1000
    private static let msPerDay: Int64 = 86_400_000

    /// The day in Türkiye.
    public var day: Day { Day(Int32(clamping: Self.floor(ms + Self.ahead, Self.msPerDay))) }
    /// Milliseconds since midnight in Türkiye.
    private var intoDay: Int64 { ms + Self.ahead - Self.floor(ms + Self.ahead, Self.msPerDay) * Self.msPerDay }
    public var hour: Int { Int(intoDay / 3_600_000) }
    public var minute: Int { Int(intoDay / 60_000 % 60) }
    public var second: Int { Int(intoDay / 1000 % 60) }

    public func adding(ms more: Int64) -> Instant { Instant(ms: ms + more) }
    public func adding(seconds: Int) -> Instant { adding(ms: Int64(seconds) * 1000) }
    public func adding(minutes: Int) -> Instant { adding(ms: Int64(minutes) * 60_000) }
    public func adding(hours: Int) -> Instant { adding(ms: Int64(hours) * 3_600_000) }
    public func adding(days: Int) -> Instant { adding(ms: Int64(days) * Self.msPerDay) }
    /// Milliseconds from `earlier` to here.
    public func ms(since earlier: Instant) -> Int64 { ms - earlier.ms }

    public static func < (left: Instant, right: Instant) -> Bool { left.ms < right.ms }

    private static func floor(_ value: Int64, _ by: Int64) -> Int64 {
        value >= 0 ? value / by : (value - by + 1) / by
    }
}

extension Instant: CustomStringConvertible {
    /// "2026-11-22T11:00:00.000Z"
    public var iso: String {
        let day = Self.floor(ms, Self.msPerDay), rest = Int(ms - day * Self.msPerDay)
        return "\(Day(Int32(clamping: day)).iso)T\(padded(rest / 3_600_000, 2)):\(padded(rest / 60_000 % 60, 2))"
            + ":\(padded(rest / 1000 % 60, 2)).\(padded(rest % 1000, 3))Z"
    }
    public var description: String { iso }
}

extension Day {
    /// Midnight in Türkiye, when the day begins.
    public var start: Instant { Instant(day: self) }
}

extension Instant {
    /// Reads "2026-11-22T11:00:00.000Z" or "2026-11-22T14:00:00+03:00"; nil if the zone is missing.
    public init?(iso text: String) {
        let halves = text.split(whereSeparator: { $0 == "T" || $0 == " " })
        guard halves.count == 2, let day = Day.parse(String(halves[0])) else { return nil }
        var clock = halves[1], ahead = 0
        if clock.last == "Z" {
            clock = clock.dropLast()
        } else {
            guard let sign = clock.lastIndex(where: { $0 == "+" || $0 == "-" }) else { return nil }
            let zone = clock[clock.index(after: sign)...].split(separator: ":").compactMap { Int($0) }
            guard zone.count == 2, (0...14).contains(zone[0]), (0...59).contains(zone[1]) else { return nil }
            ahead = (zone[0] * 60 + zone[1]) * (clock[sign] == "-" ? -1 : 1)
            clock = clock[..<sign]
        }
        let parts = clock.split(separator: ":").map { $0.split(separator: ".") }
        guard (2...3).contains(parts.count), !parts.contains(where: \.isEmpty), let hour = Int(parts[0][0]), let minute = Int(parts[1][0]), (0...23).contains(hour), (0...59).contains(minute) else { return nil }
        let second = parts.count > 2 ? Int(parts[2][0]) ?? -1 : 0
        guard (0...60).contains(second) else { return nil }
        let fraction = parts.count > 2 && parts[2].count > 1 ? Int64((parts[2][1] + "00").prefix(3)) ?? 0 : 0
        ms = Int64(day.number) * Self.msPerDay + Int64((hour * 60 + minute - ahead) * 60 + second) * 1000 + fraction
    }
}
