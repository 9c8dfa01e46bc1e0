import Kernel
import Platform
import Web

/// The form of a customer: reads what was typed, and writes a customer back into fields.
enum CustomerForm {
    /// Fields in the order of the page; the names stand in addresses and drafts.
    static let names = ["tur", "ad", "soyad", "unvan", "telefon", "eposta", "dogum", "kaynak", "adres", "yer", "sube", "sorumlu", "vergi_no", "vergi_dairesi", "davranis", "zevk"]

    static func labels(_ say: Language) -> [String: String] {
        [
            "tur": say("Kayıt türü", "Kind"), "no": say("Müşteri no", "Customer no"), "ad": say("Ad", "First name"), "soyad": say("Soyad", "Last name"),
            "unvan": say("Firma ya da hane adı", "Name of the firm or household"), "telefon": say("Telefon", "Phone"), "eposta": say("E-posta", "E-mail"),
            "dogum": say("Doğum günü", "Birthday"), "kaynak": say("Nereden duydu", "How they heard of us"), "adres": say("Adres", "Address"),
            "yer": say("İlçe, il", "District, province"), "sube": say("Şube", "Branch"), "sorumlu": say("Sorumlu", "Owner"),
            "vergi_no": say("Vergi no", "Tax number"), "vergi_dairesi": say("Vergi dairesi", "Tax office"),
            "davranis": say("Nasıl davranmalı", "How to treat"), "zevk": say("Neyi sever", "What they like"),
        ]
    }

    /// Ways people hear of a shop; anything else may be typed.
    static func sources(_ say: Language) -> [String] {
        [say("Tanıdık önerdi", "A friend"), say("Mağaza önünden", "Passing by"), "Instagram", "Google", say("Fuar", "Fair")]
    }

    /// - Throws: ``Problems`` with a sentence beside each field that cannot be taken.
    static func read(_ form: Form, today: Day) throws -> CustomerFacts {
        var reader = FactReader(form, today: today)
        var facts = CustomerFacts(kind: CustomerKind(key: form["tur"]) ?? .person)
        facts.firstName = reader.text("ad", most: 80)
        facts.lastName = reader.text("soyad", most: 80)
        facts.title = reader.text("unvan", most: 160)
        // who writes only into the other name field still has a name
        if facts.kind == .person, facts.firstName == nil, facts.lastName == nil { facts.firstName = facts.title }
        facts.phone = reader.phone("telefon")
        facts.email = reader.email("eposta")
        facts.birthday = reader.birthday("dogum")
        facts.source = reader.text("kaynak", most: 60)
        (facts.district, facts.province) = reader.place("yer")
        if let line = reader.text("adres", most: 300) { facts.address = NewAddress(line, province: facts.province, district: facts.district) }
        facts.branch = form.id("sube")
        facts.owner = form.id("sorumlu")
        facts.taxNumber = reader.taxNumber("vergi_no")
        facts.taxOffice = reader.text("vergi_dairesi", most: 60)
        facts.treatment = reader.text("davranis", most: 600)
        facts.taste = reader.text("zevk", most: 600)
        if facts.name.isEmpty { reader.problems.add(facts.kind == .person ? "ad" : "unvan", CustomerFailure.nameMissing.words) }
        try reader.problems.check()
        return facts
    }

    static func write(_ facts: CustomerFacts) -> Form {
        Form([
            ("tur", facts.kind.key), ("ad", facts.personal?.first ?? ""), ("soyad", facts.personal?.last ?? ""), ("unvan", facts.personal?.first == nil ? facts.title ?? "" : ""),
            ("telefon", facts.phone?.display ?? ""), ("eposta", facts.email?.value ?? ""), ("dogum", facts.birthday?.form ?? ""), ("kaynak", facts.source ?? ""),
            ("adres", facts.address?.line ?? ""), ("yer", PlaceText.write(district: facts.district, province: facts.province)),
            ("sube", facts.branch?.description ?? ""), ("sorumlu", facts.owner?.description ?? ""), ("vergi_no", facts.taxNumber ?? ""),
            ("vergi_dairesi", facts.taxOffice ?? ""), ("davranis", facts.treatment ?? ""), ("zevk", facts.taste ?? ""),
        ])
    }

    /// Joins what two people wrote: fields only the other changed take the other's value, fields both
    /// changed keep what was typed here and say what stands on the card now.
    static func join(typed: Form, current: Form, _ say: Language) -> (form: Form, problems: Problems, others: [String]) {
        var joined = typed, problems = Problems(), others: [String] = []
        for name in names {
            let mine = typed[name], seen = typed["ilk_" + name], now = current[name]
            joined.set("ilk_" + name, now)
            guard now != seen else { continue }
            others.append(name)
            if mine == seen {
                joined.set(name, now)
            } else if mine != now {
                problems.add(name, now.isEmpty ? Words("Başkası bunu sildi. Sizin yazdığınız duruyor; doğruysa kaydedin.", "Somebody removed this. Yours is kept; save if it is right.")
                    : Words("Başkası bunu “\(now)” yaptı. Sizin yazdığınız duruyor; doğruysa kaydedin.", "Somebody changed this to “\(now)”. Yours is kept; save if it is right."))
            }
        }
        return (joined, problems, others)
    }
}
