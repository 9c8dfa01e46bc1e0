import Kernel
import Storage
import Web

extension Platform {
    /// `GET /kurulum/firma`
    func showFirm(_ visit: Visit) async throws -> Answer {
        let (name, currency) = try await visit.database.read { (try $0.setting(.firmName), try $0.currency()) }
        return firmPage(visit, currency, Draft(Form([("name", name)])))
    }

    /// `POST /kurulum/firma`
    func changeFirm(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form(), name = form["name"]
        guard let failure = FirmName.wrong(name) else {
            try await visit.database.write(as: visit.actor, at: visit.now) { try $0.set(.firmName, to: name) }
            return Answer.redirect("/kurulum/firma").toast(visit.say("Kaydedildi", "Saved"))
        }
        var problems = Problems()
        problems.add("name", failure)
        let currency = try await visit.database.read { try $0.currency() }
        return firmPage(visit, currency, Draft(form, problems))
    }

    private func firmPage(_ visit: Visit, _ currency: Currency, _ draft: Draft) -> Answer {
        let say = visit.say
        return settingsPage(visit, say("Firma", "Firm"), path: "/kurulum/firma", status: draft.problems.isEmpty ? 200 : 422, card("firma", say("Firma bilgileri", "About the firm"), """
            <div class="card__body"><form method="post" action="/kurulum/firma" class="stack">
            \(field("name", say("Firma adı", "Name of the firm"), draft, say, help: say("Giriş sayfasında ve çıktılarda görünür.", "Shown on the sign-in page and on prints."), autocomplete: "organization", required: true))
            <dl class="kv"><dt>\(say("Para birimi", "Currency"))</dt><dd>\(currency.rawValue) (\(currency.symbol))</dd></dl>
            <p class="help">\(say("Bütün tutarlar tek para birimiyle tutulur; ilk içe aktarmada seçilir, sonra değişmez.", "All amounts are kept in one currency; the first import chooses it, afterwards it stays."))</p>
            <button class="btn btn--go" type="submit" data-busy="\(say("Kaydediliyor…", "Saving…"))">\(say("Firmayı kaydet", "Save firm"))</button>
            \(visit.csrfField)</form></div>
            """))
    }
}

enum FirmName {
    static func wrong(_ name: String) -> Words? {
        if name.isEmpty { return FirmFailure.nameMissing.words }
        return name.count > 120 ? Words("\(name.count) harf var, en çok 120 olabilir.", "\(name.count) letters, at most 120 are possible.") : nil
    }
}
