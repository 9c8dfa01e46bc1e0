import Kernel
@testable import Platform
import TestShop
import Testing

@Suite("People and branches") struct PeopleTests {
    @Test("an invitation form is taken, or says what is wrong beside the field", arguments: [
        ("Selin Doğan", "selin@example.com", "", "clerk", 200, ""),
        ("Selin Doğan", "selin@example.com", "0532 123 45 67", "sales", 200, ""),
        ("", "selin@example.com", "", "clerk", 422, "y-name"),
        ("Selin", "selin", "", "clerk", 422, "y-email"),
        ("Selin", "", "", "clerk", 422, "y-email"),
        ("Selin", "nermin@example.com", "", "clerk", 422, "y-email"),
        ("Selin", "selin@example.com", "12", "clerk", 422, "y-phone"),
        ("Selin", "selin@example.com", "", "", 422, "y-role"),
        ("Selin", "selin@example.com", "", "kral", 422, "y-role"),
    ])
    func invites(name: String, email: String, phone: String, role: String, status: Int, says: String) async throws {
        try await Firm.open(.sqlite) { firm in
            let reply = try await firm.owner.post("/kurulum/kisiler", ["name": name, "email": email, "phone": phone, "role": role])
            #expect(reply.status == status)
            #expect(says.isEmpty || reply.text.contains(says))
        }
    }

    @Test("a name with markup in it stays text on every page", arguments: Engine.all)
    func escaped(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            let name = "<script>alert('x')</script>"
            let (id, villain) = try await firm.hire(name, "x@example.com", .manager)
            for page in ["/kurulum/kisiler", "/kurulum/kisiler/\(id)", "/kurulum", "/denetim"] {
                let text = try await firm.owner.get(page).text
                #expect(!text.contains("<script>alert"))
                #expect(text.contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;"))
            }
            #expect(try await !villain.get("/hesabim").text.contains("<script>alert"))
        }
    }

    @Test("the only owner can neither step down nor be switched off", arguments: Engine.all)
    func lastOwner(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            let id = try #require(try await firm.test.read { try $0.account(email: Firm.email)?.id })
            let down = try await firm.owner.post("/kurulum/kisiler/\(id)", ["name": "Nermin Çınar", "email": Firm.email, "role": "clerk"])
            #expect(down.status == 422 && down.text.contains("Firmanın tek sahibi"))
            #expect(try await firm.owner.post("/kurulum/kisiler/\(id)/kapat").status == 422)
            _ = try await firm.hire("Emre Ak", "emre@example.com", .owner)
            #expect(try await firm.owner.post("/kurulum/kisiler/\(id)", ["name": "Nermin Çınar", "email": Firm.email, "role": "clerk"]).status == 303)
        }
    }

    @Test("the owner signs somebody out everywhere", arguments: Engine.all)
    func signsOut(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            let (id, selin) = try await firm.hire("Selin Doğan", "selin@example.com", .clerk)
            #expect(try await selin.get("/hesabim").status == 200)
            #expect(try await firm.owner.post("/kurulum/kisiler/\(id)/oturumlar").status == 303)
            #expect(try await selin.get("/hesabim").status == 303)
        }
    }

    @Test("a branch form is taken, or says what is wrong", arguments: [
        ("Nilüfer mağaza", "", "Nilüfer, Bursa", 303, ""),
        ("Nilüfer mağaza", "N-1", "", 303, ""),
        ("", "", "", 422, "y-name"),
        ("Mudanya", "", "Atlantis", 422, "y-place"),
        ("Mudanya", "123456789012345678901", "", 422, "y-code"),
    ])
    func branches(name: String, code: String, place: String, status: Int, says: String) async throws {
        try await Firm.open(.sqlite) { firm in
            let reply = try await firm.owner.post("/kurulum/subeler", ["name": name, "code": code, "place": place])
            #expect(reply.status == status)
            #expect(says.isEmpty || reply.text.contains(says))
        }
    }

    @Test("a branch is opened, renamed, closed while nobody works there, and opened again", arguments: Engine.all)
    func life(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            #expect(try await firm.owner.post("/kurulum/subeler", ["name": "Nilüfer mağaza", "place": "Nilüfer, Bursa"]).status == 303)
            let branch = try #require(try await firm.test.read { try $0.branch(code: "1") })
            #expect(branch.place == "Nilüfer, Bursa" && branch.province == 16)
            #expect(try await firm.owner.post("/kurulum/subeler", ["name": "Öteki", "code": "1"]).text.contains("başka bir şubenin"))
            #expect(try await firm.owner.post("/kurulum/subeler/\(branch.id)", ["name": "Nilüfer merkez", "place": ""]).status == 303)
            #expect(try await firm.test.read { try $0.branch(branch.id)?.name } == "Nilüfer merkez")
            let (id, _) = try await firm.hire("Selin Doğan", "selin@example.com", .clerk)
            let posted = try await firm.owner.post("/kurulum/kisiler/\(id)", ["name": "Selin Doğan", "email": "selin@example.com", "role": "clerk", "branch": "\(branch.id)"])
            #expect(posted.status == 303)
            let refused = try await firm.owner.post("/kurulum/subeler/\(branch.id)/kapat")
            #expect(refused.status == 409 && refused.text.contains("1 kişi çalışıyor"))
            _ = try await firm.owner.post("/kurulum/kisiler/\(id)", ["name": "Selin Doğan", "email": "selin@example.com", "role": "clerk"])
            #expect(try await firm.owner.post("/kurulum/subeler/\(branch.id)/kapat").status == 303)
            #expect(try await firm.test.read { try $0.branch(branch.id)?.isOpen } == false)
            #expect(try await firm.owner.post("/kurulum/kisiler/\(id)", ["name": "Selin Doğan", "email": "selin@example.com", "role": "clerk", "branch": "\(branch.id)"]).text.contains("y-branch"))
            #expect(try await firm.owner.post("/kurulum/subeler/\(branch.id)/ac").status == 303)
            #expect(try await firm.owner.get("/kurulum/subeler/999").status == 404)
            #expect(try await firm.owner.get("/kurulum/subeler/abc").status == 400)
        }
    }
}
