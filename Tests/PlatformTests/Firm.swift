import Foundation
import Kernel
@testable import Platform
import TestShop
import Web

/// A firm whose owner, Nermin, has signed in the way people do.
struct Firm: Sendable {
    let test: TestShop
    let owner: Person
    static let password = "üç sarı kedi"
    static let email = "nermin@example.com"

    /// Opens a fresh shop, follows the owner's link, and runs the test.
    static func open(_ engine: Engine, _ body: @Sendable (Firm) async throws -> Void) async throws {
        try await TestShop.open(engine, realDoor: true) { test in
            let link = try await Platform.ownerLink(test.shop) ?? ""
            let reply = try await test.stranger().post("/ilk", [
                "anahtar": Firm.key(link), "firm": "Damla Su", "name": "Nermin Çınar", "email": Firm.email,
                "password": Firm.password, "again": Firm.password,
            ])
            guard let token = reply.cookie("oturum") else { throw NotIn(page: reply.text) }
            try await body(Firm(test: test, owner: Person(test: test, token: token)))
        }
    }

    struct NotIn: Error { let page: String }

    /// The key at the end of a link.
    static func key(_ link: String) -> String { String(link.split(separator: "=").last ?? "") }

    func signIn(_ login: String, _ password: String, headers: [String: String] = [:]) async throws -> Reply {
        try await test.stranger().post("/giris", ["login": login, "password": password], headers: headers)
    }

    /// Invites somebody through the verbs and lets her in with a password.
    func hire(_ name: String, _ email: String, _ role: Role, phone: String = "") async throws -> (id: ID<Account>, person: Person) {
        let password = try await Password.make(Firm.password)
        let id = try await test.write { book in
            try book.addAccount(NewAccount(name: name, email: email, phone: phone, role: role), password: password)
        }
        return (id, Person(test: test, token: try await signIn(email, Firm.password).cookie("oturum") ?? ""))
    }
}

/// Somebody with a session of her own.
struct Person: Sendable {
    let test: TestShop
    let token: String
    var csrf: String { Token(token).csrf }

    func get(_ path: String) async throws -> Reply { try await test.counter(token: token).get(path) }
    func post(_ path: String, _ fields: KeyValuePairs<String, String> = [:], headers: [String: String] = [:]) async throws -> Reply {
        let form = fields.map { Form.encode($0.key) + "=" + Form.encode($0.value) } + ["_csrf=" + csrf]
        return try await test.counter(token: token).post(path, raw: form.joined(separator: "&"), headers: headers)
    }
    /// Posts without the form token of her session.
    func forge(_ path: String, _ raw: String = "") async throws -> Reply { try await test.counter(token: token).post(path, raw: raw) }
}
