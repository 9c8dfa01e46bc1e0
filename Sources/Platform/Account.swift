import Kernel
import Storage
import Web

/// A person who may sign in.
public struct Account: Sendable, Hashable {
    public let id: ID<Account>
    public let name: String
    public let email: String
    public let phone: String?
    public let role: Role
    public let branch: ID<Branch>?
    public let language: Language?
    public let active: Bool
    /// False for somebody invited who has not chosen a password yet.
    public let hasPassword: Bool
    public let seenAt: Instant?
}

/// What a form or a command says of a person.
public struct NewAccount: Sendable, Hashable {
    public var name: String
    public var email: String
    public var phone: String
    public var role: Role
    public var branch: ID<Branch>?
    public init(name: String, email: String, phone: String = "", role: Role, branch: ID<Branch>? = nil) {
        (self.name, self.email, self.phone, self.role, self.branch) = (name, email, phone, role, branch)
    }

    func checked() throws -> (name: String, email: String, phone: String?) {
        var problems = Problems()
        func note(_ failure: AccountFailure) { problems.add(failure.field ?? "name", failure.words) }
        if name.isEmpty { note(.nameMissing) } else if name.count > 80 { note(.nameTooLong(name.count)) }
        if email.isEmpty { note(.emailMissing) } else if let why = Email.why(email) { note(.emailUnreadable(why)) }
        if !phone.isEmpty, let why = Phone.why(phone) { note(.phoneUnreadable(why)) }
        try problems.check()
        return (name, Email(email)?.value ?? email, Phone(phone)?.e164)
    }
}

extension Book {
    /// Keeps a new person; she chooses her password through a link.
    /// - Throws: ``Problems`` for what cannot be read, ``AccountFailure/emailTaken``, ``AccountFailure/phoneTaken``, ``AccountFailure/branchUnknown``.
    @discardableResult
    public func addAccount(_ new: NewAccount, password: Password? = nil) throws -> ID<Account> {
        let (name, email, phone) = try new.checked()
        try refuseTaken(email: email, phone: phone, by: nil)
        try refuseBadBranch(new.branch, current: nil)
        let id: ID<Account> = try id(table: "account")
        try insertAccount(id, name: name, email: email, phone: phone, new, password)
        var changes = Changes()
        changes.note("name", nil, name)
        changes.note("email", nil, email)
        changes.note("role", nil, new.role.rawValue)
        try record(Event("account.added", subject: id.rawValue, changes, shown: false))
        return id
    }

    /// Changes a person's name, addresses, role or branch.
    /// - Throws: as ``addAccount(_:password:)``, ``AccountFailure/lastOwner`` when nobody would be left to own the firm.
    public func changeAccount(_ id: ID<Account>, to new: NewAccount) throws {
        guard let old = try account(id) else { throw AccountFailure.unknown }
        let (name, email, phone) = try new.checked()
        try refuseTaken(email: email, phone: phone, by: id)
        try refuseBadBranch(new.branch, current: old.branch)
        if old.role == .owner, old.active, new.role != .owner { try refuseLastOwner() }
        var changes = Changes()
        changes.note("name", old.name, name)
        changes.note("email", old.email, email)
        changes.note("phone", old.phone, phone)
        changes.note("role", old.role.rawValue, new.role.rawValue)
        changes.note("branch_id", old.branch?.rawValue, new.branch?.rawValue)
        guard !changes.isEmpty else { return }
        try updateAccount(id, name: name, email: email, phone: phone, new)
        try record(Event("account.changed", subject: id.rawValue, changes, shown: false))
    }

    /// Switches a person off, which ends her sessions and links, or on again.
    /// - Throws: ``AccountFailure/unknown``, ``AccountFailure/lastOwner``.
    public func setAccount(_ id: ID<Account>, active: Bool) throws {
        guard let old = try account(id) else { throw AccountFailure.unknown }
        guard old.active != active else { return }
        if old.role == .owner, !active { try refuseLastOwner() }
        try updateAccount(id, active: active)
        if !active {
            try endSessions(of: id)
            try dropLinks(of: id)
        }
        try record(Event(active ? "account.switched_on" : "account.switched_off", subject: id.rawValue, Changes(), shown: false))
    }

