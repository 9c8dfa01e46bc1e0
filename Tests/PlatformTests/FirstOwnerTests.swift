import Kernel
@testable import Platform
import TestShop
import Testing

@Suite("First owner") struct FirstOwnerTests {
    @Test("a firm without an owner leads every page to the first opening", arguments: Engine.all)
    func everythingLeadsThere(engine: Engine) async throws {
        try await TestShop.open(engine, realDoor: true) { test in
            #expect(try await test.stranger().get("/kurulum").location == "/ilk")
            #expect(try await test.stranger().get("/giris").text.contains("href=\"/ilk\""))
            let page = try await test.stranger().get("/ilk")
            #expect(page.status == 403)
            #expect(page.text.contains("Bakkal’ı başlatan pencerede"))
        }
    }

    @Test("the printed link makes the owner once, and then the two ways stand open", arguments: Engine.all)
    func founds(engine: Engine) async throws {
        try await TestShop.open(engine, realDoor: true) { test in
            let link = try #require(try await Platform.ownerLink(test.shop))
            #expect(try await test.stranger().get(link).text.contains("name=\"firm\""))
            let reply = try await test.stranger().post("/ilk", [
                "anahtar": Firm.key(link), "firm": "Damla Su", "name": "Nermin Çınar", "email": "Nermin@Example.com",
                "password": Firm.password, "again": Firm.password,
            ])
            #expect(reply.status == 303)
            let owner = Person(test: test, token: try #require(reply.cookie("oturum")))
            let ways = try await owner.get("/ilk").text
            #expect(ways.contains("action=\"/demo/kur\"") && ways.contains("href=\"/ice-aktar\"") && ways.contains("href=\"/musteriler/yeni\""))
            #expect(try await Platform.ownerLink(test.shop) == nil)
            #expect(try await test.stranger().get(link).location == "/giris")
            #expect(try await test.read { try $0.setting(.firmName) } == "Damla Su")
            #expect(try await test.read { try $0.account(email: "nermin@example.com")?.role } == .owner)
        }
    }

    @Test("what is missing is said beside its field and the link stays good", arguments: Engine.all)
    func keepsWhatWasTyped(engine: Engine) async throws {
        try await TestShop.open(engine, realDoor: true) { test in
            let key = Firm.key(try #require(try await Platform.ownerLink(test.shop)))
            let reply = try await test.stranger().post("/ilk", ["anahtar": key, "firm": "", "name": "<b>Ali</b>", "email": "ali@", "password": "kısa", "again": "kısa"])
            #expect(reply.status == 422)
            #expect(reply.text.contains("id=\"y-firm\"") && reply.text.contains("id=\"y-email\""))
            #expect(reply.text.contains("4 karakter var, en az 8 olmalı"))
            #expect(reply.text.contains("&lt;b&gt;Ali&lt;/b&gt;") && !reply.text.contains("<b>Ali</b>"))
            #expect(try await test.stranger().get("/ilk?anahtar=" + key).status == 200)
        }
    }

    @Test("a newer link makes the older one useless", arguments: Engine.all)
    func newest(engine: Engine) async throws {
        try await TestShop.open(engine, realDoor: true) { test in
            let first = try #require(try await Platform.ownerLink(test.shop))
            let second = try #require(try await Platform.ownerLink(test.shop))
            #expect(try await test.stranger().get(first).status == 403)
            #expect(try await test.stranger().get(second).status == 200)
        }
    }
}
