import Kernel
import Sales
import Storage

/// Receipts that are in the book already, of the buyers and numbers a piece asks about.
struct WrittenReceipts {
    struct Written {
        let sale: Int64, total: Int64, lines: Int
        let batch: Int64?
    }
    private struct Numbered: Hashable {
        let number: String, customer: Int64, day: Int32, branch: Int64, isReturn: Bool
    }
    private struct Timed: Hashable {
        let customer: Int64, at: Int64, branch: Int64, isReturn: Bool
    }
    private var numbered: [Numbered: [Written]] = [:]
    private var timed: [Timed: [Written]] = [:]

    init(numbers: [String], customers: [Int64], from: Instant, to: Instant, _ data: any Reading) throws {
        for start in stride(from: 0, to: numbers.count, by: 500) {
            try data.forEach("""
                SELECT number, customer_id, day, branch_id, kind, id, total, lines, batch_id FROM published_sale
                WHERE number IN \(list: numbers[start..<min(start + 500, numbers.count)])
                """) { row in
                let key = Numbered(number: row.next(), customer: row.next(), day: row.next(), branch: row.next(), isReturn: row.next() as Int64 == 1)
                numbered[key, default: []].append(Written(sale: row.next(), total: row.next(), lines: row.next(), batch: row.next()))
            }
        }
        for start in stride(from: 0, to: customers.count, by: 500) {
            try data.forEach("""
                SELECT customer_id, at, branch_id, kind, id, total, lines, batch_id FROM published_sale
                WHERE customer_id IN \(list: customers[start..<min(start + 500, customers.count)]) AND at >= \(from) AND at <= \(to) AND number IS NULL
                ORDER BY customer_id, at, id
                """) { row in
                let key = Timed(customer: row.next(), at: row.next(), branch: row.next(), isReturn: row.next() as Int64 == 1)
                timed[key, default: []].append(Written(sale: row.next(), total: row.next(), lines: row.next(), batch: row.next()))
            }
        }
    }

    enum Answer { case new, known, goesOn(Written) }

    /// Whether the receipt stands in the book: from before, or begun by this very batch.
    mutating func find(_ receipt: Receipts.Receipt, customer: Int64, branch: Int64, _ batch: ID<Batch>?) -> Answer {
        if !receipt.number.isEmpty {
            if numbered.isEmpty { return .new }
            let found = numbered[Numbered(number: receipt.number, customer: customer, day: receipt.at.day.number, branch: branch, isReturn: receipt.isReturn)] ?? []
            if found.contains(where: { $0.batch == nil || $0.batch != batch?.rawValue }) { return .known }
            return found.first.map(Answer.goesOn) ?? .new
        }
        let place = Timed(customer: customer, at: receipt.at.ms, branch: branch, isReturn: receipt.isReturn)
        guard let found = timed[place] else { return .new }
        // Without a number two receipts may be alike; each in the book stands for one in the file.
        if let twin = found.firstIndex(where: { ($0.batch == nil || $0.batch != batch?.rawValue) && $0.total == receipt.total }) {
            timed[place]?.remove(at: twin)
            return .known
        }
        guard !receipt.isAlone, let mine = found.first(where: { $0.batch != nil && $0.batch == batch?.rawValue }) else { return .new }
        return .goesOn(mine)
    }
}
