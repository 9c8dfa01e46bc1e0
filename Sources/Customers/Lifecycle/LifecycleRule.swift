import Kernel
import Platform
import Storage

/// When a customer counts as sleeping and when as lost: the firm's own days since the last purchase.
public struct LifecycleRule: Sendable, Hashable, Codable {
    public let sleepingAfter, lostAfter: Int

    public static let usual = LifecycleRule(sleepingAfter: 90, lostAfter: 365)

    private init(sleepingAfter: Int, lostAfter: Int) { (self.sleepingAfter, self.lostAfter) = (sleepingAfter, lostAfter) }

    /// - Throws: ``CustomerFailure/ruleUnreadable`` unless 1 ≤ sleeping < lost ≤ 3650.
    public init(sleeping: Int, lost: Int) throws {
        guard sleeping >= 1, lost > sleeping, lost <= 3_650 else { throw CustomerFailure.ruleUnreadable }
        self.init(sleepingAfter: sleeping, lostAfter: lost)
    }

    public func stage(last: Day?, today: Day) -> Lifecycle {
        guard let last else { return .prospect }
        let days = last.days(until: today)
        return days < sleepingAfter ? .active : days < lostAfter ? .sleeping : .lost
    }
}

/// How many customers a rule moves from one stage to another.
public struct StageMoves: Sendable, Hashable {
    public struct Move: Sendable, Hashable {
        public let from, to: Lifecycle
        public let customers: Int64
    }
    public let moves: [Move]
    public var total: Int64 { moves.reduce(0) { $0 + $1.customers } }

    /// How the book writes it: {"active>sleeping": 12}.
    var fields: JSON.Fields {
        var fields: JSON.Fields = [:]
        for move in moves { fields["\(move.from.key)>\(move.to.key)"] = .int(move.customers) }
        return fields
    }
    public init(_ moves: [Move]) { self.moves = moves }
    /// Reads back what the book wrote.
    init(_ fields: JSON.Fields) {
        moves = fields.compactMap { field in
            let stages = field.key.split(separator: ">").compactMap { Lifecycle(key: String($0)) }
            guard stages.count == 2, let customers = field.value.int else { return nil }
            return Move(from: stages[0], to: stages[1], customers: customers)
        }
    }
}

extension Setting where Value == LifecycleRule {
    static var lifecycle: Setting { Setting("customers.lifecycle", standard: .usual) }
}
