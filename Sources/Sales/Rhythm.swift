import Kernel

/// How often somebody comes: the gaps between the different days of her visits.
struct Rhythm: Equatable {
    /// The different days, oldest first.
    let days: [Day]

    init(_ visits: some Sequence<Day>) { days = Set(visits).sorted() }

    /// The gap in the middle, in whole days; nil with fewer than three gaps, when nothing can be said yet.
    var usualGap: Int? {
        guard days.count >= 4 else { return nil }
        let gaps = zip(days, days.dropFirst()).map { $0.days(until: $1) }.sorted()
        let middle = gaps.count / 2
        return gaps.count % 2 == 1 ? gaps[middle] : (gaps[middle - 1] + gaps[middle] + 1) / 2
    }

    /// "genelde 19 günde bir", or how little is known.
    func sentence(_ say: Language) -> String {
        if let gap = usualGap { return gap == 1 ? say("genelde her gün", "usually every day") : say("genelde \(gap) günde bir", "usually every \(gap) days") }
        switch days.count {
        case 0: return say("henüz almadı", "nothing bought yet")
        case 1: return say("tek gün geldi", "came on one day")
        default: return say("düzeni için daha erken", "too early for a pattern")
        }
    }
}
