import Customers
import Kernel
import Storage
import Testing
import TestShop

@Suite("Card") struct CardTests {
    @Test("the card says who, how to treat and what to mind, in at most three statements of its own", arguments: Engine.all)
    func card(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let today = shop.clock.now.day
            let id = try await shop.write { book in
                let id = try book.add(Seed.ayten)
                let son = try book.add(NewCustomer("Burak", "Korkmaz", phone: Phone("0555 000 12 34")))
                try book.relate(id, son, .kin, role: "oğlu")
                try book.setTreatment(id, treatment: "Hanımefendi deyin", taste: "Karbon filtre")
                try book.addNote(id, "Salı arayın <b>")
                try book.tag([id], "Sadık")
                try book.setNextContact(id, on: today.adding(days: -3), note: "filtre zamanı")
                return id
            }
            let counter = shop.counter()
            let page = try await counter.get("/musteriler/\(id)")
            #expect(page.status == 200)
            let own = page.texts.filter { $0.contains("FROM customer ") || $0.contains("contact_point") || $0.contains("FROM event") }
            #expect(own.count <= 3, "\(page.texts)")
            #expect(page.statements <= 6, "\(page.texts)")
            for text in ["Ayten Korkmaz", "Hanımefendi deyin", "0555 000 12 34", "Burak Korkmaz", "oğlu", "Salı arayın &lt;b&gt;", "3 gün gecikti", "Aynı telefon", "Sadık", "Nilüfer, Bursa", "data-live=\"customer:\(id)\""] {
                #expect(page.text.contains(text), "\(text)")
            }
            #expect(!page.text.contains("style=\"") && !page.text.contains("onclick"))
            #expect(page.text.components(separatedBy: "<h1>").count == 2)
            #expect(try await counter.get("/musteriler/999").status == 404)
            #expect(try await counter.get("/musteriler/abc").status == 400)
            let onlyNotes = try await counter.get("/musteriler/\(id)?tur=not")
            #expect(onlyNotes.text.contains("Salı arayın") && !onlyNotes.text.contains("Müşteri eklendi"))
            let english = try await shop.counter(language: .en).get("/musteriler/\(id)")
            #expect(english.text.contains("How to treat") && !english.text.contains("Nasıl davranmalı"))
            // who only looks sees no forms
            let reader = try await shop.counter(as: .technician).get("/musteriler/\(id)")
            #expect(!reader.text.contains("/notlar\"") && reader.status == 200)
        }
    }

    @Test("a note is written, shown, undone and brought back by ordinary forms", arguments: Engine.all)
    func notes(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let id = try await shop.write { try $0.add(Seed.ayten) }
            let counter = shop.counter()
            let answer = try await counter.post("/musteriler/\(id)/notlar", ["not": "Eşi evde olacak"])
            #expect(answer.status == 303 && answer.location == "/musteriler/\(id)#gecmis")
            #expect(try await counter.get("/musteriler/\(id)").text.contains("Eşi evde olacak"))
            let undo = try #require(answer.cookie("toast")?.split(separator: "|").last.map { $0.replacing("%2F", with: "/") })
            let removed = try await counter.post(String(undo))
            #expect(removed.status == 303)
            #expect(try await !counter.get("/musteriler/\(id)?tur=not").text.contains("Eşi evde olacak"))
            let back = try #require(removed.cookie("toast")?.split(separator: "|").last.map { $0.replacing("%2F", with: "/") })
            _ = try await counter.post(String(back))
            #expect(try await counter.get("/musteriler/\(id)?tur=not").text.contains("Eşi evde olacak"))
            #expect(try await counter.post("/musteriler/\(id)/notlar", ["not": " "]).status == 422)
            #expect(try await shop.counter(as: .technician).post("/musteriler/\(id)/notlar", ["not": "x"]).status == 403)
        }
    }

    @Test("the time line goes on where it stopped, losing nothing even where many things happened at once", arguments: Engine.all)
    func timeline(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let id = try await shop.write { try $0.add(Seed.ayten) }
            let start = shop.clock.now
            for at in 0..<7 {
                let moment = start.adding(minutes: at)
                try await shop.write { book in for one in 0..<15 { try book.addNote(id, "not \(at)-\(one)", at: moment) } }
            }
            shop.clock.now = start.adding(hours: 1)
            let counter = shop.counter()
            var seen: [String] = [], path: String? = "/musteriler/\(id)?tur=not", pages = 0
            while let next = path, pages < 20 {
                let text = try await counter.get(next).text
                seen += text.components(separatedBy: "<p class=\"pre anywhere\">").dropFirst().compactMap { $0.components(separatedBy: "</p>").first }
                path = text.components(separatedBy: "href=\"/musteriler/\(id)/gecmis?").dropFirst().first?.components(separatedBy: "\"").first
                    .map { "/musteriler/\(id)/gecmis?" + $0.replacing("&amp;", with: "&") }
                pages += 1
            }
            #expect(seen.count == 105 && Set(seen).count == 105)
        }
    }

    @Test("contact details, tags, next contact and missing facts by ordinary forms", arguments: Engine.all)
    func acts(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let id = try await shop.write { try $0.add(NewCustomer("Ayten", "Korkmaz")) }
            let counter = shop.counter(), path = "/musteriler/\(id)"
            #expect(try await counter.get(path).text.contains("Sorulacak"))
            #expect(try await counter.post(path + "/bilgi", ["alan": "telefon", "deger": "0555 000 12 34"]).status == 303)
            #expect(try await counter.post(path + "/bilgi", ["alan": "dogum", "deger": "14.05"]).status == 303)
            #expect(try await counter.post(path + "/bilgi", ["alan": "yer", "deger": "nilufer bursa"]).status == 303)
            #expect(try await counter.post(path + "/bilgi", ["alan": "telefon", "deger": "12"]).status == 422)
            #expect(try await counter.post(path + "/iletisim", ["deger": "ayten@ornek.com"]).status == 303)
            #expect(try await counter.post(path + "/etiketler", ["etiket": "Toptan"]).status == 303)
            #expect(try await counter.post(path + "/gorusme", ["gun": "1.12.2026", "neden": "filtre"]).status == 303)
            #expect(try await counter.post(path + "/gorusme", ["gun": "1.1.2020"]).status == 422)
            #expect(try await counter.post(path + "/davranis", ["davranis": "Sabırlı olun"]).status == 303)
            let customer = try await shop.read { try $0.knownCustomer(id) }
            #expect(customer.phone == "+905550001234" && customer.email == "ayten@ornek.com" && customer.birthday?.form == "14.05")
            #expect(customer.district == "Nilüfer" && customer.province == "Bursa" && customer.nextContact == Day(year: 2026, month: 12, day: 1))
            #expect(try await counter.post(path + "/gorusme/bitti").status == 303)
            #expect(try await counter.post(path + "/etiketler/sil", ["etiket": "toptan"]).status == 303)
            #expect(try await shop.read { try $0.tags(of: id).isEmpty })
            #expect(try await counter.post(path + "/sil").status == 303)
            #expect(try await counter.get(path).status == 404)
        }
    }

    @Test("every look at a card is written down, within a moment")
    func looks() async throws {
        try await TestShop.open(.sqlite) { shop in
            let id = try await shop.write { try $0.add(Seed.ayten) }
            _ = try await shop.counter(as: .sales).get("/musteriler/\(id)")
            let room = try #require(shop.house.rooms.compactMap { $0 as? Customers }.first)
            await room.looks.flush()
            let who = try await shop.read { try $0.one("SELECT account_id FROM look WHERE customer_id = \(id)") }
            #expect(who == 3)
        }
    }
}
