import Kernel
import Storage
import Web

extension Platform {
    func auditPage(_ visit: Visit, _ question: AuditQuestion, _ events: [StoredEvent], _ looks: [LookRow], _ names: [Int64: String]) -> Answer {
        let say = visit.say
        let shown = events.prefix(AuditQuestion.page)
        let further = events.count > AuditQuestion.page ? shown.last.map { question.path(before: $0.seq) } : nil
        let newest = question.before == nil ? nil : question.path(before: nil)
        let range = shown.isEmpty ? say("Kayıt yok", "Nothing") : say("\(shown.count) kayıt, yeniden eskiye", "\(shown.count) entries, newest first")
        return settingsPage(visit, say("Denetim", "Audit"), "\(say("Kim, ne zaman; eskisi ve yenisi.", "Who, when; the old and the new."))", path: "/denetim", """
            \(card("suz", say("Süz", "Filter"), filter(visit, question, names)))
            \(card("defter", say("Defter", "The book"), """
                \(shown.isEmpty ? empty(say("Bu süzgeçte kayıt yok", "Nothing fits this filter"), say("Süzgeci genişletin.", "Widen the filter.")) : "<ul class=\"list\">\(shown, { eventLine($0, names, visit) })</ul>")
                \(pager(range, previous: newest, next: further, say))
                """))
            \(question.customer == nil ? nil : card("bakanlar", say("Karta bakanlar", "Who looked at the card"), looksList(looks, names, visit)))
            """)
    }

    private func filter(_ visit: Visit, _ question: AuditQuestion, _ names: [Int64: String]) -> HTML {
        let say = visit.say
        let people = names.sorted { TurkishText.sortKey($0.value) < TurkishText.sortKey($1.value) }.map { (String($0.key), $0.value) }
        let known = kinds.map { ($0.key, $0.value.text(say)) }.sorted { TurkishText.sortKey($0.1) < TurkishText.sortKey($1.1) }
        let draft = Draft(Form([("kim", question.account.map(String.init) ?? ""), ("tur", question.kind ?? ""), ("musteri", question.customer.map(String.init) ?? "")]))
        return """
            <div class="card__body"><form method="get" action="/denetim" class="form2">
            \(choice("kim", say("Kişi", "Person"), people, draft, say, blank: say("Herkes", "Everybody")))
            \(choice("tur", say("Ne", "What"), known, draft, say, blank: say("Her şey", "Everything")))
            \(field("musteri", say("Müşteri kayıt no", "Customer record no."), draft, say, inputmode: "numeric"))
            <p class="flex wrap wide"><button class="btn" type="submit" data-busy="\(say("Süzülüyor…", "Filtering…"))">\(say("Süz", "Filter"))</button><a class="btn btn--quiet" href="/denetim">\(say("Temizle", "Clear"))</a></p></form></div>
            """
    }

    private func eventLine(_ event: StoredEvent, _ names: [Int64: String], _ visit: Visit) -> HTML {
        let say = visit.say
        let what = kinds[event.kind]?.text(say) ?? event.kind
        let fields = Set(event.before.map(\.key)).union(event.after.map(\.key)).sorted()
        let customer: HTML? = event.customer.map { "<a class=\"ref\" href=\"/musteriler/\($0)\">\(say("müşteri", "customer")) \($0)</a>" }
        return """
            <li><div class="grow"><p><b>\(what)</b>\(customer.map { " · \($0)" as HTML })\(event.customer == nil ? subject(event, names, say) : nil)</p>\(fields, { changeLine($0, event, say) })<p class="sub">\(who(event, names, say)) · \(Format.moment(event.at, now: visit.now, say))\(event.batch.map { " · \(say("toplu iş", "batch")) \($0)" as HTML })</p></div></li>
            """
    }

    private func changeLine(_ field: String, _ event: StoredEvent, _ say: Language) -> HTML {
        let old = event.before[field].map { Platform.shown(field, $0, say) }, new = event.after[field].map { Platform.shown(field, $0, say) }
        let was: HTML? = old.map { "<span class=\"was\"><span class=\"vh\">\(say("eski değer", "old value")) </span>\($0)</span> <span aria-hidden=\"true\">→</span> " }
        return "<p class=\"small\">\(Platform.fieldWords[field]?.text(say) ?? field): \(was)<span class=\"became\"><span class=\"vh\">\(say("yeni değer", "new value")) </span>\(new ?? say("boş", "blank"))</span></p>"
    }

    private func who(_ event: StoredEvent, _ names: [Int64: String], _ say: Language) -> String {
        switch event.actor {
        case .account(let id): names[id] ?? say("kişi \(id)", "person \(id)")
        case .key(let id): say("anahtar \(id)", "key \(id)")
        case .rule(let id): say("kural \(id)", "rule \(id)")
        case .system: "Bakkal"
        }
    }

    private func looksList(_ looks: [LookRow], _ names: [Int64: String], _ visit: Visit) -> HTML {
        looks.isEmpty ? "<p class=\"card__body muted\">\(visit.say("Henüz bakan yok.", "Nobody looked yet."))</p>"
            : "<ul class=\"list\">\(looks, { lookLine($0, names, visit) })</ul>"
    }
    private func lookLine(_ look: LookRow, _ names: [Int64: String], _ visit: Visit) -> HTML {
        "<li>\(icon("eye"))<div class=\"grow\"><p>\(names[look.account] ?? String(look.account))</p></div><span class=\"nowrap muted\">\(Format.moment(look.at, now: visit.now, visit.say))</span></li>"
    }

    private func subject(_ event: StoredEvent, _ names: [Int64: String], _ say: Language) -> HTML? {
        guard let number = event.subject else { return nil }
        if event.kind.hasPrefix("account."), let name = names[number] { return " · \(name)" }
        return " · \(say("kayıt", "record")) \(number)"
    }
}

