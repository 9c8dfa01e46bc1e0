import Kernel

/// The frame around every page: side bar, top bar, phone bar, palette, toast.
public enum Layout {
    public static func page(_ visit: Visit, title: String, active: String, _ content: HTML) -> HTML {
        let say = visit.say
        let entries = visit.menu.filter { visit.may($0.allow) }
        return document(visit, title: title, """
            <a class="skip" href="#icerik">\(say("İçeriğe geç", "Skip to content"))</a>
            <div class="app">
            <aside class="side" aria-label="\(say("Kenar çubuğu", "Side bar"))">
            <a class="brand" href="/"><span class="brand__mark" aria-hidden="true">b</span>Bakkal</a>
            \(nav(entries.filter { $0.group == 1 }, say("Ana menü", "Main menu"), active, say))
            \(nav(entries.filter { $0.group == 2 }, say("Pazarlama ve raporlar", "Marketing and reports"), active, say))
            <nav class="nav side__end" aria-label="\(say("Hesap", "Account"))">\(entries.filter { $0.group == 3 }, { link($0, active, say) })<a href="#" role="button" data-theme-toggle>\(icon("moon"))\(say("Gece görünümü", "Dark view"))</a>\(signOut(visit))</nav>
            </aside>
            <div>
            <header class="top">
            <a class="find" href="/ara" data-palette>\(icon("search"))<span class="grow cut">\(say("Müşteri, telefon, ürün…", "Customer, phone, product…"))</span><kbd>Ctrl K</kbd></a>
            \(visit.may(.editCustomers) ? newButton(say) : nil)
            \(visit.account.map(whoAmI))
            </header>
            <main class="main" id="icerik" tabindex="-1">
            \(content)
            </main>
            </div>
            <nav class="tabbar" aria-label="\(say("Alt menü", "Bottom menu"))">\(entries.filter { $0.onPhone && $0.group != 3 }.prefix(4), { link($0, active, say) })<a href="/menu"\(attribute: "aria-current", active == "/menu" ? "page" : nil)>\(icon("menu"))\(say("Menü", "Menu"))</a></nav>
            </div>
            \(toast(visit))
            \(palette(say))
            """)
    }

    /// `GET /menu`: everything the side bar holds, for phones.
    static func menu(_ visit: Visit) -> HTML {
        let say = visit.say
        return page(visit, title: say("Menü", "Menu"), active: "/menu", """
            <h1>\(say("Menü", "Menu"))</h1>
            <section class="card mt-4"><ul class="list list--flush">\(visit.menu.filter { visit.may($0.allow) }, { "<li>\(icon($0.icon))<a class=\"name grow\" href=\"\($0.path)\">\($0.words.text(say))</a></li>" })
            <li>\(icon("people"))<a class="name grow" href="/hesabim">\(say("Hesabım", "My account"))</a></li>
            <li>\(icon("moon"))<button class="link grow" type="button" data-theme-toggle>\(say("Gece görünümü", "Dark view"))</button></li></ul></section>
            <form method="post" action="/cikis" class="mt-4">\(visit.csrfField)<button class="btn btn--wide" type="submit">\(say("Çıkış", "Sign out"))</button></form>
            """)
    }

    /// A page without the frame: sign-in, first owner, failures before sign-in.
    public static func gate(_ visit: Visit, title: String, _ content: HTML) -> HTML {
        document(visit, title: title, "<main class=\"gate\" id=\"icerik\">\(content)</main>\(toast(visit))")
    }

    static func failure(_ visit: Visit, _ failure: any Failure) -> HTML {
        let say = visit.say
        let content: HTML = """
            <section class="card" data-failed><div class="empty"><h1>\(heading(failure.status, say))</h1><p>\(failure.words.text(say))</p>
            <p class="flex wrap center"><a class="btn btn--go" href="/">\(say("Bugün sayfasına dön", "Back to today"))</a></p></div></section>
            """
        return visit.account == nil ? gate(visit, title: heading(failure.status, say), content)
            : page(visit, title: heading(failure.status, say), active: "", content)
    }

