import Kernel
@testable import Platform
import Storage
import TestShop
import Testing

@Suite("Sign-in") struct SignInTests {
    @Test("e-mail or mobile number and password open a session", arguments: Engine.all)
    func opens(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            _ = try await firm.hire("Selin Doğan", "selin@example.com", .clerk, phone: "0532 123 45 67")
            for login in ["selin@example.com", "SELIN@example.com", "0532 123 45 67", "+90 532 1234567"] {
                let reply = try await firm.signIn(login, Firm.password)
                #expect(reply.status == 303)
                #expect(reply.location == "/")
                let cookie = reply.headers[values: .setCookie].first { $0.hasPrefix("oturum=") } ?? ""
                #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax") && !cookie.contains("Max-Age"))
            }
            let long = try await firm.test.stranger().post("/giris", ["login": "selin@example.com", "password": Firm.password, "remember": "1", "sonra": "/kurulum"])
            #expect(long.location == "/kurulum")
            #expect(long.headers[values: .setCookie].contains { $0.hasPrefix("oturum=") && $0.contains("Max-Age=2592000") })
        }
    }

    @Test("a wrong password and an unknown person get the same sentence", arguments: Engine.all)
    func generic(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            let wrong = try await firm.signIn(Firm.email, "yanlış parola")
            let unknown = try await firm.signIn("kimse@example.com", "yanlış parola")
            for reply in [wrong, unknown] {
                #expect(reply.status == 422)
                #expect(reply.text.contains("4 deneme hakkınız kaldı"))
                #expect(reply.cookie("oturum") == nil)
            }
        }
    }

    @Test("five wrong passwords lock the account for a quarter of an hour", arguments: Engine.all)
    func locks(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            for left in [4, 3, 2, 1] {
                #expect(try await firm.signIn(Firm.email, "yanlış parola").text.contains("\(left) deneme hakkınız kaldı"))
            }
            let fifth = try await firm.signIn(Firm.email, "yanlış parola")
            #expect(fifth.status == 429)
            #expect(fifth.text.contains("15 dakika sonra"))
            #expect(try await firm.signIn(Firm.email, Firm.password).status == 429)
            firm.test.clock.now = firm.test.clock.now.adding(minutes: 16)
            #expect(try await firm.signIn(Firm.email, Firm.password).status == 303)
            #expect(try await firm.signIn(Firm.email, "yanlış parola").text.contains("4 deneme hakkınız kaldı"))
        }
    }

    @Test("an address that tries many names is stopped too", arguments: Engine.all)
    func address(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            let now = firm.test.clock.now
            try await firm.test.database.keep { keeper in
                for number in 1...SignInTries.perAddress { try keeper.insertTry(SignInTries.key(address: "-"), at: now.adding(seconds: -number)) }
            }
            #expect(try await firm.signIn("kimse@example.com", "yanlış parola").status == 429)
        }
    }

    @Test("somebody switched off cannot come in and hears nothing special", arguments: Engine.all)
    func off(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            let (id, selin) = try await firm.hire("Selin Doğan", "selin@example.com", .clerk)
            #expect(try await selin.get("/hesabim").status == 200)
            #expect(try await firm.owner.post("/kurulum/kisiler/\(id)/kapat").status == 303)
            #expect(try await selin.get("/hesabim").location?.hasPrefix("/giris") == true)
            #expect(try await firm.signIn("selin@example.com", Firm.password).text.contains("4 deneme hakkınız kaldı"))
        }
    }

    @Test("a session ends with its time, with the sign-out, and with the browser's list", arguments: Engine.all)
    func ends(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            let second = Person(test: firm.test, token: try #require(try await firm.signIn(Firm.email, Firm.password).cookie("oturum")))
            #expect(try await second.get("/hesabim").text.components(separatedBy: "name=\"oturum\"").count == 2)
            #expect(try await firm.owner.post("/hesabim/oturum", ["oturum": Token(second.token).fingerprint]).status == 303)
            #expect(try await second.get("/hesabim").location?.hasPrefix("/giris") == true)
            let third = Person(test: firm.test, token: try #require(try await firm.signIn(Firm.email, Firm.password).cookie("oturum")))
            #expect(try await third.post("/cikis").location == "/giris")
            #expect(try await third.get("/hesabim").location?.hasPrefix("/giris") == true)
            #expect(try await firm.owner.get("/hesabim").status == 200)
            firm.test.clock.now = firm.test.clock.now.adding(hours: 12).adding(seconds: 1)
            #expect(try await firm.owner.get("/hesabim").location == "/giris?sonra=%2Fhesabim")
        }
    }

    @Test("last seen is written at most once a minute and the session is asked once in five seconds", arguments: Engine.all)
    func seen(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            let door = firm.test.house.platform.door, database = firm.test.database, start = firm.test.clock.now
            func seenAt() async throws -> Int64? { try await database.read { try $0.one("SELECT MAX(seen_at) FROM session") } }
            let counting = StatementLog()
            try await StatementLog.$current.withValue(counting) {
                for second in 0..<4 { _ = try await door.signedIn(token: firm.owner.token, at: start.adding(seconds: second)) }
            }
            #expect(counting.count <= 1)
            #expect(try await seenAt() == start.ms)
            _ = try await door.signedIn(token: firm.owner.token, at: start.adding(seconds: 59))
            #expect(try await seenAt() == start.ms)
            _ = try await door.signedIn(token: firm.owner.token, at: start.adding(seconds: 65))
            #expect(try await seenAt() == start.adding(seconds: 65).ms)
        }
    }

    @Test("a post without the session's form token, or from another site, is refused", arguments: Engine.all)
    func csrf(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            let without = try await firm.owner.forge("/kurulum/firma", "name=Hile")
            #expect(without.status == 403)
            #expect(try await firm.owner.forge("/kurulum/firma", "name=Hile&_csrf=yanlis").status == 403)
            #expect(try await firm.owner.post("/kurulum/firma", ["name": "Hile"], headers: ["sec-fetch-site": "cross-site"]).status == 403)
            #expect(try await firm.owner.post("/kurulum/firma", ["name": "Hile"], headers: ["origin": "https://kotu.example"]).status == 403)
            #expect(try await firm.test.read { try $0.setting(.firmName) } == "Damla Su")
            #expect(try await firm.owner.post("/kurulum/firma", ["name": "Yeni Ad"]).status == 303)
            #expect(try await firm.test.read { try $0.setting(.firmName) } == "Yeni Ad")
        }
    }

    @Test("after signing in one goes on only within the house", arguments: [
        ("/kurulum", "/kurulum"), ("/ara?q=ay%C5%9Fe", "/ara?q=ay%C5%9Fe"), ("//kotu.example", "/"), ("https://kotu.example", "/"),
        ("/\\kotu.example", "/"), ("", "/"), ("/giris?sonra=/x", "/"), ("/cikis", "/"), ("/a\r\nset-cookie: x=1", "/"),
    ])
    func ownPath(typed: String, goes: String) { #expect(Platform.ownPath(typed) == goes) }
}
