import Kernel
import Storage
import Web

extension Platform {
    /// `GET /kurulum/kisiler`
    func showPeople(_ visit: Visit) async throws -> Answer { try await peopleList(visit, Draft()) }

    /// `POST /kurulum/kisiler`: keeps the person and shows her link once.
    func invitePerson(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        do {
            let new = try PersonForm.read(form)
            let (account, link) = try await visit.database.write(as: visit.actor, at: visit.now) { book in
                let id = try book.addAccount(new)
                return (try book.account(id), try book.makeLink(for: id))
            }
            guard let account else { throw AccountFailure.unknown }
            return linkPage(visit, account, link)
        } catch let failure as any Failure where failure.field != nil {
            return try await peopleList(visit, Draft(form, PersonForm.problems(failure)))
        }
    }

    /// `GET /kurulum/kisiler/7`
    func showPerson(_ visit: Visit) async throws -> Answer {
        let person = try await person(of: visit)
        return try await personForm(visit, person, Draft(PersonForm.fields(person)))
    }

    /// `POST /kurulum/kisiler/7`
    func changePerson(_ visit: Visit) async throws -> Answer {
        let person = try await person(of: visit), form = try await visit.form()
        do {
            let new = try PersonForm.read(form)
            try await visit.database.write(as: visit.actor, at: visit.now) { try $0.changeAccount(person.id, to: new) }
            door.forget(person.id)
            return Answer.redirect("/kurulum/kisiler").toast(visit.say("Kaydedildi", "Saved"))
        } catch let failure as any Failure where failure.field != nil {
            return try await personForm(visit, person, Draft(form, PersonForm.problems(failure)))
        }
    }

    /// `POST /kurulum/kisiler/7/baglanti`: a fresh link, shown once.
    func makePersonLink(_ visit: Visit) async throws -> Answer {
        let person = try await person(of: visit)
        let link = try await visit.database.write(as: visit.actor, at: visit.now) { try $0.makeLink(for: person.id) }
        return linkPage(visit, person, link)
    }

    /// `POST /kurulum/kisiler/7/kapat`
    func switchPersonOff(_ visit: Visit) async throws -> Answer {
        let person = try await person(of: visit)
        do {
            try await visit.database.write(as: visit.actor, at: visit.now) { try $0.setAccount(person.id, active: false) }
        } catch let failure as AccountFailure where failure.status == 409 {
            return try await personForm(visit, person, Draft(PersonForm.fields(person), Problems(failure)))
        }
        door.forget(person.id)
        return Answer.redirect("/kurulum/kisiler")
            .toast(visit.say("\(person.name) kapatıldı", "\(person.name) switched off"), undo: "/kurulum/kisiler/\(person.id)/ac")
    }

    /// `POST /kurulum/kisiler/7/ac`
    func switchPersonOn(_ visit: Visit) async throws -> Answer {
        let person = try await person(of: visit)
        try await visit.database.write(as: visit.actor, at: visit.now) { try $0.setAccount(person.id, active: true) }
        return Answer.redirect("/kurulum/kisiler").toast(visit.say("\(person.name) yeniden girebilir", "\(person.name) may sign in again"))
    }

    /// `POST /kurulum/kisiler/7/oturumlar`
    func endPersonSessions(_ visit: Visit) async throws -> Answer {
        let person = try await person(of: visit)
        try await endAllSessions(of: person.id, visit)
        return Answer.redirect("/kurulum/kisiler").toast(visit.say("\(person.name) her yerden çıkarıldı", "\(person.name) is signed out everywhere"))
    }

    private func person(of visit: Visit) async throws -> Account {
        let id = try visit.id(as: Account.self)
        guard let person = try await visit.database.read({ try $0.account(id) }) else { throw AccountFailure.unknown }
        return person
    }

    private func peopleList(_ visit: Visit, _ draft: Draft) async throws -> Answer {
        let (people, branches) = try await visit.database.read { (try $0.accounts(), try $0.branches()) }
        return peoplePage(visit, people, branches, draft)
    }

    private func personForm(_ visit: Visit, _ person: Account, _ draft: Draft) async throws -> Answer {
        let (branches, open) = try await visit.database.read { [now = visit.now] reader in
            (try reader.branches(), try reader.sessions(of: person.id, at: now).count)
        }
        return personPage(visit, person, branches, sessions: open, draft)
    }
}

enum PersonForm {
    /// - Throws: ``AccountFailure/roleUnknown``; the rest is checked by the verb.
    static func read(_ form: Form) throws -> NewAccount {
        let role = Role(rawValue: form["role"])
        var new = NewAccount(name: form["name"], email: form["email"], phone: form["phone"], role: role ?? .apprentice, branch: form.id("branch"))
        if form.text("branch") != nil, new.branch == nil { new.branch = ID(0) }
        guard role == nil else { return new }
        var problems = Problems()
        problems.collect { _ = try new.checked() }
        problems.add("role", AccountFailure.roleUnknown.words)
        throw problems
    }

    static func problems(_ failure: any Failure) -> Problems { failure as? Problems ?? Problems(failure) }

    static func fields(_ person: Account) -> Form {
        Form([("name", person.name), ("email", person.email), ("phone", person.phone.map { Phone(e164: $0).display } ?? ""),
              ("role", person.role.rawValue), ("branch", person.branch.map(\.description) ?? "")])
    }
}
