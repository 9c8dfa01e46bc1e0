import Kernel
import Storage
import Synchronization
import TestShop
import Testing

private struct Greet: Job {
    static let name = "greet"
    var who: String
    var words = ""
    var key: String { who }
}

/// A clock that stands still until it is set.
private final class Clock: Sendable {
    private let time: Mutex<Instant>
    init(_ time: Instant = Instant(day: Day(20_000), hour: 12)) { self.time = Mutex(time) }
    var now: Instant { time.withLock { $0 } }
    func add(minutes: Int) { time.withLock { $0 = $0.adding(minutes: minutes) } }
}

private struct Broken: Error, CustomStringConvertible { let description = "the line is dead" }

private final class Heard: Sendable {
    private let names = Mutex<[String]>([])
    func note(_ name: String) { names.withLock { $0.append(name) } }
    var all: [String] { names.withLock { $0 } }
}

@Suite("Work for later") struct JobTests {
    @Test("a job is stored with its cause, or not at all", arguments: Engine.all)
    func withCause(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            try? await database.write(as: .account(1)) { book in
                try book.enqueue(Greet(who: "nobody"))
                throw Broken()
            }
            try await database.write(as: .account(1)) { book in
                try book.add("Ali")
                try book.enqueue(Greet(who: "Ali"))
            }
            let heard = Heard()
            let runner = JobRunner(database)
            runner.handle(Greet.self) { heard.note($0.who) }
            let ran = try await runner.runDue()
            let left = try await database.read { try $0.jobs() }
            let runs = try await database.read { try $0.runs(of: "greet") }
            #expect(ran == 1)
            #expect(heard.all == ["Ali"])
            #expect(left.isEmpty)
            #expect(runs.map(\.outcome) == [.done])
        }
    }

    @Test("two waiting jobs of one key are one, with the later words and the earlier time", arguments: Engine.all)
    func oneKey(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            try await database.keep { keeper in
                try keeper.enqueue(Greet(who: "Ali", words: "old"), at: Instant(ms: 1000))
                try keeper.enqueue(Greet(who: "Ali", words: "new"), at: Instant(ms: 2000))
                try keeper.enqueue(Greet(who: "Veli"), at: Instant(ms: 3000))
            }
            let jobs = try await database.read { try $0.jobs(state: .waiting) }
            #expect(jobs.map(\.key) == ["Ali", "Veli"])
            #expect(jobs.map(\.runAt.ms) == [1000, 3000])
            #expect(jobs.first?.payload.contains("new") == true)
        }
    }

    @Test("a failing job waits longer each time, and dies after the sixth", arguments: Engine.all)
    func backOff(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let clock = Clock()
            let start = clock.now
            try await database.keep { try $0.enqueue(Greet(who: "Ali"), at: start) }
            let runner = JobRunner(database, clock: { clock.now })
            runner.handle(Greet.self) { _ in throw Broken() }
            var waits: [Int64] = []
            for _ in 0..<5 {
                let ran = try await runner.runDue()
                let again = try await runner.runDue()
                #expect(ran == 1 && again == 0)
                let job = try #require(try await database.read { try $0.jobs() }.first)
                waits.append(job.runAt.ms(since: clock.now) / 60_000)
                #expect(job.lastError == "the line is dead")
                clock.add(minutes: Int(waits.last ?? 0))
            }
            try await runner.runDue()
            let dead = try await database.read { try $0.jobs(state: .dead) }
            #expect(waits == [1, 4, 16, 64, 256])
            #expect(dead.map(\.attempts) == [6])
            let job = try #require(dead.first)
            try await database.keep { [now = clock.now] in try $0.revive(job.id, at: now) }
            let heard = Heard()
            let second = JobRunner(database, clock: { clock.now })
            second.handle(Greet.self) { heard.note($0.who) }
            try await second.runDue()
            #expect(heard.all == ["Ali"])
        }
    }

    @Test("work of a program that fell silent is taken over after its lease", arguments: Engine.all)
    func takenOver(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let clock = Clock()
            let heard = Heard()
            try await database.keep { [now = clock.now] keeper in
                try keeper.enqueue(Greet(who: "Ali"), at: now)
                try keeper.execute("UPDATE job SET state = 'running', attempts = 1, holder = 'gone', lease_until = \(now.adding(seconds: 60))")
            }
            let runner = JobRunner(database, clock: { clock.now })
            runner.handle(Greet.self) { heard.note($0.who) }
            let early = try await runner.runDue()
            clock.add(minutes: 2)
            let late = try await runner.runDue()
            #expect(early == 0 && late == 1)
            #expect(heard.all == ["Ali"])
        }
    }

    @Test("jobs nobody handles stay", arguments: Engine.all)
    func unhandled(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            try await database.keep { try $0.enqueue(Greet(who: "Ali"), at: Instant(ms: 0)) }
            let ran = try await JobRunner(database).runDue()
            let jobs = try await database.read { try $0.jobs() }
            #expect(ran == 0 && jobs.count == 1)
        }
    }

    @Test("two runners share the work and do nothing twice", arguments: Engine.all)
    func shared(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let heard = Heard()
            try await database.keep { keeper in
                for number in 0..<120 { try keeper.enqueue(Greet(who: "\(number)"), at: Instant(ms: 0)) }
            }
            let runners = (0..<2).map { _ in JobRunner(database, pause: .milliseconds(5), width: 4) }
            for runner in runners {
                runner.handle(Greet.self) { heard.note($0.who) }
                runner.start()
            }
            for _ in 0..<1000 where heard.all.count < 120 { try await Task.sleep(for: .milliseconds(10)) }
            for runner in runners { await runner.stop() }
            let left = try await database.read { try $0.jobs() }
            #expect(heard.all.count == 120)
            #expect(Set(heard.all).count == 120)
            #expect(left.isEmpty)
        }
    }

    @Test("stopping waits for what is being done", arguments: Engine.all)
    func graceful(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let heard = Heard()
            try await database.keep { try $0.enqueue(Greet(who: "Ali"), at: Instant(ms: 0)) }
            let runner = JobRunner(database, pause: .milliseconds(5))
            runner.handle(Greet.self) { job in
                heard.note("begun")
                try await Task.sleep(for: .milliseconds(300))
                heard.note("done")
            }
            runner.start()
            for _ in 0..<500 where heard.all.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
            await runner.stop()
            let left = try await database.read { try $0.jobs() }
            #expect(heard.all == ["begun", "done"])
            #expect(left.isEmpty)
        }
    }
}

