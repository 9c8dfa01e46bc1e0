import Kernel
import Storage
import Web

/// The small acts of a card: each is one form, one verb, and back to the card.
extension Customers {
    func openActions(_ desk: inout Desk) {
        desk.post("musteriler/:id/notlar", .editCustomers, addNote)
        desk.post("musteriler/:id/notlar/:not/sil", .editCustomers, removeNote)
        desk.post("musteriler/:id/notlar/:not/geri-al", .editCustomers, restoreNote)
        desk.post("musteriler/:id/iletisim", .editCustomers, addPoint)
        desk.post("musteriler/:id/iletisim/:nokta/durum", .editCustomers, markPoint)
        desk.post("musteriler/:id/iletisim/:nokta/sil", .editCustomers, removePoint)
        desk.post("musteriler/:id/etiketler", .editCustomers, addTag)
        desk.post("musteriler/:id/etiketler/sil", .editCustomers, removeTag)
        desk.post("musteriler/:id/gorusme", .editCustomers, planContact)
        desk.post("musteriler/:id/gorusme/bitti", .editCustomers, finishContact)
        desk.post("musteriler/:id/davranis", .editCustomers, writeTreatment)
        desk.post("musteriler/:id/bilgi", .editCustomers, addFact)
        desk.post("musteriler/:id/yakinlar", .editCustomers, addRelation)
        desk.post("musteriler/:id/yakinlar/sil", .editCustomers, removeRelation)
        desk.post("musteriler/:id/dogrula", .editCustomers, confirmFacts)
        desk.post("musteriler/:id/sil", .editCustomers, removeCustomer)
    }

    /// Does one thing to the card of the address and goes back to it.
    private func act(_ visit: Visit, _ toast: String?, undo: String? = nil, _ body: @escaping @Sendable (Book, ID<Customer>) throws -> Void) async throws -> Answer {
        let id: ID<Customer> = try visit.id()
        try await visit.database.write(as: visit.actor, at: visit.now) { try body($0, id) }
        let answer = Answer.redirect("/musteriler/\(id)")
        return toast.map { answer.toast($0, undo: undo) } ?? answer
    }

    func addNote(_ visit: Visit) async throws -> Answer {
        let id: ID<Customer> = try visit.id(), text = try await visit.form()["not"]
        let note = try await visit.database.write(as: visit.actor, at: visit.now) { try $0.addNote(id, text) }
        return .redirect("/musteriler/\(id)#gecmis").toast(visit.say("Not eklendi", "Note added"), undo: "/musteriler/\(id)/notlar/\(note)/sil")
    }

    func removeNote(_ visit: Visit) async throws -> Answer {
        let id: ID<Customer> = try visit.id(), note: ID<CustomerNote> = try visit.id("not")
        return try await act(visit, visit.say("Not silindi", "Note deleted"), undo: "/musteriler/\(id)/notlar/\(note)/geri-al") { try $0.removeNote($1, note) }
    }

    func restoreNote(_ visit: Visit) async throws -> Answer {
        let note: ID<CustomerNote> = try visit.id("not")
        return try await act(visit, visit.say("Not geri geldi", "The note is back")) { try $0.restoreNote($1, note) }
    }

    func addPoint(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        let point = try NewContactPoint(typed: form["deger"], label: form.text("etiket"))
        return try await act(visit, visit.say("İletişim bilgisi eklendi", "Contact detail added")) { try $0.addContactPoint($1, point) }
    }

    func markPoint(_ visit: Visit) async throws -> Answer {
        let point: ID<ContactPoint> = try visit.id("nokta")
        let state = try await visit.form().int("durum").flatMap(ContactPoint.State.init(rawValue:)) ?? .unknown
        return try await act(visit, visit.say("İşaretlendi", "Marked")) { try $0.markContactPoint($1, point, state) }
    }

    func removePoint(_ visit: Visit) async throws -> Answer {
        let point: ID<ContactPoint> = try visit.id("nokta")
        return try await act(visit, visit.say("İletişim bilgisi silindi", "Contact detail removed")) { try $0.removeContactPoint($1, point) }
    }

    func addTag(_ visit: Visit) async throws -> Answer {
        let label = try await visit.form()["etiket"]
        return try await act(visit, visit.say("Etiket eklendi", "Tag added")) { try $0.tag([$1], label) }
    }

