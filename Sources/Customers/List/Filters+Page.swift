import Kernel
import Platform
import Web

extension Customers {
    /// The conditions in force as chips, and a form for more.
    func filterRow(_ list: CustomerList, _ visit: Visit) -> HTML {
        let say = visit.say
        let chips = chips(list, say)
        return """
            <div class="chips" role="group" aria-label="\(say("Koşullar", "Conditions"))">\(chips.enumerated().map { $0 }, { chip($0.element.text, without: $0.element.without, first: $0.offset == 0, say) })\
            \(filterForm(list, visit))</div>
            """
    }

    struct Condition {
        let text: String
        let without: ListQuery
    }

    func chips(_ list: CustomerList, _ say: Language) -> [Condition] {
        let query = list.query
        var chips: [Condition] = []
        func add(_ text: String, _ change: (inout ListQuery) -> Void) { chips.append(Condition(text: text, without: query.with(change))) }
        if let search = query.search { add(say("“\(search)” geçen", "Matching “\(search)”")) { $0.search = nil } }
        if let stage = query.stage { add(say("Evre \(stage.words.tr)", "Stage \(stage.words.en)")) { $0.stage = nil } }
        if let branch = query.branch {
            let name = list.branches.first { $0.id == branch }?.name ?? branch.description
            add(say("Şube \(name)", "Branch \(name)")) { $0.branch = nil }
        }
        if let owner = query.owner {
            let name = list.people[owner.rawValue] ?? owner.description
            add(say("Sorumlu \(name)", "Owner \(name)")) { $0.owner = nil }
        } else if query.ownerless { add(say("Sorumlusu yok", "No owner")) { $0.ownerless = false } }
        if let province = query.province { add(say("İl \(province)", "Province \(province)")) { $0.province = nil } }
        if let tag = query.tag { add(say("Etiket \(tag)", "Tag \(tag)")) { $0.tag = nil } }
        if let days = query.quietDays { add(say("Son alışveriş \(days) günden eski", "Last purchase over \(days) days ago")) { $0.quietDays = nil } }
        if let from = query.turnoverFrom { add(say("Ciro \(list.money(from)) ve üstü", "Turnover \(list.money(from)) and more")) { $0.turnoverFrom = nil } }
        return chips
    }

    private func chip(_ text: String, without: ListQuery, first: Bool, _ say: Language) -> HTML {
        let join: HTML? = first ? nil : "<span class=\"join\">\(say("ve", "and"))</span>"
        return """
            \(join)<span class="chip"><span>\(text)</span><a href="\(without.path)" aria-label="\(say("“\(text)” koşulunu kaldır", "Remove the condition “\(text)”"))">\(icon("x", small: true))</a></span>
            """
    }

    private func filterForm(_ list: CustomerList, _ visit: Visit) -> HTML {
        let say = visit.say, query = list.query
        var values = Form(query.fields.map { (name: $0.0, value: $0.1) })
        if query.turnoverFrom == nil { values.set("ciro", "") }
        let draft = Draft(values)
        let people = list.people.sorted { TurkishText.sortKey($0.value) < TurkishText.sortKey($1.value) }.map { (value: String($0.key), text: $0.value) }
        let hidden = query.fields.filter { ["gorunum", "sirala", "yon"].contains($0.0) }
        return """
            <details class="menu"><summary class="btn btn--quiet btn--s">\(icon("plus", small: true))\(say("Koşul ekle", "Add a condition"))</summary>
            <div class="menu__list"><form method="get" action="/musteriler" class="card__body stack">\(hidden, { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" })
            \(field("ara", say("Ad, telefon, e-posta, numara", "Name, phone, e-mail, number"), draft, say))
            \(choice("evre", say("Evre", "Stage"), Lifecycle.allCases.map { (value: $0.key, text: $0.words.text(say)) }, draft, say, blank: say("Hepsi", "All")))
            \(choice("sube", say("Şube", "Branch"), list.branches.map { (value: $0.id.description, text: $0.name) }, draft, say, blank: say("Hepsi", "All")))
            \(choice("sorumlu", say("Sorumlu", "Owner"), people + [(value: "yok", text: say("Sorumlusu yok", "No owner"))], draft, say, blank: say("Herkes", "Everybody")))
            \(field("il", say("İl", "Province"), draft, say, placeholder: "Bursa"))
            \(field("etiket", say("Etiket", "Tag"), draft, say))
            \(field("sessiz", say("Son alışveriş kaç günden eski", "Last purchase over how many days ago"), draft, say, placeholder: "90", inputmode: "numeric"))
            \(field("ciro", say("Ciro en az", "Turnover at least"), draft, say, placeholder: "5.000", inputmode: "decimal"))
            <button class="btn" type="submit">\(say("Listele", "Show"))</button></form></div></details>
            """
    }

