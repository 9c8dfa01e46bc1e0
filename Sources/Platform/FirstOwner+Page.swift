import Kernel
import Web

extension Platform {
    func firstOwnerPage(_ visit: Visit, _ key: String, _ draft: Draft) -> HTML {
        let say = visit.say
        let labels = ["name": say("Adınız", "Your name"), "email": say("E-posta", "E-mail"), "firm": say("Firma adı", "Firm"),
                      "password": say("Parola", "Password"), "again": say("Parola, bir daha", "Password, once more")]
        return Layout.gate(visit, title: say("Hoş geldiniz", "Welcome"), """
            \(gateHead(say("Hoş geldiniz", "Welcome"), say("İşyeri sahibi olarak sizi tanıyalım. Bu sayfa bir kez açılır.", "Let us know you as the owner. This page opens once.")))
            <section class="card" aria-labelledby="sahip"><h2 id="sahip" class="vh">\(say("İlk sahip", "First owner"))</h2>
            \(problemBand(draft, labels: labels, say))
            <form method="post" action="/ilk" class="stack">
            \(field("firm", labels["firm"]!, draft, say, placeholder: "Damla Su Sistemleri", autocomplete: "organization", required: true, autofocus: true))
            \(field("name", labels["name"]!, draft, say, autocomplete: "name", required: true))
            \(field("email", labels["email"]!, draft, say, type: "email", help: say("Girişte bunu yazarsınız. Hiçbir yere gönderilmez.", "You sign in with it. It is sent nowhere."), autocomplete: "username", inputmode: "email", required: true))
            \(passwordFields(draft, say))
            <button class="btn btn--go btn--wide" type="submit" data-busy="\(say("Açılıyor…", "Opening…"))">\(say("Defteri aç", "Open the book"))</button>
            \(visit.csrfField)<input type="hidden" name="anahtar" value="\(key)"></form></section>
            \(languageSwitch(visit, key: key))
            """)
    }

    func passwordFields(_ draft: Draft, _ say: Language, _ first: String? = nil, _ second: String? = nil) -> HTML {
        field("password", first ?? say("Parola", "Password"), draft, say, type: "password",
              help: say("En az \(Password.shortest) karakter. Üç dört sözcük yan yana iyi olur.", "At least \(Password.shortest) characters. Three or four words in a row are good."),
              autocomplete: "new-password", required: true)
            + field("again", second ?? say("Parola, bir daha", "Password, once more"), draft, say, type: "password", autocomplete: "new-password", required: true)
    }

    func noKeyPage(_ visit: Visit, _ failure: LinkFailure?) -> HTML {
        let say = visit.say
        return Layout.gate(visit, title: say("İlk açılış", "First opening"), """
            \(gateHead(say("İlk açılış", "First opening"), say("Bu firmanın henüz sahibi yok.", "This firm has no owner yet.")))
            <section class="card stack" aria-labelledby="anahtar-b"><h2 id="anahtar-b">\(say("Bağlantı nerede?", "Where is the link?"))</h2>
            \(failure.map { band(.bad, icon: "alert", "\($0.words.text(say))", alert: true) })
            <p>\(say("Bakkal’ı başlatan pencerede yazar; “/ilk?anahtar=…” ile biter. O bağlantıyı açın.", "It is printed in the window that started Bakkal and ends with “/ilk?anahtar=…”. Open that link."))</p>
            <p>\(say("Pencere kapandıysa Bakkal’ı yeniden başlatın: yeni bir bağlantı yazar, eskisi geçersiz olur.", "If the window is gone, start Bakkal again: it prints a new link and the old one stops working."))</p>
            <p class="help"><code>bakkal serve</code></p></section>
            \(languageSwitch(visit))
            """)
    }

    func waysPage(_ visit: Visit) -> HTML {
        let say = visit.say
        return Layout.gate(visit, title: say("Hoş geldiniz", "Welcome"), """
            \(gateHead(say("Hoş geldiniz. Nasıl başlayalım?", "Welcome. How shall we begin?"), say("Veriniz bu makineden dışarı çıkmaz; her ikisi de geri alınabilir.", "Your data stays on this machine; both can be undone.")))
            <section class="card" aria-labelledby="yol"><h2 id="yol" class="vh">\(say("Başlangıç yolları", "Ways to begin"))</h2>
            <div class="way">\(icon("doc"))<div><h3>\(say("Kendi dosyanızı yükleyin", "Upload your own file"))</h3><p class="muted">\(say("Excel ya da CSV. Sütunları biz tanırız, siz onaylarsınız. Onaylamadan hiçbir şey kaydedilmez.", "Excel or CSV. We recognise the columns, you confirm. Nothing is saved before you do."))</p><a class="btn btn--go" href="/ice-aktar">\(icon("up"))\(say("Kendi dosyanızı yükleyin", "Upload your own file"))</a></div></div>
            <div class="way">\(icon("eye"))<div><h3>\(say("Örnek firmayla deneyin", "Try an example firm"))</h3><p class="muted">\(say("Uydurma bir firmanın müşterileri ve satışları. SMS ve e-posta gönderilmez. İstediğiniz gün silinir.", "The customers and sales of an invented firm. No SMS or e-mail is sent. Delete it any day."))</p>
            <form method="post" action="/demo/kur">\(visit.csrfField)<button class="btn" type="submit" data-busy="\(say("Örnek firma kuruluyor…", "Setting up the example…"))">\(say("Örnek firmayla deneyin", "Try an example firm"))</button></form></div></div>
            <p class="help">\(say("Dosyanız yoksa", "Without a file,")) <a href="/musteriler/yeni">\(say("ilk müşteriyi elle yazın", "write the first customer by hand"))</a>.</p></section>
            \(languageSwitch(visit))
            """)
    }
}
