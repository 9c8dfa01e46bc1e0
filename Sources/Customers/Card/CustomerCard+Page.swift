import Kernel
import Web

extension Customers {
    func cardPage(_ card: CustomerCard, _ visit: Visit) -> HTML {
        let say = visit.say, customer = card.customer, id = customer.id
        return """
            \(whoLine(card, visit))
            <div id="kart-ozet" data-live="customer:\(id)">\(strip(say("Müşteri değeri", "Customer value"), card.strip))</div>
            <div class="cols card360">
            <div id="kart-sol" data-live="customer:\(id)">\(treatment(card, visit))\(identity(card, visit))\(tagCard(card, visit))\(card.left)</div>
            <div>\(history(card, visit))\(card.middle)</div>
            <div id="kart-sag" data-live="customer:\(id)">\(attention(card, visit))\(nextContact(card, visit))\(missing(card, visit))\(card.right)</div>
            </div>
            """
    }

    private func whoLine(_ card: CustomerCard, _ visit: Visit) -> HTML {
        let say = visit.say, customer = card.customer
        var words: [String] = [say("Müşteri \(customer.number)", "Customer \(customer.number)")]
        if customer.kind != .person { words.append(customer.kind.words.text(say)) }
        if let place = customer.place { words.append(place) }
        let since = customer.tally.firstDay ?? customer.createdAt.day
        words.append(say("\(since.year)’den beri kayıtlı", "since \(since.year)"))
        if say == .tr { words[words.count - 1] = "\(Suffix.ablative(String(since.year))) beri \(customer.tally.firstDay == nil ? "kayıtlı" : "müşteri")" }
        if let age = customer.birthday?.age(on: card.today) { words.append(say("\(age) yaşında", "\(age) years old")) }
        if let owner = customer.owner.flatMap({ card.facts.accounts[$0.rawValue] }) { words.append(say("sorumlu \(owner)", "owner \(owner)")) }
        let call: HTML? = customer.phone.map { button(say("Ara", "Call"), href: "tel:\($0)", icon: "phone", "btn--go") }
        let mail: HTML? = customer.email.map { button(say("E-posta", "E-mail"), href: "mailto:\($0)", icon: "mail") }
        let edit: HTML? = visit.may(.editCustomers) ? "<a class=\"btn\" href=\"\(customer.path)/duzenle\" data-key=\"e\">\(icon("pencil"))\(say("Düzenle", "Edit"))</a>" : nil
        return """
            <div class="who"><span class="av av--l" aria-hidden="true">\(TurkishText.initials(customer.name))</span><div class="grow"><h1>\(customer.name) \(stageTag(customer.lifecycle, say))\
            \(customer.tally.turnover == 0 ? nil : tag(say("Toplam \(card.facts.money(customer.tally.turnover))", "Total \(card.facts.money(customer.tally.turnover))")))</h1>\
            <p class="muted">\(words.joined(separator: " · "))</p></div><div class="acts wrap">\(call)\(mail)\(sellButton(customer, visit))\(edit)\(more(customer, visit))</div></div>
            """
    }

    private func sellButton(_ customer: Customer, _ visit: Visit) -> HTML? {
        visit.may(.sell) ? button(visit.say("Satış", "Sale"), href: "/hizli-satis?musteri=\(customer.id)", icon: "cart") : nil
    }

    private func more(_ customer: Customer, _ visit: Visit) -> HTML {
        guard visit.may(.editCustomers) else { return HTML() }
        let say = visit.say
        return """
            <details class="menu"><summary class="btn btn--icon" aria-label="\(say("Diğer işlemler", "More"))">\(icon("dots"))</summary><div class="menu__list">
            <form method="post" action="\(customer.path)/dogrula">\(visit.csrfField)<button type="submit">\(icon("check"))\(say("Bilgiler doğru", "Details are right"))</button></form>
            <form method="post" action="\(customer.path)/sil">\(visit.csrfField)<button type="submit" data-confirm="\(say("\(customer.name) silinsin mi?", "Delete \(customer.name)?"))" data-confirm-more="\(say("Yalnız yanlışlıkla açılan, satışı olmayan kart silinir. Geri alınamaz.", "Only a card opened by mistake, without sales, can be deleted. This cannot be undone."))">\(icon("trash"))\(say("Müşteriyi sil", "Delete customer"))</button></form>
            </div></details>
            """
    }

