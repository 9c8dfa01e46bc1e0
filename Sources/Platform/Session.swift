import Kernel
import Storage

/// One browser that somebody signed in with.
public struct Session: Sendable, Hashable {
    /// The token's fingerprint; names the session in forms without opening it.
    public let fingerprint: String
    public let createdAt: Instant
    public let seenAt: Instant
    public let expiresAt: Instant
    public let agent: String
    public let address: String

    static let short = 12 * 3600
    static let long = 30 * 86_400
}

extension Book {
    /// Lets somebody in and writes it down. Returns the token for her cookie.
    func openSession(_ account: ID<Account>, seconds: Int, agent: String, address: String) throws -> Token {
        let token = Token()
        try insertSession(token.fingerprint, account, until: at.adding(seconds: seconds), agent: String(agent.prefix(200)), address: address)
        try record(Event("account.signed_in", subject: account.rawValue, after: ["address": .string(address)], shown: false))
        return token
    }
}
