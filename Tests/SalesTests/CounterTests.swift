import Catalogue
import Customers
import Foundation
import Kernel
import Platform
@testable import Sales
import Storage
import Testing
import TestShop
import Web

/// A shop with pages, a customer and two products.
func openShop<T: Sendable>(_ engine: Engine, _ test: @escaping @Sendable (TestShop, ID<Customer>, ID<Product>, ID<Product>) async throws -> T) async throws -> T {
    try await TestShop.open(engine) { shop in
        let (ayten, filter, gasket) = try await shop.write { book in
            try book.addBranch(NewBranch(name: "Nilüfer mağaza"))
            return (try book.add(NewCustomer("Ayten", "Korkmaz")),
                    try book.add(NewProduct(code: "F1", name: "Karbon filtre seti", category: "Filtre", price: 145_000, vatRate: Percent(20), cost: 80_000)),
                    try book.add(NewProduct(code: "C1", name: "Musluk contası", category: "Yedek parça", barcode: "8690001", price: 8_500, vatRate: Percent(20), cost: 2_000)))
        }
        return try await test(shop, ayten, filter, gasket)
    }
}

/// The value of a hidden or visible field on a page.
func value(_ name: String, in page: String) -> String? {
    guard let at = page.range(of: "name=\"\(name)\"") else { return nil }
    guard let from = page.range(of: "value=\"", range: at.upperBound..<page.endIndex), let to = page.range(of: "\"", range: from.upperBound..<page.endIndex) else { return nil }
    return String(page[from.upperBound..<to.lowerBound])
}

