import Kernel
import Web

extension Platform {
    func signInPage(_ visit: Visit, _ firm: String, _ form: Form, _ failure: SignInFailure?, noOwner: Bool = false) -> HTML {
        let say = visit.say
        var problems = Problems()
        if let failure { problems.add("password", failure.words) }
        let draft = Draft(form, problems)
        return Layout.gate(visit, title: say("Giriş", "Sign in"), """
            \(gateHead(say("Giriş", "Sign in"), firm.isEmpty ? say("Defteriniz hazır.", "Your book is ready.") : firm))
            <section class="card" aria-labelledby="giris-b"><h2 id="giris-b" class="vh">\(say("Giriş yapın", "Sign in"))</h2>
            \(noOwner ? band(.info, icon: "info", "\(say("Bu firmanın henüz sahibi yok.", "This firm has no owner yet.")) <a href=\"/ilk\">\(say("İlk açılış", "First opening"))</a>") : nil)
            <form method="post" action="/giris" class="stack">
            \(field("login", say("E-posta ya da cep telefonu", "E-mail or mobile number"), draft, say, autocomplete: "username", required: true, autofocus: failure == nil))
            \(field("password", say("Parola", "Password"), draft, say, type: "password", autocomplete: "current-password", required: true, autofocus: failure != nil))
            <p class="flex"><input class="check" type="checkbox" id="f-remember" name="remember" value="1"\(flag: form.ticked("remember"), "checked")><label for="f-remember">\(say("Bu cihazda 30 gün açık kal", "Stay signed in on this device for 30 days"))</label></p>
            <button class="btn btn--go btn--wide" type="submit" data-busy="\(say("Giriş yapılıyor…", "Signing in…"))">\(say("Giriş yap", "Sign in"))</button>
            <p class="help">\(say("Parolanızı unuttuysanız işyeri sahibinden yeni bir bağlantı isteyin.", "If you forgot your password, ask the owner for a new link."))</p>
            \(visit.csrfField)<input type="hidden" name="sonra" value="\(form["sonra"])"></form></section>
            \(languageSwitch(visit))
            """)
    }

    func gateHead(_ title: String, _ sentence: String) -> HTML {
        "<div class=\"head\"><div><p class=\"brand\"><span class=\"brand__mark\" aria-hidden=\"true\">b</span>Bakkal</p><h1>\(title)</h1><p>\(sentence)</p></div></div>"
    }

    /// Turns the page into the other language and comes back, with the key of the link that opened it.
    func languageSwitch(_ visit: Visit, key: String? = nil) -> HTML {
        let other: Language = visit.say == .tr ? .en : .tr
        return """
            <form method="post" action="/dil" class="flex wrap">\(visit.csrfField)<input type="hidden" name="dil" value="\(other.rawValue)"><input type="hidden" name="sonra" value="\(visit.path)\(key.map { "?anahtar=" + Form.encode($0) })"><button class="btn btn--quiet btn--s" type="submit" lang="\(other.rawValue)">\(other == .tr ? "Türkçe" : "English")</button></form>
            """
    }
}