/// How what lies in the tables is read aloud on the audit page.
extension Platform {
    static let fieldWords: [String: Words] = [
        "name": Words("Ad", "Name"), "first_name": Words("Adı", "First name"), "last_name": Words("Soyadı", "Last name"),
        "email": Words("E-posta", "E-mail"), "phone": Words("Telefon", "Phone"), "role": Words("Rol", "Role"),
        "branch_id": Words("Şube", "Branch"), "owner_id": Words("Sorumlu", "In charge"), "language": Words("Dil", "Language"),
        "code": Words("Kod", "Code"), "province": Words("İl", "Province"), "district": Words("İlçe", "District"),
        "address": Words("Adres", "Address"), "kind": Words("Tür", "Kind"), "sessions": Words("Oturum", "Sessions"),
        "lifecycle": Words("Yaşam döngüsü", "Life cycle"), "next_contact": Words("Sıradaki temas", "Next contact"),
        "next_contact_note": Words("Temas notu", "Contact note"), "note": Words("Not", "Note"), "price": Words("Fiyat", "Price"),
        "cost": Words("Maliyet", "Cost"), "vat_rate": Words("KDV oranı", "VAT rate"), "birthday": Words("Doğum günü", "Birthday"),
        "tax_number": Words("Vergi no", "Tax number"), "tax_office": Words("Vergi dairesi", "Tax office"), "source": Words("Kaynak", "Source"),
        "treatment": Words("Nasıl davranmalı", "How to treat"), "taste": Words("Beğenisi", "Taste"), "active": Words("Açık", "Active"),
        "customers": Words("Müşteri", "Customers"), "sales": Words("Satış", "Sales"), "lines": Words("Satır", "Lines"), "rows": Words("Satır", "Rows"),
        "total": Words("Toplam", "Total"), "removed": Words("Silinen", "Removed"), "restored": Words("Eski hâline dönen", "Restored"), "left": Words("Dokunulmayan", "Left alone"),
        "branches": Words("Şube", "Branches"), "products": Words("Ürün", "Products"), "staff": Words("Çalışan", "Staff"), "receipts": Words("Fiş", "Receipts"),
        "number": Words("Numara", "Number"), "label": Words("Etiket", "Label"), "tag": Words("Etiket", "Tag"), "text": Words("Metin", "Text"), "state": Words("Durum", "State"),
        "brand": Words("Marka", "Brand"), "unit": Words("Birim", "Unit"), "barcode": Words("Barkod", "Bar code"), "category_id": Words("Kategori", "Category"),
        "cycle_days": Words("Yenilenme günü", "Renewal days"), "points_factor": Words("Puan katsayısı", "Points factor"), "other": Words("Öteki kart", "Other card"),
        "created": Words("Eklenen", "Created"), "updated": Words("Güncellenen", "Updated"), "skipped": Words("Zaten olan", "There already"), "rejected": Words("Alınamayan", "Refused"),
        "day": Words("Gün", "Day"), "sale": Words("Fiş", "Receipt"), "was_return": Words("İade fişiydi", "Was a return"), "unpriced": Words("Fiyatsız", "Unpriced"),
        "account_id": Words("Yazan", "Written by"), "at": Words("An", "Moment"), "changed": Words("Değişen", "Changed"), "confirmed_at": Words("Doğrulandı", "Confirmed"),
        "amount": Words("Tutar", "Amount"), "currency": Words("Para birimi", "Currency"), "done": Words("Biten", "Done"), "line": Words("Satır", "Line"),
        "product": Words("Ürün", "Product"), "profit": Words("Kâr", "Profit"), "quantity": Words("Miktar", "Quantity"), "returns": Words("İade", "Returns"),
        "settled": Words("Seçildi", "Settled"), "stage": Words("Evre", "Stage"), "turnover": Words("Ciro", "Turnover"), "vat": Words("KDV", "VAT"),
        "visits": Words("Alışveriş", "Visits"), "count": Words("Sayı", "Count"), "discount": Words("İndirim", "Discount"), "seconds": Words("Saniye", "Seconds"),
        "rejected_length": Words("Alınamayan satırların boyu", "Size of the refused rows"), "corrected": Words("Düzeltilen", "Corrected"),
        "first_day": Words("İlk gün", "First day"), "last_day": Words("Son gün", "Last day"), "product_id": Words("Ürün", "Product"), "channel": Words("Kanal", "Channel"),
        "firm.name": Words("Firma adı", "Name of the firm"), "firm.currency": Words("Para birimi", "Currency"), "firm.ready": Words("Başladı", "Begun"),
    ]
    private static let dayFields: Set<String> = ["next_contact", "birthday", "first_day", "last_day"]
    private static let coinFields: Set<String> = ["price", "cost", "total", "amount", "discount", "vat", "turnover"]

    /// A stored value as a person reads it.
    static func shown(_ field: String, _ value: JSON, _ say: Language) -> String {
        switch value {
        case .bool(let flag): return flag ? say("evet", "yes") : say("hayır", "no")
        case .int(let number) where dayFields.contains(field): return Format.dayForm(Day(Int32(clamping: number)))
        case .int(let number) where coinFields.contains(field): return Format.lira(Money(number, .TRY))
        case .int(let number) where field == "province": return Places.province(plate: Int(number))?.name ?? String(number)
        case .int(let number) where field == "district": return Places.district(code: Int(number))?.label ?? String(number)
        case .string(let text) where field == "kind" && OneTimeLink(rawValue: text) != nil: return OneTimeLink(rawValue: text)?.words.text(say) ?? text
        case .string(let text) where field == "role": return Role(rawValue: text)?.words.text(say) ?? text
        default: return value.string ?? value.text
        }
    }
}
