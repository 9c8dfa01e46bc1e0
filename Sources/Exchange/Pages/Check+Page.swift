import Kernel
import Storage
import Web

extension Exchange {
    /// What would happen, before it does.
    func checkPage(_ visit: Visit, _ stored: StoredImport) -> Answer {
        let say = visit.say
        guard let preview = stored.preview else { return matchPage(visit, stored, problem: nil) }
        let stop = preview.objection ?? preview.damage, taken = preview.counts.created + preview.counts.updated
        let band: HTML? = stop.map { Web.band(.bad, icon: "alert", "\($0.words.text(say))", alert: true) }
            ?? (taken == 0 && preview.counts.skipped > 0 ? Web.band(.info, icon: "info", "\(say("Bu dosyadaki her şey zaten kayıtlı. Aktarırsanız yeni bir şey eklenmez.", "Everything in this file is there already. Importing it adds nothing."))") : nil)
        let page: HTML = """
            \(importHead(stored, say))\(steps(3, say))\(band)\(checkStrip(stored, preview, say))
            <div class="cols g-imp">\(totals(stored, preview, say))\(reasons(preview, say))</div>
            <div class="foot"><a class="btn" href="/ice-aktar/\(stored.id)?esle=1">\(say("Sütunlara dön", "Back to columns"))</a>\(giveUpButton(stored, visit))<span class="small muted grow only-d">\(say("Geri alınabilir: aktardıktan sonra tek tuşla geri alırsınız.", "It can be undone with one click afterwards."))</span>\(preview.isGood ? goButton(stored, taken, visit) : nil)</div>
            """
        return .page(Layout.page(visit, title: say("Kontrol", "Check"), active: "/ice-aktar", page))
    }

    private func goButton(_ stored: StoredImport, _ taken: Int, _ visit: Visit) -> HTML {
        let say = visit.say
        return "<form method=\"post\" action=\"/ice-aktar/\(stored.id)/aktar\" class=\"push\">\(visit.csrfField)<button class=\"btn btn--go\" type=\"submit\" data-busy=\"\(say("Başlıyor…", "Starting…"))\">\(say("\(Format.number(taken)) satırı aktar", "Import \(Format.number(taken)) rows"))</button></form>"
    }

    private func giveUpButton(_ stored: StoredImport, _ visit: Visit) -> HTML {
        "<form method=\"post\" action=\"/ice-aktar/\(stored.id)/vazgec\">\(visit.csrfField)<button class=\"btn btn--quiet\" type=\"submit\">\(visit.say("Vazgeç", "Give up"))</button></form>"
    }

    private func checkStrip(_ stored: StoredImport, _ preview: Preview, _ say: Language) -> HTML {
        let counts = preview.counts
        let fix: HTML = counts.corrected > 0 ? "<span class=\"bad\">\(say("\(preview.corrections.count) tür sorun, o değerler boş kalır", "\(preview.corrections.count) kinds of problem, these values stay empty"))</span>" : "\(say("sorun yok", "no problem"))"
        return strip(say("Dosyanın durumu", "State of the file"), [
            stat(say("Hazır", "Ready"), Format.number(counts.created), "\(stored.target == .sales ? say("\(Format.number(counts.sales)) fiş olur", "\(Format.number(counts.sales)) receipts") : say("yeni eklenir", "new"))"),
            stat(say("Zaten kayıtlı", "There already"), Format.number(counts.updated + counts.skipped), "\(say("\(Format.number(counts.updated)) satırın bilgisi birleştirilecek", "\(Format.number(counts.updated)) rows to be merged"))"),
            stat(say("Düzeltme istiyor", "Wants correcting"), Format.number(counts.corrected), fix),
            stat(say("Atlanacak", "Passed over"), Format.number(counts.rejected + counts.blank), "\(say("\(Format.number(counts.rejected)) satır alınamıyor, \(Format.number(counts.blank)) satır boş", "\(Format.number(counts.rejected)) rows cannot be taken, \(Format.number(counts.blank)) are empty"))"),
        ])
    }

