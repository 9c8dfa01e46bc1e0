import Kernel
import Platform
import Storage

/// What a list shows of a customer: one row.
public struct CustomerLine: Sendable, Hashable {
    public let id: ID<Customer>
    public let kind: CustomerKind
    public let number, name: String
    public let phone, email, province, district: String?
    public let owner: ID<Account>?
    public let lifecycle: Lifecycle
    public let nextContact: Day?
    public let turnover, profit: Int64
    public let lastDay: Day?
    /// Where the row stands in the list's order.
    let nameSort: String
    let createdAt: Instant

    public var path: String { "/musteriler/\(id)" }
    public var phoneShown: String? { phone.map { Phone(e164: $0).display } }
    public var place: String? {
        let parts = [district, province].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
}

extension CustomerLine: RowDecodable {
    public static let columns = """
        id, kind, number, name, phone, email, province, district, owner_id, lifecycle, next_contact, turnover, turnover - vat - cost, last_day, \
        name_sort, created_at
        """
    public init(_ row: inout Row) throws {
        id = row.next()
        kind = CustomerKind(rawValue: row.next()) ?? .person
        number = row.next()
        name = row.next()
        phone = row.next()
        email = row.next()
        province = row.next()
        district = row.next()
        owner = row.next()
        lifecycle = Lifecycle(rawValue: row.next()) ?? .prospect
        nextContact = row.next()
        turnover = row.next()
        profit = row.next()
        lastDay = row.next()
        nameSort = row.next()
        createdAt = row.next()
    }
}
