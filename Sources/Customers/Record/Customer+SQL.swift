import Kernel
import Storage

extension Customer: RowDecodable {
    public static let columns = """
        id, kind, number, name, first_name, last_name, phone, email, province, district, branch_id, owner_id, source, lifecycle, \
        tax_number, tax_office, birthday, next_contact, next_contact_note, treatment, taste, \
        turnover, cost, vat, visits, returns, first_day, last_day, last_amount, created_at, changed_at, confirmed_at, revision, batch_id
        """

    public init(_ row: inout Row) throws {
        id = row.next()
        kind = CustomerKind(rawValue: row.next()) ?? .person
        number = row.next()
        name = row.next()
        firstName = row.next()
        lastName = row.next()
        phone = row.next()
        email = row.next()
        province = row.next()
        district = row.next()
        branch = row.next()
        owner = row.next()
        source = row.next()
        lifecycle = Lifecycle(rawValue: row.next()) ?? .prospect
        taxNumber = row.next()
        taxOffice = row.next()
        let birthday: Day? = row.next()
        self.birthday = birthday.map(Birthday.init(stored:))
        nextContact = row.next()
        nextContactNote = row.next()
        treatment = row.next()
        taste = row.next()
        tally = Tally(turnover: row.next(), cost: row.next(), vat: row.next(), visits: row.next(), returns: row.next(),
                      firstDay: row.next(), lastDay: row.next(), lastAmount: row.next())
        createdAt = row.next()
        changedAt = row.next()
        confirmedAt = row.next()
        revision = row.next()
        batch = row.next()
    }
}

extension Reading {
    public func customer(_ id: ID<Customer>) throws -> Customer? {
        try first("SELECT \(columns: Customer.self) FROM customer WHERE id = \(id)")
    }

    /// The customer of that id.
    /// - Throws: ``CustomerFailure/unknown`` when there is none.
    public func knownCustomer(_ id: ID<Customer>) throws -> Customer {
        guard let customer = try customer(id) else { throw CustomerFailure.unknown }
        return customer
    }

    public func customerID(number: String) throws -> ID<Customer>? {
        try one("SELECT customer_id FROM customer_number WHERE number = \(number)").map { ID($0) }
    }

    /// Names of a few customers, for a line that mentions them.
    public func customerNames(_ ids: [ID<Customer>]) throws -> [ID<Customer>: String] {
        guard !ids.isEmpty else { return [:] }
        var names: [ID<Customer>: String] = [:]
        try forEach("SELECT id, name FROM customer WHERE id IN \(list: ids)") { row in
            let id: ID<Customer> = row.next()
            names[id] = row.next()
        }
        return names
    }

    /// How many customers stand in each stage; exact, kept by the verbs.
    public func customerCounts() throws -> StageCounts {
        var counts = StageCounts()
        try forEach("SELECT name, value FROM customer_counter WHERE name <> 'number'") { row in
            let name: String = row.next()
            let value: Int64 = row.next()
            if let stage = Int64(name.dropFirst("stage-".count)).flatMap(Lifecycle.init(rawValue:)) { counts[stage] = value }
        }
        return counts
    }
}

/// Customers by stage.
public struct StageCounts: Sendable, Hashable {
    private var byStage: [Int64] = [0, 0, 0, 0]
    public init() {}
    public subscript(stage: Lifecycle) -> Int64 {
        get { byStage[Int(stage.rawValue)] }
        set { byStage[Int(stage.rawValue)] = newValue }
    }
    public var total: Int64 { byStage.reduce(0, +) }
}