    /// Sets a person's password and ends her sessions but one.
    public func setPassword(_ id: ID<Account>, _ password: Password, keeping session: String? = nil) throws {
        try updateAccount(id, password: password)
        try endSessions(of: id, except: session)
        try dropLinks(of: id)
        try record(Event("account.password_changed", subject: id.rawValue, Changes(), shown: false))
    }

    /// Chooses the language a person reads.
    public func setLanguage(_ id: ID<Account>, _ language: Language) throws {
        guard let old = try account(id), old.language != language else { return }
        try updateAccount(id, language: language)
        var changes = Changes()
        changes.note("language", old.language?.rawValue, language.rawValue)
        try record(Event("account.changed", subject: id.rawValue, changes, shown: false))
    }

    private func refuseTaken(email: String, phone: String?, by id: ID<Account>?) throws {
        if let other = try account(email: email), other.id != id { throw AccountFailure.emailTaken }
        if let phone, let other = try account(phone: phone), other.id != id { throw AccountFailure.phoneTaken }
    }
    private func refuseBadBranch(_ id: ID<Branch>?, current: ID<Branch>?) throws {
        guard let id, id != current else { return }
        guard let branch = try branch(id), branch.isOpen else { throw AccountFailure.branchUnknown }
    }
    private func refuseLastOwner() throws {
        guard try activeOwners() > 1 else { throw AccountFailure.lastOwner }
    }
}

public enum AccountFailure: Failure {
    case nameMissing
    case nameTooLong(Int)
    case emailMissing
    case emailUnreadable(Words)
    case emailTaken
    case phoneUnreadable(Words)
    case phoneTaken
    case roleUnknown
    case branchUnknown
    case lastOwner
    case unknown

    public var status: Int {
        switch self {
        case .unknown: 404
        case .emailTaken, .phoneTaken, .lastOwner: 409
        default: 422
        }
    }
    public var field: String? {
        switch self {
        case .nameMissing, .nameTooLong: "name"
        case .emailMissing, .emailUnreadable, .emailTaken: "email"
        case .phoneUnreadable, .phoneTaken: "phone"
        case .roleUnknown, .lastOwner: "role"
        case .branchUnknown: "branch"
        case .unknown: nil
        }
    }
    public var words: Words {
        switch self {
        case .nameMissing: Words("Adı ve soyadı yazın. Örnek: Selin Doğan", "Write the first and last name. Example: Selin Doğan")
        case .nameTooLong(let count): Words("\(count) harf var, en çok 80 olabilir.", "\(count) letters, at most 80 are possible.")
        case .emailMissing: Words("E-posta adresini yazın. Örnek: selin@example.com", "Write the e-mail address. Example: selin@example.com")
        case .emailUnreadable(let why): why
        case .emailTaken: Words("Bu e-posta başka bir kişinin. Başka bir adres yazın.", "Somebody else has this e-mail address. Write another one.")
        case .phoneUnreadable(let why): why
        case .phoneTaken: Words("Bu telefon başka bir kişinin.", "Somebody else has this phone number.")
        case .roleUnknown: Words("Bir rol seçin.", "Choose a role.")
        case .branchUnknown: Words("Bu şube kapalı ya da yok. Başka bir şube seçin.", "This branch is closed or unknown. Choose another one.")
        case .lastOwner:
            Words("Firmanın tek sahibi bu kişi. Önce bir başkasına “İşyeri sahibi” rolünü verin.",
                  "This is the firm's only owner. First give somebody else the role “Owner”.")
        case .unknown: Words("Böyle bir kişi yok.", "There is no such person.")
        }
    }
}