    func removeTag(_ visit: Visit) async throws -> Answer {
        let tag = try await visit.form()["etiket"]
        return try await act(visit, visit.say("Etiket kaldırıldı", "Tag removed")) { try $0.untag($1, tag) }
    }

    func planContact(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form(), today = visit.today
        let day = try NextContact.read(form["gun"], today: today)
        return try await act(visit, day.map { visit.say("\(Format.dayLong($0, .tr)) için planlandı", "Planned for \(Format.dayLong($0, .en))") } ?? visit.say("Gün kaldırıldı", "Day removed")) {
            try $0.setNextContact($1, on: day, note: form.text("neden"))
        }
    }

    func finishContact(_ visit: Visit) async throws -> Answer {
        try await act(visit, visit.say("Görüşüldü olarak yazıldı", "Noted as done")) { try $0.finishNextContact($1) }
    }

    func writeTreatment(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        return try await act(visit, visit.say("Kaydedildi", "Saved")) { try $0.setTreatment($1, treatment: form.text("davranis"), taste: form.text("zevk")) }
    }

    func addFact(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form(), today = visit.today
        return try await act(visit, visit.say("Bilgi eklendi", "Added")) { book, id in
            let customer = try book.knownCustomer(id), address = try book.addresses(of: id).first
            try book.change(id, to: try MissingFact.put(form["alan"], form["deger"], into: CustomerFacts(customer, address: address), today: today))
        }
    }

    func addRelation(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        return try await act(visit, visit.say("Bağlandı", "Connected")) { book, id in
            guard let other = try book.customerID(number: form["kimlik"]) else { throw CustomerFailure.unknown }
            try book.relate(id, other, Relation.Kind(rawValue: form["tur"]) ?? .kin, role: form.text("rol"), influence: form.int("etki") ?? 0)
        }
    }

    func removeRelation(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        return try await act(visit, visit.say("Bağ kaldırıldı", "Removed")) { book, id in
            guard let other: ID<Customer> = form.id("kimlik"), let kind = Relation.Kind(rawValue: form["tur"]) else { throw CustomerFailure.unknown }
            try book.unrelate(id, other, kind)
        }
    }

    func confirmFacts(_ visit: Visit) async throws -> Answer {
        try await act(visit, visit.say("Bilgilerin doğru olduğu yazıldı", "Noted that the details are right")) { try $0.confirm($1) }
    }

    func removeCustomer(_ visit: Visit) async throws -> Answer {
        let id: ID<Customer> = try visit.id(), uses = uses
        try await visit.database.write(as: visit.actor, at: visit.now) { try $0.remove(id, unless: uses) }
        return .redirect("/musteriler").toast(visit.say("Müşteri silindi", "Customer deleted"))
    }
}

/// Reads the day of a next contact.
enum NextContact {
    /// - Throws: ``Problems`` when it is no day, or lies in the past. An empty text takes the day away.
    static func read(_ typed: String, today: Day) throws -> Day? {
        guard !typed.isEmpty else { return nil }
        var problems = Problems()
        guard let day = Day.parse(typed) else {
            problems.add("gun", Words("“\(typed)” bir gün değil, gg.aa.yyyy olmalı. Örnek: \(Format.dayForm(today.adding(days: 7)))", "“\(typed)” is not a day, it should be dd.mm.yyyy. Example: \(Format.dayForm(today.adding(days: 7)))"))
            throw problems
        }
        if day < today {
            problems.add("gun", Words("\(Format.dayForm(day)) geçti, bugün ya da sonrası olmalı. Örnek: \(Format.dayForm(today.adding(days: 7)))", "\(Format.dayForm(day)) is past, it should be today or later. Example: \(Format.dayForm(today.adding(days: 7)))"))
        }
        try problems.check()
        return day
    }
}

/// The facts the card asks for, one at a time.
enum MissingFact {
    /// - Throws: ``Problems`` with what is wrong with the answer.
    static func put(_ name: String, _ typed: String, into facts: CustomerFacts, today: Day) throws -> CustomerFacts {
        var facts = facts
        var reader = FactReader(Form([(name, typed)]), today: today)
        switch name {
        case "telefon": facts.phone = reader.phone("telefon")
        case "eposta": facts.email = reader.email("eposta")
        case "dogum": facts.birthday = reader.birthday("dogum")
        case "yer": (facts.district, facts.province) = reader.place("yer")
        case "vergi_no": facts.taxNumber = reader.taxNumber("vergi_no")
        default: break
        }
        try reader.problems.check()
        return facts
    }
}
