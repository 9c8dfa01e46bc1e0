import Kernel
import Web

extension Platform {
    func myAccountPage(_ visit: Visit, _ me: Account, _ branch: String?, _ sessions: [Session], _ draft: Draft) -> HTML {
        let say = visit.say
        return """
            \(head("\(say("Hesabım", "My account"))", "\(me.name), \(me.role.words.text(say))\(branch.map { " · " + $0 } ?? "")"))
            <div class="cols g-2"><div>
            \(card("kim", say("Kim olarak giriyorsunuz", "How you sign in"), identity(me, say)))
            \(card("dil", say("Dil", "Language"), languageForm(visit)))
            \(card("parola", say("Parola", "Password"), passwordForm(visit, draft)))
            </div><div>
            \(card("oturumlar", say("Açık oturumlar", "Open sessions"), sessionList(visit, sessions)))
            </div></div>
            """
    }

    private func identity(_ me: Account, _ say: Language) -> HTML {
        """
        <div class="card__body"><dl class="kv"><dt>\(say("E-posta", "E-mail"))</dt><dd>\(me.email)</dd><dt>\(say("Cep", "Mobile"))</dt><dd>\(me.phone.map { Phone(e164: $0).display } ?? say("yazılmamış", "not given"))</dd><dt>\(say("Rol", "Role"))</dt><dd>\(me.role.words.text(say))</dd></dl><p class="help">\(me.role.note.text(say))</p></div>
        """
    }

    private func languageForm(_ visit: Visit) -> HTML {
        let say = visit.say
        return """
            <div class="card__body"><form method="post" action="/dil" class="flex wrap">\(visit.csrfField)<input type="hidden" name="sonra" value="/hesabim">
            \(pick("dil", say("Dil", "Language"), [("tr", "Türkçe"), ("en", "English")], say.rawValue, hideLabel: true))
            <button class="btn" type="submit" data-busy="\(say("Kaydediliyor…", "Saving…"))">\(say("Dili kaydet", "Save language"))</button></form></div>
            """
    }

    private func passwordForm(_ visit: Visit, _ draft: Draft) -> HTML {
        let say = visit.say
        return """
            <div class="card__body"><form method="post" action="/hesabim/parola" class="stack">
            \(field("old", say("Şimdiki parola", "Present password"), draft, say, type: "password", autocomplete: "current-password", required: true))
            \(passwordFields(draft, say, say("Yeni parola", "New password"), say("Yeni parola, bir daha", "New password, once more")))
            <button class="btn" type="submit" data-busy="\(say("Değiştiriliyor…", "Changing…"))">\(say("Parolayı değiştir", "Change password"))</button>
            <p class="help">\(say("Öteki cihazlardaki oturumlar kapanır.", "Sessions on other devices are closed."))</p>\(visit.csrfField)</form></div>
            """
    }

    private func sessionList(_ visit: Visit, _ sessions: [Session]) -> HTML {
        let say = visit.say
        let current = visit.cookie("oturum").map { Token($0).fingerprint }
        return """
            <ul class="list">\(sessions, { sessionLine($0, isCurrent: $0.fingerprint == current, visit) })
            <li><div class="grow"><p class="sub">\(say("Tanımadığınız bir oturum varsa hepsinden çıkın ve parolanızı değiştirin.", "If you do not know a session, sign out everywhere and change your password."))</p></div><form method="post" action="/hesabim/oturumlar">\(visit.csrfField)<button class="btn btn--danger" type="submit" data-busy="\(say("Çıkılıyor…", "Signing out…"))">\(say("Hepsinden çık", "Sign out everywhere"))</button></form></li></ul>
            """
    }

    private func sessionLine(_ session: Session, isCurrent: Bool, _ visit: Visit) -> HTML {
        let say = visit.say
        let close: HTML = """
            <form method="post" action="/hesabim/oturum">\(visit.csrfField)<input type="hidden" name="oturum" value="\(session.fingerprint)"><button class="btn btn--s" type="submit">\(say("Bu oturumu kapat", "Close this session"))</button></form>
            """
        return """
            <li><div class="grow"><p>\(Browser.name(session.agent, say))</p><p class="sub">\(session.address) · \(say("son görülme", "last seen")) \(Format.ago(session.seenAt, now: visit.now, say)) · \(say("girişi", "signed in")) \(Format.moment(session.createdAt, now: visit.now, say))</p></div>\(isCurrent ? tag(say("Bu cihaz", "This device"), .brand) : close)</li>
            """
    }
}

/// A browser's long self-description in two words.
enum Browser {
    static func name(_ agent: String, _ say: Language) -> String {
        let browsers = [("Edg/", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser", "Samsung"), ("Firefox", "Firefox"), ("Chrome", "Chrome"), ("Safari", "Safari"), ("curl", "curl")]
        let systems = [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("Linux", "Linux")]
        let browser = browsers.first { agent.contains($0.0) }?.1
        let system = systems.first { agent.contains($0.0) }?.1
        let known = [browser, system].compactMap { $0 }.joined(separator: ", ")
        return known.isEmpty ? say("Bilinmeyen tarayıcı", "Unknown browser") : known
    }
}
