import Kernel
import Storage
import TestShop
import Testing

@testable import Demo

@Suite("The pages about the sample firm") struct DemoPagesTests {
    @Test("one press builds it in the background, a second press is told so, and it empties again", arguments: Engine.all)
    func press(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let counter = shop.counter()
            #expect(try await counter.get("/demo").text.contains("/demo/kur"))
            #expect(try await counter.post("/demo/kur", ["customers": "200"]).location == "/demo")
            let second = try await counter.post("/demo/kur", ["customers": "200"])
            #expect(second.status == 409)
            #expect(try await counter.get("/demo").text.contains("data-progress-src=\"/demo/durum\""))
            #expect(try await counter.get("/demo/durum", headers: ["accept": "application/json"]).text.contains("\"making\""))
            #expect(try await shop.house.runner.runDue() == 1)
            #expect(try await counter.get("/demo/durum", headers: ["hx-request": "true"]).text.contains("data-progress-go"))
            let home = try await counter.get("/demo")
            #expect(home.text.contains("/demo/bosalt") && !home.text.contains("/demo/kur\""))
            #expect(try await counter.post("/demo/kur", ["customers": "200"]).status == 409)

            let truths = try await counter.get("/demo/gercekler")
            #expect(truths.status == 200)
            #expect(truths.text.contains("Ümmühan") && truths.text.contains("bu sürümde yok") && truths.text.contains("/musteriler/"))
            #expect(!truths.text.contains("tag--warn"))
            #expect(try await shop.counter(language: .en).get("/demo/gercekler").text.contains("not in this version"))
            #expect(try await counter.get("/demo/gercekler/P8").text.contains("/musteriler/"))
            #expect(try await counter.get("/demo/gercekler/P99").status == 404)

            #expect(try await counter.post("/demo/bosalt").location == "/demo")
            #expect(try await shop.house.runner.runDue() == 1)
            #expect(try await shop.read { try $0.customers() } == 0)
            #expect(try await counter.get("/demo/gercekler").text.contains("Örnek firma kurulu değil"))
        }
    }

    @Test("only who manages the firm builds and empties")
    func allowed() async throws {
        try await TestShop.open(.sqlite) { (shop: TestShop) async throws in
            #expect(try await shop.counter(as: .clerk).post("/demo/kur").status == 403)
            #expect(try await shop.counter(as: .apprentice).get("/demo/gercekler").status == 403)
            #expect(try await shop.counter().post("/demo/kur", ["customers": "7"]).status == 422)
        }
    }
}
