import Kernel
import Storage

/// A link that lets somebody choose a password once: the first owner, an invited person, or one who forgot.
public enum OneTimeLink: String, Sendable {
    case owner, invite, reset

    var hours: Int {
        switch self {
        case .owner, .invite: 7 * 24
        case .reset: 24
        }
    }
    var words: Words {
        switch self {
        case .owner: Words("ilk sahip", "first owner")
        case .invite: Words("çağrı", "invitation")
        case .reset: Words("yeni parola", "new password")
        }
    }
    var path: String { self == .owner ? "/ilk" : "/parola" }
}

extension Book {
    /// Makes a fresh link for a person; earlier ones stop working. Returns the path with its key.
    /// - Throws: ``AccountFailure/unknown`` when there is no such active person.
    public func makeLink(for id: ID<Account>) throws -> String {
        guard let account = try account(id), account.active else { throw AccountFailure.unknown }
        let kind: OneTimeLink = account.hasPassword ? .reset : .invite
        try dropLinks(of: id)
        let token = Token()
        try insertLink(token.fingerprint, kind, id, until: at.adding(hours: kind.hours))
        try record(Event("account.link_made", subject: id.rawValue, after: ["kind": .string(kind.rawValue)], shown: false))
        return kind.path + "?anahtar=" + token.text
    }

    /// Makes the link with which the first owner begins; nil once there is an owner.
    public func makeOwnerLink() throws -> String? {
        guard try !hasOwner() else { return nil }
        try dropOwnerLinks()
        let token = Token()
        try insertLink(token.fingerprint, .owner, nil, until: at.adding(hours: OneTimeLink.owner.hours))
        try record(Event("account.link_made", after: ["kind": "owner"], shown: false))
        return OneTimeLink.owner.path + "?anahtar=" + token.text
    }

    /// Uses a link up.
    /// - Throws: ``LinkFailure`` when it is unknown, used or too old.
    func use(_ token: Token, _ kinds: [OneTimeLink]) throws -> LinkRow {
        let link = try usableLink(token, kinds, at: at)
        guard try markUsed(token.fingerprint) == 1 else { throw LinkFailure.used }
        return link
    }
}

extension Reading {
    /// - Throws: ``LinkFailure`` when it is unknown, used or too old.
    func usableLink(_ token: Token, _ kinds: [OneTimeLink], at now: Instant) throws -> LinkRow {
        guard let link = try link(token.fingerprint), kinds.contains(where: { $0.rawValue == link.kind }) else { throw LinkFailure.unknown }
        guard link.usedAt == nil else { throw LinkFailure.used }
        guard link.expiresAt > now else { throw LinkFailure.tooOld }
        return link
    }
}

public enum LinkFailure: Failure {
    case unknown, used, tooOld

    public var status: Int { self == .unknown ? 404 : 410 }
    public var words: Words {
        switch self {
        case .unknown: Words("Bu bağlantı tanınmıyor. Tamamını kopyaladığınızdan emin olun ya da yenisini isteyin.", "This link is not known. Make sure you copied all of it, or ask for a new one.")
        case .used: Words("Bu bağlantı bir kez kullanıldı. Gerekirse işyeri sahibinden yenisini isteyin.", "This link was used once already. Ask the owner for a new one if you need it.")
        case .tooOld: Words("Bu bağlantının süresi doldu. İşyeri sahibinden yenisini isteyin.", "This link has expired. Ask the owner for a new one.")
        }
    }
}
