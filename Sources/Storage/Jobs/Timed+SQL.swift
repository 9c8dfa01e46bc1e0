import Kernel

extension JobRun: RowDecodable {
    public static let columns = "id, name, started_at, ended_at, outcome, note"

    public init(_ row: inout Row) throws {
        id = row.next()
        name = row.next()
        startedAt = row.next()
        endedAt = row.next()
        outcome = Outcome(rawValue: row.next()) ?? .failed
        note = row.next()
    }
}

extension Reading {
    /// The last runs of a name, or of all, newest first.
    public func runs(of name: String? = nil, limit: Int = 50) throws -> [JobRun] {
        let wanted: SQL = name.map { "WHERE name = \($0)" } ?? ""
        return try all("SELECT \(columns: JobRun.self) FROM job_run \(wanted) ORDER BY started_at DESC, id DESC LIMIT \(limit)")
    }

    /// When a timed entry runs next; nil if no runner has seen it yet.
    public func nextRun(of name: String) throws -> Instant? {
        try one("SELECT due_at FROM timed WHERE name = \(name)").map { Instant(ms: $0) }
    }
}

extension Keeper {
    /// Makes sure the entry has a row. A new entry, or one whose time of day was changed, waits for its time.
    func plan(_ entry: Timed, now: Instant) throws {
        let next = entry.schedule.next(after: now)
        try execute("INSERT INTO timed (name, due_at) VALUES (\(entry.name), \(next)) ON CONFLICT (name) DO NOTHING")
        try execute("UPDATE timed SET due_at = \(next) WHERE name = \(entry.name) AND due_at > \(next)")
    }

    /// Takes a due entry for a holder and sets its next time; false if it is not due or somebody has it.
    func claim(_ entry: Timed, holder: String, now: Instant, lease: Instant, evenIfNotDue: Bool = false) throws -> Bool {
        let due: SQL = evenIfNotDue ? "" : "AND due_at <= \(now)"
        return try execute("""
            UPDATE timed SET due_at = \(entry.schedule.next(after: now)), holder = \(holder), lease_until = \(lease)
            WHERE name = \(entry.name) \(due) AND (lease_until IS NULL OR lease_until < \(now))
            """) == 1
    }

    func prolong(_ entry: Timed, holder: String, until lease: Instant) throws {
        try execute("UPDATE timed SET lease_until = \(lease) WHERE name = \(entry.name) AND holder = \(holder)")
    }

    func release(_ entry: Timed, holder: String) throws {
        try execute("UPDATE timed SET lease_until = NULL, holder = NULL WHERE name = \(entry.name) AND holder = \(holder)")
    }

    func startRun(_ name: String, now: Instant) throws -> ID<JobRun> {
        let id: ID<JobRun> = try id(table: "job_run")
        try execute("INSERT INTO job_run (id, name, started_at, outcome) VALUES (\(id), \(name), \(now), 'running')")
        return id
    }

    func endRun(_ id: ID<JobRun>, now: Instant, error: String?) throws {
        try execute("""
            UPDATE job_run SET ended_at = \(now), outcome = \(error == nil ? JobRun.Outcome.done : .failed), note = \(error)
            WHERE id = \(id)
            """)
    }

    /// Old runs are of no use; failures are kept three times as long. A run that
    /// never ended belongs to a program that did.
    func forgetRuns(before: Instant, failuresBefore: Instant, lostBefore: Instant) throws {
        try execute("""
            UPDATE job_run SET outcome = 'failed', note = 'the program ended while it ran'
            WHERE outcome = 'running' AND started_at < \(lostBefore)
            """)
        try execute("""
            DELETE FROM job_run WHERE started_at < \(before) AND outcome = 'done'
               OR started_at < \(failuresBefore)
            """)
    }
}
