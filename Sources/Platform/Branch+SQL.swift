import Kernel
import Storage

extension Branch: RowDecodable {
    public static let columns = "id, code, name, province, district, closed_at"
    public init(_ row: inout Row) throws {
        id = row.next()
        code = row.next()
        name = row.next()
        province = row.next()
        district = row.next()
        closedAt = row.next()
    }
}

extension Reading {
    /// All branches, open ones first, in Turkish order.
    public func branches() throws -> [Branch] {
        try all("SELECT \(columns: Branch.self) FROM branch ORDER BY closed_at IS NOT NULL, name_sort, id")
    }
    public func branch(_ id: ID<Branch>) throws -> Branch? {
        try first("SELECT \(columns: Branch.self) FROM branch WHERE id = \(id)")
    }
    public func branch(code: String) throws -> Branch? {
        try first("SELECT \(columns: Branch.self) FROM branch WHERE code = \(code)")
    }

    func activePeople(at branch: ID<Branch>) throws -> Int {
        Int(try one("SELECT COUNT(*) FROM account WHERE branch_id = \(branch) AND active") ?? 0)
    }

    /// The smallest number after the codes that are numbers.
    func freeBranchCode() throws -> String {
        let taken = Set(try texts("SELECT code FROM branch"))
        var number = taken.count + 1
        while taken.contains(String(number)) { number += 1 }
        return String(number)
    }
}

extension Book {
    func insertBranch(_ id: ID<Branch>, code: String, name: String, _ new: NewBranch) throws {
        try execute("""
            INSERT INTO branch (id, code, name, name_sort, province, district, closed_at, created_at, changed_at, revision, batch_id)
            VALUES (\(id), \(code), \(name), \(TurkishText.sortKey(name)), \(new.province), \(new.district), NULL, \(at), \(at), 1, \(batch))
            """)
    }
    func updateBranch(_ id: ID<Branch>, name: String, province: Int?, district: Int?) throws {
        try execute("""
            UPDATE branch SET name = \(name), name_sort = \(TurkishText.sortKey(name)), province = \(province), district = \(district),
                changed_at = \(at), revision = revision + 1 WHERE id = \(id)
            """)
    }
    func setBranch(_ id: ID<Branch>, closedAt: Instant?) throws {
        try execute("UPDATE branch SET closed_at = \(closedAt), changed_at = \(at), revision = revision + 1 WHERE id = \(id)")
    }
}
