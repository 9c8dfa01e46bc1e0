import Kernel
import Storage

/// Computes what the sales of customers add up to; Sales hands it in, so that an import or an undo can count anew.
public struct TallySource: Sendable {
    public let compute: @Sendable (any Reading, [ID<Customer>]) throws -> [ID<Customer>: Tally]
    public init(compute: @escaping @Sendable (any Reading, [ID<Customer>]) throws -> [ID<Customer>: Tally]) { self.compute = compute }
}

extension Book {
    /// Adds a sale (or a return, with negative amounts) to what a customer's sales add up to.
    ///
    /// A first purchase makes a customer of a prospect; a new one wakes a sleeping customer.
    /// The event is the sale's own; a change of stage gets one more.
    /// - Throws: ``CustomerFailure/unknown``.
    public func tally(_ id: ID<Customer>, _ sale: Tally) throws {
        var before: (stage: Int64, last: Day?)?
        try forEach("SELECT lifecycle, last_day FROM customer WHERE id = \(id)") { row in before = (row.next(), row.next()) }
        guard let before, let was = Lifecycle(rawValue: before.stage) else { throw CustomerFailure.unknown }
        let last = [before.last, sale.lastDay].compactMap { $0 }.max()
        let stage = try lifecycleRule().stage(last: last, today: at.day)
        let newest: SQL = sale.lastDay != nil && sale.lastDay == last ? ", last_amount = \(sale.lastAmount)" : .empty
        try execute("""
            UPDATE customer SET turnover = turnover + \(sale.turnover), cost = cost + \(sale.cost), vat = vat + \(sale.vat),
                visits = visits + \(sale.visits), returns = returns + \(sale.returns), lifecycle = \(stage), last_day = \(last),
                first_day = CASE WHEN first_day IS NULL OR first_day > \(sale.firstDay ?? Day(Int32.max)) THEN \(sale.firstDay) ELSE first_day END
                \(newest)
            WHERE id = \(id)
            """)
        guard stage != was else { return }
        try count(was, -1)
        try count(stage, 1)
        var changes = Changes()
        changes.note("lifecycle", was.rawValue, stage.rawValue)
        try record(Event("customer.stage_moved", customer: id, changes, shown: was != .prospect))
    }

    /// Replaces what was added up by what the sales say now: after an import, an undo or a merge.
    public func retally(_ customers: [ID<Customer>], from source: TallySource) throws {
        for start in stride(from: 0, to: customers.count, by: 500) {
            let some = Array(customers[start..<min(start + 500, customers.count)])
            try set(try source.compute(self, some), for: some)
        }
    }

    /// Writes tallies that are known already; customers without one have bought nothing.
    public func set(_ tallies: [ID<Customer>: Tally], for customers: [ID<Customer>]) throws {
        let rule = try lifecycleRule()
        var moved: [Lifecycle: Int64] = [:]
        var stages: [ID<Customer>: Lifecycle] = [:]
        for start in stride(from: 0, to: customers.count, by: 500) {
            try forEach("SELECT id, lifecycle FROM customer WHERE id IN \(list: customers[start..<min(start + 500, customers.count)])") { row in
                let id: ID<Customer> = row.next()
                stages[id] = Lifecycle(rawValue: row.next())
            }
        }
        for id in customers {
            guard let was = stages[id] else { continue }
            let tally = tallies[id] ?? Tally()
            let stage = rule.stage(last: tally.lastDay, today: at.day)
            try execute("""
                UPDATE customer SET turnover = \(tally.turnover), cost = \(tally.cost), vat = \(tally.vat), visits = \(tally.visits), returns = \(tally.returns),
                    first_day = \(tally.firstDay), last_day = \(tally.lastDay), last_amount = \(tally.lastAmount), lifecycle = \(stage)
                WHERE id = \(id)
                """)
            if stage != was {
                moved[was, default: 0] -= 1
                moved[stage, default: 0] += 1
            }
        }
        for (stage, more) in moved { try count(stage, more) }
    }
}
