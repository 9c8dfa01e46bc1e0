import Kernel
import Storage
import Web

extension Customers {
    /// Does it under a batch of its own, so that it can be taken back in one go.
    func runBulk(_ act: BulkAct, _ ids: [ID<Customer>], _ visit: Visit) async throws -> (count: Int, undo: String?) {
        let source = visit.say("Müşteri listesi", "Customer list")
        let batch = try await visit.database.begin(act.batchKind, source: source, as: visit.actor, at: visit.now)
        do {
            let count = try await visit.database.write(as: visit.actor, at: visit.now, batch: batch) { try act.run($0, ids) }
            try await visit.database.finish(batch, counts: ["changed": .int(Int64(count))], as: visit.actor, at: visit.now)
            return (count, count == 0 ? nil : "/musteriler/toplu/\(batch)/geri")
        } catch {
            try await visit.database.finish(batch, .failed, counts: [:], as: visit.actor, at: visit.now)
            throw error
        }
    }

    /// `POST /musteriler/toplu/:parti/geri`: only one's own batches of this list, unless she may undo any.
    func undoBulk(_ visit: Visit) async throws -> Answer {
        let id: ID<Batch> = try visit.id("parti"), actor = visit.actor
        guard let batch = try await visit.database.read({ try $0.batch(id) }), batch.kind.hasPrefix("customers.") else { throw UndoFailure.unknown }
        guard batch.actor == actor || visit.may(.undoBatches) else { throw DeskFailure.notAllowed(.undoBatches) }
        let undone = try await visit.database.undo(id, undoers, as: actor, at: visit.now)
        let taken = undone.removed + undone.restored, left = undone.left.count
        let sentence = left == 0 ? visit.say("\(Format.number(taken)) değişiklik geri alındı", "\(Format.number(taken)) changes undone")
            : visit.say("\(Format.number(taken)) değişiklik geri alındı; sonradan değişen \(Format.number(left)) kart olduğu gibi kaldı",
                        "\(Format.number(taken)) changes undone; \(Format.number(left)) cards changed since were left as they are")
        return .redirect("/musteriler").toast(sentence)
    }
}
