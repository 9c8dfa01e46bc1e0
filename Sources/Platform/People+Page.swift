import Kernel
import Web

extension Platform {
    func peoplePage(_ visit: Visit, _ people: [Account], _ branches: [Branch], _ draft: Draft) -> Answer {
        let say = visit.say
        let active = people.filter(\.active).count
        let names = Dictionary(uniqueKeysWithValues: branches.map { ($0.id, $0.name) })
        return settingsPage(visit, say("Kişiler ve roller", "People and roles"), "\(say("\(active) kişi girebiliyor", active == 1 ? "1 person may sign in" : "\(active) people may sign in"))",
                            path: "/kurulum/kisiler", status: draft.problems.isEmpty ? 200 : 422, """
            \(card("kisiler", say("Kişiler", "People"), "<ul class=\"list\">\(people, { personLine($0, names, visit) })</ul>"))
            \(card("cagir", say("Kişi çağır", "Invite somebody"), """
                <div class="card__body"><form method="post" action="/kurulum/kisiler" class="stack">
                \(personFields(draft, branches, say))
                <button class="btn btn--go" type="submit" data-busy="\(say("Çağrılıyor…", "Inviting…"))">\(say("Kişiyi çağır", "Invite"))</button>
                <p class="help">\(say("Parolasını kendi seçer: size bir bağlantı veririz, siz ona iletirsiniz.", "They choose their own password: we give you a link to pass on."))</p>\(visit.csrfField)</form></div>
                """))
            \(card("yetkiler", say("Roller neyi açar", "What roles may do"), roleTable(say)))
            """)
    }

    private func personLine(_ person: Account, _ branches: [ID<Branch>: String], _ visit: Visit) -> HTML {
        let say = visit.say
        let state: HTML? = !person.active ? tag(say("Kapalı", "Off")) : person.hasPassword ? nil : tag(say("Çağrıldı", "Invited"), .info)
        let seen = person.seenAt.map { say("son görülme", "last seen") + " " + Format.ago($0, now: visit.now, say) } ?? say("henüz girmedi", "never signed in")
        return """
            <li>\(avatar(person.name))<div class="grow"><p><a class="name" href="/kurulum/kisiler/\(person.id)">\(person.name)</a></p><p class="sub">\(person.email)\(person.branch.flatMap { branches[$0] }.map { " · " + $0 }) · \(seen)</p></div>\(state)<span class="nowrap muted">\(person.role.words.text(say))</span></li>
            """
    }

    private func personFields(_ draft: Draft, _ branches: [Branch], _ say: Language) -> HTML {
        let chosen = draft.values["branch"]
        let open = branches.filter { $0.isOpen || $0.id.description == chosen }
        return field("name", say("Ad soyad", "Name"), draft, say, placeholder: "Selin Doğan", required: true)
            + field("email", say("E-posta", "E-mail"), draft, say, type: "email", placeholder: "selin@example.com", inputmode: "email", required: true)
            + field("phone", say("Cep telefonu", "Mobile"), draft, say, help: say("Yazarsanız bununla da girebilir.", "If given, it also works for signing in."), inputmode: "tel")
            + choice("role", say("Rol", "Role"), Role.allCases.map { ($0.rawValue, "\($0.words.text(say)): \($0.note.text(say))") }, draft, say, blank: say("Seçin", "Choose"))
            + (open.isEmpty ? HTML() : choice("branch", say("Şube", "Branch"), open.map { ($0.id.description, $0.name) }, draft, say, blank: say("Belirli bir şubesi yok", "No particular branch")))
    }

    private func roleTable(_ say: Language) -> HTML {
        let permissions = Permission.allCases.filter { $0 != .anyone && $0 != .signedIn }
        return """
            <div class="scroll-x" tabindex="0" role="region" aria-label="\(say("Yetki tablosu", "Table of permissions"))"><table class="tbl"><caption class="vh">\(say("Rollere göre yetkiler", "Permissions by role"))</caption><thead><tr><th scope="col">\(say("Yetki", "Permission"))</th>\(Role.allCases, { "<th scope=\"col\">\($0.words.text(say))</th>" })</tr></thead><tbody>\(permissions, { permissionRow($0, say) })</tbody></table></div>
            """
    }

    private func permissionRow(_ permission: Permission, _ say: Language) -> HTML {
        "<tr><th scope=\"row\">\(permission.words.text(say))</th>\(Role.allCases, { permissionCell($0.permissions.allows(permission), say) })</tr>"
    }
    private func permissionCell(_ allowed: Bool, _ say: Language) -> HTML {
        allowed ? "<td class=\"nowrap small\">\(say("Var", "Yes"))</td>" : "<td class=\"nowrap small faint\">\(say("Yok", "No"))</td>"
    }

