import Kernel
import Platform
import Storage

extension Reading {
    /// The rule in force.
    public func lifecycleRule() throws -> LifecycleRule {
        try setting(.lifecycle)
    }

    /// Who would move if this rule held today; nothing is changed.
    public func moves(under rule: LifecycleRule, today: Day) throws -> StageMoves {
        var moves: [StageMoves.Move] = []
        try forEach("""
            SELECT lifecycle, \(rule.stageNow(today)) AS stage_now, COUNT(*) FROM customer
            WHERE lifecycle <> \(rule.stageNow(today)) GROUP BY lifecycle, stage_now ORDER BY lifecycle, stage_now
            """) { row in
            if let from = Lifecycle(rawValue: row.next()), let to = Lifecycle(rawValue: row.next()) {
                moves.append(StageMoves.Move(from: from, to: to, customers: row.next()))
            }
        }
        return StageMoves(moves)
    }
}

extension Book {
    /// Sets the firm's rule and moves everyone it concerns. Answers who moved.
    @discardableResult
    public func setLifecycle(_ rule: LifecycleRule) throws -> StageMoves {
        try set(.lifecycle, to: rule)
        return try recountStages(rule)
    }

    /// Moves everyone whose days have passed: one UPDATE, one event for all of them.
    @discardableResult
    public func recountStages(_ rule: LifecycleRule? = nil) throws -> StageMoves {
        let rule = try rule ?? lifecycleRule(), today = at.day
        let moves = try moves(under: rule, today: today)
        guard moves.total > 0 else { return moves }
        try execute("UPDATE customer SET lifecycle = \(rule.stageNow(today)) WHERE lifecycle <> \(rule.stageNow(today))")
        for move in moves.moves {
            try count(move.from, -move.customers)
            try count(move.to, move.customers)
        }
        try record(Event("lifecycle.recounted", after: moves.fields))
        return moves
    }
}

extension LifecycleRule {
    /// The stage by this rule, as SQL over `last_day`.
    fileprivate func stageNow(_ today: Day) -> SQL {
        """
        CASE WHEN last_day IS NULL THEN 0 WHEN last_day > \(today.adding(days: -sleepingAfter)) THEN 1
        WHEN last_day > \(today.adding(days: -lostAfter)) THEN 2 ELSE 3 END
        """
    }
}
