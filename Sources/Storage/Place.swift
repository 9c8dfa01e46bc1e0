/// Where the data lies: one file, or a PostgreSQL server.
public enum Place: Sendable, Hashable {
    case sqlite(path: String)
    /// The address in any form libpq reads: `postgres://…` or `host=… dbname=…`.
    case postgres(url: String)

    /// Reads a setting: what looks like an address is PostgreSQL, all else is a file.
    public init(_ setting: String) {
        let server = setting.hasPrefix("postgres://") || setting.hasPrefix("postgresql://") || setting.contains("dbname=")
        self = server ? .postgres(url: setting) : .sqlite(path: setting)
    }
}

/// How the engine is run. The defaults suit a shop with one small machine.
public struct Options: Sendable {
    /// What a commit survives. `normal`: a crash of the program loses nothing, a power
    /// cut may lose the last moments. `full`: a power cut loses nothing either; slower. SQLite only.
    public enum Safety: Sendable { case normal, full }

    public var safety = Safety.normal
    /// Reading threads on SQLite, each with its own connection and about 4 MB of cache.
    public var readers = 4
    /// Connections to PostgreSQL, readers and writers together.
    public var connections = 8
    /// A read-only copy of the PostgreSQL server that answers reads. It may lag a moment behind.
    public var replica: String?
    /// PostgreSQL gives up a statement after this many milliseconds. 0 = never.
    public var statementTimeout = 60_000
    /// How often SQLite looks for commits of other processes, in milliseconds.
    public var lookAround = 400
    /// SQLite's greatest number of pages, for tests of a full disk. 0 = no limit.
    public var maxPages = 0

    public init() {}
}
