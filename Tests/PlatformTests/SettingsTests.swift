import Kernel
@testable import Platform
import Storage
import TestShop
import Testing

@Suite("Settings and audit") struct SettingsTests {
    @Test("a setting keeps its type, and the same value again leaves no trace", arguments: Engine.all)
    func typed(engine: Engine) async throws {
        try await withDatabase(engine, Platform.migrations) { database in
            #expect(try await database.read { try $0.setting(.firmReady) } == false)
            try await database.write(as: .system("test")) { try $0.set(.firmReady, to: true) }
            try await database.write(as: .system("test")) { try $0.set(.firmReady, to: true) }
            #expect(try await database.read { try $0.setting(.firmReady) } == true)
            #expect(try await database.read { try $0.one("SELECT COUNT(*) FROM event WHERE kind = 'setting.changed'") } == 1)
        }
    }

    @Test("the first to choose a currency settles it", arguments: Engine.all)
    func currency(engine: Engine) async throws {
        try await withDatabase(engine, Platform.migrations) { database in
            #expect(try await database.read { try $0.currency() } == .TRY)
            try await database.write(as: .system("test")) { try $0.settle(currency: .GBP) }
            try await database.write(as: .system("test")) { try $0.settle(currency: .GBP) }
            #expect(try await database.read { try $0.currency() } == .GBP)
            await #expect(throws: FirmFailure.self) { try await database.write(as: .system("test")) { try $0.settle(currency: .TRY) } }
        }
    }

    @Test("the audit page shows who, the old and the new, and can be narrowed", arguments: Engine.all)
    func audit(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            _ = try await firm.owner.post("/kurulum/subeler", ["name": "Eski Ad"])
            let branch = try #require(try await firm.test.read { try $0.branch(code: "1") })
            _ = try await firm.owner.post("/kurulum/subeler/\(branch.id)", ["name": "Yeni Ad"])
            let all = try await firm.owner.get("/denetim").text
            #expect(all.contains("eski değer </span>Eski Ad") && all.contains("yeni değer </span>Yeni Ad") && all.contains("Nermin Çınar"))
            let narrowed = try await firm.owner.get("/denetim?tur=branch.opened").text
            #expect(narrowed.contains("Şube açıldı</b>") && !narrowed.contains("Şube değişti</b>"))
            #expect(try await firm.owner.get("/denetim?kim=999").text.contains("Bu süzgeçte kayıt yok"))
            #expect(try await firm.owner.get("/denetim?musteri=7").text.contains("Karta bakanlar"))
        }
    }

    @Test("a long book is turned page by page", arguments: Engine.all)
    func pages(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            try await firm.test.write { book in
                for number in 1...60 { try book.record(Event("branch.renamed", subject: Int64(number), Changes())) }
            }
            let first = try await firm.owner.get("/denetim?tur=branch.renamed").text
            let next = try #require(first.firstMatch(of: /href="(\/denetim\?[^"]*once=[0-9]+)"/)?.output.1)
            let second = try await firm.owner.get(String(next).replacing("&amp;", with: "&")).text
            #expect(second.contains("kayıt 10<") && second.contains("kayıt 1<") && !second.contains("kayıt 11<"))
        }
    }

    @Test("settings pages open in both languages for those who may", arguments: Engine.all)
    func opens(engine: Engine) async throws {
        try await TestShop.open(engine) { test in
            for path in ["/kurulum", "/kurulum/firma", "/kurulum/subeler", "/kurulum/kisiler", "/kurulum/yedekler", "/denetim", "/isler"] {
                for language in [Language.tr, .en] {
                    let page = try await test.counter(language: language).get(path)
                    #expect(page.status == 200, "\(path)")
                    #expect(!page.text.contains(" style=\""), "\(path)")
                }
            }
            #expect(try await !test.counter(as: .apprentice).get("/kurulum").text.contains("/kurulum/firma"))
        }
    }

    @Test("a branch that a batch opened goes with it, unless somebody works there", arguments: Engine.all)
    func undo(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            let database = firm.test.database
            let batch = try await database.begin("import", source: "subeler.csv", as: .system("test"))
            try await database.write(as: .system("test"), batch: batch) { book in
                try book.addBranch(NewBranch(name: "Mudanya", code: "M"))
                let kept = try book.addBranch(NewBranch(name: "Gemlik", code: "G"))
                try book.addAccount(NewAccount(name: "Selin", email: "selin@example.com", role: .clerk, branch: kept))
            }
            try await database.finish(batch, counts: [:], as: .system("test"))
            let undone = try await database.undo(batch, firm.test.house.platform.undoers, as: .system("test"))
            #expect(undone.removed == 1 && undone.left.map(\.label) == ["Gemlik"])
            #expect(try await firm.test.read { try $0.branches().map(\.code) } == ["G"])
        }
    }

    @Test("the language is chosen for the person and the device", arguments: Engine.all)
    func language(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            let reply = try await firm.owner.post("/dil", ["dil": "en", "sonra": "/hesabim"])
            #expect(reply.location == "/hesabim" && reply.cookie("dil") == "en")
            #expect(try await firm.owner.get("/hesabim").text.contains("My account"))
            #expect(try await firm.owner.post("/dil", ["dil": "xx"]).status == 422)
        }
    }
}
