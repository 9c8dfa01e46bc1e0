import Kernel
import Storage
import Web

extension Platform {
    /// Everything the clock asks for, of all rooms.
    var allTimed: [Timed] { timetable + clockwork }

    /// `GET /isler`
    func showJobs(_ visit: Visit) async throws -> Answer {
        let names = allTimed.map(\.name)
        let state = try await visit.database.read { try JobState($0, names) }
        return jobsPage(visit, state)
    }

    /// `POST /isler/calistir`: begins at once; the page waits two seconds for the end and no longer.
    func runJob(_ visit: Visit) async throws -> Answer {
        let name = try await visit.form()["is"]
        guard let entry = allTimed.first(where: { $0.name == name }) else { throw JobFailure.unknown(name) }
        try await visit.database.write(as: visit.actor, at: visit.now) { try $0.record(Event("job.started", after: ["name": .string(name)], shown: false)) }
        let say = visit.say, what = entry.words.text(say)
        switch await Errand.watch(seconds: 2, { [runner = JobRunner(shop.database, timetable: allTimed, clock: shop.now)] in try await runner.runNow(name) }) {
        case .done: return Answer.redirect("/isler").toast(say("\(what): bitti", "\(what): done"))
        case .failed(let error as JobFailure): throw error
        case .failed: return Answer.redirect("/isler").toast(say("\(what): olmadı, nedeni satırında", "\(what): failed, the reason is in its row"))
        case .running: return Answer.redirect("/isler").toast(say("\(what): başladı, sürüyor", "\(what): started, still running"))
        }
    }

    /// `POST /isler/yeniden`: a dead job gets another life.
    func retryJob(_ visit: Visit) async throws -> Answer {
        guard let id: ID<StoredJob> = try await visit.form().id("is") else { throw DeskFailure.notFound }
        let now = visit.now
        try await visit.database.keep { try $0.revive(id, at: now) }
        try await visit.database.write(as: visit.actor, at: now) { try $0.record(Event("job.revived", subject: id.rawValue, Changes(), shown: false)) }
        return Answer.redirect("/isler").toast(visit.say("Yeniden denenecek", "It will be tried again"))
    }
}

/// What the page of jobs shows, read in one go.
struct JobState: Sendable {
    let last: [String: JobRun]
    let next: [String: Instant]
    let failures: [String: Int]
    let dead: [StoredJob]
    let waiting: Int

    init(_ reader: Reader, _ names: [String]) throws {
        var last: [String: JobRun] = [:], next: [String: Instant] = [:], failures: [String: Int] = [:]
        for name in names {
            let runs = try reader.runs(of: name, limit: 10)
            last[name] = runs.first
            next[name] = try reader.nextRun(of: name)
            failures[name] = runs.prefix { $0.outcome == .failed }.count
        }
        (self.last, self.next, self.failures) = (last, next, failures)
        dead = try reader.jobs(state: .dead)
        waiting = try reader.waitingJobCount()
    }
}

/// Work that goes on after the page was answered, if it takes long.
enum Errand {
    enum End: Sendable { case done, running, failed(any Error) }

    static func watch(seconds: Int, _ body: @escaping @Sendable () async throws -> Void) async -> End {
        let (ends, end) = AsyncStream.makeStream(of: End.self)
        Task {
            do {
                try await body()
                end.yield(.done)
            } catch { end.yield(.failed(error)) }
            end.finish()
        }
        let timer = Task {
            guard (try? await Task.sleep(for: .seconds(seconds))) != nil else { return }
            end.yield(.running)
        }
        defer { timer.cancel() }
        for await first in ends { return first }
        return .running
    }
}
