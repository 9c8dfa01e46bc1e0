import Kernel

/// How the book's events of this room are told to people.
public enum EventWords {
    /// What happened, by kind.
    public static let kinds: [String: Words] = [
        "customer.added": Words("Müşteri eklendi", "Customer added"),
        "customer.changed": Words("Bilgiler değişti", "Details changed"),
        "customer.renamed": Words("Adı değişti", "Renamed"),
        "customer.treated": Words("Davranış notu yazıldı", "How to treat was written"),
        "customer.owner_assigned": Words("Sorumlu değişti", "Owner changed"),
        "customer.confirmed": Words("Bilgiler doğrulandı", "Details confirmed"),
        "customer.stage_moved": Words("Evre değişti", "Stage changed"),
        "customer.removed": Words("Müşteri silindi", "Customer deleted"),
        "contact.added": Words("İletişim bilgisi eklendi", "Contact detail added"),
        "contact.marked": Words("İletişim bilgisi işaretlendi", "Contact detail marked"),
        "contact.removed": Words("İletişim bilgisi silindi", "Contact detail removed"),
        "contact.planned": Words("Görüşme planlandı", "Contact planned"),
        "contact.met": Words("Görüşüldü", "Contact made"),
        "note.added": Words("Not eklendi", "Note added"),
        "note.changed": Words("Not değişti", "Note changed"),
        "note.removed": Words("Not silindi", "Note deleted"),
        "note.restored": Words("Not geri geldi", "Note restored"),
        "tag.added": Words("Etiket eklendi", "Tag added"),
        "tag.removed": Words("Etiket kaldırıldı", "Tag removed"),
        "relation.added": Words("Yakını yazıldı", "Relation added"),
        "relation.removed": Words("Yakınlık kaldırıldı", "Relation removed"),
        "lifecycle.recounted": Words("Evreler yeniden sayıldı", "Stages counted anew"),
        "sale.voided": Words("Fiş geri alındı", "A receipt was undone"),
        "batch.took_back": Words("Toplu işlem geri alındı", "A batch was undone"),
    ]

    /// What a field is called.
    public static let fields: [String: Words] = [
        "name": Words("ad", "name"), "number": Words("numara", "number"), "phone": Words("telefon", "phone"), "email": Words("e-posta", "e-mail"),
        "address": Words("adres", "address"), "province": Words("il", "province"), "district": Words("ilçe", "district"),
        "owner_id": Words("sorumlu", "owner"), "branch_id": Words("şube", "branch"), "source": Words("nereden duydu", "source"),
        "tax_number": Words("vergi no", "tax number"), "tax_office": Words("vergi dairesi", "tax office"), "birthday": Words("doğum günü", "birthday"),
        "treatment": Words("davranış", "treatment"), "taste": Words("sevdikleri", "taste"), "kind": Words("tür", "kind"),
        "next_contact": Words("gün", "day"), "next_contact_note": Words("neden", "reason"), "label": Words("kimin", "whose"), "state": Words("durum", "state"),
        "tag": Words("etiket", "tag"), "lifecycle": Words("evre", "stage"), "text": Words("not", "note"), "role": Words("görevi", "role"),
    ]

    static func title(_ kind: String, _ say: Language) -> String { kinds[kind]?.text(say) ?? say("Kayıt değişti", "Record changed") }

    static func icon(_ kind: String) -> String {
        switch kind.prefix(while: { $0 != "." }) {
        case "contact": kind == "contact.planned" || kind == "contact.met" ? "clock" : "phone"
        case "note": "pencil"
        case "tag": "tagmark"
        case "relation": "people"
        case "batch": "undo"
        default: kind == "customer.added" ? "plus" : "person"
        }
    }

    /// The changed fields as one line: "telefon 0555 000 12 34 → 0555 000 12 35".
    static func changes(_ kind: String, _ before: JSON.Fields, _ after: JSON.Fields, _ facts: CardFacts, _ say: Language) -> String {
        if kind == "customer.confirmed" || kind == "batch.took_back" { return "" }
        var names: [String] = []
        for field in Array(before) + Array(after) where fields[field.key] != nil && !names.contains(field.key) { names.append(field.key) }
        // the name of a new card stands above it already
        if kind == "customer.added" { names.removeAll { ["name", "kind", "number"].contains($0) } }
        return names.map { name in
            let old = before[name].map { shown(name, $0, facts, say) }, new = after[name].map { shown(name, $0, facts, say) }
            let word = fields[name]?.text(say) ?? name
            return switch (old, new) {
            case (let old?, let new?): "\(word) \(old) → \(new)"
            case (nil, let new?): "\(word) \(new)"
            case (let old?, nil): say("\(word) silindi: \(old)", "\(word) removed: \(old)")
            default: word
            }
        }.joined(separator: ", ")
    }

    private static func shown(_ field: String, _ value: JSON, _ facts: CardFacts, _ say: Language) -> String {
        switch field {
        case "phone": value.string.map { Phone(e164: $0).display } ?? ""
        case "next_contact": value.int.map { Format.dayLong(Day(Int32(clamping: $0)), say) } ?? ""
        case "birthday": value.int.map { Birthday(stored: Day(Int32(clamping: $0))).form } ?? ""
        case "owner_id": value.int.flatMap { facts.accounts[$0] } ?? say("eski çalışan", "former staff")
        case "lifecycle": value.int.flatMap(Lifecycle.init(rawValue:))?.words.text(say) ?? ""
        case "kind": value.int.flatMap(CustomerKind.init(rawValue:))?.words.text(say) ?? value.string.flatMap(Relation.Kind.init(rawValue:))?.words.text(say) ?? ""
        case "state": value.int.flatMap(ContactPoint.State.init(rawValue:))?.words.text(say) ?? ""
        default: value.string.map { "“\($0.count > 80 ? $0.prefix(80) + "…" : $0)”" } ?? value.int.map(Format.number) ?? ""
        }
    }
}
