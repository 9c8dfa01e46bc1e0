import Kernel
import Storage

extension Reading {
    /// Whom somebody promised to get back to by this day, the longest overdue first.
    func nextContacts(through day: Day, limit: Int) throws -> [CustomerLine] {
        try all("SELECT \(columns: CustomerLine.self) FROM customer WHERE next_contact IS NOT NULL AND next_contact <= \(day) ORDER BY next_contact, id LIMIT \(limit)")
    }
    func nextContactCount(through day: Day) throws -> Int64 {
        try one("SELECT COUNT(*) FROM customer WHERE next_contact IS NOT NULL AND next_contact <= \(day)") ?? 0
    }
    /// The customers who bought most so far, whatever they do now.
    func biggest(_ limit: Int) throws -> [CustomerLine] {
        try all("SELECT \(columns: CustomerLine.self) FROM customer WHERE turnover > 0 ORDER BY turnover DESC, id DESC LIMIT \(limit)")
    }
}