    private func treatment(_ card: CustomerCard, _ visit: Visit) -> HTML {
        let say = visit.say, customer = card.customer
        let known = [customer.treatment, customer.taste].compactMap { $0 }
        guard !known.isEmpty || visit.may(.editCustomers) else { return HTML() }
        let text: HTML = known.isEmpty ? "<p class=\"muted\">\(say("Henüz yazılmadı. Bir cümle yeter: nasıl hitap edilir, neye dikkat edilir.", "Nothing yet. One sentence is enough: how to address, what to mind."))</p>"
            : "\(customer.treatment.map { "<p class=\"pre\">\($0)</p>" as HTML })\(customer.taste.map { "<p class=\"sub muted\">\(say("Sever", "Likes")): \($0)</p>" as HTML })"
        let form: HTML? = visit.may(.editCustomers) ? """
            <details class="menu"><summary class="small">\(say("Yaz", "Write"))</summary><div class="menu__list"><form method="post" action="\(customer.path)/davranis" class="card__body stack">\(visit.csrfField)\
            \(area("davranis", say("Nasıl davranmalı", "How to treat"), Draft(Form([("davranis", customer.treatment ?? "")])), say))\
            \(area("zevk", say("Neyi sever", "What they like"), Draft(Form([("zevk", customer.taste ?? "")])), say))<button class="btn" type="submit">\(say("Kaydet", "Save"))</button></form></div></details>
            """ : nil
        return Web.card("davranis", say("Nasıl davranmalı", "How to treat"), more: "<span class=\"more\">\(form)</span>", "<div class=\"card__body\">\(text)</div>")
    }

    private func identity(_ card: CustomerCard, _ visit: Visit) -> HTML {
        let say = visit.say, customer = card.customer, facts = card.facts
        var rows: [HTML] = facts.points.map { point(customer, $0, visit) }
        for address in facts.addresses {
            let place: HTML = address.place.isEmpty ? HTML() : "<br>\(address.place)"
            rows.append("<dt>\(address.label ?? say("Adres", "Address"))</dt><dd>\(address.line)\(place)</dd>")
        }
        if facts.addresses.isEmpty, let place = customer.place { rows.append("<dt>\(say("Yer", "Place"))</dt><dd>\(place)</dd>") }
        for person in facts.people {
            rows.append("<dt>\(person.relation.kind.words.text(say))</dt><dd><a href=\"/musteriler/\(person.relation.other)\">\(person.name)</a>\(person.relation.role.map { ", \($0)" as HTML })</dd>")
        }
        if let tax = customer.taxNumber { rows.append("<dt>\(say("Vergi no", "Tax no"))</dt><dd>\(tax)\(customer.taxOffice.map { ", \($0)" as HTML })</dd>") }
        if let birthday = customer.birthday { rows.append("<dt>\(say("Doğum günü", "Birthday"))</dt><dd>\(birthday.form)</dd>") }
        if let branch = facts.branch { rows.append("<dt>\(say("Şube", "Branch"))</dt><dd>\(branch)</dd>") }
        if let source = customer.source { rows.append("<dt>\(say("Nereden", "Source"))</dt><dd>\(source)</dd>") }
        let add: HTML = visit.may(.editCustomers) ? "<span class=\"more\">\(addPoint(customer, visit))</span>" : HTML()
        return Web.card("kim", say("Kim", "Who"), more: add, "<div class=\"card__body\"><dl class=\"kv\">\(rows)</dl></div>")
    }

    private func point(_ customer: Customer, _ point: ContactPoint, _ visit: Visit) -> HTML {
        let say = visit.say
        let name = point.label ?? (point.kind == .email ? say("E-posta", "E-mail") : Phone(e164: point.value).canReceiveSMS ? say("Cep", "Mobile") : say("Telefon", "Phone"))
        let state: HTML? = point.state == .unknown ? nil : " \(tag(point.state.words.text(say), point.state == .verified ? .ok : .bad))"
        return "<dt>\(name)</dt><dd class=\"cut\"><a href=\"\(point.href)\">\(point.shown)</a>\(state)</dd>"
    }

    private func addPoint(_ customer: Customer, _ visit: Visit) -> HTML {
        let say = visit.say
        return """
            <details class="menu"><summary class="small">\(say("Ekle", "Add"))</summary><div class="menu__list"><form method="post" action="\(customer.path)/iletisim" class="card__body stack">\(visit.csrfField)\
            \(field("deger", say("Telefon ya da e-posta", "Phone or e-mail"), Draft(), say))\(field("etiket", say("Kimin, nerenin", "Whose, where"), Draft(), say, placeholder: say("iş", "work")))\
            <button class="btn" type="submit">\(say("Ekle", "Add"))</button></form><form method="post" action="\(customer.path)/yakinlar" class="card__body stack">\(visit.csrfField)\
            \(field("kimlik", say("Yakının ya da işyerinin müşteri no’su", "Customer no of the relation"), Draft(), say))\
            \(choice("tur", say("Nesi", "Relation"), Relation.Kind.allCases.map { (value: $0.rawValue, text: $0.words.text(say)) }, Draft(), say))\
            \(field("rol", say("Görevi, yakınlığı", "Role"), Draft(), say, placeholder: say("oğlu, satın alma", "son, purchasing")))<button class="btn" type="submit">\(say("Bağla", "Connect"))</button></form></div></details>
            """
    }

    private func tagCard(_ card: CustomerCard, _ visit: Visit) -> HTML {
        let say = visit.say, customer = card.customer, edit = visit.may(.editCustomers)
        guard edit || !card.facts.tags.isEmpty else { return HTML() }
        let tags: [HTML] = card.facts.tags.map { one in
            let remove: HTML? = edit ? "<button class=\"link\" type=\"submit\" name=\"etiket\" value=\"\(one.tag)\" aria-label=\"\(say("“\(one.label)” etiketini kaldır", "Remove the tag “\(one.label)”"))\">\(icon("x", small: true))</button>" : nil
            return "<span class=\"tag\"><a href=\"/musteriler?etiket=\(Form.encode(one.label))\">\(one.label)</a>\(remove)</span>"
        }
        let list: HTML = edit ? "<form method=\"post\" action=\"\(customer.path)/etiketler/sil\" class=\"flex wrap\">\(visit.csrfField)\(tags)</form>" : "<p class=\"flex wrap\">\(tags)</p>"
        let add: HTML? = edit ? """
            <form method="post" action="\(customer.path)/etiketler" class="flex mt-2">\(visit.csrfField)<label class="grow"><span class="vh">\(say("Yeni etiket", "New tag"))</span><input class="in in--s" name="etiket" maxlength="40" placeholder="\(say("etiket", "tag"))"></label><button class="btn btn--s" type="submit">\(say("Ekle", "Add"))</button></form>
            """ : nil
        return Web.card("etiketler", say("Etiketler", "Tags"), "<div class=\"card__body\">\(card.facts.tags.isEmpty ? nil : list)\(add)</div>")
    }
}
