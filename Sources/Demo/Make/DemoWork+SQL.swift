import Kernel
import Storage

extension DemoWork: RowDecodable {
    public static let columns = "token, state, done, total, until, today, trouble_tr, trouble_en"
    public init(_ row: inout Row) throws {
        token = row.next()
        state = State(rawValue: row.next()) ?? .failed
        done = row.next()
        total = row.next()
        until = row.next()
        today = row.next()
        let tr: String? = row.next(), en: String? = row.next()
        trouble = tr.flatMap { tr in en.map { Words(tr, $0) } }
    }
}

extension Reading {
    func demoWork() throws -> DemoWork? {
        try first("SELECT \(columns: DemoWork.self) FROM demo_work WHERE id = 1")
    }

    /// The batches of the sample firm that stand, newest first.
    func demoBatches() throws -> [Batch] {
        try all("""
            SELECT \(columns: Batch.self) FROM batch
            WHERE kind = \(Demo.batchKind) AND state IN ('running', 'done', 'failed') ORDER BY id DESC
            """)
    }
    func hasDemo() throws -> Bool {
        try exists("SELECT 1 FROM batch WHERE kind = \(Demo.batchKind) AND state IN ('running', 'done', 'failed')")
    }

    /// Demo staff who have not become real: no password, nothing of anybody's that stays points to them.
    func removableDemoStaff() throws -> [Int64] {
        try numbers("""
            SELECT a.id FROM account a JOIN demo_staff d ON d.account_id = a.id WHERE a.password IS NULL
                AND NOT EXISTS (SELECT 1 FROM customer c WHERE c.owner_id = a.id)
                AND NOT EXISTS (SELECT 1 FROM sale s WHERE s.seller_id = a.id)
                AND NOT EXISTS (SELECT 1 FROM session t WHERE t.account_id = a.id)
                AND NOT EXISTS (SELECT 1 FROM one_time_link l WHERE l.account_id = a.id)
            ORDER BY a.id
            """)
    }
    func demoStaffNames() throws -> [(id: Int64, name: String)] {
        var people: [(Int64, String)] = []
        try forEach("SELECT a.id, a.name FROM account a JOIN demo_staff d ON d.account_id = a.id ORDER BY a.id") { row in people.append((row.next(), row.next())) }
        return people
    }
    func demoLeft() throws -> [Left] {
        var left: [Left] = []
        try forEach("SELECT thing, row_id, customer_id, label, reason_tr, reason_en FROM demo_left ORDER BY position LIMIT 500") { row in
            left.append(Left(table: row.next(), row: row.next(), customer: row.next(), label: row.next(), reason: Words(row.next(), row.next())))
        }
        return left
    }
}

extension Keeper {
    /// Takes the one place there is for work; false when somebody else holds it and is alive.
    func claimDemo(_ state: DemoWork.State, token: String, total: Int, today: Day, now: Instant, until: Instant) throws -> Bool {
        try execute("""
            INSERT INTO demo_work (id, token, state, done, total, until, today) VALUES (1, \(token), \(state.rawValue), 0, \(total), \(until), \(today))
            ON CONFLICT (id) DO UPDATE SET token = excluded.token, state = excluded.state, done = 0, total = excluded.total,
                until = excluded.until, today = excluded.today, trouble_tr = NULL, trouble_en = NULL
            WHERE demo_work.token = excluded.token OR demo_work.state NOT IN ('making', 'emptying') OR demo_work.until <= \(now)
            """) > 0
    }
    func pulseDemo(token: String, done: Int, total: Int, until: Instant) throws {
        try execute("UPDATE demo_work SET done = \(done), total = \(total), until = \(until) WHERE id = 1 AND token = \(token)")
    }
    func endDemo(token: String, _ state: DemoWork.State, trouble: Words? = nil) throws {
        try execute("""
            UPDATE demo_work SET state = \(state.rawValue), trouble_tr = \(trouble?.tr), trouble_en = \(trouble?.en), until = 0
            WHERE id = 1 AND token = \(token)
            """)
    }

    func keepTruths(_ truths: [PlantedTruth]) throws {
        try execute("DELETE FROM demo_truth")
        try bulk("demo_truth", "truth, position, customer_id, other_id, value, detail_tr, detail_en") { sink in
            for truth in truths {
                sink.put(truth.key)
                sink.put(truth.position)
                sink.put(truth.customer)
                sink.put(truth.other)
                sink.put(truth.value)
                sink.put(truth.detail.tr)
                sink.put(truth.detail.en)
                try sink.endRow()
            }
        }
    }
    func forgetTruths() throws { try execute("DELETE FROM demo_truth") }
    func keepLeft(_ left: [Left]) throws {
        try execute("DELETE FROM demo_left")
        try bulk("demo_left", "position, thing, row_id, customer_id, label, reason_tr, reason_en") { sink in
            for (position, row) in left.prefix(5_000).enumerated() {
                sink.put(position)
                sink.put(row.table)
                sink.put(row.row)
                sink.put(row.customer)
                sink.put(row.label)
                sink.put(row.reason.tr)
                sink.put(row.reason.en)
                try sink.endRow()
            }
        }
    }
}

extension Book {
    func keepDemoStaff(_ account: Int64) throws { try execute("INSERT INTO demo_staff (account_id) VALUES (\(account))") }

    /// Lets the staff of the sample firm go; those who became real stay. Answers who stayed.
    func removeDemoStaff() throws -> [(id: Int64, name: String)] {
        let going = try removableDemoStaff()
        for id in going {
            try execute("DELETE FROM demo_staff WHERE account_id = \(id)")
            try execute("DELETE FROM account WHERE id = \(id)")
            try record(Event("account.removed", subject: id, Changes(), shown: false))
        }
        let staying = try demoStaffNames()
        try execute("DELETE FROM demo_staff")
        return staying
    }
}
