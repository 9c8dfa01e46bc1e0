import Foundation
import Kernel
import Logging
import Synchronization

/// Does the work that was left for later, and what the timetable asks for.
///
/// Several programs may run one each over the same data: a row is taken by one of
/// them, under a lease that is prolonged while the work goes on.
///
///     let runner = JobRunner(database, timetable: House.timetable)
///     runner.handle(RebuildIndex.self) { job in … }
///     runner.start()
///     …
///     await runner.stop()
public final class JobRunner: Sendable {
    private typealias Handler = @Sendable (_ payload: String) async throws -> Void

    private struct State {
        var handlers: [String: Handler] = [:]
        var loop: Task<Void, Never>?
        var working: [UUID: Task<Void, Never>] = [:]
    }

    private let database: Database
    private let timetable: [Timed]
    private let state = Mutex(State())
    private let clock: @Sendable () -> Instant
    private let pause: Duration
    private let width: Int
    private let lease: Int
    private let holder = String(UInt64.random(in: 0 ... .max), radix: 36)
    private let log = Logger(label: "bakkal.jobs")

    /// - Parameters:
    ///   - clock: the time, for tests.
    ///   - pause: how long to wait when nothing is due.
    ///   - width: how many jobs may run at once.
    ///   - lease: seconds after which the work of a program that fell silent is taken over.
    public init(
        _ database: Database, timetable: [Timed] = [], clock: @escaping @Sendable () -> Instant = { .now },
        pause: Duration = .seconds(1), width: Int = 2, lease: Int = 60
    ) {
        (self.database, self.timetable, self.clock) = (database, timetable, clock)
        (self.pause, self.width, self.lease) = (pause, max(1, width), max(2, lease))
    }

    /// Says who does jobs of this kind. Jobs nobody handles stay where they are.
    public func handle<J: Job>(_ kind: J.Type, _ handler: @escaping @Sendable (J) async throws -> Void) {
        state.withLock {
            $0.handlers[J.name] = { payload in
                try await handler(try JSONDecoder().decode(J.self, from: Data(payload.utf8)))
            }
        }
    }

    /// Begins to work. Entries of the timetable that were missed run once, now.
    public func start() {
        state.withLock { state in
            guard state.loop == nil else { return }
            state.loop = Task { [self] in await loop() }
        }
    }

    /// Takes nothing new and waits for what is being done.
    public func stop() async {
        let loop = state.withLock { state in
            defer { state.loop = nil }
            return state.loop
        }
        loop?.cancel()
        await loop?.value
        for work in state.withLock({ Array($0.working.values) }) { await work.value }
    }

    /// Does everything that is due now and returns when it is done: how many jobs and entries ran.
    @discardableResult
    public func runDue() async throws -> Int {
        var ran = 0
        try await plan()
        for entry in timetable where try await claim(entry) {
            await run(entry)
            ran += 1
        }
        while case let jobs = try await claim(width), !jobs.isEmpty {
            for job in jobs { await run(job) }
            ran += jobs.count
        }
        return ran
    }

    /// Runs an entry of the timetable at once, whatever its time.
    ///
    /// - Throws: ``JobFailure`` if there is no such entry or it runs already; what the entry throws.
    public func runNow(_ name: String) async throws {
        guard let entry = timetable.first(where: { $0.name == name }) else { throw JobFailure.unknown(name) }
        try await plan()
        guard try await claim(entry, evenIfNotDue: true) else { throw JobFailure.runsAlready(entry.words) }
        if let error = await run(entry) { throw error }
    }

    // The loop.

    private func loop() async {
        await trying("planning the timetable") { try await plan() }
        while !Task.isCancelled {
            var idle = true
            for entry in timetable {
                guard !Task.isCancelled else { return }
                await trying("taking \(entry.name)") {
                    guard try await claim(entry) else { return }
                    idle = false
                    work { await self.run(entry) }
                }
            }
            await trying("taking jobs") {
                let room = width - state.withLock { $0.working.count }
                guard room > 0, !Task.isCancelled else { return }
                for job in try await claim(room) {
                    idle = false
                    work { await self.run(job) }
                }
            }
            if idle { try? await Task.sleep(for: pause) }  // ends early only when stopping
        }
    }

