import Kernel

/// The person behind a request, as the door found her: enough to decide and to sign the book.
public struct SignedIn: Sendable, Hashable {
    public let account: Int64
    public let name: String
    /// The role's key, as in `Platform`'s list (`owner`, `sales`, …).
    public let role: String
    public let permissions: Permissions
    public let branch: Int64?
    public let language: Language?
    /// Bound to the session; every form carries it back.
    public let csrf: String

    public init(account: Int64, name: String, role: String, permissions: Permissions, branch: Int64?, language: Language?, csrf: String) {
        self.account = account
        self.name = name
        self.role = role
        self.permissions = permissions
        self.branch = branch
        self.language = language
        self.csrf = csrf
    }
}

/// Who stands at the door: looks a session token up. Platform has the one that reads the session table.
public protocol Doorkeeper: Sendable {
    /// The person whose live session this token is, or nil.
    func signedIn(token: String, at now: Instant) async throws -> SignedIn?
    /// True while the firm has no owner yet, so that every page leads to the first one.
    func needsOwner() async throws -> Bool
}