@Suite("The timetable") struct TimedTests {
    private static func entry(_ schedule: Timed.Schedule, _ heard: Heard) -> Timed {
        Timed("count", Words("Sayım", "Count"), schedule) { _ in heard.note("count") }
    }

    @Test("a daily entry runs once a day; missed days are made good once", arguments: Engine.all)
    func daily(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let clock = Clock(), heard = Heard()
            let runner = JobRunner(database, timetable: [Self.entry(.dailyAt(hour: 3, minute: 30), heard)], clock: { clock.now })
            try await runner.runDue()
            #expect(heard.all.isEmpty)
            clock.add(minutes: 16 * 60)
            try await runner.runDue()
            try await runner.runDue()
            #expect(heard.all.count == 1)
            clock.add(minutes: 5 * 24 * 60)
            try await runner.runDue()
            try await runner.runDue()
            #expect(heard.all.count == 2)
            let next = try await database.read { try $0.nextRun(of: "count") }
            #expect(next == Instant(day: clock.now.day.adding(days: 1), hour: 3, minute: 30))
            let runs = try await database.read { try $0.runs(of: "count") }
            #expect(runs.map(\.outcome) == [.done, .done])
        }
    }

    @Test("a failure is written down and the entry runs again next time", arguments: Engine.all)
    func failing(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let clock = Clock()
            let entry = Timed("fail", Words("Arıza", "Failure"), .every(seconds: 60)) { _ in throw Broken() }
            let runner = JobRunner(database, timetable: [entry], clock: { clock.now })
            await #expect(throws: Broken.self) { try await runner.runNow("fail") }
            clock.add(minutes: 2)
            try await runner.runDue()
            let runs = try await database.read { try $0.runs(of: "fail") }
            #expect(runs.map(\.outcome) == [.failed, .failed])
            #expect(runs.first?.note == "the line is dead")
        }
    }

    @Test("now means now, but not twice at once, and not what does not exist", arguments: Engine.all)
    func now(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let heard = Heard()
            let slow = Timed("slow", Words("Yavaş iş", "Slow task"), .every(seconds: 3600)) { _ in
                heard.note("begun")
                try await Task.sleep(for: .milliseconds(400))
            }
            let runners = (0..<2).map { _ in JobRunner(database, timetable: [slow]) }
            async let first: Void = runners[0].runNow("slow")
            for _ in 0..<500 where heard.all.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            do {
                try await runners[1].runNow("slow")
                Issue.record("it ran twice at once")
            } catch let error as JobFailure {
                #expect(error.words.tr == "Yavaş iş şu anda çalışıyor.")
            }
            try await first
            do { try await runners[1].runNow("other") } catch let error as JobFailure { #expect(error.status == 404) }
            try await runners[1].runNow("slow")
            #expect(heard.all.count == 2)
        }
    }

    @Test("what was missed while nothing ran happens once at the start", arguments: Engine.all)
    func missed(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let clock = Clock(), heard = Heard()
            let entry = Self.entry(.every(seconds: 3600), heard)
            let first = JobRunner(database, timetable: [entry], clock: { clock.now })
            try await first.runDue()
            clock.add(minutes: 600)
            let runners = (0..<2).map { _ in JobRunner(database, timetable: [entry], clock: { clock.now }, pause: .milliseconds(5)) }
            for runner in runners { runner.start() }
            for _ in 0..<300 where heard.all.isEmpty { try await Task.sleep(for: .milliseconds(10)) }
            try await Task.sleep(for: .milliseconds(100))
            for runner in runners { await runner.stop() }
            #expect(heard.all == ["count"])
        }
    }
}
