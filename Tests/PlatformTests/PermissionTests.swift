import Kernel
@testable import Platform
import TestShop
import Testing
import Web

@Suite("Permissions") struct PermissionTests {
    @Test("every page refuses a role without its permission, and sends a stranger to the sign-in")
    func everyRoute() async throws {
        try await TestShop.open(.sqlite) { test in
            for route in test.house.desk.routes where route.allow != .anyone {
                let path = "/" + route.path.split(separator: "/").map { $0.hasPrefix(":") ? "1" : String($0) }.joined(separator: "/")
                func ask(_ counter: Counter) async throws -> Reply {
                    try await route.method == "GET" ? counter.get(path) : counter.post(path)
                }
                let stranger = try await ask(test.stranger())
                #expect(stranger.status == 303 && stranger.location?.hasPrefix("/giris") == true, "\(route.method) \(path)")
                guard route.allow != .signedIn else { continue }
                for role in TestRole.allCases where !(Role(rawValue: role.rawValue)?.permissions.allows(route.allow) ?? true) {
                    #expect(try await ask(test.counter(as: role)).status == 403, "\(route.method) \(path) as \(role)")
                }
            }
        }
    }

    @Test("roles: the owner may all, only she manages people, and the till sees no margin")
    func roles() {
        #expect(Role.owner.permissions == .all)
        for role in Role.allCases where role != .owner {
            #expect(!role.permissions.allows(.managePeople))
            #expect(role.permissions.allows(.seeCustomers))
        }
        for role in [Role.clerk, .apprentice, .technician, .agent, .marketer] { #expect(!role.permissions.allows(.seeMargin)) }
        #expect(Set(Role.allCases.map(\.rawValue)) == Set(TestRole.allCases.map(\.rawValue)))
    }

    @Test("a role taken away counts at the next click", arguments: Engine.all)
    func takenAway(engine: Engine) async throws {
        try await Firm.open(engine) { firm in
            let (id, emre) = try await firm.hire("Emre Ak", "emre@example.com", .manager)
            #expect(try await emre.get("/kurulum/firma").status == 200)
            #expect(try await firm.owner.post("/kurulum/kisiler/\(id)", ["name": "Emre Ak", "email": "emre@example.com", "role": "apprentice"]).status == 303)
            #expect(try await emre.get("/kurulum/firma").status == 403)
        }
    }
}
