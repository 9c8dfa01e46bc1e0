import Kernel
import Platform
import Storage

/// Somebody who buys, bought or may buy: a person, a firm or a household.
public struct Customer: Sendable, Hashable {
    public let id: ID<Customer>
    public let kind: CustomerKind
    /// The number people know the customer by; unique in the firm.
    public let number: String
    /// How the customer is called on screens: first and last name, or the firm's title.
    public let name: String
    public let firstName, lastName: String?
    /// The main phone (E.164) and e-mail, copied from the contact points.
    public let phone, email: String?
    public let province, district: String?
    public let branch: ID<Branch>?
    public let owner: ID<Account>?
    /// How the customer heard of us.
    public let source: String?
    public let lifecycle: Lifecycle
    public let taxNumber, taxOffice: String?
    public let birthday: Birthday?
    public let nextContact: Day?
    public let nextContactNote: String?
    /// How to treat, in the shop's own words; three lines at most.
    public let treatment: String?
    /// What the customer likes.
    public let taste: String?
    public let tally: Tally
    public let createdAt, changedAt: Instant
    /// When somebody last made sure that phone and address are right.
    public let confirmedAt: Instant?
    public let revision: Int64
    public let batch: ID<Batch>?

    /// How to say the phone aloud.
    public var phoneShown: String? { phone.map { Phone(e164: $0).display } }
    /// "Nilüfer, Bursa"
    public var place: String? {
        let parts = [district, province].compactMap { $0 }
        return parts.isEmpty ? nil : parts.joined(separator: ", ")
    }
    public var path: String { "/musteriler/\(id)" }
}

/// What kind of customer it is. The numbers lie in the table.
public enum CustomerKind: Int64, Sendable, Hashable, CaseIterable, Bindable {
    case person = 1, firm = 2, household = 3

    public var words: Words {
        switch self {
        case .person: Words("Kişi", "Person")
        case .firm: Words("Firma", "Firm")
        case .household: Words("Hane", "Household")
        }
    }
    /// How the address of a form says it.
    public var key: String {
        switch self {
        case .person: "kisi"
        case .firm: "firma"
        case .household: "hane"
        }
    }
    public init?(key: String) {
        guard let known = Self.allCases.first(where: { $0.key == key }) else { return nil }
        self = known
    }
    var icon: String { self == .person ? "person" : "home" }
}

/// Where a customer stands with us, by the rules the firm sets. The numbers lie in the table.
public enum Lifecycle: Int64, Sendable, Hashable, CaseIterable, Bindable {
    /// Never bought.
    case prospect = 0
    case active = 1, sleeping = 2, lost = 3

    public var words: Words {
        switch self {
        case .prospect: Words("Aday", "Prospect")
        case .active: Words("Etkin", "Active")
        case .sleeping: Words("Uyuyan", "Sleeping")
        case .lost: Words("Kayıp", "Lost")
        }
    }
    public var key: String {
        switch self {
        case .prospect: "aday"
        case .active: "etkin"
        case .sleeping: "uyuyan"
        case .lost: "kayip"
        }
    }
    public init?(key: String) {
        guard let known = Self.allCases.first(where: { $0.key == key }) else { return nil }
        self = known
    }
}

/// What all sales of a customer add up to. Kept by the verb `tally` only.
///
/// Money in kuruş of the firm's currency, KDV included; returns subtract. `visits` counts
/// receipts that are no returns.
public struct Tally: Sendable, Hashable {
    public var turnover, cost, vat: Int64
    public var visits, returns: Int64
    public var firstDay, lastDay: Day?
    /// The amount of the newest visit.
    public var lastAmount: Int64?

    public init(turnover: Int64 = 0, cost: Int64 = 0, vat: Int64 = 0, visits: Int64 = 0, returns: Int64 = 0,
                firstDay: Day? = nil, lastDay: Day? = nil, lastAmount: Int64? = nil) {
        (self.turnover, self.cost, self.vat, self.visits, self.returns) = (turnover, cost, vat, visits, returns)
        (self.firstDay, self.lastDay, self.lastAmount) = (firstDay, lastDay, lastAmount)
    }

    public var profit: Int64 { turnover - vat - cost }
    /// Days between visits as a rule; nil with fewer than three.
    public var usualGap: Int? {
        guard visits > 2, let firstDay, let lastDay, lastDay > firstDay else { return nil }
        return max(1, Int((Double(firstDay.days(until: lastDay)) / Double(visits - 1)).rounded()))
    }
}

enum CustomerName {
    /// The place of a name in a list. A name without a letter or digit ("?", "-") stands after all others.
    static func sortKey(_ name: String) -> String {
        let key = TurkishText.sortKey(name)
        return key.isEmpty ? "~" : key
    }
}
