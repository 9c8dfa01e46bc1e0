import Kernel
import Web

extension Platform {
    func branchesPage(_ visit: Visit, _ branches: [Branch], _ draft: Draft) -> Answer {
        let say = visit.say
        let open = branches.filter(\.isOpen).count
        let sentence: HTML = branches.isEmpty ? "\(say("Tek yerde satıyorsanız şube eklemeniz gerekmez.", "If you sell in one place you need no branch."))"
            : "\(say("\(open) açık şube", open == 1 ? "1 open branch" : "\(open) open branches"))"
        return settingsPage(visit, say("Şubeler", "Branches"), sentence, path: "/kurulum/subeler", status: draft.problems.isEmpty ? 200 : 422, """
            \(card("subeler", say("Şubeler", "Branches"), branches.isEmpty
                ? empty(say("Henüz şube yok", "No branches yet"), say("İlkini aşağıdan ekleyebilirsiniz.", "Add the first one below."))
                : "<ul class=\"list\">\(branches, { branchLine($0, visit) })</ul>"))
            \(card("yeni-sube", say("Şube ekle", "Add a branch"), """
                <div class="card__body"><form method="post" action="/kurulum/subeler" class="stack">
                \(branchFields(draft, say, withCode: true))
                <button class="btn btn--go" type="submit" data-busy="\(say("Ekleniyor…", "Adding…"))">\(say("Şubeyi ekle", "Add branch"))</button>\(visit.csrfField)</form></div>
                """))
            """)
    }

    private func branchLine(_ branch: Branch, _ visit: Visit) -> HTML {
        let say = visit.say
        return """
            <li><div class="grow"><p><a class="name" href="/kurulum/subeler/\(branch.id)">\(branch.name)</a></p><p class="sub">\(say("Kod", "Code")) \(branch.code)\(branch.place.map { " · " + $0 })</p></div>\(branch.isOpen ? nil : tag(say("Kapalı", "Closed")))</li>
            """
    }

    private func branchFields(_ draft: Draft, _ say: Language, withCode: Bool) -> HTML {
        field("name", say("Şube adı", "Name of the branch"), draft, say, placeholder: "Nilüfer mağaza", required: true)
            + (withCode ? field("code", say("Kod", "Code"), draft, say, help: say("Dosyalarınızda şube hangi kodla geçiyorsa. Boşsa sıradaki numara verilir.", "As it appears in your files. Blank: the next number.")) : HTML())
            + field("place", say("İl, ilçe", "Province, district"), draft, say, placeholder: "Nilüfer, Bursa")
    }

    func branchPage(_ visit: Visit, _ branch: Branch, _ draft: Draft, notice: Words? = nil) -> Answer {
        let say = visit.say
        let problem = notice.map { band(.bad, icon: "alert", "\($0.text(say))", alert: true) }
        let door = branch.isOpen
            ? postButton(visit, "/kurulum/subeler/\(branch.id)/kapat", say("Şubeyi kapat", "Close branch"), busy: say("Kapatılıyor…", "Closing…"), "btn--danger")
            : postButton(visit, "/kurulum/subeler/\(branch.id)/ac", say("Yeniden aç", "Open again"), busy: say("Açılıyor…", "Opening…"))
        return settingsPage(visit, branch.name, "\(say("Kod", "Code")) \(branch.code)", path: "/kurulum/subeler", status: draft.problems.isEmpty ? 200 : 422, """
            \(problem)
            \(card("sube", say("Şube bilgileri", "About the branch"), """
                <div class="card__body"><form method="post" action="/kurulum/subeler/\(branch.id)" class="stack">
                \(branchFields(draft, say, withCode: false))
                <p class="flex wrap"><button class="btn btn--go" type="submit" data-busy="\(say("Kaydediliyor…", "Saving…"))">\(say("Şubeyi kaydet", "Save branch"))</button><a class="btn" href="/kurulum/subeler">\(say("Vazgeç", "Cancel"))</a></p>\(visit.csrfField)</form></div>
                """))
            \(card("kapat", branch.isOpen ? say("Kapatma", "Closing") : say("Kapalı şube", "Closed branch"), """
                <div class="card__body stack"><p class="muted">\(say("Kapanan şubenin geçmişi durur; yeni satışta ve kişilerde seçilmez.", "The past of a closed branch stays; it is not offered for new sales or people."))</p>\(door)</div>
                """))
            """)
    }
}
