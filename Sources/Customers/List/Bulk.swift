import Kernel
import Platform
import Storage
import Web

/// What is done to many customers at once, from the list's bulk bar.
enum BulkAct: Sendable, Hashable {
    case assign(ID<Account>?)
    case tag(String)

    init(_ form: Form) throws {
        switch form["is"] {
        case "sorumlu": self = .assign(form.id("yeni_sorumlu"))
        case "etiket":
            let label = form["yeni_etiket"]
            _ = try CustomerTag.folded(label)
            self = .tag(label)
        default: throw CustomerFailure.nothingChosen
        }
    }

    func run(_ book: Book, _ ids: [ID<Customer>]) throws -> Int {
        switch self {
        case .assign(let account): try book.assignOwner(ids, to: account)
        case .tag(let label): try book.tag(ids, label)
        }
    }

    var batchKind: String {
        switch self {
        case .assign: "customers.assigned"
        case .tag: "customers.tagged"
        }
    }

    func question(_ count: Int, _ people: [Int64: String], _ say: Language) -> String {
        let many = Format.number(count)
        switch self {
        case .assign(let account):
            guard let name = account.flatMap({ people[$0.rawValue] }) else { return say("\(many) müşterinin sorumlusu kaldırılsın mı?", "Take the owner off \(many) customers?") }
            return say("\(many) müşterinin sorumlusu \(name) olsun mu?", "Make \(name) the owner of \(many) customers?")
        case .tag(let label): return say("\(many) müşteriye “\(label)” etiketi eklensin mi?", "Add the tag “\(label)” to \(many) customers?")
        }
    }

    func done(_ count: Int, _ say: Language) -> String {
        let many = Format.number(count)
        switch self {
        case .assign: return say("\(many) müşterinin sorumlusu değişti", "The owner of \(many) customers changed")
        case .tag(let label): return say("\(many) müşteriye “\(label)” etiketi eklendi", "Tag “\(label)” added to \(many) customers")
        }
    }
}

extension Customers {
    /// More than this is not done in one request.
    static let bulkLimit = 10_000
    /// From so many on the count is shown once more before anything is done.
    static let bulkAsk = 100

    /// `POST /musteriler/toplu`
    func doBulk(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        let act = try BulkAct(form), query = ListQuery(form), me = visit.account?.account, today = visit.today
        let everything = form.int("hepsi") == 1
        let chosen: [ID<Customer>] = form.all("musteri").compactMap { ID($0) }
        let ids = everything ? try await visit.database.read { try $0.ids(query, me: me, today: today, limit: Customers.bulkLimit) } : chosen
        guard !ids.isEmpty else { throw CustomerFailure.nothingChosen }
        if ids.count >= Customers.bulkAsk, form["onay"] != "1" { return try await askBulk(act, ids.count, form, visit) }
        let (count, undo) = try await runBulk(act, ids, visit)
        return .redirect(query.path).toast(act.done(count, visit.say), undo: undo)
    }

    private func askBulk(_ act: BulkAct, _ count: Int, _ form: Form, _ visit: Visit) async throws -> Answer {
        let people = try await visit.database.read { try $0.accountNames() }
        let say = visit.say, question = act.question(count, people, say)
        let kept = form.fields.filter { !["_csrf", "onay"].contains($0.name) }
        return visit.page(question, active: "/musteriler", """
            <section class="card"><div class="empty"><h1>\(question)</h1><p>\(say("Sonra geri alabilirsiniz.", "You can undo it afterwards."))</p>
            <form method="post" action="/musteriler/toplu" class="flex wrap center">\(visit.csrfField)<input type="hidden" name="onay" value="1">\
            \(kept, { "<input type=\"hidden\" name=\"\($0.name)\" value=\"\($0.value)\">" })
            <button class="btn btn--go" type="submit">\(say("\(Format.number(count)) müşteride yap", "Do it for \(Format.number(count)) customers"))</button>
            <a class="btn" href="\(ListQuery(form).path)">\(say("Vazgeç", "Cancel"))</a></form></div></section>
            """)
    }

    /// The bar that appears once rows are chosen.
    func bulkBar(_ list: CustomerList, _ visit: Visit) -> HTML {
        let say = visit.say, count = list.count
        let people = list.people.sorted { TurkishText.sortKey($0.value) < TurkishText.sortKey($1.value) }
        let all: HTML? = count > Int64(list.page.lines.count) && count <= Int64(Customers.bulkLimit) ? """
            <button class="btn btn--s btn--quiet only-d js-only" type="button" data-take-everything>\(say("\(Format.number(count)) müşterinin tümünü seç", "Select all \(Format.number(count))"))</button>
            """ : nil
        return """
            <div class="bulk" role="group" aria-label="\(say("Seçilenlerle yapılacaklar", "With the selected"))" data-bulk hidden>
            \(list.query.fields, { "<input type=\"hidden\" name=\"\($0.0)\" value=\"\($0.1)\">" })<input type="hidden" name="hepsi" value="" data-everything="\(count)">
            <p><b><span data-count>0</span> \(say("müşteri seçildi", "customers selected"))</b></p>
            <label><span class="vh">\(say("Yeni sorumlu", "New owner"))</span><select class="in in--s in--auto" name="yeni_sorumlu"><option value="">\(say("Sorumlu yok", "No owner"))</option>\(people, { "<option value=\"\($0.key)\">\($0.value)</option>" })</select></label>
            <button class="btn btn--s" type="submit" name="is" value="sorumlu">\(say("Sorumlu değiştir", "Change owner"))</button>
            <label><span class="vh">\(say("Eklenecek etiket", "Tag to add"))</span><input class="in in--s in--auto" name="yeni_etiket" maxlength="40" placeholder="\(say("etiket", "tag"))"></label>
            <button class="btn btn--s" type="submit" name="is" value="etiket">\(say("Etiket ekle", "Add tag"))</button>
            \(all)<button class="btn btn--s btn--quiet js-only" type="button" data-drop-all>\(say("Seçimi bırak", "Clear selection"))</button></div>
            """
    }
}
