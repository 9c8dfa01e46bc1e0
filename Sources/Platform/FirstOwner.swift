import Kernel
import Storage
import Web

extension Platform {
    /// The one-time path that makes the first owner; nil once there is one. `bakkal serve` prints it.
    public static func ownerLink(_ shop: Shop) async throws -> String? {
        try await shop.database.write(as: .system("owner-link"), at: shop.now()) { try $0.makeOwnerLink() }
    }

    /// `GET /ilk`: the form behind the printed link; afterwards the two ways to begin.
    func showFirstOwner(_ visit: Visit) async throws -> Answer {
        guard try await door.needsOwner() else {
            return visit.account == nil ? .redirect("/giris") : .page(waysPage(visit))
        }
        guard let key = visit.query.text("anahtar") else { return .page(noKeyPage(visit, nil), status: 403) }
        let now = visit.now
        do {
            _ = try await visit.database.read { try $0.usableLink(Token(key), [.owner], at: now) }
        } catch let failure as LinkFailure {
            return .page(noKeyPage(visit, failure), status: 403)
        }
        return .page(firstOwnerPage(visit, key, Draft()))
    }

    /// `POST /ilk`
    func makeFirstOwner(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        do {
            let token = try await found(form, visit)
            return Answer.redirect("/ilk").with(cookie: "oturum", token.text, seconds: nil, secure: shop.secure)
        } catch let failure as LinkFailure {
            return .page(noKeyPage(visit, failure), status: 403)
        } catch let problems as Problems {
            return .page(firstOwnerPage(visit, form["anahtar"], Draft(form, problems)), status: 422)
        } catch let failure as AccountFailure {
            return .page(firstOwnerPage(visit, form["anahtar"], Draft(form, PersonForm.problems(failure))), status: failure.status)
        }
    }

    /// Makes the owner and names the firm, or says what is missing. The link stays good until it worked.
    private func found(_ form: Form, _ visit: Visit) async throws -> Token {
        let key = Token(form["anahtar"]), now = visit.now, address = visit.address, agent = visit.header("user-agent") ?? ""
        _ = try await visit.database.read { try $0.usableLink(key, [.owner], at: now) }
        let person = NewAccount(name: form["name"], email: form["email"], role: .owner)
        let firm = form["firm"]
        var problems = Problems()
        problems.collect { _ = try person.checked() }
        if firm.isEmpty { problems.add("firm", FirmFailure.nameMissing.words) }
        let password = await problems.password(form)
        try problems.check()
        return try await visit.database.write(as: .system("owner-link"), at: now) { book in
            guard try !book.hasOwner() else { throw LinkFailure.used }
            _ = try book.use(key, [.owner])
            let id = try book.addAccount(person, password: password)
            try book.set(.firmName, to: firm)
            return try book.openSession(id, seconds: Session.short, agent: agent, address: address)
        }
    }
}

extension Problems {
    /// Keeps what a check throws instead of throwing it.
    mutating func collect(_ check: () throws -> Void) {
        do { try check() } catch let problems as Problems {
            for item in problems.items { add(item.field, item.words) }
        } catch let failure as any Failure {
            add(failure.field ?? "", failure.words)
        } catch {
            add("", Words("Bu okunamadı.", "This cannot be read."))
        }
    }

    /// The password typed twice, made ready to keep; nil with a problem noted. Hashes only when nothing else is wrong.
    mutating func password(_ form: Form) async -> Password? {
        let typed = form["password"]
        collect { _ = try Password.checked(typed) }
        if self["password"] == nil, typed != form["again"] {
            add("again", Words("İki parola aynı değil. Bir daha yazın.", "The two passwords differ. Write it once more."))
        }
        guard isEmpty else { return nil }
        do { return try await Password.make(typed) } catch {
            add("password", PasswordFailure.engine(0).words)
            return nil
        }
    }
}
