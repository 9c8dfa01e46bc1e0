import Kernel
import Storage

/// Builds the sample firm in the background.
struct BuildDemo: Job {
    static let name = "demo.build"
    let customers: Int
    let seed: UInt64
    /// Day number of the firm's day.
    let today: Int32
    let token: String
    let account: Int64
    /// One at a time.
    var key: String { "demo" }
}

/// Empties the sample firm in the background.
struct EmptyDemo: Job {
    static let name = "demo.empty"
    let token: String
    let account: Int64
    var key: String { "demo" }
}

extension Demo {
    // What cannot be done is written beside the progress; trying it again by itself would not help.
    func perform(_ job: BuildDemo) async throws {
        do {
            try await Demo.make(into: shop.database, customers: job.customers, seed: job.seed, today: Day(job.today),
                                as: Demo.actor(job.account), token: job.token, now: shop.now)
        } catch let failure as DemoFailure {
            shop.log.notice("the sample firm was not built", metadata: ["why": "\(failure.words.en)"])
        }
    }

    func perform(_ job: EmptyDemo) async throws {
        do {
            try await Demo.remove(from: shop.database, undoers: takeBack, as: Demo.actor(job.account), token: job.token, now: shop.now)
        } catch let failure as DemoFailure {
            shop.log.notice("the sample firm was not emptied", metadata: ["why": "\(failure.words.en)"])
        }
    }

    private static func actor(_ account: Int64) -> Actor { account == 0 ? .system("demo") : .account(account) }

    /// Leaves the work for the runner, once: whoever presses twice is told that it is going on.
    func leave(_ state: DemoWork.State, today: Day, by account: Int64, _ job: @escaping @Sendable (String) -> any Job) async throws {
        let token = Demo.freshToken(), now = shop.now()
        try await Demo.claim(state, shop.database, token: token, total: 0, today: today, now: now)
        do {
            try await shop.database.write(as: Demo.actor(account), at: now) { book in
                try book.enqueue(job(token), at: now)
                try book.record(Event(state == .making ? "demo.build_asked" : "demo.empty_asked", Changes(), shown: false))
            }
        } catch {
            try await shop.database.keep { try $0.endDemo(token: token, .failed) }
            throw error
        }
    }
}
