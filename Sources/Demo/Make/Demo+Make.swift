import Catalogue
import Customers
import Kernel
import Platform
import Sales
import Storage

/// What making the sample firm wrote.
public struct DemoMade: Sendable, Hashable {
    public var customers = 0, receipts = 0, lines = 0, returns = 0, truths = 0
}

extension Demo {
    static let batchKind = "demo"
    /// Whoever works says so at every block; silent for so long, he is taken for dead.
    static let patience = 300

    /// Writes the sample firm into the book.
    ///
    /// It is written in blocks of five thousand customers with their sales, each one transaction and one
    /// batch, so that others can work meanwhile, memory stays flat, and an interrupted firm can be emptied.
    ///
    /// - Parameters:
    ///   - linesPerCustomer: sale lines for each customer in the middle; 12 makes about 240,000 at 20,000 customers.
    ///   - today: the firm's day, the day after its last sale. Same size, seed and day make the same bytes.
    ///   - token: who works, when the place was taken before (see ``claim(_:_:token:total:today:now:)``).
    ///   - progress: called after each block.
    /// - Throws: ``DemoFailure``; what the verbs throw. What was written until then stays and can be emptied.
    @discardableResult
    public static func make(
        into database: Database, customers: Int = 20_000, linesPerCustomer: Int = 12, seed: UInt64 = 1, today: Day,
        as actor: Actor = .system("demo"), token: String = freshToken(), now: @escaping @Sendable () -> Instant = { .now },
        progress: @Sendable (DemoProgress) -> Void = { _ in }
    ) async throws -> DemoMade {
        let firm = try DemoFirm(customers: customers, linesPerCustomer: linesPerCustomer, seed: seed, today: today)
        try await claim(.making, database, token: token, total: firm.blocks, today: today, now: now())
        return try await guarded(database, token) {
            guard try await !database.read({ try $0.hasDemo() }) else { throw DemoFailure.alreadyThere }
            let writing = DemoWriting(firm: firm, database: database, actor: actor, token: token, now: now)
            return try await writing.run(progress)
        }
    }

    /// Takes the one place there is for making and emptying.
    /// - Throws: ``DemoFailure/working`` when somebody is at it.
    static func claim(_ state: DemoWork.State, _ database: Database, token: String, total: Int, today: Day, now: Instant) async throws {
        let until = now.adding(seconds: patience)
        let mine = try await database.keep { try $0.claimDemo(state, token: token, total: total, today: today, now: now, until: until) }
        guard mine else { throw DemoFailure.working }
    }

    /// Runs the work and writes down how it ended.
    static func guarded<T: Sendable>(_ database: Database, _ token: String, _ work: () async throws -> T) async throws -> T {
        do {
            let value = try await work()
            try await database.keep { try $0.endDemo(token: token, .done) }
            return value
        } catch {
            let words = (error as? any Failure)?.words ?? Words("Beklenmedik bir hata oldu.", "Something unexpected happened.")
            try await database.keep { try $0.endDemo(token: token, .failed, trouble: words) }
            throw error
        }
    }

    public static func freshToken() -> String { String(UInt64.random(in: .min ... .max), radix: 36) }
}

/// One making of the sample firm.
struct DemoWriting: Sendable {
    let firm: DemoFirm
    let database: Database
    let actor: Actor
    let token: String
    let now: @Sendable () -> Instant
    /// Rows are dated by the firm's own day, not by the clock: the bytes must not depend on it.
    private var at: Instant { Instant(day: firm.today, hour: 8) }

    func run(_ progress: @Sendable (DemoProgress) -> Void) async throws -> DemoMade {
        let ground = try await writeGround()
        var made = DemoMade(), planted = PlantedTruths(firm)
        var next = Task { [firm] in firm.block(0) }
        for number in 0..<firm.blocks {
            let block = await next.value
            // the next block is thought out while this one is written
            if number + 1 < firm.blocks { next = Task { [firm] in firm.block(number + 1) } }
            let ids = try await write(block, ground)
            planted.take(block, ids)
            made.customers += block.customers.count
            made.receipts += block.receipts.count
            made.returns += block.returns.count
            made.lines += block.lines.count
            let step = DemoProgress(done: number + 1, total: firm.blocks), until = now().adding(seconds: Demo.patience)
            try await database.keep { [token] in try $0.pulseDemo(token: token, done: step.done, total: step.total, until: until) }
            progress(step)
        }
        let truths = planted.all()
        try await database.keep { try $0.keepTruths(truths) }
        made.truths = truths.count
        return made
    }

    /// Branches, staff and products.
    private func writeGround() async throws -> DemoGround {
        try await inBatch("zemin") { [firm] book in
            let branches = try Neighbourhood.branches.enumerated().map { at, spot in try book.addBranch(.demo(at, spot, taken: { try book.branch(code: $0) != nil })) }
            var staff: [ID<Account>] = []
            for (at, person) in DemoStaff.all.enumerated() {
                let id = try book.addAccount(NewAccount(name: person.name, email: person.email, phone: DemoNumbers.shown(100 + at),
                                                        role: Role(rawValue: person.role) ?? .clerk, branch: branches[person.branch]))
                try book.keepDemoStaff(id.rawValue)
                staff.append(id)
            }
            if let code = try book.products(codes: firm.goods.products.map(\.code)).keys.sorted().first { throw DemoFailure.codeTaken(code) }
            let products = try book.addProducts(firm.goods.products.map(\.new))
            return (DemoGround(branches: branches, staff: staff, products: products),
                    ["branches": .int(Int64(branches.count)), "staff": .int(Int64(staff.count)), "products": .int(Int64(products.count))])
        }
    }

    private func write(_ block: DemoBlock, _ ground: DemoGround) async throws -> [ID<Customer>] {
        try await inBatch("\(block.first + 1)–\(block.first + block.customers.count)") { book in
            let ids = try book.addCustomers(block.customers.map { $0.new(ground) })
            try book.addRelations(block.relations.map { NewRelation(ids[$0.firm], ids[$0.person], .contact, role: $0.role, influence: Int64($0.influence)) })
            let sales = try book.addSales(block.load(ground, ids))
            try book.addSales(block.load(ground, ids, returned: sales))
            return (ids, ["customers": .int(Int64(ids.count)), "sales": .int(Int64(block.receipts.count)), "lines": .int(Int64(block.lines.count))])
        }
    }

    /// One transaction that carries a batch of its own; what fails leaves a batch that says so, and no rows.
    private func inBatch<T: Sendable>(_ part: String, _ body: @escaping @Sendable (Book) throws -> (T, JSON.Fields)) async throws -> T {
        let at = at, source = DemoFirm.name + " · " + part
        let batch = try await database.begin(Demo.batchKind, source: source, as: actor, at: at)
        do {
            return try await database.write(as: actor, at: at, batch: batch) { book in
                let (value, counts) = try body(book)
                try book.finish(batch, counts: counts)
                return value
            }
        } catch {
            try await database.finish(batch, .failed, counts: [:], as: actor, at: at)
            throw error
        }
    }
}

extension NewBranch {
    /// A branch of the sample firm; its code gives way when the firm uses it already.
    static func demo(_ at: Int, _ spot: Neighbourhood.Spot, taken: (String) throws -> Bool) rethrows -> NewBranch {
        let code = ["KDK", "BRN", "CNK"][at]
        let district = Places.province(plate: spot.plate).flatMap { Places.find(district: spot.district, in: $0) }
        return NewBranch(name: spot.district, code: try taken(code) ? "" : code, province: spot.plate, district: district?.code)
    }
}
