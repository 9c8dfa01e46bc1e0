import Customers
import Kernel
import Storage
import Testing
import TestShop
import Web

@Suite("New and edit form") struct FormTests {
    @Test("a posted form becomes a customer, or a sentence beside the field", arguments: [
        ("ad=Ay%C5%9Fe&telefon=0532+123+45+67", 303, ""),
        ("ad=Ay%C5%9Fe", 303, ""),
        ("tur=firma&unvan=Korkmaz+Eczanesi&vergi_no=1234567890", 303, ""),
        ("tur=hane&unvan=Korkmaz+Ailesi", 303, ""),
        ("ad=+&telefon=", 422, "Ad boş"),
        ("ad=Ali&telefon=0555+000+12+3", 422, "10 rakam var, 11 olmalı"),
        ("ad=Ali&eposta=ali@", 422, "y-eposta"),
        ("ad=Ali&dogum=31.02.1990", 422, "bir doğum günü değil"),
        ("ad=Ali&dogum=14.05", 303, ""),
        ("ad=Ali&vergi_no=123456789", 422, "9 rakam var, 10 olmalı"),
        ("ad=Ali&vergi_no=1234567891", 422, "son rakamı tutmuyor"),
        ("ad=Ali&no=%3B%3B", 422, "numara olamaz"),
    ])
    func create(form: String, status: Int, says: String) async throws {
        try await TestShop.open(.sqlite) { shop in
            let counter = shop.counter()
            let answer = try await counter.post("/musteriler", raw: form + "&_csrf=" + counter.csrf)
            #expect(answer.status == status, "\(answer.text.prefix(300))")
            if !says.isEmpty {
                #expect(answer.text.contains(says))
                #expect(answer.text.contains("Yazdıklarınız duruyor") && answer.text.contains("aria-invalid=\"true\""))
            }
        }
    }

    @Test("sent twice it is one customer", arguments: Engine.all)
    func twice(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let counter = shop.counter()
            let page = try await counter.get("/musteriler/yeni").text
            let token = try #require(page.components(separatedBy: "name=\"_tek\" value=\"").dropFirst().first?.components(separatedBy: "\"").first)
            #expect(!token.isEmpty)
            async let one = counter.post("/musteriler", ["ad": "Ayten", "telefon": "0555 000 12 34", "_tek": token])
            async let two = counter.post("/musteriler", ["ad": "Ayten", "telefon": "0555 000 12 34", "_tek": token])
            let answers = try await [one, two]
            let again = try await counter.post("/musteriler", ["ad": "Ayten", "telefon": "0555 000 12 34", "_tek": token])
            let ids = Set((answers + [again]).filter { $0.status == 303 }.compactMap(\.leadsTo))
            #expect(ids.count == 1)
            #expect(try await shop.read { try $0.customerCounts().total } == 1)
        }
    }

    @Test("somebody with that phone is known: the card is offered before saving, then it may be saved", arguments: Engine.all)
    func offers(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let id = try await shop.write { try $0.add(Seed.ayten) }
            let counter = shop.counter()
            let live = try await counter.get("/musteriler/benzer?telefon=0555+000+12+34")
            #expect(live.text.contains("/musteriler/\(id)") && live.text.contains("Aynı: telefon"))
            #expect(try await counter.get("/musteriler/benzer?ad=AYTEN&soyad=korkmaz").text.contains("Aynı: ad"))
            #expect(try await counter.get("/musteriler/benzer?eposta=AYTEN.K@example.com").text.contains("Aynı: e-posta"))
            #expect(try await counter.get("/musteriler/benzer?telefon=0555&ad=Ay").text.isEmpty)
            let offer = try await counter.post("/musteriler", ["ad": "Burak", "telefon": "0555 000 12 34", "_tek": "a1"])
            #expect(offer.status == 409 && offer.text.contains("Bu başka kişi") && offer.text.contains("value=\"Burak\""))
            #expect(try await shop.read { try $0.customerCounts().total } == 1)
            #expect(try await counter.post("/musteriler", ["ad": "Burak", "telefon": "0555 000 12 34", "_tek": "a1", "ayri": "1"]).status == 303)
            #expect(try await shop.read { try $0.customerCounts().total } == 2)
        }
    }

    @Test("two windows: the second is told what the other changed, and nothing is lost", arguments: Engine.all)
    func conflict(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let id = try await shop.write { try $0.add(Seed.ayten) }
            let counter = shop.counter()
            let page = try await counter.get("/musteriler/\(id)/duzenle").text
            var mine = FormTests.fields(page), theirs = FormTests.fields(page)
            theirs["telefon"] = "0555 000 99 99"
            theirs["yer"] = "Osmangazi, Bursa"
            mine["eposta"] = "yeni@ornek.com"
            mine["yer"] = "Gemlik, Bursa"
            #expect(try await counter.post("/musteriler/\(id)", raw: FormTests.encode(theirs)).status == 303)
            let refused = try await counter.post("/musteriler/\(id)", raw: FormTests.encode(mine))
            #expect(refused.status == 409)
            #expect(refused.text.contains("Siz yazarken başkası şunları değiştirdi: Telefon, İlçe, il"))
            #expect(refused.text.contains("Başkası bunu “Osmangazi, Bursa” yaptı"))
            let joined = FormTests.fields(refused.text)
            #expect(joined["telefon"] == "0555 000 99 99" && joined["eposta"] == "yeni@ornek.com" && joined["yer"] == "Gemlik, Bursa")
            #expect(try await counter.post("/musteriler/\(id)", raw: FormTests.encode(joined)).status == 303)
            let customer = try await shop.read { try $0.knownCustomer(id) }
            #expect(customer.phone == "+905550009999" && customer.email == "yeni@ornek.com" && customer.district == "Gemlik")
        }
    }

    /// What a browser would send of the page's customer form.
    static func fields(_ page: String) -> [String: String] {
        var fields: [String: String] = [:]
        let form = page.components(separatedBy: "id=\"musteri-formu\"").dropFirst().first?.components(separatedBy: "</form>").first ?? ""
        for input in form.components(separatedBy: "<input ").dropFirst() {
            let tag = String(input.prefix { $0 != ">" })
            guard let name = attribute("name", tag) else { continue }
            if tag.contains("type=\"radio\"") {
                if tag.contains(" checked") { fields[name] = attribute("value", tag) }
            } else { fields[name] = attribute("value", tag) ?? "" }
        }
        for area in form.components(separatedBy: "<textarea ").dropFirst() {
            guard let name = attribute("name", area) else { continue }
            fields[name] = area.components(separatedBy: ">").dropFirst().first?.components(separatedBy: "</textarea").first ?? ""
        }
        return fields
    }

    static func attribute(_ name: String, _ tag: String) -> String? {
        tag.components(separatedBy: " \(name)=\"").dropFirst().first?.components(separatedBy: "\"").first
            ?? (tag.hasPrefix("\(name)=\"") ? tag.dropFirst(name.count + 2).split(separator: "\"", omittingEmptySubsequences: false).first.map(String.init) : nil)
    }

    static func encode(_ fields: [String: String]) -> String { fields.map { Form.encode($0.key) + "=" + Form.encode($0.value) }.joined(separator: "&") }
}