    private func totals(_ stored: StoredImport, _ preview: Preview, _ say: Language) -> HTML {
        let counts = preview.counts
        func line(_ key: String, _ value: String) -> HTML { "<dt>\(key)</dt><dd>\(value)</dd>" }
        var lines = [line(say("Okunan satır", "Rows read"), Format.number(counts.rows))]
        if stored.target == .sales {
            lines.append(line(say("Tutarların toplamı", "Sum of amounts"), Format.lira(Money(counts.amount, stored.mapping.currency), kurus: true)))
            if let first = counts.first, let last = counts.last { lines.append(line(say("İlk ve son gün", "First and last day"), "\(Format.dayForm(first)) – \(Format.dayForm(last))")) }
            lines.append(line(say("Yeni müşteri", "New customers"), Format.number(counts.newCustomers)))
            lines.append(line(say("Yeni ürün", "New products"), Format.number(counts.newProducts)))
        }
        if counts.newBranches > 0 { lines.append(line(say("Yeni şube", "New branches"), Format.number(counts.newBranches))) }
        if preview.rounded > 0 { lines.append(line(say("Kuruşa yuvarlanan tutar", "Amounts rounded"), Format.number(preview.rounded))) }
        if preview.repaired > 0 { lines.append(line(say("Tahminle okunan harf", "Letters read by guess"), Format.number(preview.repaired))) }
        return card("toplam", say("Dosyanın toplamı", "Totals of the file"), "<div class=\"card__body\"><dl class=\"kv\">\(lines)</dl><p class=\"help\">\(say("Kendi programınızdaki toplamla karşılaştırın.", "Compare with the totals of your own program."))</p></div>")
    }

    private func reasons(_ preview: Preview, _ say: Language) -> HTML {
        let rejected = preview.rejects.reduce(0) { $0 + $1.count }, corrected = preview.corrections.reduce(0) { $0 + $1.count }
        guard rejected + corrected > 0 else {
            return card("sorun", say("Düzeltilecek satır yok", "Nothing to correct"), "<p class=\"card__body muted\">\(say("Bütün satırlar olduğu gibi alınabilir.", "Every row can be taken as it is."))</p>")
        }
        return card("sorun", say("Bakılacak \(Format.number(rejected + corrected)) yer", "\(Format.number(rejected + corrected)) places to look at"), """
            <div class="card__body stack">\(preview.rejects, { reason($0, .bad, say("alınamayacak", "refused"), say) })\(preview.corrections, { reason($0, .warn, say("boş bırakılacak", "left empty"), say) })
            <p class="help">\(say("Dosyada düzeltip yeniden yükleyebilir ya da böyle aktarabilirsiniz.", "Correct the file and upload it again, or import it like this."))</p></div>
            """)
    }

    private func reason(_ reason: Preview.Reason, _ tone: Tone, _ what: String, _ say: Language) -> HTML {
        """
        <div><h3 class="flex">\(tag(Format.number(reason.count), tone)) \(reason.columnWords.text(say)): \(what)</h3><ul class="small">\(reason.examples, { "<li><b>\(say("Satır \($0.line)", "Line \($0.line)"))</b>\($0.typed.isEmpty ? "" : " · " + $0.typed)<br><span class=\"muted\">\($0.words.text(say))</span></li>" })</ul></div>
        """
    }

    func checkingPage(_ visit: Visit, _ stored: StoredImport, _ share: Double) -> Answer {
        waitingPage(visit, stored, 3, visit.say("Dosyaya bakılıyor", "Looking through the file"), visit.say("Hiçbir şey yazılmıyor, yalnız okunuyor. Bitince sonucu gösteririz.", "Nothing is written, it is only read. You will see the result."), progressBar(stored, share, nil, visit.say))
    }

    func runningPage(_ visit: Visit, _ stored: StoredImport, _ batch: Batch?, _ share: Double) -> Answer {
        waitingPage(visit, stored, 4, visit.say("Aktarılıyor", "Importing"), visit.say("Sayfayı kapatabilirsiniz, aktarma sürer.", "You may close the page, the import goes on."), progressBar(stored, share, batch, visit.say))
    }

    private func waitingPage(_ visit: Visit, _ stored: StoredImport, _ step: Int, _ title: String, _ sentence: String, _ bar: HTML) -> Answer {
        visit.page(title, active: "/ice-aktar", """
            \(importHead(stored, visit.say))\(steps(step, visit.say))
            \(card("suruyor", title, "<div class=\"card__body stack\">\(bar)<p class=\"help\">\(sentence)</p><p><a class=\"btn\" href=\"/ice-aktar/\(stored.id)\">\(visit.say("Yenile", "Refresh"))</a></p></div>"))
            """)
    }

    func progressBar(_ stored: StoredImport, _ share: Double, _ batch: Batch?, _ say: Language) -> HTML {
        let percent = Int((share * 100).rounded()), rows = batch.map { ImportCounts($0.counts).rows } ?? 0
        let words = share == 0 && rows == 0 ? say("Başlıyor…", "Starting…") : rows > 0 ? say("%\(percent) · \(Format.number(rows)) satır", "\(percent) % · \(Format.number(rows)) rows") : say("%\(percent)", "\(percent) %")
        return "<div id=\"durum\" data-progress-src=\"/ice-aktar/\(stored.id)/durum\" role=\"status\"><progress max=\"100\" value=\"\(percent)\" aria-label=\"\(say("İlerleme", "Progress"))\"></progress><p class=\"help\">\(words)</p></div>"
    }
}
