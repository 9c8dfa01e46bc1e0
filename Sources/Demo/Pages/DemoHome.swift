import Kernel
import Storage
import Web

extension Demo {
    /// `GET /demo`
    func showDemo(_ visit: Visit) async throws -> Answer {
        let state = try await visit.database.snapshot { try DemoState($0, now: visit.now) }
        return visit.page(visit.say("Örnek firma", "Sample firm"), active: "/kurulum", homePage(state, visit))
    }

    /// `GET /demo/durum`: the part of the page that moves.
    func showProgress(_ visit: Visit) async throws -> Answer {
        let state = try await visit.database.snapshot { try DemoState($0, now: visit.now) }
        if visit.wantsJSON { return .json(state.json) }
        return visit.isFragment ? .page(progress(state, visit)) : .redirect("/demo")
    }

    /// `POST /demo/kur`
    func build(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form(), account = visit.account?.account ?? 0
        let firm = try DemoFirm(customers: Int(form.int("customers") ?? 20_000), seed: UInt64(clamping: form.int("seed") ?? 1), today: visit.today)
        guard try await !visit.database.read({ try $0.hasDemo() }) else { throw DemoFailure.alreadyThere }
        try await leave(.making, today: firm.today, by: account) {
            BuildDemo(customers: firm.customers, seed: firm.seed, today: firm.today.number, token: $0, account: account)
        }
        return .redirect("/demo")
    }

    /// `POST /demo/bosalt`
    func empty(_ visit: Visit) async throws -> Answer {
        let account = visit.account?.account ?? 0
        guard try await visit.database.read({ try $0.hasDemo() }) else { throw DemoFailure.nothingThere }
        try await leave(.emptying, today: visit.today, by: account) { EmptyDemo(token: $0, account: account) }
        return .redirect("/demo")
    }
}

/// What the page about the sample firm has to say.
struct DemoState: Sendable {
    let work: DemoWork?
    let isThere: Bool
    let isBusy: Bool
    /// Customers, products and sale lines of the standing batches.
    let customers, products, lines: Int64
    let left: [Left]

    init(_ reader: Reader, now: Instant) throws {
        work = try reader.demoWork()
        isBusy = work?.isBusy(at: now) ?? false
        let batches = try reader.demoBatches()
        isThere = !batches.isEmpty
        func sum(_ name: String) -> Int64 { batches.reduce(0) { $0 + ($1.counts[name]?.int ?? 0) } }
        (customers, products, lines) = (sum("customers"), sum("products"), sum("lines"))
        left = try reader.demoLeft()
    }

    var json: JSON {
        ["state": .string(isBusy ? work?.state.rawValue ?? "done" : isThere ? "done" : "empty"), "done": .int(Int64(work?.done ?? 0)),
         "total": .int(Int64(work?.total ?? 0)), "customers": .int(customers), "lines": .int(lines)]
    }
}
