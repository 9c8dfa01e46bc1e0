import Kernel
import Web

extension Customers {
    func newPage(_ draft: Draft, _ choices: FormChoices, _ similar: [SimilarCustomer], _ visit: Visit) -> HTML {
        let say = visit.say
        let asking = draft.problems.isEmpty && visit.path == "/musteriler" && similar.contains(where: \.isStrong)
        return """
            \(head(HTML(text: say("Yeni müşteri", "New customer")), HTML(text: say("Ad ve bir iletişim yolu yeter. Kalanı sonra tamamlanır.", "A name and one way to reach them are enough. The rest can follow."))))
            \(problemBand(draft, labels: CustomerForm.labels(say), say))\(asking ? askBand(say) : nil)
            <form class="cols g-main flow" method="post" action="/musteriler" id="musteri-formu" data-draft="musteri:yeni">\(visit.csrfField)\
            <input type="hidden" name="_tek" value="\(draft.values["_tek"])"><input type="hidden" name="isyeri" value="\(draft.values["isyeri"])">
            <div>\(whoFields(draft, choices, number: true, visit))</div>
            <div><div class="o2" id="benzer" hx-get="/musteriler/benzer" hx-trigger="input delay:400ms from:#musteri-formu" hx-include="#musteri-formu" hx-params="telefon,eposta,ad,soyad,unvan,vergi_no" aria-live="polite">\(similarCard(similar, asking: asking, visit))</div>\
            \(howCard(draft, visit))</div>
            \(footer(say("Müşteriyi kaydet", "Save customer"), cancel: "/musteriler", another: true, visit))</form>
            """
    }

    func editPage(_ customer: Customer, _ draft: Draft, _ choices: FormChoices, others: [String], changedMeanwhile: Bool = false, _ visit: Visit) -> HTML {
        let say = visit.say
        let seen = CustomerForm.names.map { "ilk_" + $0 } + ["surum"]
        return """
            \(head(HTML(text: say("\(customer.name), düzenle", "Edit \(customer.name)")), HTML(text: say("Müşteri \(customer.number)", "Customer \(customer.number)"))))
            \(changedMeanwhile ? meanwhileBand(others, say) : problemBand(draft, labels: CustomerForm.labels(say), say))
            <form class="cols g-main flow" method="post" action="\(customer.path)" id="musteri-formu" data-draft="musteri:\(customer.id):\(draft.values["surum"])">\(visit.csrfField)\
            \(seen, { "<input type=\"hidden\" name=\"\($0)\" value=\"\(draft.values[$0])\">" })
            <div>\(whoFields(draft, choices, number: false, visit))</div>
            <div>\(howCard(draft, visit))</div>
            \(footer(say("Değişiklikleri kaydet", "Save changes"), cancel: customer.path, another: false, visit))</form>
            """
    }

    private func meanwhileBand(_ others: [String], _ say: Language) -> HTML {
        let labels = CustomerForm.labels(say)
        let what = others.compactMap { labels[$0] }.joined(separator: ", ")
        let sentence = others.isEmpty ? say("Siz yazarken bu kart değişti; değişen, bu formda olmayan bir bilgi.", "This card was changed while you were writing, in a place this form does not show.")
            : say("Siz yazarken başkası şunları değiştirdi: \(what). Dokunmadığınız alanlar onun yazdığıyla dolduruldu, sizin yazdıklarınız duruyor.",
                  "While you were writing somebody changed: \(what). Fields you did not touch now show theirs, what you typed is kept.")
        return band(.warn, icon: "sync", "<b>\(say("Kaydedilmedi.", "Not saved."))</b> \(sentence) \(say("Bakıp yeniden kaydedin.", "Look, and save again."))", alert: true)
    }

    private func askBand(_ say: Language) -> HTML {
        band(.warn, icon: "people", "<b>\(say("Henüz kaydedilmedi.", "Not saved yet."))</b> \(say("Bu kişi kayıtlı olabilir; kartına bakın ya da başka kişi olduğunu söyleyin.", "This person may be known; look at the card, or say that it is somebody else."))", alert: true)
    }

    private func whoFields(_ draft: Draft, _ choices: FormChoices, number: Bool, _ visit: Visit) -> HTML {
        let say = visit.say, labels = CustomerForm.labels(say)
        func label(_ name: String) -> String { labels[name] ?? name }
        let kinds = CustomerKind.allCases.map { (value: $0.key, text: $0.words.text(say)) }
        let people = choices.people.map { (value: $0.id.description, text: $0.name) }
        let branches = choices.branches.filter { $0.isOpen || $0.id.description == draft.values["sube"] }.map { (value: $0.id.description, text: $0.name) }
        return """
            <section class="card o1" aria-labelledby="h-kim"><header><h2 id="h-kim">\(say("Kim", "Who"))</h2></header><div class="card__body form2">
            <div class="wide">\(pick("tur", label("tur"), kinds, draft.values.text("tur") ?? "kisi", hideLabel: true))</div>
            <div class="wide form2 if-person">\(field("ad", label("ad"), draft, say))\(field("soyad", label("soyad"), draft, say))</div>
            <div class="wide if-firm">\(field("unvan", label("unvan"), draft, say, placeholder: say("Örnek: Korkmaz Eczanesi", "e.g. Korkmaz Pharmacy")))</div>
            \(field("telefon", label("telefon"), draft, say, type: "tel", placeholder: "0555 000 00 00", inputmode: "tel"))\(field("eposta", label("eposta"), draft, say, inputmode: "email"))
            \(field("dogum", say("Doğum günü (isteğe bağlı)", "Birthday (optional)"), draft, say, help: say("Yalnız kutlama için. Yıl boş kalabilir: 14.05", "Only for greetings. The year is optional: 14.05"), placeholder: say("gg.aa.yyyy", "dd.mm.yyyy")))
            \(listField("kaynak", label("kaynak"), CustomerForm.sources(say), draft, say))
            \(area("adres", label("adres"), draft, say))
            \(listField("yer", label("yer"), Places.all.map(\.name), draft, say, placeholder: "Nilüfer, Bursa"))
            \(choice("sorumlu", label("sorumlu"), people, draft, say, blank: say("Sorumlu yok", "No owner")))
            \(branches.isEmpty ? nil : choice("sube", label("sube"), branches, draft, say, blank: say("Seçilmedi", "None")))
            \(field("vergi_no", label("vergi_no"), draft, say, help: say("Firma 10, şahıs firması 11 hane", "10 digits for a firm, 11 for a sole trader"), inputmode: "numeric"))\(field("vergi_dairesi", label("vergi_dairesi"), draft, say))
            \(number ? field("no", label("no"), draft, say, help: say("Boş bırakın, sıradaki verilir", "Leave it empty and the next one is given")) : nil)
            </div></section>
            """
    }

