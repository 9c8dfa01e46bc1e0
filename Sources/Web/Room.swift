import Kernel
import Storage

/// A domain with one door: what it brings to the house.
///
/// `House.swift` lists the rooms; adding one is one line there and one target in
/// Package.swift. A room sees its own tables and the public verbs of rooms below it.
public protocol Room: Sendable {
    /// Append-only; run in the order of the list of rooms.
    static var migrations: [Migration] { get }
    /// Its pages: each with the permission it asks.
    func open(_ desk: inout Desk)
    /// Work that comes by the clock.
    var timetable: [Timed] { get }
    /// Says who does its jobs.
    func work(_ runner: JobRunner)
    /// How its rows of a batch are taken back, most dependent first.
    var undoers: [any Undoer] { get }
    /// Lines in the side bar.
    var menu: [MenuEntry] { get }
    /// Lines on the settings page.
    var settings: [SettingsEntry] { get }
    /// What it says on the day page. Runs inside one read.
    func today(_ reader: Reader, _ visit: Visit) throws -> TodayPart
    /// What it finds for the command palette and the search page. Runs inside one read.
    func find(_ query: String, _ reader: Reader, _ visit: Visit) throws -> [Hit]
    /// Which live topics a committed event touches.
    func topics(of event: StoredEvent) -> [String]
}

extension Room {
    public var timetable: [Timed] { [] }
    public func work(_ runner: JobRunner) {}
    public var undoers: [any Undoer] { [] }
    public var menu: [MenuEntry] { [] }
    public var settings: [SettingsEntry] { [] }
    public func today(_ reader: Reader, _ visit: Visit) throws -> TodayPart { TodayPart() }
    public func find(_ query: String, _ reader: Reader, _ visit: Visit) throws -> [Hit] { [] }
    public func topics(of event: StoredEvent) -> [String] { [] }
}

public struct MenuEntry: Sendable {
    /// 1 daily work, 2 marketing and reports, 3 the account corner.
    public let group: Int
    public let order: Int
    public let path: String
    public let icon: String
    public let words: Words
    public let allow: Permission
    /// The letter after G that leads here, lower case.
    public let key: String?
    /// Whether it stands in the bottom bar of a phone.
    public let onPhone: Bool
    public init(group: Int = 1, order: Int, path: String, icon: String, _ words: Words, allow: Permission, key: String? = nil, onPhone: Bool = true) {
        self.group = group
        self.order = order
        self.path = path
        self.icon = icon
        self.words = words
        self.allow = allow
        self.key = key
        self.onPhone = onPhone
    }
}

public struct SettingsEntry: Sendable {
    public let order: Int
    public let path: String
    public let icon: String
    public let words: Words
    public let note: Words
    public let allow: Permission
    public init(order: Int, path: String, icon: String, _ words: Words, note: Words, allow: Permission) {
        self.order = order
        self.path = path
        self.icon = icon
        self.words = words
        self.note = note
        self.allow = allow
    }
}

/// One room's share of the day page.
public struct TodayPart: Sendable {
    /// Figures for the strip, at most five over all rooms.
    public var stats: [HTML] = []
    /// Decisions waiting: `note(...)` rows.
    public var notes: [HTML] = []
    /// Whole cards, main column and side column.
    public var main: [HTML] = []
    public var side: [HTML] = []
    public init() {}
}

/// One line of a search answer.
public struct Hit: Sendable {
    public let icon: String
    public let title: String
    public let note: String
    public let path: String
    public let group: Words
    public init(icon: String, title: String, note: String, path: String, group: Words) {
        self.icon = icon
        self.title = title
        self.note = note
        self.path = path
        self.group = group
    }
}
