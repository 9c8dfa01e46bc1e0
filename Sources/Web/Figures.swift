import Synchronization

/// Counts of what the desk did since start, for `/metrics` and the state page.
///
/// Times are in microseconds; buckets are cumulative as Prometheus wants them.
public final class Figures: Sendable {
    public struct Line: Sendable {
        public var requests = 0
        public var micros: Int64 = 0
        public var statements = 0
        public var buckets = [Int](repeating: 0, count: Figures.edges.count)
    }
    static let edges: [Int64] = [500, 1_000, 2_500, 5_000, 10_000, 25_000, 50_000, 100_000, 250_000, 1_000_000]
    private let lines = Mutex<[String: [Int: Line]]>([:])

    public init() {}

    func count(route: String, status: Int, micros: Int64, statements: Int) {
        lines.withLock { lines in
            var line = lines[route, default: [:]][status, default: Line()]
            line.requests += 1
            line.micros += micros
            line.statements += statements
            for (index, edge) in Figures.edges.enumerated() where micros <= edge { line.buckets[index] += 1 }
            lines[route, default: [:]][status] = line
        }
    }

    /// The text format of Prometheus (version 0.0.4).
    public func prometheus() -> String {
        var text = "# HELP bakkal_request_seconds Time from request to answer.\n# TYPE bakkal_request_seconds histogram\n"
        var totals = "# HELP bakkal_statements_total Statements run for requests.\n# TYPE bakkal_statements_total counter\n"
        for (route, byStatus) in lines.withLock({ $0 }).sorted(by: { $0.key < $1.key }) {
            for (status, line) in byStatus.sorted(by: { $0.key < $1.key }) {
                let labels = "route=\"\(route)\",status=\"\(status)\""
                for (index, edge) in Figures.edges.enumerated() {
                    text += "bakkal_request_seconds_bucket{\(labels),le=\"\(Double(edge) / 1e6)\"} \(line.buckets[index])\n"
                }
                text += "bakkal_request_seconds_bucket{\(labels),le=\"+Inf\"} \(line.requests)\n"
                text += "bakkal_request_seconds_sum{\(labels)} \(Double(line.micros) / 1e6)\nbakkal_request_seconds_count{\(labels)} \(line.requests)\n"
                totals += "bakkal_statements_total{\(labels)} \(line.statements)\n"
            }
        }
        return text + totals
    }
}
