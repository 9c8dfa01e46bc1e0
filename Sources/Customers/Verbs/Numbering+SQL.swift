import Kernel
import Storage

extension Book {
    /// Gives a customer the wanted number, or the next free one.
    /// - Throws: ``CustomerFailure/numberTaken(_:)``, ``CustomerFailure/numberUnreadable(_:)``.
    func takeNumber(_ wanted: String?, for id: ID<Customer>) throws -> String {
        guard let wanted else {
            let number = try freeNumbers(1)[0]
            try execute("INSERT INTO customer_number (number, customer_id) VALUES (\(number), \(id))")
            return number
        }
        guard CustomerNumber.isReadable(wanted) else { throw CustomerFailure.numberUnreadable(wanted) }
        let taken = try execute("INSERT INTO customer_number (number, customer_id) VALUES (\(wanted), \(id)) ON CONFLICT (number) DO NOTHING") == 0
        if taken { throw CustomerFailure.numberTaken(wanted) }
        return wanted
    }

    /// The next whole numbers nobody has, in order. Numbers an import brought are passed over.
    /// `besides`: numbers that are about to be given to others.
    func freeNumbers(_ count: Int, besides: Set<String> = []) throws -> [String] {
        var free: [String] = []
        free.reserveCapacity(count)
        while free.count < count {
            let block = count - free.count < 2 && free.isEmpty ? 1 : max(64, count - free.count)
            let end = try one("UPDATE customer_counter SET value = value + \(block) WHERE name = 'number' RETURNING value") ?? Int64(block)
            let some = ((end - Int64(block))..<end).map(String.init)
            let taken = try customers(numbered: some)
            for (at, number) in some.enumerated() where taken[number] == nil && !besides.contains(number) {
                free.append(number)
                guard free.count == count else { continue }
                // what was taken from the counter and not used goes back
                let left = some.count - at - 1
                if left > 0 { try execute("UPDATE customer_counter SET value = value - \(left) WHERE name = 'number'") }
                break
            }
        }
        return free
    }

    /// Keeps the exact count of customers in each stage.
    func count(_ stage: Lifecycle, _ more: Int64) throws {
        guard more != 0 else { return }
        try execute("UPDATE customer_counter SET value = value + \(more) WHERE name = \("stage-\(stage.rawValue)")")
    }

    /// Counts all stages anew, after rows came or went by another way than the verbs.
    func countStagesAnew() throws {
        try execute("""
            UPDATE customer_counter SET value =
                (SELECT COUNT(*) FROM customer WHERE lifecycle = CASE customer_counter.name WHEN 'stage-0' THEN 0 WHEN 'stage-1' THEN 1 WHEN 'stage-2' THEN 2 ELSE 3 END)
            WHERE name <> 'number'
            """)
    }
}

public enum CustomerNumber {
    /// Letters, digits and the signs people put between them, at most forty.
    public static func isReadable(_ number: String) -> Bool {
        // Nearly all are plain letters and digits.
        if !number.isEmpty, number.utf8.count <= 40, number.utf8.allSatisfy({ $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 }) { return true }
        return isReadableAtAll(number)
    }

    private static func isReadableAtAll(_ number: String) -> Bool {
        !number.isEmpty && number.count <= 40 && number.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || $0.properties.numericType != nil || "-/._ #".unicodeScalars.contains($0) }
    }
}