    func nothingFound(_ list: CustomerList, _ say: Language) -> HTML {
        let conditions = chips(list, say), query = list.query
        if conditions.isEmpty {
            return empty(say("Bu görünümde müşteri yok", "No customers in this view"), emptyTab(query.tab, say),
                         action: button(say("Tüm müşterileri göster", "Show all customers"), href: "/musteriler"))
        }
        let title = conditions.count == 1 ? say("Bu koşula uyan müşteri yok", "No customer fits this condition")
            : say("Bu \(conditions.count) koşula birlikte uyan müşteri yok", "No customer fits these \(conditions.count) conditions together")
        let name = query.search
        let add: HTML? = name.map { button(say("“\($0)” adıyla müşteri aç", "Add a customer named “\($0)”"), href: "/musteriler/yeni?" + Form([("ad", $0)]).query) }
        return empty(title, say("Bir koşulu kaldırın ya da adı, telefonun son 4 hanesini, müşteri numarasını deneyin.",
                                "Remove a condition, or try the name, the last 4 digits of the phone, or the customer number."),
                     action: """
                         <p class="flex wrap center">\(conditions.last.map { button(say("“\($0.text)” koşulunu kaldır", "Remove “\($0.text)”"), href: $0.without.path) })\
                         \(button(say("Koşulları temizle", "Clear all"), href: ListQuery().path, "btn--quiet"))\(add)</p>
                         """)
    }

    private func emptyTab(_ tab: ListQuery.Tab, _ say: Language) -> String {
        switch tab {
        case .due: say("Bugüne kadar aranacak kimse kalmadı. Kartta “Sıradaki görüşme” yazınca burada görünür.", "Nobody is due to be called. Plan a next contact on a card and it appears here.")
        case .mine: say("Size verilmiş müşteri yok. Listeden seçip sorumlu olarak kendinizi yazabilirsiniz.", "No customers are assigned to you. Select some in the list and take them over.")
        case .recent: say("Bu ay yeni kayıt açılmadı.", "No customer was added this month.")
        default: say("Kurallar Kurulum’daki Yaşam evresi sayfasında.", "The rules are under Settings, Life stages.")
        }
    }

    /// Before the first customer: the two ways to begin.
    func firstUse(_ visit: Visit) -> HTML {
        let say = visit.say
        let byImport: HTML? = visit.may(.importData) ? """
            <div class="way">\(icon("up"))<div><h3>\(say("Listeniz hazırsa", "If you have a list"))</h3><p>\(say("Excel ya da CSV dosyanızı getirin. Yazmadan önce ne olacağını görürsünüz, sonra da geri alabilirsiniz.", "Bring your Excel or CSV file. You see what will happen before anything is written, and can undo it later."))</p>\(button(say("Dosyadan aktar", "Import a file"), href: "/ice-aktar", icon: "up"))</div></div>
            """ : nil
        let byHand: HTML? = visit.may(.editCustomers) ? """
            <div class="way">\(icon("plus"))<div><h3>\(say("Tek tek eklemek isterseniz", "If you add them one by one"))</h3><p>\(say("Ad ve bir telefon yeter; kalanı sonra tamamlanır.", "A name and a phone are enough; the rest can follow."))</p>\(button(say("İlk müşteriyi ekle", "Add the first customer"), href: "/musteriler/yeni", icon: "plus", "btn--go"))</div></div>
            """ : nil
        return """
            \(head(HTML(text: say("Müşteriler", "Customers")), HTML(text: say("Henüz müşteri yok. İki yoldan biriyle başlayın.", "No customers yet. Start in one of two ways."))))
            <section class="card" aria-label="\(say("Başlangıç", "Start"))"><div class="card__body lined">\(byImport)\(byHand)</div></section>
            """
    }
}
