import Kernel
import Storage
import TestShop
import Testing
@testable import Web

@Suite("Desk") struct DeskTests {
    @Test("an unknown page is a page that says so") func notFound() async throws {
        try await TestShop.open(.sqlite) { shop in
            let reply = try await shop.counter().get("/yok-boyle-bir-sayfa")
            #expect(reply.status == 404)
            #expect(reply.text.contains("Aradığınız sayfa ya da kayıt yok"))
            let english = try await shop.counter(language: .en).get("/yok-boyle-bir-sayfa", headers: ["accept": "application/json"])
            #expect(english.status == 404)
            #expect(english.header("content-type") == "application/problem+json")
            #expect(english.text.contains("There is no such page"))
        }
    }

    @Test("a stranger is led to the door and back") func stranger() async throws {
        try await TestShop.open(.sqlite) { shop in
            let reply = try await shop.stranger().get("/hesabim?x=1")
            #expect(reply.status == 303)
            #expect(reply.location?.hasPrefix("/giris?sonra=") == true)
        }
    }

    @Test("every answer carries the guards of the browser") func headers() async throws {
        try await TestShop.open(.sqlite) { shop in
            let reply = try await shop.stranger().get("/giris")
            #expect(reply.status == 200)
            #expect(reply.header("content-security-policy")?.contains("default-src 'self'") == true)
            #expect(reply.header("content-security-policy")?.contains("unsafe") == false)
            #expect(reply.header("x-content-type-options") == "nosniff")
            #expect(reply.header("x-frame-options") == "DENY")
        }
    }

    @Test("a post without the form's token, or from elsewhere, changes nothing", arguments: [
        (["origin": "http://kotu.example.com"], true), (["sec-fetch-site": "cross-site"], true), ([:], false),
    ]) func forged(headers: [String: String], token: Bool) async throws {
        try await TestShop.open(.sqlite) { shop in
            let counter = shop.counter()
            let body = "ad=Kad%C4%B1k%C3%B6y&name=Kad%C4%B1k%C3%B6y" + (token ? "&_csrf=" + counter.csrf : "")
            let reply = try await counter.post("/kurulum/subeler", raw: body, headers: headers)
            #expect(reply.status == 403)
            #expect(reply.text.contains("Sayfa eskimiş"))
        }
    }

    @Test("a body that is too large is refused with a sentence") func tooLarge() async throws {
        try await TestShop.open(.sqlite) { shop in
            let counter = shop.counter()
            let reply = try await counter.post("/kurulum/subeler", raw: "a=" + String(repeating: "x", count: 1_100_000))
            #expect(reply.status == 413)
        }
    }

    @Test("files come with the hash of their content and may be kept for ever") func files() async throws {
        try await TestShop.open(.sqlite) { shop in
            let reply = try await shop.stranger().get(Assets.url("app.css"))
            #expect(reply.status == 200)
            #expect(reply.header("cache-control") == "public, max-age=31536000, immutable")
            let again = try await shop.stranger().get(Assets.url("app.css"), headers: ["if-none-match": reply.header("etag") ?? ""])
            #expect(again.status == 304)
            #expect(try await shop.stranger().get("/static/yok.css").status == 404)
        }
    }
}
