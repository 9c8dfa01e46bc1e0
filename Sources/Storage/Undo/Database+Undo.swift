import Kernel

extension Database {
    /// Takes a batch back, all of it that nobody has touched since, in one transaction.
    ///
    /// The book keeps both: what the batch did, and that it was undone. A batch undone
    /// in part can be tried again, when what stood in the way is gone.
    ///
    /// - Parameter undoers: in the order of the rooms, what is referred to first; they run backwards.
    /// - Throws: ``UndoFailure``; ``StorageError`` when a statement is refused, and then nothing was taken back.
    @discardableResult
    public func undo(
        _ batch: ID<Batch>, _ undoers: [any Undoer], as actor: Actor, at: Instant = .now
    ) async throws -> Undone {
        try await write(as: actor, at: at) { book in
            guard let row = try book.batch(batch) else { throw UndoFailure.unknown }
            guard row.state != .undone else { throw UndoFailure.undoneAlready }
            guard row.canBeUndone else { throw UndoFailure.stillRunning }
            var taken: [String: Taken] = [:]
            for undoer in undoers.reversed() { taken[undoer.table] = try undoer.undo(batch, book) }
            let undone = Undone(taken: taken)
            try book.close(batch, undone)
            return undone
        }
    }
}
