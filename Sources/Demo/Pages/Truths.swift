import Kernel
import Storage
import Web

extension Demo {
    /// `GET /demo/gercekler`
    func showTruths(_ visit: Visit) async throws -> Answer {
        let sheet = try await visit.database.snapshot { try TruthSheet($0) }
        return visit.page(visit.say("Ekilen gerçekler", "Planted truths"), active: "/kurulum", truthsPage(sheet, visit))
    }

    /// `GET /demo/gercekler/P4`: all cards of one truth, page by page.
    func showTruth(_ visit: Visit) async throws -> Answer {
        guard let truth = Truth.all.first(where: { $0.key == visit.parameter("key") }) else { throw DeskFailure.notFound }
        let after = Int(clamping: visit.query.int("sonra") ?? 0)
        let rows = try await visit.database.read { try $0.planted(truth.key, after: after, limit: TruthSheet.page + 1) }
        return visit.page(truth.title.text(visit.say), active: "/kurulum", truthPage(truth, rows, after, visit))
    }
}

/// Everything planted, with what the data say beside it.
struct TruthSheet: Sendable {
    struct Line: Sendable {
        let truth: Truth
        let planted, found: Int64
        let rows: [TruthRow]
        var agrees: Bool { planted == found }
    }
    static let page = 100
    let lines: [Line]
    let today: Day?

    init(_ reader: Reader) throws {
        let counts = try reader.plantedCounts()
        let today = try reader.demoWork()?.today
        self.today = counts.isEmpty ? nil : today
        guard !counts.isEmpty, let today else { lines = []; return }
        lines = try Truth.all.map { truth in
            Line(truth: truth, planted: counts[truth.key] ?? 0, found: try truth.found(reader, today), rows: try reader.planted(truth.key, limit: 10))
        }
    }
}
