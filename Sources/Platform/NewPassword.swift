import Kernel
import Storage
import Web

extension Platform {
    /// `GET /parola?anahtar=…`: what an invited person and one who forgot open.
    func showNewPassword(_ visit: Visit) async throws -> Answer {
        let key = visit.query["anahtar"], now = visit.now
        let name = try await visit.database.read { reader in
            try reader.usableLink(Token(key), [.invite, .reset], at: now).account.flatMap { try reader.account($0)?.name }
        }
        return .page(newPasswordPage(visit, key, name ?? "", Draft()))
    }

    /// `POST /parola`: chooses the password and signs in.
    func takeNewPassword(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form(), now = visit.now
        let key = Token(form["anahtar"]), address = visit.address, agent = visit.header("user-agent") ?? ""
        let person = try await visit.database.read { reader in
            try reader.usableLink(key, [.invite, .reset], at: now).account.flatMap { try reader.account($0) }
        }
        var problems = Problems()
        guard let person, let password = await problems.password(form) else {
            return .page(newPasswordPage(visit, key.text, person?.name ?? "", Draft(form, problems)), status: 422)
        }
        let token = try await visit.database.write(as: .account(person.id.rawValue), at: now) { book in
            _ = try book.use(key, [.invite, .reset])
            try book.setPassword(person.id, password)
            return try book.openSession(person.id, seconds: Session.short, agent: agent, address: address)
        }
        door.forget(person.id)
        try await visit.database.keep { try $0.forgetTries(SignInTries.key(person.id)) }
        return Answer.redirect("/").with(cookie: "oturum", token.text, seconds: nil, secure: shop.secure)
            .toast(visit.say("Parolanız kaydedildi", "Your password is saved"))
    }

    private func newPasswordPage(_ visit: Visit, _ key: String, _ name: String, _ draft: Draft) -> HTML {
        let say = visit.say
        return Layout.gate(visit, title: say("Parola seçin", "Choose a password"), """
            \(gateHead(say("Parola seçin", "Choose a password"), say("\(name), bu bağlantı bir kez çalışır.", "\(name), this link works once.")))
            <section class="card" aria-labelledby="yeni-parola"><h2 id="yeni-parola" class="vh">\(say("Yeni parola", "New password"))</h2>
            <form method="post" action="/parola" class="stack">
            \(passwordFields(draft, say))
            <button class="btn btn--go btn--wide" type="submit" data-busy="\(say("Kaydediliyor…", "Saving…"))">\(say("Parolayı kaydet ve gir", "Save the password and sign in"))</button>
            \(visit.csrfField)<input type="hidden" name="anahtar" value="\(key)"></form></section>
            \(languageSwitch(visit, key: key))
            """)
    }
}
