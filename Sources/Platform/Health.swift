import Kernel
import Storage
import Web

extension Platform {
    /// `GET /health`: 200 while the database answers, else 503.
    func health(_ visit: Visit) async throws -> Answer {
        let engine = visit.database.dialect.rawValue
        do {
            _ = try await visit.database.read { try $0.hasOwner() }
            return .json(["status": "ok", "database": "ok", "engine": .string(engine)])
        } catch {
            visit.log.error("health check failed", metadata: ["error": "\(error)"])
            return .json(["status": "failing", "database": "unreachable", "engine": .string(engine)], status: 503)
        }
    }

    /// `GET /metrics`: for a collector on this machine, or somebody who manages the firm.
    func metrics(_ visit: Visit) async throws -> Answer {
        let isHere = ["127.0.0.1", "::1"].contains(visit.address) && visit.header("x-forwarded-for") == nil
        guard isHere || visit.may(.manageFirm) else { throw DeskFailure.notAllowed(.manageFirm) }
        let pages = "# HELP bakkal_live_pages Open pages that listen for changes.\n# TYPE bakkal_live_pages gauge\nbakkal_live_pages \(visit.shop.live.listeners)\n"
        return .text(figures.prometheus() + pages, type: "text/plain; version=0.0.4; charset=utf-8")
    }
}
