import Kernel

/// On which days people come: by weekday, by month, more every year, hardly on holidays.
///
/// Each kind of shopper and each branch has its own mix; a day is drawn in proportion to its weight.
struct DayMix: Sendable {
    enum Crowd: Int, CaseIterable, Sendable { case home, office, grocer }

    let first, last: Day
    /// Sums of weights, by crowd and branch; `sums[day]` is what came before that day.
    private let sums: [[Int]]

    init(first: Day, last: Day) {
        (self.first, self.last) = (first, last)
        sums = Crowd.allCases.flatMap { crowd in
            (0..<3).map { branch in
                var sum = 0, sums = [0]
                for at in 0...first.days(until: last) {
                    sum += DayMix.weight(crowd, branch, first.adding(days: at), grown: at, of: first.days(until: last))
                    sums.append(sum)
                }
                return sums
            }
        }
    }

    /// A day of the span on which the branch is open; the last of them if it never is.
    func pick(_ crowd: Crowd, branch: Int, from: Day, through: Day, _ random: inout SeededRandom) -> Day {
        let sums = sums[crowd.rawValue * 3 + branch]
        let low = max(0, first.days(until: from)), high = min(sums.count - 2, first.days(until: through))
        guard high > low, sums[high + 1] > sums[low] else { return first.adding(days: max(0, min(high, sums.count - 2))) }
        let at = random.int(sums[low]...sums[high + 1] - 1)
        var left = low, right = high
        while left < right {
            let middle = (left + right) / 2
            if sums[middle + 1] > at { right = middle } else { left = middle + 1 }
        }
        return first.adding(days: left)
    }

    func isOpen(_ crowd: Crowd, branch: Int, _ day: Day) -> Bool {
        let sums = sums[crowd.rawValue * 3 + branch], at = first.days(until: day)
        return sums.indices.contains(at) && sums.indices.contains(at + 1) && sums[at + 1] > sums[at]
    }

    private static func weight(_ crowd: Crowd, _ branch: Int, _ day: Day, grown: Int, of span: Int) -> Int {
        if Holidays.isClosed(day) || (branch == 1 && day.weekday == 7) { return 0 }
        let weight = weekdays[crowd.rawValue][day.weekday - 1] * months[crowd.rawValue][day.month - 1] * (86 + 28 * grown / max(1, span)) / 10_000
        return Holidays.isBusy(day) && crowd == .grocer ? weight * 135 / 100 : weight
    }

    /// Hundredths, Monday first.
    private static let weekdays = [[90, 90, 92, 95, 112, 135, 70], [115, 110, 108, 104, 100, 28, 0], [80, 82, 88, 92, 118, 140, 100]]
    /// Hundredths, January first: water in summer, desks in September, the table before feasts.
    private static let months = [
        [85, 85, 92, 98, 108, 120, 128, 125, 105, 95, 88, 88],
        [110, 100, 105, 100, 95, 88, 72, 78, 130, 108, 100, 104],
        [95, 92, 105, 100, 100, 98, 85, 88, 104, 106, 102, 112],
    ]
}

/// The feasts of the years the sample firm may live in.
enum Holidays {
    /// The first days of Ramazan and Kurban Bayramı.
    private static let feasts: [Day] = [
        (2023, 4, 21), (2023, 6, 28), (2024, 4, 10), (2024, 6, 16), (2025, 3, 30), (2025, 6, 6), (2026, 3, 20), (2026, 5, 27),
        (2027, 3, 9), (2027, 5, 16), (2028, 2, 26), (2028, 5, 5),
    ].compactMap { Day(year: $0.0, month: $0.1, day: $0.2) }

    static func isClosed(_ day: Day) -> Bool { (day.month == 1 && day.day == 1) || feasts.contains(day) }
    /// The week before a feast.
    static func isBusy(_ day: Day) -> Bool { feasts.contains { (1...7).contains(day.days(until: $0)) } }
}
