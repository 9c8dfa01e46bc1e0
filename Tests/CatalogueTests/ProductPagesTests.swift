@testable import Catalogue
import Kernel
import Storage
import Testing
import TestShop

@Suite("Product pages") struct ProductPagesTests {
    @Test("a posted product is added, or a sentence stands beside the field", arguments: [
        ("ad=Filtre&fiyat=1.450%2C00&kdv=20&kod=F9", 303, ""),
        ("ad=Filtre&fiyat=1450&kdv=baska&kdv-baska=18", 303, ""),
        ("ad=&fiyat=12", 422, "Ürünün adını yazın"),
        ("ad=Filtre&fiyat=", 422, "Fiyatı yazın"),
        ("ad=Filtre&fiyat=bin", 422, "“bin” bir tutar değil"),
        ("ad=Filtre&fiyat=12&kdv=baska&kdv-baska=140", 422, "KDV oranı 0 ile 100"),
        ("ad=Filtre&fiyat=12&gun=uc", 422, "Gün sayısı"),
        ("ad=Filtre&fiyat=12&puan=-1", 422, "Puan katsayısı"),
        ("ad=Filtre&fiyat=-3", 422, "sıfır ile on milyar"),
        ("ad=Filtre&fiyat=5&kod=VAR", 409, "başka bir üründe"),
    ])
    func create(form: String, status: Int, says: String) async throws {
        try await TestShop.open(.sqlite) { shop in
            _ = try await shop.write { try $0.add(NewProduct(code: "VAR", name: "Var olan")) }
            let counter = shop.counter()
            let answer = try await counter.post("/urunler", raw: form + "&_csrf=" + counter.csrf)
            #expect(answer.status == status)
            #expect(says.isEmpty || answer.text.contains(says))
            if status == 303 {
                let page = try await counter.get(try #require(answer.location))
                #expect(page.status == 200)
                #expect(page.text.contains("Filtre"))
            } else {
                #expect(answer.text.contains("value=\"Filtre\"") || form.hasPrefix("ad=&"))
            }
        }
    }

    @Test("cost and margin are shown only to those who may see them, and a form without them keeps them", arguments: Engine.all)
    func margin(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let id = try await shop.write { try $0.add(NewProduct(code: "F1", name: "Filtre", price: 120_000, vatRate: Percent(20), cost: 77_700)) }
            let owner = try await shop.counter(as: .owner).get("/urunler/\(id)")
            let clerk = try await shop.counter(as: .clerk).get("/urunler/\(id)")
            #expect(owner.text.contains("777") && owner.text.contains("Birim kâr"))
            #expect(clerk.status == 200 && !clerk.text.contains("777") && !clerk.text.contains("Birim kâr"))
        }
    }

    @Test("two people editing at once: the second is told", arguments: Engine.all)
    func revision(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let id = try await shop.write { try $0.add(NewProduct(code: "F1", name: "Filtre", price: 100)) }
            let counter = shop.counter()
            let form = try await counter.get("/urunler/\(id)/duzenle")
            #expect(form.text.contains("name=\"surum\" value=\"1\""))
            let first = try await counter.post("/urunler/\(id)", ["ad": "Filtre A", "fiyat": "2", "kod": "F1", "surum": "1"])
            let second = try await counter.post("/urunler/\(id)", ["ad": "Filtre B", "fiyat": "3", "kod": "F1", "surum": "1"])
            #expect((first.status, second.status) == (303, 409))
            #expect(second.text.contains("başka biri değiştirdi") && second.text.contains("Filtre B"))
        }
    }

    @Test("off the counter and back, with an undo on the toast")
    func off() async throws {
        try await TestShop.open(.sqlite) { shop in
            let id = try await shop.write { try $0.add(NewProduct(code: "F1", name: "Filtre", price: 100)) }
            let counter = shop.counter()
            let answer = try await counter.post("/urunler/\(id)/kapat")
            #expect(answer.status == 303)
            let list = try await counter.get("/urunler"), all = try await counter.get("/urunler?hepsi=1")
            #expect(!list.text.contains("/urunler/\(id)\""))
            #expect(all.text.contains("/urunler/\(id)\"") && all.text.contains("Satışta değil"))
            _ = try await counter.post("/urunler/\(id)/ac")
            #expect(try await counter.get("/urunler?q=filtre").text.contains("/urunler/\(id)\""))
        }
    }

    @Test("an empty catalogue invites, an empty search says what to try; both languages")
    func empty() async throws {
        try await TestShop.open(.sqlite) { shop in
            #expect(try await shop.counter().get("/urunler").text.contains("Henüz ürün yok"))
            #expect(try await shop.counter(language: .en).get("/urunler").text.contains("No products yet"))
            _ = try await shop.write { try $0.add(NewProduct(code: "F1", name: "Filtre", price: 100)) }
            #expect(try await shop.counter().get("/urunler?q=zzz").text.contains("“zzz” için ürün yok"))
            #expect(try await shop.counter().get("/urunler/999").status == 404)
            #expect(try await shop.counter().get("/urunler/abc").status == 400)
        }
    }
}
