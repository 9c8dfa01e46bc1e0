import Kernel
import Storage
import Synchronization
import Web

/// Reads the session behind a cookie, and remembers it for a few seconds.
///
/// A page asks for the person on every request; the table is asked at most once in
/// five seconds a session. What happens in this program (sign-out, a role taken away)
/// is forgotten at once; what another program does is noticed within those seconds.
public final class Door: Doorkeeper {
    private struct Known {
        let person: SignedIn
        let readAt: Instant
        let expiresAt: Instant
    }
    private struct State {
        var known: [String: Known] = [:]
        var owned = false
        /// Counts forgetting, so that a read under way when something was forgotten is not remembered.
        var turn = 0
    }
    static let memory: Int64 = 5_000
    private static let mostKnown = 10_000
    private let database: Database
    private let state = Mutex(State())

    public init(_ database: Database) { self.database = database }

    public func signedIn(token: String, at now: Instant) async throws -> SignedIn? {
        guard token.utf8.count == 43 else { return nil }
        let token = Token(token)
        let fingerprint = token.fingerprint
        let (known, turn) = state.withLock { ($0.known[fingerprint], $0.turn) }
        if let known, now.ms - known.readAt.ms < Door.memory, now >= known.readAt, now < known.expiresAt { return known.person }
        guard let row = try await database.read({ try $0.atDoor(fingerprint) }), row.expiresAt > now else {
            state.withLock { _ = $0.known.removeValue(forKey: fingerprint) }
            return nil
        }
        if now.ms - row.seenAt.ms >= 60_000 {
            try await database.keep { try $0.seen(fingerprint, row.account, at: now) }
        }
        let person = row.person(csrf: token.csrf)
        state.withLock { state in
            guard state.turn == turn else { return }
            if state.known.count >= Door.mostKnown { state.known = [:] }
            state.known[fingerprint] = Known(person: person, readAt: now, expiresAt: row.expiresAt)
        }
        return person
    }

    public func needsOwner() async throws -> Bool {
        if state.withLock({ $0.owned }) { return false }
        let owned = try await database.read { try $0.hasOwner() }
        if owned { state.withLock { $0.owned = true } }
        return !owned
    }

    /// Forgets what is remembered of a person, after her sessions, role or language changed.
    public func forget(_ account: ID<Account>) {
        state.withLock { state in
            state.turn += 1
            state.known = state.known.filter { $0.value.person.account != account.rawValue }
        }
    }
}

extension DoorRow {
    func person(csrf: String) -> SignedIn {
        let role = Role(rawValue: role) ?? .apprentice
        return SignedIn(account: account.rawValue, name: name, role: role.rawValue, permissions: role.permissions, branch: branch,
                        language: language.flatMap { Language(rawValue: $0) }, csrf: csrf)
    }
}