    private static func heading(_ status: Int, _ say: Language) -> String {
        switch status {
        case 404: say("Bulunamadı", "Not found")
        case 403: say("Buna izniniz yok", "Not allowed")
        case 400..<500: say("Olmadı", "That did not work")
        default: say("Bizden kaynaklanan bir hata", "An error on our side")
        }
    }

    private static func document(_ visit: Visit, title: String, _ body: HTML) -> HTML {
        """
        <!doctype html>
        <html lang="\(visit.say.rawValue)">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="htmx-config" content='{"includeIndicatorStyles":false,"allowEval":false}'>
        <meta name="csrf" content="\(visit.account?.csrf ?? "")">
        <title>\(title) · Bakkal</title>
        <link rel="icon" href="\(Assets.url("mark.svg"))" type="image/svg+xml">
        <link rel="manifest" href="\(Assets.url("manifest.webmanifest"))">
        <link rel="preload" href="\(Assets.url("inter.woff2"))" as="font" type="font/woff2" crossorigin>
        <link rel="stylesheet" href="\(Assets.url("app.css"))">
        <script src="\(Assets.url("theme.js"))"></script>
        <script src="\(Assets.url("htmx.js"))" defer></script>
        <script src="\(Assets.url("app.js"))" type="module"></script>
        </head>
        <body\(attribute: "data-account", (visit.account?.account).map { String($0) })>
        \(body)
        </body>
        </html>
        """
    }

    private static func nav(_ entries: [MenuEntry], _ label: String, _ active: String, _ say: Language) -> HTML {
        entries.isEmpty ? HTML() : "<nav class=\"nav\" aria-label=\"\(label)\">\(entries, { link($0, active, say) })</nav>"
    }

    private static func link(_ entry: MenuEntry, _ active: String, _ say: Language) -> HTML {
        "<a href=\"\(entry.path)\"\(attribute: "aria-current", entry.path == active ? "page" : nil)\(attribute: "data-go", entry.key)>\(icon(entry.icon))\(entry.words.text(say))</a>"
    }

    private static func newButton(_ say: Language) -> HTML {
        "<a class=\"btn push only-d\" href=\"/musteriler/yeni\" data-new>\(icon("plus"))\(say("Yeni", "New")) <kbd>C</kbd></a>"
    }

    private static func whoAmI(_ account: SignedIn) -> HTML {
        "<a class=\"av\" href=\"/hesabim\" title=\"\(account.name)\" aria-label=\"\(account.name)\">\(TurkishText.initials(account.name))</a>"
    }

    private static func signOut(_ visit: Visit) -> HTML {
        guard visit.account != nil else { return HTML() }
        return "<form method=\"post\" action=\"/cikis\" class=\"nav__form\">\(visit.csrfField)<button type=\"submit\">\(icon("left"))\(visit.say("Çıkış", "Sign out"))</button></form>"
    }

    private static func toast(_ visit: Visit) -> HTML {
        guard let value = visit.cookie("toast") else { return HTML() }
        let parts = value.split(separator: "|").compactMap { try? Form.decode(Array($0.utf8)) }
        guard let sentence = parts.first else { return HTML() }
        let undo: HTML? = parts.count > 1 && parts[1].hasPrefix("/")
            ? "<form method=\"post\" action=\"\(parts[1])\">\(visit.csrfField)<button type=\"submit\">\(visit.say("Geri al", "Undo"))</button></form>" : nil
        return "<div class=\"toast toast--fixed\" role=\"status\" data-toast>\(sentence)\(undo)</div>"
    }

    private static func palette(_ say: Language) -> HTML {
        """
        <dialog class="pal" aria-label="\(say("Ara ya da komut ver", "Search or command"))" data-palette-dialog>
        <form method="get" action="/ara" class="pal__in">\(icon("search"))<input type="search" name="q" autocomplete="off" role="combobox" aria-expanded="true" aria-controls="pal-l" aria-label="\(say("Ara ya da komut ver", "Search or command"))" placeholder="\(say("Ad, telefon, e-posta, numara…", "Name, phone, e-mail, number…"))"><kbd>Esc</kbd></form>
        <div id="pal-l" role="listbox" aria-label="\(say("Sonuçlar", "Results"))" class="pal__list"></div>
        </dialog>
        """
    }
}
