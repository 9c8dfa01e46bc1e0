import Kernel
import Storage
import Web

extension Platform {
    /// The nightly backup, and the sweeping of what nobody needs any more.
    public var timetable: [Timed] {
        [
            Timed("platform.backup", Words("Gece yedeği", "Nightly backup"), .dailyAt(hour: 3, minute: 0)) { [shop] _ in
                try await Backup.make(shop)
            },
            Timed("platform.sweep", Words("Eski oturumları süpürme", "Sweeping old sessions"), .dailyAt(hour: 3, minute: 30)) { [now = shop.now] database in
                let moment = now()
                try await database.keep { try $0.sweepSessions(before: moment) }
            },
        ]
    }
}
