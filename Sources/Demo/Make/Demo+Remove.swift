import Kernel
import Storage

/// What emptying did.
public struct DemoRemoved: Sendable, Hashable {
    public var removed = 0
    /// What stays because somebody has worked with it, and why.
    public var left: [Left] = []
}

extension Demo {
    /// Takes the sample firm out of the book, all of it and nothing else (“Boşalt”).
    ///
    /// Each batch goes in a transaction of its own, the newest first, so nobody waits for long; stopped
    /// in the middle, it goes on when called again. What somebody added to a demo customer keeps that
    /// customer, and the answer names it.
    ///
    /// - Parameter undoers: those of all rooms, what is referred to first.
    /// - Throws: ``DemoFailure/nothingThere``, ``DemoFailure/working``.
    @discardableResult
    public static func remove(
        from database: Database, undoers: [any Undoer], as actor: Actor = .system("demo"), token: String = freshToken(),
        now: @escaping @Sendable () -> Instant = { .now }, progress: @Sendable (DemoProgress) -> Void = { _ in }
    ) async throws -> DemoRemoved {
        let batches = try await database.read { try $0.demoBatches() }
        guard !batches.isEmpty else { throw DemoFailure.nothingThere }
        try await claim(.emptying, database, token: token, total: batches.count, today: now().day, now: now())
        return try await guarded(database, token) {
            var answer = DemoRemoved()
            for (at, batch) in batches.enumerated() {
                // the first batch of all holds branches and products; people stand at branches
                if at == batches.count - 1 { try await removeStaff(database, actor, now(), &answer) }
                if batch.state == .running { try await database.finish(batch.id, .failed, counts: batch.counts, as: actor, at: now()) }
                let undone = try await database.undo(batch.id, undoers, as: actor, at: now())
                answer.removed += undone.removed
                answer.left += undone.left
                let step = DemoProgress(done: at + 1, total: batches.count), until = now().adding(seconds: patience)
                try await database.keep { try $0.pulseDemo(token: token, done: step.done, total: step.total, until: until) }
                progress(step)
            }
            let left = answer.left
            try await database.keep { keeper in
                try keeper.forgetTruths()
                try keeper.keepLeft(left)
            }
            return answer
        }
    }

    private static func removeStaff(_ database: Database, _ actor: Actor, _ now: Instant, _ answer: inout DemoRemoved) async throws {
        let staying = try await database.write(as: actor, at: now) { book in
            let staying = try book.removeDemoStaff()
            try book.record(Event("demo.staff_left", Changes(), shown: false))
            return staying.map { Left(table: "account", row: String($0.id), customer: nil, label: $0.name, reason: Words("kullanılıyor", "is in use")) }
        }
        answer.left += staying
    }
}