@Suite("Quick sale") struct CounterTests {
    @Test("a whole sale without scripts: find, add, change, finish", arguments: Engine.all)
    func whole(engine: Engine) async throws {
        try await openShop(engine) { shop, ayten, filter, gasket in
            let counter = shop.counter(as: .clerk)
            let blank = try await counter.get("/hizli-satis")
            #expect(blank.status == 200)
            let token = try #require(value("_tek", in: blank.text))
            let who = try await counter.post("/hizli-satis", ["_tek": token, "m": "ayten", "is": "ara"])
            #expect(value("musteri", in: who.text) == "\(ayten)")
            let scanned = try await counter.post("/hizli-satis", ["_tek": token, "musteri": "\(ayten)", "q": "8690001", "is": "ara"])
            #expect(value("u0", in: scanned.text) == "\(gasket)" && value("f0", in: scanned.text) == "85,00")
            let two = try await counter.post("/hizli-satis", ["_tek": token, "musteri": "\(ayten)", "u0": "\(gasket)", "a0": "1", "f0": "85,00", "i0": "", "is": "ekle:\(filter)"])
            #expect(value("u1", in: two.text) == "\(filter)")
            let more = try await counter.post("/hizli-satis", ["_tek": token, "musteri": "\(ayten)", "u0": "\(gasket)", "a0": "1", "f0": "85,00", "u1": "\(filter)", "a1": "1", "f1": "1.450,00", "is": "arti:0"])
            #expect(value("a0", in: more.text) == "2" && more.text.contains("₺1.620,00"))
            let done = try await counter.post("/hizli-satis", ["_tek": token, "musteri": "\(ayten)", "u0": "\(gasket)", "a0": "2", "f0": "85,00", "i0": "%10", "u1": "\(filter)", "a1": "1", "f1": "1.450,00", "is": "bitir"])
            #expect(done.status == 303)
            let receipt = try await counter.get(try #require(done.location))
            #expect(receipt.text.contains("₺1.603,00") && receipt.text.contains("Ayten Korkmaz") && receipt.text.contains("₺153,00"))
            #expect(!receipt.text.contains("Kâr"))
            #expect(try await shop.counter(as: .owner).get(try #require(done.location)).text.contains("Kâr"))
        }
    }

    @Test("the same form twice is one sale; the toast can undo it", arguments: Engine.all)
    func twice(engine: Engine) async throws {
        try await openShop(engine) { shop, ayten, filter, _ in
            let counter = shop.counter(as: .clerk)
            let form: KeyValuePairs = ["_tek": "abc123", "musteri": "\(ayten)", "u0": "\(filter)", "a0": "1", "f0": "1.450,00", "is": "bitir"]
            let first = try await counter.post("/hizli-satis", form), second = try await counter.post("/hizli-satis", form)
            #expect(first.location == second.location)
            #expect(first.cookie("toast")?.contains("geri-al") == true && second.cookie("toast")?.contains("geri-al") == false)
            #expect(try await shop.read { try $0.one("SELECT COUNT(*) FROM sale") } == 1)
            let undone = try await counter.post(try #require(first.location) + "/geri-al")
            #expect(undone.status == 303)
            #expect(try await shop.read { try $0.knownCustomer(ayten).tally } == Tally())
            #expect(try await counter.get(try #require(first.location)).status == 404)
        }
    }

    @Test("what cannot be read is said beside its line and nothing is written", arguments: [
        ("a0=0&f0=10", "miktar sıfırdan büyük"), ("a0=iki&f0=10", "miktar sıfırdan büyük"), ("a0=1&f0=on", "fiyat okunamadı"),
        ("a0=1&f0=10&i0=11", "indirim, satır tutarından büyük olamaz"), ("a0=1&f0=10&i0=bol", "bir indirim değil"),
    ])
    func refused(line: String, says: String) async throws {
        try await openShop(.sqlite) { shop, _, filter, _ in
            let counter = shop.counter(as: .clerk)
            let answer = try await counter.post("/hizli-satis", raw: "u0=\(filter)&\(line)&_tek=x&is=bitir&_csrf=\(counter.csrf)")
            #expect(answer.status == 422)
            #expect(answer.text.contains(says) && answer.text.contains("aria-invalid"))
            #expect(try await shop.read { try $0.one("SELECT COUNT(*) FROM sale") } == 0)
        }
    }

    @Test("an empty sale is refused with the way on; a stranger product in the form does no harm")
    func empty() async throws {
        try await openShop(.sqlite) { shop, _, _, _ in
            let counter = shop.counter(as: .clerk)
            let nothing = try await counter.post("/hizli-satis", ["_tek": "x", "is": "bitir"])
            #expect(nothing.status == 422 && nothing.text.contains("Satışta ürün yok"))
            let strange = try await counter.post("/hizli-satis", ["_tek": "x", "u0": "99999", "a0": "1", "f0": "1", "is": "bitir"])
            #expect(strange.status == 422 && strange.text.contains("artık yok"))
            #expect(try await counter.post("/hizli-satis", ["is": "arti:99"]).status == 200)
            #expect(try await counter.post("/hizli-satis", ["is": "ekle:x"]).status == 200)
        }
    }

    @Test("search fragments answer buttons of the form")
    func fragments() async throws {
        try await openShop(.sqlite) { shop, ayten, filter, _ in
            let counter = shop.counter(as: .clerk)
            let products = try await counter.get("/hizli-satis/urun?q=karb", headers: ["hx-request": "true"])
            #expect(products.text.contains("value=\"ekle:\(filter)\"") && !products.text.contains("<html"))
            let people = try await counter.get("/hizli-satis/musteri?m=korkmaz", headers: ["hx-request": "true"])
            #expect(people.text.contains("value=\"musteri:\(ayten)\""))
            #expect(try await counter.get("/hizli-satis/urun?q=yok").text.contains("adında ürün yok"))
            #expect(try await counter.get("/hizli-satis/urun?q=").text.isEmpty)
        }
    }

    @Test("who may not sell may not open the counter") func rights() async throws {
        try await openShop(.sqlite) { shop, _, _, _ in
            for role in TestRole.allCases {
                let may = Role(rawValue: role.rawValue)?.permissions.allows(.sell) ?? false
                let status = try await shop.counter(as: role).get("/hizli-satis").status
                #expect(status == (may ? 200 : 403), "\(role)")
            }
        }
    }
}

@Suite("Receipts and returns on the screen") struct ReceiptTests {
    @Test("a return by form: too many is refused beside the line, twice sent is one", arguments: Engine.all)
    func giveBack(engine: Engine) async throws {
        try await openShop(engine) { shop, ayten, filter, _ in
            let id = try await shop.write { try $0.record(NewSale(customer: ayten, lines: [.init(filter, Quantity(2))])) }
            let counter = shop.counter(as: .clerk)
            #expect(try await counter.get("/satislar/\(id)/iade").status == 200)
            let tooMany = try await counter.post("/satislar/\(id)/iade", ["l1": "3", "_tek": "r"])
            #expect(tooMany.status == 422 && tooMany.text.contains("en çok 2 iade alınabilir"))
            #expect(try await counter.post("/satislar/\(id)/iade", ["l1": "", "_tek": "r"]).text.contains("en az bir satıra"))
            let first = try await counter.post("/satislar/\(id)/iade", ["l1": "1", "not": "Yanlış boy", "_tek": "r"])
            let again = try await counter.post("/satislar/\(id)/iade", ["l1": "1", "not": "Yanlış boy", "_tek": "r"])
            #expect(first.status == 303 && first.location == again.location)
            let receipt = try await counter.get("/satislar/\(id)")
            #expect(receipt.text.contains("1 iade alındı"))
            let back = try await counter.get(try #require(first.location))
            #expect(back.text.contains("İade fişi") && back.text.contains("−₺1.450,00") && back.text.contains("Yanlış boy"))
            #expect(try await shop.read { try $0.knownCustomer(ayten).tally.turnover } == 145_000)
        }
    }

    @Test("the list shows days, branch and seller, and its total comes from the days", arguments: Engine.all)
    func list(engine: Engine) async throws {
        try await openShop(engine) { shop, ayten, filter, gasket in
            let now = shop.clock.now
            _ = try await shop.write { book in
                try book.record(NewSale(customer: ayten, branch: 1, seller: 5, at: now.adding(hours: -1), number: "A-1", lines: [.init(filter)]))
                try book.record(NewSale(branch: 1, seller: 6, at: now.adding(days: -1), lines: [.init(gasket)]))
            }
            let owner = shop.counter(as: .owner)
            let all = try await owner.get("/satislar"), today = try await owner.get("/satislar?aralik=bugun"), yesterday = try await owner.get("/satislar?aralik=dun")
            #expect(all.text.contains("2 fiş") && all.text.contains("Kartsız") && all.text.contains("A-1"))
            #expect(today.text.contains("1 fiş") && today.text.contains("Ayten Korkmaz") && !today.text.contains("Kartsız"))
            #expect(yesterday.text.contains("₺85,00") && !yesterday.text.contains("Ayten Korkmaz"))
            #expect(try await owner.get("/satislar?aralik=ay&satici=5").text.contains("A-1"))
            #expect(!(try await owner.get("/satislar?satici=6").text.contains("A-1")))
            #expect(try await owner.get("/satislar?bas=01.01.2020&son=02.01.2020").text.contains("Bu koşullara uyan fiş yok"))
            #expect(all.statements <= 6, "\(all.texts)")
        }
    }

    @Test("the list walks every receipt once, both ways", arguments: Engine.all)
    func walk(engine: Engine) async throws {
        try await Till.open(engine) { till in
            let ids = try await till.write { book in
                var load = SaleLoad()
                for index in 0..<47 { load.add(SaleRow(customer: till.ayten.rawValue, at: Till.noon.adding(days: -(index / 3))), [SaleLineRow(product: till.filter.rawValue, unitPrice: 1)]) }
                let ids = try book.addSales(load)
                try book.record(Event("import.done", after: [:], shown: false))
                return ids
            }
            var filter = SaleFilter(Form()), seen: [Int64] = [], back: [Int64] = [], last: SalePage
            repeat {
                let asked = filter
                last = try await till.read { try $0.salePage(asked, today: Till.today, size: 10) }
                seen += last.sales.map(\.id.rawValue)
                if let older = last.older { filter.page = .older(older) }
            } while last.older != nil
            #expect(seen.count == 47 && Set(seen) == Set(ids))
            back = last.sales.map(\.id.rawValue)
            while let newer = last.newer {
                filter.page = .newer(newer)
                let asked = filter
                last = try await till.read { try $0.salePage(asked, today: Till.today, size: 10) }
                back = last.sales.map(\.id.rawValue) + back
            }
            #expect(back == seen)
        }
    }

    @Test("hot questions walk an index, never a table")
    func plans() async throws {
        try await Till.open(.sqlite) { till in
            var filter = SaleFilter(Form())
            filter.page = .older(SaleFilter.Mark("1000~5")!)
            filter.span = .month
            let list = filter.statement(today: Till.today, limit: 51)
            try await till.read { reader in
                let plans = try [
                    reader.plan(list),
                    reader.plan("SELECT \(columns: CardSale.self) FROM sale WHERE customer_id = 5 ORDER BY at DESC, id DESC LIMIT 2000"),
                    reader.plan("DELETE FROM sale_line WHERE (customer_id, sale_id) IN (SELECT s.customer_id, s.id FROM sale s WHERE s.batch_id = 4)"),
                    reader.plan("SELECT customer_id, SUM(amount) FROM sale_line WHERE product_id = 4 AND customer_id > 0 GROUP BY customer_id"),
                    reader.plan("SELECT \(columns: Sale.self) FROM sale WHERE returns_sale_id = 7 ORDER BY at, id"),
                    reader.plan(Sales.timeline.select(till.ayten, Till.noon, 21)),
                ]
                for plan in plans {
                    #expect(!plan.contains { $0.hasPrefix("SCAN sale") && !$0.contains("USING INDEX sale_at") }, "\(plan)")
                }
                #expect(plans[0].contains { $0.contains("sale_at") } && !plans[0].contains { $0.contains("TEMP B-TREE") })
                #expect(!plans[1].contains { $0.contains("TEMP B-TREE") })
                #expect(plans[3].contains { $0.contains("COVERING INDEX sale_line_product") }, "\(plans[3])")
            }
        }
    }
}

@Suite("What Sales says on the card and the day page") struct PanelTests {
    @Test("the strip's figures, with and without margin", arguments: Engine.all)
    func card(engine: Engine) async throws {
        try await openShop(engine) { shop, ayten, filter, gasket in
            let now = shop.clock.now
            _ = try await shop.write { book in
                for days in [450, 114, 95, 76, 57, 38] {
                    try book.record(NewSale(customer: ayten, branch: 1, at: now.adding(days: -days), lines: days == 38 ? [.init(filter), .init(gasket), .init(gasket), .init(filter)] : [.init(filter)]))
                }
            }
            let owner = try await shop.counter(as: .owner).get("/musteriler/\(ayten)"), clerk = try await shop.counter(as: .clerk).get("/musteriler/\(ayten)")
            #expect(owner.status == 200)
            for words in ["Son 12 ay ciro", "₺8.870", "%511,7 fazla", "5 kez", "genelde 19 günde bir", "38 gün önce", "₺3.070", "Aldıkları, 12 ay", "Yedek parça",
                          "Her zamanki sepeti", "Karbon filtre seti, Musluk contası +2 · Nilüfer mağaza"] {
                #expect(owner.text.contains(words), "\(words)")
            }
            #expect(owner.text.contains("Kâr") && !clerk.text.contains("stat__k\">Kâr"))
            #expect(owner.statements <= 6, "\(owner.statements): \(owner.texts)")
        }
    }

    @Test("the day page: this month against the same days, yesterday, today", arguments: Engine.all)
    func today(engine: Engine) async throws {
        try await openShop(engine) { shop, ayten, filter, gasket in
            let now = shop.clock.now
            _ = try await shop.write { book in
                try book.record(NewSale(customer: ayten, at: now, lines: [.init(filter)]))
                try book.record(NewSale(at: now.adding(days: -1), lines: [.init(gasket, Quantity(2))]))
                try book.record(NewSale(at: Instant(day: Day(year: 2026, month: 10, day: 12)!, hour: 9), lines: [.init(filter)]))
                try book.record(NewSale(at: Instant(day: Day(year: 2026, month: 10, day: 13)!, hour: 9), lines: [.init(filter)]))
            }
            let owner = try await shop.counter(as: .owner).get("/"), clerk = try await shop.counter(as: .clerk).get("/")
            #expect(owner.text.contains("₺1.620") && owner.text.contains("%11,7 fazla") && owner.text.contains("Brüt kâr"))
            #expect(owner.text.contains("1 fiş, ₺170,00"))
            #expect(!clerk.text.contains("Brüt kâr"))
        }
    }

    @Test("31 March is compared with the whole of February") func monthEnds() {
        func day(_ month: Int, _ day: Int) -> Int32 { Day(year: 2027, month: month, day: day)!.number }
        let figures = DayFigures([SaleDay(day: day(2, 28), amount: 100), SaleDay(day: day(3, 1), amount: 7), SaleDay(day: day(3, 31), amount: 5)], today: Day(year: 2027, month: 3, day: 31)!)
        #expect((figures.lastMonth.amount, figures.thisMonth.amount, figures.today.amount) == (100, 12, 5))
        #expect(figures.daily.count == 31)
    }
}
