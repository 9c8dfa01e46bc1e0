import Kernel
import Web

/// The right column: what to mind, whom to call when, what is worth asking.
extension Customers {
    func attention(_ card: CustomerCard, _ visit: Visit) -> HTML {
        let flags = flags(card, visit)
        guard !flags.isEmpty else { return HTML() }
        return Web.card("dikkat", visit.say("Dikkat", "Mind"), more: tag(String(flags.count), .warn), "<ul>\(flags)</ul>")
    }

    private func flags(_ card: CustomerCard, _ visit: Visit) -> [HTML] {
        let say = visit.say, customer = card.customer, facts = card.facts, today = card.today
        var flags: [HTML] = []
        if let day = customer.nextContact, day < today {
            let met: HTML = visit.may(.editCustomers) ? "<form method=\"post\" action=\"\(customer.path)/gorusme/bitti\">\(visit.csrfField)<button class=\"btn btn--s\" type=\"submit\">\(say("Görüştüm", "Done"))</button></form>" : HTML()
            flags.append(note(.bad, icon: "clock", "<b>\(say("Görüşme", "The contact is"))</b> \(Format.due(day, today, say))", sub: customer.nextContactNote, action: met))
        }
        if let twin = facts.samePhone.first {
            flags.append(note(.warn, icon: "people", "\(say("Aynı telefon", "The same phone belongs to")) <b>\(twin.name)</b> \(say("kartında da var", "as well"))",
                              sub: facts.samePhone.count > 1 ? say("Toplam \(facts.samePhone.count) kart daha", "\(facts.samePhone.count) more cards in all") : nil,
                              action: button(say("Kartı aç", "Open"), href: "/musteriler/\(twin.id)", "btn--s")))
        }
        for point in facts.points where point.state == .bounced || point.state == .wrong {
            flags.append(note(.bad, icon: point.kind == .email ? "mail" : "phone", "<b>\(point.shown)</b> \(point.state.words.text(say))",
                              action: button(say("Düzelt", "Correct"), href: "\(customer.path)/duzenle", "btn--s")))
        }
        if customer.lifecycle == .sleeping || customer.lifecycle == .lost, let last = customer.tally.lastDay {
            let days = last.days(until: today)
            let usual = customer.tally.usualGap.map { say("Genelde \($0) günde bir gelirdi.", "Used to come every \($0) days.") }
            flags.append(note(customer.lifecycle == .lost ? .bad : .warn, icon: "clock", "<b>\(say("\(Format.number(days)) gündür almadı", "No purchase for \(Format.number(days)) days"))</b>", sub: usual,
                              action: customer.phone.map { button(say("Ara", "Call"), href: "tel:\($0)", "btn--s") } ?? HTML()))
        }
        if customer.kind == .firm, !facts.people.contains(where: { $0.relation.kind == .contact }) {
            flags.append(note(.info, icon: "person", "\(say("Bu firmada görüşülen kişi yazılı değil", "No contact person is written down for this firm"))",
                              action: visit.may(.editCustomers) ? button(say("Kişi ekle", "Add a person"), href: "/musteriler/yeni?isyeri=\(customer.id)", "btn--s") : HTML()))
        }
        return flags
    }

    func nextContact(_ card: CustomerCard, _ visit: Visit) -> HTML {
        let say = visit.say, customer = card.customer
        let planned: HTML = customer.nextContact.map { day in
            "<p>\(contactTag(day, card.today, say)) \(Format.dayLong(day, say))\(customer.nextContactNote.map { "<br><span class=\"muted\">\($0)</span>" as HTML })</p>"
        } ?? "<p class=\"muted\">\(say("Planlanmadı.", "Not planned."))</p>"
        guard visit.may(.editCustomers) else { return Web.card("gorusme", say("Sıradaki görüşme", "Next contact"), "<div class=\"card__body\">\(planned)</div>") }
        let draft = Draft(Form([("gun", customer.nextContact.map(Format.dayForm) ?? ""), ("neden", customer.nextContactNote ?? "")]))
        let met: HTML? = customer.nextContact == nil ? nil : "<form method=\"post\" action=\"\(customer.path)/gorusme/bitti\">\(visit.csrfField)<button class=\"btn btn--s\" type=\"submit\">\(icon("check", small: true))\(say("Görüştüm", "Done"))</button></form>"
        return Web.card("gorusme", say("Sıradaki görüşme", "Next contact"), """
            <div class="card__body">\(planned)<div class="flex wrap mt-2">\(met)<details class="menu"><summary class="btn btn--s">\(customer.nextContact == nil ? say("Gün seç", "Choose a day") : say("Değiştir", "Change"))</summary>
            <div class="menu__list"><form method="post" action="\(customer.path)/gorusme" class="card__body stack">\(visit.csrfField)\(field("gun", say("Gün", "Day"), draft, say, placeholder: say("gg.aa.yyyy", "dd.mm.yyyy")))\
            \(field("neden", say("Ne için", "What for"), draft, say))<button class="btn" type="submit">\(say("Planla", "Plan"))</button></form></div></details></div></div>
            """)
    }

    /// At most two facts worth asking now, each with its own field.
    func missing(_ card: CustomerCard, _ visit: Visit) -> HTML {
        let say = visit.say, customer = card.customer
        guard visit.may(.editCustomers) else { return HTML() }
        var asks: [(name: String, text: String, why: String, example: String)] = []
        if customer.phone == nil { asks.append(("telefon", say("Telefon", "Phone"), say("Aramak ve tanımak için", "To call and to recognise"), "0555 000 00 00")) }
        if customer.place == nil { asks.append(("yer", say("İlçe, il", "District, province"), say("Hangi bölgeden geldiğini görmek için", "To see where customers come from"), "Nilüfer, Bursa")) }
        if customer.kind == .person, customer.birthday == nil { asks.append(("dogum", say("Doğum günü", "Birthday"), say("Yalnız kutlama için, yıl boş kalabilir", "Only for greetings, the year is optional"), "14.05")) }
        if customer.email == nil { asks.append(("eposta", say("E-posta", "E-mail"), say("Belge göndermek için", "To send papers"), "ad@ornek.com")) }
        if customer.kind == .firm, customer.taxNumber == nil { asks.append(("vergi_no", say("Vergi no", "Tax number"), say("Fatura için", "For invoices"), "1234567890")) }
        guard !asks.isEmpty else { return HTML() }
        return Web.card("eksik", say("Sorulacak", "Worth asking"), more: "<span class=\"small muted\">\(say("en çok iki bilgi", "two facts at most"))</span>",
                        "<div class=\"card__body stack\">\(asks.prefix(2), { askForm($0.name, $0.text, $0.why, $0.example, customer, visit) })</div>")
    }

    private func askForm(_ name: String, _ text: String, _ why: String, _ example: String, _ customer: Customer, _ visit: Visit) -> HTML {
        """
        <form method="post" action="\(customer.path)/bilgi" class="flex">\(visit.csrfField)<input type="hidden" name="alan" value="\(name)">\
        <label class="grow field"><span>\(text) <span class="faint thin">· \(why)</span></span><input class="in in--s" name="deger" placeholder="\(example)" autocomplete="off"></label>\
        <button class="btn btn--s" type="submit">\(visit.say("Ekle", "Add"))</button></form>
        """
    }
}
