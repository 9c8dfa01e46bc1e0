@testable import Exchange
import Foundation
import Kernel
import Storage
import Testing
import TestShop
import Web

@Suite("Importing by the pages") struct ImportPagesTests {
    static let list = Array("Ad Soyad;GSM;Mail;Kod2\nAyten Korkmaz;0555 000 12 34;ayten@example.com;A-17\nGül Çiçekçilik;0224 000 00;gul@example;A-18\n".utf8)

    /// Gives a file and goes through to the page that asks for consent.
    static func upload(_ counter: Counter, _ bytes: [UInt8] = list, kind: String = "musteriler") async throws -> String {
        let reply = try await counter.upload("/ice-aktar", name: "musteriler_kasim.csv", bytes, fields: ["tur": kind])
        #expect(reply.status == 303)
        return try #require(reply.location)
    }

    @Test("from the file to the cards and back, without a script", arguments: Engine.all)
    func wholeWay(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let counter = shop.counter(as: .data)
            #expect(try await counter.get("/ice-aktar").text.contains("Dosyayı buraya bırakın"))
            let path = try await Self.upload(counter)
            let match = try await counter.get(path)
            #expect(match.status == 200 && match.text.contains("Hangi sütun ne?") && match.text.contains("0555 000 12 34") && match.text.contains("kesin"))
            let checked = try await counter.post(path + "/esle", ["s3": "tags", "eylem": "kontrol"])
            #expect(checked.location == path)
            let check = try await counter.get(path).text
            #expect(check.contains("2 satırı aktar") && check.contains("Satır 3") && check.contains("9 rakam var"))
            #expect(try await shop.read { try $0.one("SELECT COUNT(*) FROM customer") } == 0)
            // Pressed twice, it is one import.
            #expect(try await counter.post(path + "/aktar").location == path)
            #expect(try await counter.post(path + "/aktar").location == path)
            #expect(try await counter.get(path).text.contains("data-progress-src=\"\(path)/durum\""))
            try await shop.house.runner.runDue()
            #expect(try await counter.get(path + "/durum").text.contains("data-progress-go=\"\(path)\""))
            let done = try await counter.get(path).text
            #expect(done.contains("Aktarıldı: 2 satır") && done.contains("Geri al"))
            #expect(try await shop.read { try $0.one("SELECT COUNT(*) FROM customer") } == 2)
            #expect(try await shop.read { try $0.one("SELECT COUNT(*) FROM batch") } == 1)
            #expect(try await shop.read { try $0.texts("SELECT tag FROM customer_tag ORDER BY 1") } == ["a 17", "a 18"])
            let undone = try await counter.post(path + "/geri-al")
            #expect(undone.location == path)
            #expect(try await counter.get(path).text.contains("geri alındı"))
            #expect(try await shop.read { try $0.one("SELECT COUNT(*) FROM customer") } == 0)
            #expect(try await counter.get("/ice-aktar").text.contains("musteriler_kasim.csv"))
        }
    }

    @Test("a file that is not what it says is refused with a sentence, and not kept") func wrongFiles() async throws {
        try await TestShop.open(.sqlite) { shop in
            let counter = shop.counter(as: .owner)
            for (bytes, says) in [([0x50, 0x4B, 0x03, 0x04] + Array("[Content_Types].xml".utf8), "CSV UTF-8"), (Array("%PDF-1.7".utf8), "PDF"), (Array("Ad;Telefon\n".utf8), "yalnız başlık"), ([0x89, 0x50, 0x4E, 0x47, 1, 2, 3], "resim")] {
                let reply = try await counter.upload("/ice-aktar", name: "liste.csv", bytes, fields: ["tur": "musteriler"])
                #expect(reply.status == 422 && reply.text.contains(says))
            }
            #expect(try FileManager.default.contentsOfDirectory(atPath: shop.shop.folder + "/uploads").isEmpty)
            #expect(try await shop.read { try $0.one("SELECT COUNT(*) FROM import_file") } == 0)
        }
    }

    @Test("who may not import is told so, on every page") func permissions() async throws {
        try await TestShop.open(.sqlite) { shop in
            let path = try await Self.upload(shop.counter(as: .owner))
            let clerk = shop.counter(as: .clerk)
            for page in ["/ice-aktar", path, path + "/durum", path + "/reddedilen"] { #expect(try await clerk.get(page).status == 403) }
            for act in ["/esle", "/aktar", "/geri-al", "/vazgec"] { #expect(try await clerk.post(path + act).status == 403) }
            #expect(try await shop.stranger().get("/ice-aktar").status == 303)
            #expect(try await shop.counter().get("/ice-aktar/999").status == 404)
        }
    }

    @Test("an essential column that was taken away is asked for; another separator reads the file anew") func matching() async throws {
        try await TestShop.open(.sqlite) { shop in
            let counter = shop.counter(as: .owner)
            let path = try await Self.upload(counter, Array("Müşteri;Tarih;Tutar\n5;01.10.2026;12,50\n".utf8), kind: "satislar")
            let asked = try await counter.post(path + "/esle", ["s2": "", "eylem": "kontrol"])
            #expect(asked.status == 422 && asked.text.contains("sütun seçilmedi"))
            _ = try await counter.post(path + "/esle", ["ayirici": ",", "eylem": "oku"])
            #expect(try await counter.get(path).text.contains("Müşteri;Tarih;Tutar"))
            _ = try await counter.post(path + "/esle", ["ayirici": ";", "eylem": "oku"])
            // A field chosen for another column leaves the first.
            _ = try await counter.post(path + "/esle", ["s0": "customerName", "s1": "time", "s2": "amount", "para": "TRY", "birim": "lira", "eylem": "kontrol"])
            let check = try await counter.get(path).text
            #expect(check.contains("₺12,50") && check.contains("01.10.2026"))
        }
    }

    @Test("one that was broken off offers to go on or to undo") func broken() async throws {
        try await TestShop.open(.sqlite) { shop in
            let counter = shop.counter(as: .owner)
            let path = try await Self.upload(counter)
            _ = try await counter.post(path + "/esle", ["eylem": "kontrol"])
            _ = try await counter.post(path + "/aktar")
            let stored = try #require(try await shop.read { try $0.storedImports(limit: 1).first })
            _ = try await shop.write { try $0.begin(stored) }
            try await shop.database.keep { try $0.execute("UPDATE import_file SET holder = 'elsewhere 1 1', held_until = 0") }
            let page = try await counter.get(path).text
            #expect(page.contains("yarım kaldı") && page.contains("Kaldığı yerden sürdür"))
            _ = try await counter.post(path + "/aktar")
            try await shop.house.runner.runDue()
            #expect(try await counter.get(path).text.contains("Aktarıldı: 2 satır"))
        }
    }

    @Test("every page stands in English too") func english() async throws {
        try await TestShop.open(.sqlite) { shop in
            let counter = shop.counter(as: .owner, language: .en)
            #expect(try await counter.get("/ice-aktar").text.contains("Drop the file here"))
            let path = try await Self.upload(counter)
            #expect(try await counter.get(path).text.contains("Which column is what?"))
            _ = try await counter.post(path + "/esle", ["eylem": "kontrol"])
            #expect(try await counter.get(path).text.contains("Import 2 rows"))
        }
    }

    @Test("uploads are swept after a week, and undo still works") func sweep() async throws {
        try await TestShop.open(.sqlite) { shop in
            let counter = shop.counter(as: .owner)
            let path = try await Self.upload(counter)
            _ = try await counter.post(path + "/esle", ["eylem": "kontrol"])
            _ = try await counter.post(path + "/aktar")
            try await shop.house.runner.runDue()
            shop.clock.now = shop.clock.now.adding(days: 8)
            try await shop.house.exchange?.sweep()
            #expect(try FileManager.default.contentsOfDirectory(atPath: shop.shop.folder + "/uploads").isEmpty)
            #expect(try await counter.post(path + "/geri-al").status == 303)
            #expect(try await shop.read { try $0.one("SELECT COUNT(*) FROM customer") } == 0)
        }
    }
}
