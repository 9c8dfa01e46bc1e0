import Customers
import Kernel
import Platform
import Storage
import Testing
import TestShop

@Suite("Verbs") struct VerbTests {
    @Test("a new customer gets a number, a card and an event", arguments: Engine.all)
    func adds(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let id = try await shop.write { try $0.add(Seed.ayten) }
            let (customer, points, addresses, events, counts) = try await shop.read { reader in
                (try reader.knownCustomer(id), try reader.contactPoints(of: id), try reader.addresses(of: id),
                 try reader.timeline(customer: id.rawValue), try reader.customerCounts())
            }
            #expect(customer.name == "Ayten Korkmaz")
            #expect(customer.number == "1")
            #expect(customer.lifecycle == .prospect)
            #expect(customer.revision == 0)
            #expect(points.map(\.value) == ["+905550001234", "ayten.k@example.com"])
            #expect(points.map(\.main) == [true, true])
            #expect(addresses.map(\.line) == ["Örnek Mah. 14. Sk. 8/5"])
            #expect(events.map(\.kind) == ["customer.added"])
            #expect(counts[.prospect] == 1 && counts.total == 1)
        }
    }

    @Test("numbers are unique and pass over those an import brought", arguments: Engine.all)
    func numbers(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let numbers = try await shop.write { book in
                try book.add(NewCustomer("Ali", number: "2"))
                let next = [try book.add(NewCustomer("Veli")), try book.add(NewCustomer("Can")), try book.add(NewCustomer("Ece"))]
                return try next.map { try book.knownCustomer($0).number }
            }
            #expect(numbers == ["1", "3", "4"])
            await #expect(throws: CustomerFailure.self) { try await shop.write { _ = try $0.add(NewCustomer("Oya", number: "3")) } }
            let bulk = try await shop.write { book in
                let ids = try book.addCustomers((1...300).map { NewCustomer("Kişi\($0)", number: $0 % 2 == 0 ? "\(100 + $0)" : nil) })
                try book.record(Event("test.seeded"))
                return try ids.map { try book.knownCustomer($0).number }
            }
            #expect(Set(bulk).count == 300)
            let next = try await shop.write { book in try book.knownCustomer(try book.add(NewCustomer("Son"))).number }
            #expect(!bulk.contains(next))
            #expect(try await shop.read { try $0.customerID(number: "102") } != nil)
        }
    }

    @Test("a change writes only what differs, old and new", arguments: Engine.all)
    func changes(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let id = try await shop.write { try $0.add(Seed.ayten) }
            shop.clock.now = shop.clock.now.adding(minutes: 1)
            var facts = Seed.ayten.facts
            facts.phone = Phone("0555 000 12 35")
            facts.address = nil
            let changed = facts
            try await shop.write { try $0.change(id, to: changed, seen: 0) }
            let (customer, points, addresses, event) = try await shop.read { reader in
                (try reader.knownCustomer(id), try reader.contactPoints(of: id), try reader.addresses(of: id), try reader.timeline(customer: id.rawValue).first)
            }
            #expect(customer.phone == "+905550001235" && customer.revision == 1)
            #expect(points.filter { $0.kind == .phone }.map(\.value) == ["+905550001235"])
            #expect(addresses.isEmpty)
            #expect(event?.kind == "customer.changed")
            #expect(event?.before["phone"] == "+905550001234" && event?.after["phone"] == "+905550001235")
            #expect(event?.after["name"] == nil && event?.before["address"] == "Örnek Mah. 14. Sk. 8/5")
            await #expect(throws: CustomerFailure.self) { try await shop.write { _ = try $0.change(id, to: Seed.ayten.facts, seen: 0) } }
            #expect(try await shop.write { try $0.change(id, to: changed, seen: 1) }.isEmpty)
        }
    }

    @Test("contact points: a second one, bouncing, gone; the next takes its place", arguments: Engine.all)
    func points(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let id = try await shop.write { try $0.add(Seed.ayten) }
            try await shop.write { book in
                let second = try book.addContactPoint(id, NewContactPoint(typed: "0224 000 00 01", label: "iş"))
                #expect(try book.addContactPoint(id, NewContactPoint(typed: "0224 000 00 01")) == second)
                let mail = try #require(try book.contactPoints(of: id).first { $0.kind == .email })
                try book.markContactPoint(id, mail.id, .bounced)
                let first = try #require(try book.contactPoints(of: id).first { $0.kind == .phone && $0.main })
                try book.removeContactPoint(id, first.id)
                #expect(try book.knownCustomer(id).phone == "+902240000001")
                #expect(try book.contactPoints(of: id).first { $0.id == second }?.main == true)
                #expect(try book.contactPoints(of: id).first { $0.id == mail.id }?.state == .bounced)
            }
            #expect(try await shop.read { try $0.search("0224 000 00 01").count } == 1)
            #expect(try await shop.read { try $0.search("0001234").count } == 0)
        }
    }

    @Test("notes, tags, relations, next contact and treatment each leave an event", arguments: Engine.all)
    func around(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let today = shop.clock.now.day
            let (id, firm) = try await shop.write { (try $0.add(Seed.ayten), try $0.add(NewCustomer(CustomerFacts(kind: .firm, title: "Korkmaz Eczanesi")))) }
            try await shop.write { book in
                let note = try book.addNote(id, "Salı arayın")
                try book.changeNote(id, note, "Çarşamba arayın")
                try book.removeNote(id, note)
            }
            let note = try await shop.read { try $0.notes(of: id) }
            #expect(note.isEmpty)
            let gone = try #require(try await shop.read { try $0.timeline(customer: id.rawValue, limit: 50).first { $0.kind == "note.removed" }?.subject })
            try await shop.write { book in
                try book.restoreNote(id, ID(gone))
                #expect(try book.notes(of: id).map(\.text) == ["Çarşamba arayın"])
                #expect(try book.tag([id, firm], "Toptan") == 2)
                #expect(try book.tag([id], "TOPTAN") == 0)
                try book.untag(firm, "toptan")
                try book.relate(firm, id, .contact, role: "eczacı", influence: 3)
                try book.setNextContact(id, on: today.adding(days: 5), note: "filtre")
                try book.setTreatment(id, treatment: "Hanımefendi deyin", taste: nil)
            }
            let (customer, mine, theirs, kinds) = try await shop.read { reader in
                (try reader.knownCustomer(id), try reader.relations(of: id), try reader.relations(of: firm), try reader.texts("SELECT kind FROM event WHERE customer_id = \(id)"))
            }
            #expect(customer.nextContact == today.adding(days: 5) && customer.nextContactNote == "filtre" && customer.treatment == "Hanımefendi deyin")
            #expect(mine.map(\.kind) == [.employer] && theirs.map(\.kind) == [.contact] && theirs.first?.influence == 3)
            #expect(Set(kinds).isSuperset(of: ["note.added", "note.changed", "note.removed", "note.restored", "tag.added", "relation.added", "contact.planned", "customer.treated"]))
            #expect(try await shop.read { try $0.search("ayten").lines.map(\.id) } == [id, firm], "a firm is found by its people, after the person herself")
            try await shop.write { try $0.finishNextContact(id) }
            #expect(try await shop.read { try $0.knownCustomer(id).nextContact } == nil)
            await #expect(throws: CustomerFailure.self) { try await shop.write { try $0.relate(id, id, .kin) } }
            await #expect(throws: CustomerFailure.self) { try await shop.write { _ = try $0.addNote(id, "  ") } }
        }
    }

    @Test("a sale tallies, makes an active customer of a prospect, and cannot be deleted away", arguments: Engine.all)
    func tallies(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let today = shop.clock.now.day
            let id = try await shop.write { try $0.add(Seed.ayten) }
            @Sendable func sale(_ amount: Int64, _ day: Day) -> Tally { Tally(turnover: amount, cost: amount / 2, vat: 0, visits: 1, returns: 0, firstDay: day, lastDay: day, lastAmount: amount) }
            try await shop.write { book in
                try book.tally(id, sale(10_000, today.adding(days: -3)))
                try book.tally(id, sale(5_000, today.adding(days: -10)))
                try book.tally(id, Tally(turnover: -2_000, cost: -1_000, vat: 0, visits: 0, returns: 1))
                try book.record(Event("sale.recorded", customer: id))
            }
            let (customer, counts) = try await shop.read { (try $0.knownCustomer(id), try $0.customerCounts()) }
            #expect(customer.tally == Tally(turnover: 13_000, cost: 6_500, vat: 0, visits: 2, returns: 1, firstDay: today.adding(days: -10), lastDay: today.adding(days: -3), lastAmount: 10_000))
            #expect(customer.tally.profit == 6_500)
            #expect(customer.lifecycle == .active && customer.revision == 0)
            #expect(counts[.active] == 1 && counts[.prospect] == 0)
            await #expect(throws: CustomerFailure.self) { try await shop.write { try $0.remove(id, unless: []) } }
            let source = TallySource { _, ids in Dictionary(uniqueKeysWithValues: ids.map { ($0, sale(700, today)) }) }
            try await shop.write { book in
                try book.retally([id], from: source)
                try book.record(Event("test.retallied"))
            }
            #expect(try await shop.read { try $0.knownCustomer(id).tally.turnover } == 700)
        }
    }

    @Test("a customer added by mistake goes without a trace but the event", arguments: Engine.all)
    func removes(engine: Engine) async throws {
        try await TestShop.open(engine) { shop in
            let id = try await shop.write { try $0.add(Seed.ayten) }
            try await shop.write { try $0.remove(id, unless: [CustomerUse { _, _ in nil }]) }
            let (customer, total, hits, points) = try await shop.read { reader in
                (try reader.customer(id), try reader.customerCounts().total, try reader.search("ayten").count, try reader.contactPoints(of: id).count)
            }
            #expect(customer == nil && total == 0 && hits == 0 && points == 0)
            let other = try await shop.write { try $0.add(Seed.ayten) }
            await #expect(throws: CustomerFailure.self) { try await shop.write { try $0.remove(other, unless: [CustomerUse { _, _ in Words("2 teklif", "2 quotes") }]) } }
        }
    }
}
