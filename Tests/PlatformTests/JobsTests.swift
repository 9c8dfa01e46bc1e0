import Kernel
@testable import Platform
import Storage
import TestShop
import Testing
import Web

/// Work that never succeeds.
private struct Doomed: Job {
    static let name = "test.doomed"
    let key: String
    struct Trouble: Error, CustomStringConvertible { let description = "the printer <b>burns</b>" }
}

@Suite("Jobs") struct JobsTests {
    @Test("the page lists the timetable, and a click runs an entry at once", arguments: Engine.all)
    func runs(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            let before = try await firm.owner.get("/isler").text
            #expect(before.contains("Gece yedeği") && before.contains("henüz çalışmadı"))
            let reply = try await firm.owner.post("/isler/calistir", ["is": "platform.sweep"])
            #expect(reply.status == 303)
            let after = try await firm.owner.get("/isler").text
            #expect(after.contains("bugün 10.30") && after.contains("Bitti"))
            #expect(try await firm.test.read { try $0.runs(of: "platform.sweep").count } == 1)
            #expect(try await firm.owner.post("/isler/calistir", ["is": "yok"]).status == 404)
        }
    }

    @Test("what failed says why, and a stopped job can be tried again", arguments: Engine.all)
    func dead(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            let database = firm.test.database, clock = firm.test.clock
            let runner = JobRunner(database, clock: { clock.now })
            runner.handle(Doomed.self) { _ in throw Doomed.Trouble() }
            try await database.write(as: .system("test"), at: clock.now) { book in
                try book.enqueue(Doomed(key: "7"))
                try book.record(Event("job.started", after: ["name": "test.doomed"]))
            }
            for _ in 0..<6 {
                try await runner.runDue()
                clock.now = clock.now.adding(hours: 6)
            }
            let owner = Person(test: firm.test, token: try #require(try await firm.signIn(Firm.email, Firm.password).cookie("oturum")))
            let page = try await owner.get("/isler").text
            #expect(page.contains("the printer &lt;b&gt;burns&lt;/b&gt;") && page.contains("6 deneme"))
            #expect(try await owner.get("/kurulum").text.contains("1 iş durdu"))
            let job = try #require(try await database.read { try $0.jobs(state: .dead).first })
            #expect(try await owner.post("/isler/yeniden", ["is": "\(job.id)"]).status == 303)
            #expect(try await database.read { try $0.jobs(state: .dead).isEmpty })
            #expect(try await database.read { try $0.jobs(state: .waiting).count } == 1)
        }
    }

    @Test("the sweep removes what nobody needs and leaves open sessions", arguments: Engine.all)
    func sweeps(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            _ = try await firm.signIn("kimse@example.com", "yanlış parola")
            firm.test.clock.now = firm.test.clock.now.adding(days: 2)
            let owner = Person(test: firm.test, token: try #require(try await firm.signIn(Firm.email, Firm.password).cookie("oturum")))
            #expect(try await owner.post("/isler/calistir", ["is": "platform.sweep"]).status == 303)
            #expect(try await firm.test.read { try $0.one("SELECT COUNT(*) FROM session") } == 1)
            #expect(try await firm.test.read { try $0.one("SELECT COUNT(*) FROM sign_in_try") } == 0)
        }
    }

    @Test("a page does not wait for long work")
    func watches() async {
        let started = ContinuousClock.now
        guard case .running = await Errand.watch(seconds: 1, { try await Task.sleep(for: .seconds(60)) }) else {
            Issue.record("it should still be running")
            return
        }
        #expect(started.duration(to: .now) < .seconds(50))
    }
}
