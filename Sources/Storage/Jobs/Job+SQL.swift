import Foundation
import Kernel

extension StoredJob: RowDecodable {
    public static let columns = "id, name, job_key, payload, state, run_at, attempts, last_error, created_at"

    public init(_ row: inout Row) throws {
        id = row.next()
        name = row.next()
        key = row.next()
        payload = row.next()
        state = State(rawValue: row.next()) ?? .dead
        runAt = row.next()
        attempts = row.next()
        lastError = row.next()
        createdAt = row.next()
    }
}

extension Book {
    /// Leaves work for later, in this very transaction: if it is given up, so is the job.
    /// A job of the same name and key that still waits is replaced; its time is the earlier of the two.
    public func enqueue(_ job: some Job, at: Instant? = nil) throws {
        try connection.enqueue(job, at: at ?? self.at, now: self.at)
    }
}

extension Keeper {
    /// Leaves work for later. See ``Book/enqueue(_:at:)``.
    public func enqueue(_ job: some Job, at: Instant? = nil) throws {
        let now = Instant.now
        try connection.enqueue(job, at: at ?? now, now: now)
    }

    /// Gives a dead job another life, from its first attempt.
    public func revive(_ id: ID<StoredJob>, at: Instant = .now) throws {
        try execute("""
            UPDATE job SET state = 'waiting', attempts = 0, run_at = \(at) WHERE id = \(id) AND state = 'dead'
              AND NOT EXISTS (SELECT 1 FROM job w WHERE w.state = 'waiting' AND w.name = job.name AND w.job_key = job.job_key)
            """)
    }
}

extension Reading {
    /// Waiting, running and dead jobs, the next due first.
    public func jobs(state: StoredJob.State? = nil, limit: Int = 100) throws -> [StoredJob] {
        let wanted: SQL = state.map { "WHERE state = \($0)" } ?? ""
        return try all("SELECT \(columns: StoredJob.self) FROM job \(wanted) ORDER BY run_at, id LIMIT \(limit)")
    }
}

extension Reading {
    /// Whether there is anything to take: a question to the readers before the writer is troubled.
    func hasDue(_ names: [String], now: Instant) throws -> Bool {
        try exists("""
            SELECT 1 FROM job WHERE state = 'waiting' AND run_at <= \(now) AND name IN \(list: names)
            UNION ALL SELECT 1 FROM job WHERE state = 'running' AND lease_until < \(now) AND name IN \(list: names)
            """)
    }
}

extension Connection {
    fileprivate func enqueue<J: Job>(_ job: J, at: Instant, now: Instant) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let payload = String(decoding: try encoder.encode(job), as: UTF8.self)
        let id = try takeIDs("job", 1).lowerBound
        try quietly {
            _ = try run("""
                INSERT INTO job (id, name, job_key, payload, state, run_at, attempts, created_at)
                VALUES (\(id), \(J.name), \(job.key), \(payload), 'waiting', \(at), 0, \(now))
                ON CONFLICT (name, job_key) WHERE state = 'waiting' DO UPDATE SET payload = excluded.payload,
                  run_at = CASE WHEN excluded.run_at < job.run_at THEN excluded.run_at ELSE job.run_at END
                """) { _ in true }
        }
    }
}

/// What the runner does with the rows.
extension Keeper {
    /// Takes the next due jobs for a holder, and those whose holder fell silent.
    func claim(_ names: [String], _ count: Int, holder: String, now: Instant, lease: Instant) throws -> [StoredJob] {
        try execute("""
            UPDATE job SET state = 'dead', lease_until = NULL, holder = NULL, last_error = 'the program ended while it ran'
            WHERE state = 'running' AND lease_until < \(now) AND attempts >= \(JobPatience.attempts)
            """)
        return try all("""
            UPDATE job SET state = 'running', attempts = attempts + 1, lease_until = \(lease), holder = \(holder)
            WHERE id IN (
              SELECT id FROM job
              WHERE (state = 'waiting' AND run_at <= \(now) OR state = 'running' AND lease_until < \(now))
                AND name IN \(list: names)
              ORDER BY run_at, id LIMIT \(count) \(sqlite: "", postgres: "FOR UPDATE SKIP LOCKED"))
            RETURNING \(columns: StoredJob.self)
            """)
    }

    /// Says that the work goes on, so that nobody else takes it.
    func prolong(_ id: ID<StoredJob>, holder: String, until lease: Instant) throws {
        try execute("UPDATE job SET lease_until = \(lease) WHERE id = \(id) AND holder = \(holder) AND state = 'running'")
    }

    func finish(_ id: ID<StoredJob>, holder: String) throws {
        try execute("DELETE FROM job WHERE id = \(id) AND holder = \(holder) AND state = 'running'")
    }

    /// Puts a failed job back for later. If its like waits already, that one does the work.
    func fail(_ job: StoredJob, holder: String, error: String, next: Instant?) throws {
        if next != nil, try exists("SELECT 1 FROM job WHERE state = 'waiting' AND name = \(job.name) AND job_key = \(job.key)") {
            return try finish(job.id, holder: holder)
        }
        try execute("""
            UPDATE job SET state = \(next == nil ? StoredJob.State.dead : .waiting), run_at = \(next ?? job.runAt),
              lease_until = NULL, holder = NULL, last_error = \(error)
            WHERE id = \(job.id) AND holder = \(holder) AND state = 'running'
            """)
    }
}
