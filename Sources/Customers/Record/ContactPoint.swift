import Kernel
import Storage

/// One way to reach a customer: a phone or an e-mail.
public struct ContactPoint: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, Bindable { case phone, email }
    /// What we know about it. The numbers lie in the table.
    public enum State: Int64, Sendable, Hashable, CaseIterable, Bindable {
        case unknown = 0, verified = 1, bounced = 2, wrong = 3
        public var words: Words {
            switch self {
            case .unknown: Words("denenmedi", "not tried")
            case .verified: Words("doğrulandı", "verified")
            case .bounced: Words("ulaşmıyor", "does not arrive")
            case .wrong: Words("yanlış", "wrong")
            }
        }
    }

    public let id: ID<ContactPoint>
    public let customer: ID<Customer>
    public let kind: Kind
    /// E.164, or the e-mail in small letters.
    public let value: String
    /// "iş", "eşi"
    public let label: String?
    public let state: State
    /// The one shown in lists and used first.
    public let main: Bool

    public var shown: String { kind == .phone ? Phone(e164: value).display : value }
    public var href: String { kind == .phone ? "tel:\(value)" : "mailto:\(value)" }
}

/// A contact point that is not in the book yet; read from what a person types.
public struct NewContactPoint: Sendable, Hashable {
    public let kind: ContactPoint.Kind
    public let value: String
    public var label: String?

    public init(_ phone: Phone, label: String? = nil) { (kind, value, self.label) = (.phone, phone.e164, label) }
    public init(_ email: Email, label: String? = nil) { (kind, value, self.label) = (.email, email.value, label) }

    /// Reads a phone or an e-mail, whichever it looks like.
    /// - Throws: ``CustomerFailure/contactUnreadable(_:)`` with what is wrong with it.
    public init(typed: String, label: String? = nil) throws {
        if typed.contains("@") {
            guard let email = Email(typed) else { throw CustomerFailure.contactUnreadable(Email.why(typed) ?? CustomerFailure.nameMissing.words) }
            self.init(email, label: label)
        } else {
            guard let phone = Phone(typed) else { throw CustomerFailure.contactUnreadable(Phone.why(typed) ?? CustomerFailure.nameMissing.words) }
            self.init(phone, label: label)
        }
    }
}
