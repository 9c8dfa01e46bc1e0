import Kernel
import Storage

/// How often somebody may guess: per account five times in a quarter of an hour, then a quarter of an hour of rest.
///
/// A try is written down before the password is compared, so that many guesses at
/// once count like many guesses in a row. An address may fail more often than an
/// account: a whole shop stands behind one.
struct SignInTries {
    static let perAccount = 5
    static let perAddress = 20
    static let span: Int64 = 15 * 60_000

    enum Verdict: Sendable, Hashable {
        /// The guess may be made; so many are left if it is wrong.
        case free(left: Int)
        case locked(until: Instant)
    }

    static func key(_ account: ID<Account>) -> String { "account:\(account.rawValue)" }
    /// Unknown people are counted alike, so that the count does not tell who exists.
    static func key(unknown typed: String) -> String { "typed:" + TurkishText.fold(typed) }
    static func key(address: String) -> String { "address:" + address }
}

extension Keeper {
    /// Takes one of the tries left for this account from this address.
    func takeTry(_ account: String, address: String, at now: Instant) throws -> SignInTries.Verdict {
        if let until = try lockedUntil(account, SignInTries.perAccount, now) { return .locked(until: until) }
        if let until = try lockedUntil(address, SignInTries.perAddress, now) { return .locked(until: until) }
        try insertTry(account, at: now)
        try insertTry(address, at: now)
        let used = try tries(account, since: now.adding(ms: -SignInTries.span))
        return .free(left: max(0, SignInTries.perAccount - used))
    }

    /// The end of the rest, if the newest tries came too thick.
    private func lockedUntil(_ key: String, _ limit: Int, _ now: Instant) throws -> Instant? {
        let newest = try newestTries(key, limit: limit)
        guard newest.count == limit, let last = newest.first, let earliest = newest.last else { return nil }
        let until = last.adding(ms: SignInTries.span)
        return last.ms(since: earliest) < SignInTries.span && now < until ? until : nil
    }
}
