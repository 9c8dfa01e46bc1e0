import Kernel
import Storage

/// Where a customer lives or works.
public struct Address: Sendable, Hashable {
    public let id: ID<Address>
    public let customer: ID<Customer>
    public let label: String?
    public let line: String
    public let province, district, postcode: String?
    public let main: Bool
    /// "Nilüfer, Bursa"
    public var place: String { [district, province].compactMap { $0 }.joined(separator: ", ") }
}

/// An address that is not in the book yet.
public struct NewAddress: Sendable, Hashable {
    public var label: String?
    public var line: String
    public var province, district, postcode: String?
    public init(_ line: String, province: String? = nil, district: String? = nil, postcode: String? = nil, label: String? = nil) {
        (self.line, self.province, self.district, self.postcode, self.label) = (line, province, district, postcode, label)
    }
}

/// How one customer stands to another, seen from the first: "oğlu", "işyeri". One row per side.
public struct Relation: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable, Bindable {
        /// The other is a person of this firm; the firm this person works at.
        case contact, employer
        /// The other lives in this household; the household this person lives in.
        case member, household
        /// Family or friend; who brought whom.
        case kin, referred
        case referredBy = "referred_by"

        var otherSide: Kind {
            switch self {
            case .contact: .employer
            case .employer: .contact
            case .member: .household
            case .household: .member
            case .kin: .kin
            case .referred: .referredBy
            case .referredBy: .referred
            }
        }
        public var words: Words {
            switch self {
            case .contact: Words("Çalışanı", "Contact")
            case .employer: Words("İşyeri", "Works at")
            case .member: Words("Hane üyesi", "Member")
            case .household: Words("Hanesi", "Household")
            case .kin: Words("Yakını", "Close to")
            case .referred: Words("Getirdiği", "Referred")
            case .referredBy: Words("Getiren", "Referred by")
            }
        }
    }
    public let customer, other: ID<Customer>
    public let kind: Kind
    /// "oğlu", "satın alma müdürü"
    public let role: String?
    /// 0 none known … 3 decides.
    public let influence: Int64
}

public struct CustomerTag: Sendable, Hashable {
    /// The folded form: "Toptan", "TOPTAN" and "toptan" are one tag.
    public let tag: String
    public let label: String
}

/// What somebody wrote down about a customer.
public struct CustomerNote: Sendable, Hashable {
    public let customer: ID<Customer>
    public let at: Instant
    public let id: ID<CustomerNote>
    public let account: Int64?
    public let text: String
}

public struct SpecialDay: Sendable, Hashable {
    public let id: ID<SpecialDay>
    public let label: String
    public let month, day: Int
}
