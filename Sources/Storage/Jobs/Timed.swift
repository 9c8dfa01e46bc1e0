import Kernel

/// Work the clock asks for. The whole timetable is one list; each entry runs in one
/// program at a time, and one that was missed while nothing ran is made good once.
public struct Timed: Sendable {
    public enum Schedule: Sendable, Hashable {
        case every(seconds: Int)
        /// At this time of the day in Türkiye.
        case dailyAt(hour: Int, minute: Int)

        /// The first moment after `instant`.
        public func next(after instant: Instant) -> Instant {
            switch self {
            case .every(let seconds): return instant.adding(seconds: max(1, seconds))
            case .dailyAt(let hour, let minute):
                let today = Instant(day: instant.day, hour: hour, minute: minute)
                return today > instant ? today : Instant(day: instant.day.adding(days: 1), hour: hour, minute: minute)
            }
        }
    }

    public let name: String
    /// What it does, for the page of jobs: `Words("Gece yedeği", "Nightly backup")`.
    public let words: Words
    public let schedule: Schedule
    let run: @Sendable (Database) async throws -> Void

    public init(
        _ name: String, _ words: Words, _ schedule: Schedule, run: @escaping @Sendable (Database) async throws -> Void
    ) {
        (self.name, self.words, self.schedule, self.run) = (name, words, schedule, run)
    }
}

/// One run of a job or of a timed entry.
public struct JobRun: Sendable, Hashable, Identifiable {
    public enum Outcome: String, Sendable, Bindable { case running, done, failed }

    public let id: ID<JobRun>
    public let name: String
    public let startedAt: Instant
    public let endedAt: Instant?
    public let outcome: Outcome
    /// Why it failed.
    public let note: String?
}