    /// A text field that offers words but takes any.
    private func listField(_ name: String, _ label: String, _ words: [String], _ draft: Draft, _ say: Language, placeholder: String? = nil) -> HTML {
        let problem = draft.problems[name]
        let under: HTML? = problem.map { "<p class=\"help help--bad\" id=\"y-\(name)\">\($0.text(say))</p>" }
        return """
            <div><label class="field" for="f-\(name)"><span>\(label)</span></label><input class="in" id="f-\(name)" name="\(name)" list="l-\(name)" autocomplete="off"\(attribute: "value", draft.values.text(name))\(attribute: "placeholder", placeholder)\(attribute: "aria-invalid", problem == nil ? nil : "true")\(attribute: "aria-describedby", problem == nil ? nil : "y-" + name)>\
            <datalist id="l-\(name)">\(words, { "<option value=\"\($0)\"></option>" })</datalist>\(under)</div>
            """
    }

    private func howCard(_ draft: Draft, _ visit: Visit) -> HTML {
        let say = visit.say, labels = CustomerForm.labels(say)
        return """
            <section class="card" aria-labelledby="h-nasil"><header><h2 id="h-nasil">\(say("Davranış ve zevk", "Treatment and taste"))</h2></header><div class="card__body stack">
            \(area("davranis", labels["davranis"] ?? "", draft, say, help: say("En çok üç satır; kartın başında durur.", "Three lines at most; shown first on the card.")))
            \(area("zevk", labels["zevk"] ?? "", draft, say))</div></section>
            """
    }

    private func footer(_ go: String, cancel: String, another: Bool, _ visit: Visit) -> HTML {
        let say = visit.say
        let more: HTML? = another ? "<button class=\"btn only-d\" type=\"submit\" name=\"sonra\" value=\"yeni\">\(say("Kaydet, yenisini aç", "Save, then another"))</button>" : nil
        return """
            <div class="foot row-all"><span class="small muted" role="status" data-draft-status></span><a class="btn push" href="\(cancel)" data-back>\(say("Vazgeç", "Cancel"))</a>\(more)<button class="btn btn--go" type="submit">\(go) <kbd>Ctrl Enter</kbd></button></div>
            """
    }

    /// Who the typed person may be. `asking`: the form was sent and waits for a word.
    func similarCard(_ similar: [SimilarCustomer], asking: Bool, _ visit: Visit) -> HTML {
        let say = visit.say
        guard !similar.isEmpty else { return HTML() }
        let other: HTML? = asking ? """
            <div class="card__body lined"><button class="btn" type="submit" name="ayri" value="1">\(say("Bu başka kişi, yeni kart aç", "This is somebody else, add a new card"))</button></div>
            """ : nil
        return """
            <section class="card card--warn" aria-labelledby="h-benzer"><header>\(icon("people"))<h2 id="h-benzer">\(say("Bu kişi kayıtlı olabilir", "This person may be known"))</h2></header>
            <p class="vh" role="status">\(say("\(similar.count) benzer kayıt bulundu.", "\(similar.count) similar records found."))</p><ul class="list">\(similar, { similarRow($0, visit) })</ul>\(other)</section>
            """
    }

    private func similarRow(_ similar: SimilarCustomer, _ visit: Visit) -> HTML {
        let say = visit.say, line = similar.line
        let last = line.lastDay.map { say("\(Format.ago($0, visit.today, .tr)) aldı", "bought \(Format.ago($0, visit.today, .en))") } ?? say("henüz almadı", "never bought")
        let facts = [line.phoneShown, line.place, last].compactMap { $0 }.joined(separator: " · ")
        let why = SimilarCustomer.Reason.allCases.filter { similar.why.contains($0) }.map { $0.words.text(say) }.joined(separator: ", ")
        return """
            <li class="start">\(avatar(line.name))<div class="grow"><p><a class="name" href="\(line.path)">\(line.name)</a></p><p class="sub">\(facts)</p><p class="sub">\(say("Aynı", "Same")): \(why)</p>\
            <p class="flex wrap mt-2"><a class="btn btn--s" href="\(line.path)">\(say("Bu kartı aç", "Open this card"))</a></p></div></li>
            """
    }
}
