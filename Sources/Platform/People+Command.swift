import Kernel
import Storage
import Web

/// What the command line does with people; the same verbs as the pages.
extension Platform {
    /// Adds somebody and answers the path of the link that lets her choose a password.
    /// - Throws: ``Problems``, ``AccountFailure``.
    public static func addUser(_ shop: Shop, name: String, email: String, role: Role) async throws -> String {
        try await shop.database.write(as: .system("command"), at: shop.now()) { book in
            try book.makeLink(for: book.addAccount(NewAccount(name: name, email: email, role: role)))
        }
    }

    public static func users(_ shop: Shop) async throws -> [Account] {
        try await shop.database.read { try $0.accounts() }
    }

    /// A fresh link for somebody who cannot sign in.
    /// - Throws: ``AccountFailure/unknown``.
    public static func resetLink(_ shop: Shop, email: String) async throws -> String {
        try await shop.database.write(as: .system("command"), at: shop.now()) { try $0.makeLink(for: $0.known(email)) }
    }

    /// Switches somebody off or on. A running server notices within five seconds.
    /// - Throws: ``AccountFailure/unknown``, ``AccountFailure/lastOwner``.
    public static func setUser(_ shop: Shop, email: String, active: Bool) async throws {
        try await shop.database.write(as: .system("command"), at: shop.now()) { try $0.setAccount($0.known(email), active: active) }
    }
}

extension Reading {
    fileprivate func known(_ email: String) throws -> ID<Account> {
        guard let account = try account(email: Email(email)?.value ?? email) else { throw AccountFailure.unknown }
        return account.id
    }
}
