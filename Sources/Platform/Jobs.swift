import Kernel
import Web

extension Platform {
    /// `GET /isler`
    func showJobs(_ visit: Visit) async throws -> Answer { throw DeskFailure.notFound }
    func runJob(_ visit: Visit) async throws -> Answer { throw DeskFailure.notFound }
    func retryJob(_ visit: Visit) async throws -> Answer { throw DeskFailure.notFound }
}
