import Kernel
import Storage
import Web

extension Exchange {
    func startPage(_ visit: Visit, _ target: Target, _ past: PastImports, problem: Words?) -> Answer {
        let say = visit.say
        let kinds = Target.allCases.map { (value: $0.key, text: $0.title.text(say)) }
        let band: HTML? = problem.map { Web.band(.bad, icon: "alert", "\($0.text(say))", alert: true) }
        let page: HTML = """
            \(head("\(say("İçe aktar", "Import"))", "\(say("Başka programdan ya da Excel’den gelen listeyi alın. Ne olacağını önce gösteririz, sonra tek tuşla geri alabilirsiniz.", "Take in a list from another program or Excel. You see first what will happen, and can undo it with one click."))"))
            \(band)
            <form method="post" action="/ice-aktar" enctype="multipart/form-data" data-upload class="stack">\(visit.csrfField)
            \(pick("tur", say("Dosyada ne var?", "What is in the file?"), kinds, target.key))
            <label class="drop drop--file" for="dosya"><input type="file" id="dosya" name="dosya" accept=".csv,.txt,.tsv,.gz,text/csv,text/plain" required><b data-file-name>\(say("Dosyayı buraya bırakın ya da seçin", "Drop the file here or choose it"))</b><span>\(say("CSV ya da sıkıştırılmış CSV (.gz), en çok \(uploadLimit >> 20) MB. Excel’de “Farklı kaydet, CSV UTF-8” deyin.", "CSV or packed CSV (.gz), at most \(uploadLimit >> 20) MB. In Excel choose “Save as, CSV UTF-8”."))</span></label>
            <p class="mb-4"><button class="btn btn--go" type="submit" data-busy="\(say("Yükleniyor…", "Uploading…"))">\(say("Dosyayı yükle", "Upload file"))</button></p>
            </form>
            \(card("gecmis", say("Önceki aktarmalar", "Earlier imports"), past.files.isEmpty
                ? empty(say("Henüz dosya aktarılmadı", "No file was imported yet"), say("İlk dosyanızı yukarıdan yükleyin. Önce müşteri listesiyle başlamak kolaydır.", "Upload your first file above. A customer list is an easy start."))
                : "<ul class=\"list\">\(past.files, { line($0, past, visit) })</ul>"))
            """
        let answer = visit.page(say("İçe aktar", "Import"), active: "/ice-aktar", page)
        guard problem != nil else { return answer }
        return .page(Layout.page(visit, title: say("İçe aktar", "Import"), active: "/ice-aktar", page), status: 422)
    }

    private func line(_ file: StoredImport, _ past: PastImports, _ visit: Visit) -> HTML {
        let say = visit.say, batch = file.batch.flatMap { past.batches[$0] }
        let standing = Standing(file, batch, importer.busy, now: visit.now), counts = ImportCounts(batch?.counts ?? [:])
        let what: String = batch == nil ? file.target.title.text(say)
            : say("\(file.target.title.tr): \(Format.number(counts.created)) yeni, \(Format.number(counts.updated)) güncellendi, \(Format.number(counts.skipped)) zaten vardı, \(Format.number(counts.rejected)) alınamadı",
                  "\(file.target.title.en): \(Format.number(counts.created)) new, \(Format.number(counts.updated)) updated, \(Format.number(counts.skipped)) there already, \(Format.number(counts.rejected)) refused")
        let refused: HTML? = counts.rejected > 0 && !file.path.isEmpty ? "<a class=\"btn btn--s\" href=\"/ice-aktar/\(file.id)/reddedilen\">\(say("Alınamayanlar", "Refused rows"))</a>" : nil
        let undo: HTML? = if case .done = standing { undoButton(file, counts, visit, "btn--s") } else if case .partlyUndone = standing { undoButton(file, counts, visit, "btn--s") } else { nil }
        return """
            <li>\(icon("doc"))<div class="grow"><p><a class="name" href="/ice-aktar/\(file.id)">\(file.name)</a> \(standing.tag(say))</p><p class="sub">\(what) · \(Format.moment(file.createdAt, now: visit.now, say))</p></div>\(refused)\(undo)</li>
            """
    }

    /// Takes the import back, after a question.
    func undoButton(_ file: StoredImport, _ counts: ImportCounts, _ visit: Visit, _ style: String = "") -> HTML {
        guard visit.may(.undoBatches) else { return HTML() }
        let say = visit.say
        return """
            <form method="post" action="/ice-aktar/\(file.id)/geri-al" data-confirm="\(say("“\(file.name)” geri alınsın mı?", "Undo “\(file.name)”?"))" data-confirm-more="\(say("Eklenenler silinir, değişenler eski hâline döner. Sonradan elle değiştirilenlere dokunulmaz.", "What it added is removed, what it changed is put back. What people have changed since is left."))" data-confirm-go="\(say("Geri al", "Undo"))">\(visit.csrfField)<button class="btn \(style)" type="submit" data-busy="\(say("Geri alınıyor…", "Undoing…"))">\(icon("undo"))\(say("Geri al", "Undo"))</button></form>
            """
    }

    func steps(_ at: Int, _ say: Language) -> HTML {
        let names = [say("Dosya", "File"), say("Eşleştir", "Match"), say("Kontrol", "Check"), say("Bitti", "Done")]
        return """
            <ol class="steps">\(names.enumerated().map { $0 }, { step -> HTML in
                let number = step.offset + 1
                let mark: HTML = number < at ? icon("check", small: true) : "\(number)"
                return "<li\(attribute: "class", number < at ? "is-done" : nil)\(attribute: "aria-current", number == at ? "step" : nil)><b>\(mark)</b><span>\(step.element)</span></li>"
            })</ol>
            """
    }
}
