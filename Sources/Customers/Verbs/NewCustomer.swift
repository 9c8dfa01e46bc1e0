import Kernel
import Platform
import Storage

/// What a form, an import or another room knows about a customer: everything a person may write down.
///
/// A person's name is made of first and last name; firms and households have one name.
public struct CustomerFacts: Sendable, Hashable {
    public var kind: CustomerKind
    public var firstName, lastName: String?
    /// The firm's title or the household's name; for a person it follows from the two names.
    public var title: String?
    public var phone: Phone?
    public var email: Email?
    public var address: NewAddress?
    public var province, district: String?
    public var branch: ID<Branch>?
    public var owner: ID<Account>?
    public var source: String?
    public var taxNumber, taxOffice: String?
    public var birthday: Birthday?
    public var treatment, taste: String?

    public init(kind: CustomerKind = .person, firstName: String? = nil, lastName: String? = nil, title: String? = nil, phone: Phone? = nil,
                email: Email? = nil, address: NewAddress? = nil, province: String? = nil, district: String? = nil, branch: ID<Branch>? = nil,
                owner: ID<Account>? = nil, source: String? = nil, taxNumber: String? = nil, taxOffice: String? = nil, birthday: Birthday? = nil,
                treatment: String? = nil, taste: String? = nil) {
        (self.kind, self.firstName, self.lastName, self.title) = (kind, firstName, lastName, title)
        (self.phone, self.email, self.address, self.province, self.district) = (phone, email, address, province, district)
        (self.branch, self.owner, self.source, self.taxNumber, self.taxOffice) = (branch, owner, source, taxNumber, taxOffice)
        (self.birthday, self.treatment, self.taste) = (birthday, treatment, taste)
    }

    /// How the customer will be called.
    public var name: String {
        let spoken = [firstName, lastName].compactMap { $0 }.joined(separator: " ")
        if kind == .person, !spoken.isEmpty { return spoken }
        return title ?? spoken
    }

    /// What is written on the card now.
    public init(_ customer: Customer, address: Address?) {
        self.init(kind: customer.kind, firstName: customer.firstName, lastName: customer.lastName,
                  title: customer.kind == .person && customer.firstName != nil ? nil : customer.name,
                  phone: customer.phone.map { Phone(e164: $0) }, email: customer.email.map { Email(stored: $0) },
                  address: address.map { NewAddress($0.line, province: $0.province, district: $0.district, postcode: $0.postcode, label: $0.label) },
                  province: customer.province, district: customer.district, branch: customer.branch, owner: customer.owner,
                  source: customer.source, taxNumber: customer.taxNumber, taxOffice: customer.taxOffice, birthday: customer.birthday,
                  treatment: customer.treatment, taste: customer.taste)
    }
}

/// A customer that is not in the book yet.
public struct NewCustomer: Sendable, Hashable {
    public var facts: CustomerFacts
    /// nil: the next free whole number.
    public var number: String?
    /// Phones and e-mails beside the main ones.
    public var more: [NewContactPoint] = []
    public var tags: [String] = []
    /// When the customer first came, if an old system knew; now otherwise.
    public var since: Instant?

    public init(_ facts: CustomerFacts, number: String? = nil, more: [NewContactPoint] = [], tags: [String] = [], since: Instant? = nil) {
        (self.facts, self.number, self.more, self.tags, self.since) = (facts, number, more, tags, since)
    }
    /// A person by name, for tests, demos and the till.
    public init(_ firstName: String, _ lastName: String? = nil, phone: Phone? = nil, number: String? = nil) {
        self.init(CustomerFacts(firstName: firstName, lastName: lastName, phone: phone), number: number)
    }

    /// All contact points, the main ones first, none twice.
    var points: [NewContactPoint] {
        var points: [NewContactPoint] = []
        if let phone = facts.phone { points.append(NewContactPoint(phone)) }
        if let email = facts.email { points.append(NewContactPoint(email)) }
        for point in more where !points.contains(where: { $0.value == point.value }) { points.append(point) }
        return points
    }
}
