import Foundation
import Kernel
import Storage
@testable import Platform
import TestShop
import Testing

@Suite("Live pages, health and backups") struct LiveTests {
    @Test("an open page hears within a second what was committed", arguments: Engine.all)
    func hears(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            let house = firm.test.house, live = firm.test.shop.live
            let telling = Task { await house.tellPages() }
            let page = Task { try await firm.owner.get("/canli") }
            while live.listeners == 0 { try await Task.sleep(for: .milliseconds(5)) }
            try await Task.sleep(for: .milliseconds(50))
            // the best of three, so that a busy machine does not decide
            var quickest = Duration.seconds(60)
            for name in ["Nilüfer", "Mudanya", "Gemlik"] {
                let here = live.listen()
                let reply = try await firm.owner.post("/kurulum/subeler", ["name": name])
                #expect(reply.status == 303)
                let committed = ContinuousClock.now
                for await topics in here {
                    #expect(topics == ["branches"])
                    break
                }
                quickest = min(quickest, committed.duration(to: .now))
            }
            #expect(quickest < .seconds(1))
            try await Task.sleep(for: .milliseconds(50))
            live.close()
            let reply = try await page.value
            #expect(reply.header("content-type") == "text/event-stream")
            #expect(reply.text.contains("event: topics\ndata: branches\n\n"))
            telling.cancel()
        }
    }

    @Test("health answers anyone; figures answer the firm's manager", arguments: Engine.all)
    func health(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            let health = try await firm.test.stranger().get("/health")
            #expect(health.status == 200 && health.text.contains("\"database\":\"ok\""))
            #expect(try await firm.test.stranger().get("/metrics").status == 403)
            let figures = try await firm.owner.get("/metrics")
            #expect(figures.status == 200 && figures.text.contains("bakkal_request_seconds_count"))
        }
    }

    @Test("a backup opens by itself and only the newest are kept")
    func backup() async throws {
        try await Firm.open(.sqlite) { firm in
            for _ in 0..<(Backup.kept + 2) {
                firm.test.clock.now = firm.test.clock.now.adding(seconds: 1)
                _ = try await Backup.make(firm.test.shop)
            }
            let backups = Backup.list(firm.test.shop)
            #expect(backups.count == Backup.kept)
            let copy = try await Database.open(.sqlite(path: firm.test.shop.folder + "/backups/" + backups[0].name))
            #expect(try await copy.read { try $0.account(email: Firm.email)?.name } == "Nermin Çınar")
            try await copy.close()
            #expect(try await firm.owner.get("/kurulum/yedekler").text.contains(backups[0].name))
            #expect(try await firm.owner.post("/kurulum/yedekler").status == 303)
        }
    }

    @Test("the server's own tool makes the copy on PostgreSQL, and its password is seen by nobody")
    func dump() async throws {
        #expect(PostgresDump.withoutPassword("postgres://ali:s%40l@h:5432/d") == ("postgres://ali@h:5432/d", "s@l"))
        #expect(PostgresDump.withoutPassword("host=h password='a b' dbname=d") == ("host=h  dbname=d", "a b"))
        #expect(PostgresDump.withoutPassword("dbname=d").password == nil)
        guard Engine.all.contains(.postgres) else { return }
        try await Firm.open(.postgres) { firm in
            let path = try await Backup.make(firm.test.shop)
            #expect(path.hasSuffix(".dump"))
            #expect((Backup.list(firm.test.shop).first?.bytes ?? 0) > 1000)
        }
    }

    @Test("the command line adds, lists, resets and switches off", arguments: Engine.all)
    func commands(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            let shop = firm.test.shop
            let link = try await Platform.addUser(shop, name: "Emre Ak", email: "emre@example.com", role: .sales)
            #expect(link.hasPrefix("/parola?anahtar="))
            #expect(try await Platform.users(shop).map(\.name) == ["Emre Ak", "Nermin Çınar"])
            try await Platform.setUser(shop, email: "emre@example.com", active: false)
            await #expect(throws: AccountFailure.self) { try await Platform.resetLink(shop, email: "emre@example.com") }
            await #expect(throws: AccountFailure.self) { try await Platform.setUser(shop, email: Firm.email, active: false) }
        }
    }
}