    /// The loop goes on whatever happens: the database may be back at the next turn.
    private func trying(_ what: String, _ body: () async throws -> Void) async {
        do { try await body() } catch { log.error("\(what) failed: \(error)") }
    }

    private func work(_ body: @escaping @Sendable () async -> Void) {
        let id = UUID()
        state.withLock { state in
            state.working[id] = Task { [self] in
                await body()
                self.state.withLock { _ = $0.working.removeValue(forKey: id) }
            }
        }
    }

    private func plan() async throws {
        let (entries, now) = (timetable, clock())
        try await database.keep { keeper in
            for entry in entries { try keeper.plan(entry, now: now) }
            try keeper.forgetRuns(before: now.adding(days: -30), failuresBefore: now.adding(days: -90), lostBefore: now.adding(days: -1))
        }
    }

    private func claim(_ entry: Timed, evenIfNotDue: Bool = false) async throws -> Bool {
        let (holder, now, until) = (holder, clock(), leaseEnd())
        if !evenIfNotDue {
            guard let due = try await database.read({ try $0.nextRun(of: entry.name) }), due <= now else { return false }
        }
        return try await database.keep { try $0.claim(entry, holder: holder, now: now, lease: until, evenIfNotDue: evenIfNotDue) }
    }

    private func claim(_ count: Int) async throws -> [StoredJob] {
        let names = state.withLock { Array($0.handlers.keys) }
        let (holder, now, until) = (holder, clock(), leaseEnd())
        guard !names.isEmpty, try await database.read({ try $0.hasDue(names, now: now) }) else { return [] }
        let jobs = try await database.keep { try $0.claim(names, count, holder: holder, now: now, lease: until) }
        return jobs.sorted { ($0.runAt, $0.id) < ($1.runAt, $1.id) }
    }

    private func leaseEnd() -> Instant { clock().adding(seconds: lease) }

    // The work.

    @discardableResult
    private func run(_ entry: Timed) async -> (any Error)? {
        let error = await record(entry.name, prolong: { [holder] in try $0.prolong(entry, holder: holder, until: $1) }) {
            try await entry.run(self.database)
        }
        await trying("releasing \(entry.name)") { [holder] in try await database.keep { try $0.release(entry, holder: holder) } }
        return error
    }

    private func run(_ job: StoredJob) async {
        guard let handler = state.withLock({ $0.handlers[job.name] }) else { return }
        let error = await record(job.name, prolong: { [holder] in try $0.prolong(job.id, holder: holder, until: $1) }) {
            try await handler(job.payload)
        }
        let next = JobPatience.next(after: job.attempts, clock())
        await trying("closing job \(job.id)") { [holder] in
            try await database.keep { keeper in
                if let error {
                    try keeper.fail(job, holder: holder, error: String("\(error)".prefix(500)), next: next)
                } else {
                    try keeper.finish(job.id, holder: holder)
                }
            }
        }
    }

    /// Does the work, prolonging its lease meanwhile, and writes down how it went.
    private func record(
        _ name: String, prolong: @escaping @Sendable (Keeper, Instant) throws -> Void, _ body: @escaping @Sendable () async throws -> Void
    ) async -> (any Error)? {
        let started = clock()
        let third = Duration.seconds(max(1, lease / 3))
        let pulse = Task { [self] in
            while !Task.isCancelled {
                try? await Task.sleep(for: third)  // ends early only when the work is done
                guard !Task.isCancelled else { return }
                let until = leaseEnd()
                await trying("prolonging \(name)") { try await database.keep { try prolong($0, until) } }
            }
        }
        defer { pulse.cancel() }
        do {
            let run = try await database.keep { try $0.startRun(name, now: started) }
            var failure: (any Error)?
            do { try await body() } catch {
                log.error("\(name) failed: \(error)")
                failure = error
            }
            let (ended, note) = (clock(), failure.map { String("\($0)".prefix(500)) })
            try await database.keep { try $0.endRun(run, now: ended, error: note) }
            return failure
        } catch {
            log.error("\(name) could not be written down: \(error)")
            return error
        }
    }
}
