import Kernel
import Storage
import Web

extension Exchange {
    /// How it ended: done, broken off or undone, and what can be done now.
    func resultPage(_ visit: Visit, _ stored: StoredImport, _ batch: Batch?, left: [Left]) -> Answer {
        let say = visit.say, counts = ImportCounts(batch?.counts ?? [:]), standing = Standing(stored, batch, importer.busy, now: visit.now)
        let page: HTML = """
            \(importHead(stored, say))\(steps(5, say))\(verdict(standing, stored, counts, say))
            \(resultStrip(stored, counts, say))
            \(left.isEmpty ? nil : leftCard(left, say))
            <div class="foot"><a class="btn" href="/ice-aktar?tur=\(stored.target.key)">\(say("Yeni dosya", "Another file"))</a>\(counts.rejected > 0 && !stored.path.isEmpty ? button(say("Alınamayan \(Format.number(counts.rejected)) satırı indir", "Download \(Format.number(counts.rejected)) refused rows"), href: "/ice-aktar/\(stored.id)/reddedilen") : nil)<span class="grow"></span>\(actions(standing, stored, batch, counts, visit))</div>
            """
        return visit.page(say("Aktarma", "Import"), active: "/ice-aktar", page)
    }

    private func verdict(_ standing: Standing, _ stored: StoredImport, _ counts: ImportCounts, _ say: Language) -> HTML {
        switch standing {
        case .broken:
            let why = stored.problem.map { $0.text(say) + " " } ?? ""
            return band(.bad, icon: "alert", "\(why)\(say("Aktarma yarım kaldı: \(Format.number(counts.rows)) satır yazıldı. Kaldığı yerden sürdürebilir ya da geri alabilirsiniz.", "The import was broken off: \(Format.number(counts.rows)) rows were written. You can go on from there or undo it."))", alert: true)
        case .undone: return band(.info, icon: "undo", "\(say("Bu aktarma geri alındı.", "This import was undone."))")
        case .partlyUndone: return band(.warn, icon: "undo", "\(say("Bu aktarma kısmen geri alındı: sonradan değişen kayıtlara dokunulmadı.", "This import was partly undone: rows changed since were left."))")
        default:
            if counts.created + counts.updated == 0, counts.skipped > 0 {
                return band(.info, icon: "info", "\(say("Bu dosyadaki her şey zaten kayıtlıydı, yeni bir şey eklenmedi.", "Everything in this file was there already; nothing was added."))")
            }
            let seconds = Format.number(max(1, Int(counts.seconds.rounded())))
            return band(.ok, icon: "check", "\(say("Aktarıldı: \(Format.number(counts.created + counts.updated)) satır, \(seconds) saniye.", "Imported: \(Format.number(counts.created + counts.updated)) rows, \(seconds) s."))")
        }
    }

    private func resultStrip(_ stored: StoredImport, _ counts: ImportCounts, _ say: Language) -> HTML {
        let more = [(counts.sales, say("fiş", "receipts")), (counts.newCustomers, say("yeni müşteri", "new customers")), (counts.newProducts, say("yeni ürün", "new products"))]
            .filter { $0.0 > 0 && stored.target == .sales }.map { "\(Format.number($0.0)) \($0.1)" }.joined(separator: ", ")
        return strip(say("Sonuç", "Result"), [
            stat(say("Eklendi", "Added"), Format.number(counts.created), "\(more.isEmpty ? say("yeni satır", "new rows") : more)", href: stored.target.path),
            stat(say("Güncellendi", "Updated"), Format.number(counts.updated), "\(say("bilgisi birleşti", "merged"))"),
            stat(say("Zaten vardı", "There already"), Format.number(counts.skipped), "\(say("dokunulmadı", "left as it was"))"),
            stat(say("Alınamadı", "Refused"), Format.number(counts.rejected), "\(say("\(Format.number(counts.corrected)) satırda bir değer boş kaldı", "a value was left out in \(Format.number(counts.corrected)) rows"))"),
        ])
    }

    private func actions(_ standing: Standing, _ stored: StoredImport, _ batch: Batch?, _ counts: ImportCounts, _ visit: Visit) -> HTML {
        let say = visit.say
        switch standing {
        case .broken:
            let go: HTML? = batch?.state == .running ? "<form method=\"post\" action=\"/ice-aktar/\(stored.id)/aktar\">\(visit.csrfField)<button class=\"btn btn--go\" type=\"submit\" data-busy=\"\(say("Sürüyor…", "Going on…"))\">\(say("Kaldığı yerden sürdür", "Go on"))</button></form>" : nil
            return "\(undoButton(stored, counts, visit))\(go)"
        case .done, .partlyUndone: return undoButton(stored, counts, visit)
        default: return HTML()
        }
    }

    private func leftCard(_ left: [Left], _ say: Language) -> HTML {
        let shown = left.prefix(200)
        let more: HTML? = left.count > shown.count ? "<p class=\"card__body muted\">\(say("ve \(Format.number(left.count - shown.count)) kayıt daha", "and \(Format.number(left.count - shown.count)) more"))</p>" : nil
        return card("kalan", say("Dokunulmayan \(Format.number(left.count)) kayıt", "\(Format.number(left.count)) rows left alone"), """
            <ul class="list">\(shown, { one in
                let name = one.label ?? one.row
                let link: HTML = one.customer.map { "<a class=\"name\" href=\"/musteriler/\($0)\">\(name)</a>" } ?? "<b>\(name)</b>"
                return "<li><div class=\"grow\"><p>\(link)</p><p class=\"sub\">\(one.reason.text(say))</p></div></li>"
            })</ul>\(more)
            """)
    }
}
