import Kernel
@testable import Platform
import TestShop
import Testing

@Suite("Passwords and links") struct PasswordTests {
    @Test("what may be a password", arguments: [
        ("üç sarı kedi", true), ("12345678", false), ("kısa", false), ("aaaaaaaa", false), ("galatasaray", false), (String(repeating: "ab1", count: 80), false),
    ])
    func rules(typed: String, good: Bool) { #expect(((try? Password.checked(typed)) != nil) == good) }

    @Test("a password is kept as argon2id text and fits only itself, however its letters were composed")
    func hashes() async throws {
        let password = try await Password.make("gökçe şarkı")
        #expect(password.phc.hasPrefix("$argon2id$v=19$m=19456,t=2,p=1$"))
        #expect(try await Password.matches("gökçe şarkı", password.phc))
        #expect(try await Password.matches("go\u{308}kc\u{327}e s\u{327}arkı", password.phc))
        #expect(try await !Password.matches("gokce sarki", password.phc))
        #expect(try await !Password.matches("gökçe şarkı", nil))
    }

    @Test("tokens are long, their own, and stored only as a fingerprint", arguments: Engine.all)
    func tokens(engine: Engine) async throws {
        #expect(Token().text.utf8.count == 43)
        #expect(Token().text != Token().text)
        try await Firm.open(engine) { firm in
            let stored = try await firm.test.read { try $0.texts("SELECT token_hash FROM session") }
            #expect(stored == [Token(firm.owner.token).fingerprint])
            #expect(!stored[0].contains(firm.owner.token))
        }
    }

    @Test("an invitation is shown once, lets her choose a password, and works once", arguments: Engine.all)
    func invitation(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            let shown = try await firm.owner.post("/kurulum/kisiler", ["name": "Selin Doğan", "email": "selin@example.com", "role": "clerk"], headers: ["origin": "http://bakkal.test"])
            let link = try #require(shown.text.firstMatch(of: /http:\/\/bakkal\.test(\/parola\?anahtar=[A-Za-z0-9_-]{43})/)?.output.1).description
            #expect(try await firm.test.stranger().get(link).text.contains("Selin Doğan"))
            let twice = try await firm.test.stranger().post("/parola", ["anahtar": Firm.key(link), "password": "dört mavi kuş", "again": "dört mavi kus"])
            #expect(twice.status == 422 && twice.text.contains("İki parola aynı değil"))
            let chosen = try await firm.test.stranger().post("/parola", ["anahtar": Firm.key(link), "password": "dört mavi kuş", "again": "dört mavi kuş"])
            #expect(chosen.status == 303 && chosen.cookie("oturum") != nil)
            #expect(try await firm.test.stranger().get(link).status == 410)
            #expect(try await firm.test.stranger().post("/parola", ["anahtar": Firm.key(link), "password": "bir iki üç dört", "again": "bir iki üç dört"]).status == 410)
            #expect(try await firm.signIn("selin@example.com", "dört mavi kuş").status == 303)
        }
    }

    @Test("a reset link lasts a day, ends other sessions and replaces older links", arguments: Engine.all)
    func reset(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            let (_, selin) = try await firm.hire("Selin Doğan", "selin@example.com", .clerk)
            let first = try await Platform.resetLink(firm.test.shop, email: "selin@example.com")
            let second = try await Platform.resetLink(firm.test.shop, email: "selin@example.com")
            #expect(try await firm.test.stranger().get(first).status == 404)
            #expect(try await firm.test.stranger().post("/parola", ["anahtar": Firm.key(second), "password": "dört mavi kuş", "again": "dört mavi kuş"]).status == 303)
            #expect(try await selin.get("/hesabim").status == 303)
            let late = try await Platform.resetLink(firm.test.shop, email: "selin@example.com")
            firm.test.clock.now = firm.test.clock.now.adding(hours: 25)
            #expect(try await firm.test.stranger().get(late).status == 410)
        }
    }

    @Test("one changes the own password by knowing the old one", arguments: Engine.all)
    func own(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            let other = Person(test: firm.test, token: try #require(try await firm.signIn(Firm.email, Firm.password).cookie("oturum")))
            let wrong = try await firm.owner.post("/hesabim/parola", ["old": "yanlış parola", "password": "dört mavi kuş", "again": "dört mavi kuş"])
            #expect(wrong.status == 422 && wrong.text.contains("4 deneme hakkınız kaldı"))
            #expect(try await firm.owner.post("/hesabim/parola", ["old": Firm.password, "password": "dört mavi kuş", "again": "dört mavi kuş"]).status == 303)
            #expect(try await firm.owner.get("/hesabim").status == 200)
            #expect(try await other.get("/hesabim").status == 303)
            #expect(try await firm.signIn(Firm.email, "dört mavi kuş").status == 303)
        }
    }
}
