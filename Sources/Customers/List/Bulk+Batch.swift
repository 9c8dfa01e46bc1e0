import Kernel
import Storage
import Web

extension Customers {
    /// Does it under a batch of its own, so that it can be taken back in one go.
    func runBulk(_ act: BulkAct, _ ids: [ID<Customer>], _ visit: Visit) async throws -> (count: Int, undo: String?) {
        let count = try await visit.database.write(as: visit.actor, at: visit.now) { try act.run($0, ids) }
        return (count, nil)
    }
}