    func personPage(_ visit: Visit, _ person: Account, _ branches: [Branch], sessions: Int, _ draft: Draft) -> Answer {
        let say = visit.say
        let base = "/kurulum/kisiler/\(person.id)"
        let state = person.active ? (person.hasPassword ? "" : say("çağrıldı, henüz girmedi", "invited, not yet in")) : say("kapalı", "switched off")
        return settingsPage(visit, person.name, "\(person.role.words.text(say))\(state.isEmpty ? "" : ", " + state)", path: "/kurulum/kisiler", status: draft.problems.isEmpty ? 200 : 422, """
            \(card("kisi", say("Kişi bilgileri", "About the person"), """
                <div class="card__body"><form method="post" action="\(base)" class="stack">
                \(personFields(draft, branches, say))
                <p class="flex wrap"><button class="btn btn--go" type="submit" data-busy="\(say("Kaydediliyor…", "Saving…"))">\(say("Kişiyi kaydet", "Save person"))</button><a class="btn" href="/kurulum/kisiler">\(say("Vazgeç", "Cancel"))</a></p>\(visit.csrfField)</form></div>
                """))
            \(card("giris-k", say("Giriş", "Sign-in"), "<div class=\"card__body stack\">\(person.active ? signInActions(visit, person, base, sessions) : switchedOff(visit, base))</div>"))
            """)
    }

    private func signInActions(_ visit: Visit, _ person: Account, _ base: String, _ sessions: Int) -> HTML {
        let say = visit.say
        let label = person.hasPassword ? say("Parola bağlantısı ver", "Give a password link") : say("Çağrı bağlantısını yenile", "Renew the invitation")
        return """
            <p class="muted">\(say("\(sessions) açık oturum.", sessions == 1 ? "1 open session." : "\(sessions) open sessions.")) \(say("Parolasını unuttuysa tek kullanımlık bağlantı verin; 24 saat geçerlidir.", "If the password is forgotten, give a one-time link; it lasts 24 hours."))</p>
            <div class="flex wrap">\(postButton(visit, base + "/baglanti", label, busy: say("Hazırlanıyor…", "Preparing…")))\(sessions > 0 ? postButton(visit, base + "/oturumlar", say("Her yerden çıkar", "Sign out everywhere"), busy: say("Çıkarılıyor…", "Signing out…")) : nil)\(postButton(visit, base + "/kapat", say("Girişini kapat", "Switch off"), busy: say("Kapatılıyor…", "Switching off…"), "btn--danger"))</div>
            """
    }

    private func switchedOff(_ visit: Visit, _ base: String) -> HTML {
        let say = visit.say
        return """
            <p class="muted">\(say("Giremez; yaptıkları defterde adıyla durur.", "May not sign in; the book keeps what was done under this name."))</p>
            \(postButton(visit, base + "/ac", say("Girişini aç", "Switch on"), busy: say("Açılıyor…", "Switching on…")))
            """
    }

    /// The one time a link is seen: it is not stored, only its fingerprint is.
    func linkPage(_ visit: Visit, _ person: Account, _ link: String) -> Answer {
        let say = visit.say
        let address = (visit.header("origin").flatMap { $0 == "null" ? nil : $0 } ?? "") + link
        let hours = person.hasPassword ? say("24 saat", "24 hours") : say("7 gün", "7 days")
        return settingsPage(visit, person.name, path: "/kurulum/kisiler", card("baglanti", say("Tek kullanımlık bağlantı", "One-time link"), """
            <div class="card__body stack"><p>\(say("Bu bağlantıyı \(person.name) adlı kişiye iletin. Bir kez çalışır, \(hours) geçerlidir.", "Pass this link on to \(person.name). It works once and lasts \(hours)."))</p>
            <label class="field" for="f-link"><span>\(say("Bağlantı", "Link"))</span></label><input class="in" id="f-link" value="\(address)" readonly data-select>
            \(band(.warn, icon: "alert", "\(say("Bir daha gösterilmez. Kaybolursa yenisini verin.", "It is not shown again. If it gets lost, make a new one."))"))
            <p><a class="btn btn--go" href="/kurulum/kisiler">\(say("İlettim, kişilere dön", "Passed on, back to people"))</a></p></div>
            """))
    }
}
