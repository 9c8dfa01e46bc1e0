import Kernel
import Storage
import Web

extension Exchange {
    func matchPage(_ visit: Visit, _ stored: StoredImport, problem: Words?) -> Answer {
        let say = visit.say, mapping = stored.mapping
        let known = mapping.columns.count { $0.field != nil }, asked = mapping.columns.count { $0.certainty == .choose }
        let summary = asked > 0 ? say("\(known) sütun tanındı, \(asked) sütuna siz bakın", "\(known) columns recognised, look at \(asked) yourself")
            : say("\(known) sütun tanındı, \(mapping.columns.count - known) sütun alınmıyor", "\(known) columns recognised, \(mapping.columns.count - known) left out")
        let band: HTML? = problem.map { Web.band(.bad, icon: "alert", "\($0.text(say))", alert: true) }
        let page: HTML = """
            \(importHead(stored, say))\(steps(2, say))\(band)
            <form method="post" action="/ice-aktar/\(stored.id)/esle">\(visit.csrfField)
            <div class="cols g-imp">
            <section class="card" aria-labelledby="h-esle"><header><h2 id="h-esle">\(say("Hangi sütun ne?", "Which column is what?"))</h2><span class="more small muted">\(summary)</span></header><div class="scroll-x" tabindex="0" role="region" aria-label="\(say("Sütun tablosu", "Table of columns"))"><table class="tbl"><thead><tr><th scope="col">\(say("Dosyanızdaki sütun", "Column of your file"))</th><th scope="col">\(say("Bakkal’daki alan", "Field in Bakkal"))</th><th scope="col" class="only-d">\(say("Durum", "State"))</th></tr></thead><tbody>\(mapping.columns.indices, { row($0, stored, say) })</tbody></table></div></section>
            \(readingCard(stored, say))
            </div>
            <div class="foot"><a class="btn" href="/ice-aktar?tur=\(stored.target.key)">\(say("Geri", "Back"))</a><span class="small muted grow only-d">\(say("Henüz hiçbir şey yazılmadı. Sonraki adımda ne olacağını göreceksiniz.", "Nothing was written yet. The next step shows what will happen."))</span><button class="btn btn--go push" type="submit" name="eylem" value="kontrol" data-busy="\(say("Bakılıyor…", "Looking…"))">\(say("Kontrol et", "Check"))</button></div>
            </form>
            """
        let title = say("Sütunları eşleştir", "Match columns")
        return .page(Layout.page(visit, title: title, active: "/ice-aktar", page), status: problem == nil || stored.problem == problem ? 200 : 422)
    }

    func importHead(_ stored: StoredImport, _ say: Language) -> HTML {
        let title: String = switch stored.target {
        case .customers: say("Müşteri listesi içe aktar", "Import a customer list")
        case .products: say("Ürün listesi içe aktar", "Import a product list")
        case .sales: say("Satış listesi içe aktar", "Import a sales list")
        }
        let size = stored.size < 1 << 20 ? "\(Format.number(max(1, stored.size >> 10))) KB" : "\(Format.number(stored.size >> 20)) MB"
        return head("\(title)", "\(stored.name) · \(size)")
    }

    private func row(_ column: Int, _ stored: StoredImport, _ say: Language) -> HTML {
        let known = stored.mapping.columns[column], name = stored.mapping.name(of: column).text(say)
        let tone: Tone = switch known.certainty {
        case .sure: .ok
        case .choose: .info
        case .ignored: .plain
        }
        return """
            <tr><td><b>\(name)</b><br><span class="small muted cut">\(known.example.isEmpty ? say("boş", "empty") : Sentences.short(known.example))</span></td><td><label><span class="vh">\(say("\(name) sütunu", "Column \(name)"))</span><select class="in in--s" name="s\(column)"><option value="">\(say("Alma", "Leave out"))</option>\(stored.target.fields, { "<option value=\"\($0.rawValue)\"\(flag: $0 == known.field, "selected")>\(upperFirst($0.words.text(say), say))</option>" })</select></label></td><td class="only-d">\(tag(known.certainty.words.text(say), tone))</td></tr>
            """
    }

    private func upperFirst(_ text: String, _ say: Language) -> String {
        guard let first = text.first else { return text }
        return (say == .tr ? TurkishText.upper(String(first)) : String(first).uppercased()) + text.dropFirst()
    }

    /// How the file is cut up and what its values count.
    private func readingCard(_ stored: StoredImport, _ say: Language) -> HTML {
        let mapping = stored.mapping, money = mapping.columns.first { $0.field?.shape == .money }
        let day = mapping.columns.first { $0.field?.shape == .day || $0.field?.shape == .instant }
        let separators: [(value: String, text: String)] = [(";", .semicolon), (",", .comma), ("tab", .tab), ("|", .pipe), ("spaces", .spaces)].map { (name: String, kind: Separator) in (name, kind.words.text(say)) }
        let charsets = Charset.allCases.map { (value: $0.rawValue, text: $0.words.text(say)) }
        let separator = ([(";", .semicolon), (",", .comma), ("tab", .tab), ("|", .pipe), ("spaces", .spaces)] as [(String, Separator)]).first { $0.1 == mapping.separator }?.0
        let draft = Draft(Form([
            ("ayirici", separator ?? ""), ("alfabe", mapping.charset.rawValue), ("baslik", mapping.hasHeader ? "1" : "0"),
            ("birim", money?.unit.rawValue ?? ""), ("para", mapping.currency.rawValue), ("gun", day?.dayOrder.rawValue ?? ""),
        ]))
        let amounts: HTML? = money == nil ? nil : """
            \(choice("birim", say("Tutarlar ne cinsinden?", "What do amounts count?"), AmountUnit.allCases.map { ($0.rawValue, $0.words.text(say)) }, draft, say, help: money?.example.isEmpty == false ? say("Dosyada: \(money?.example ?? "")", "In the file: \(money?.example ?? "")") : nil))
            \(choice("para", say("Para birimi", "Currency"), Currency.allCases.map { ($0.rawValue, "\($0.rawValue) (\($0.symbol))") }, draft, say, help: mapping.currencySeen ? nil : say("Dosyada yazmıyor, siz seçin.", "The file does not say, please choose.")))
            """
        let days: HTML? = day == nil ? nil : choice("gun", say("Tarihlerin sırası", "Order of dates"), DayOrder.allCases.map { ($0.rawValue, $0.words.text(say)) }, draft, say, help: say("Dosyada: \(day?.example ?? "")", "In the file: \(day?.example ?? "")"))
        return card("okuma", say("Dosya nasıl okunsun?", "How is the file read?"), """
            <div class="card__body stack">
            \(choice("ayirici", say("Sütun ayırıcı", "Separator"), separators, draft, say, blank: separator == nil ? mapping.separator.words.text(say) : nil))
            \(choice("alfabe", say("Harfler", "Alphabet"), charsets, draft, say, help: say("Türkçe harfler bozuk görünüyorsa değiştirin.", "Change it if Turkish letters look broken.")))
            \(choice("baslik", say("İlk satır", "First row"), [("1", say("sütun adları", "names of columns")), ("0", say("kayıt", "a record"))], draft, say))
            \(amounts)\(days)
            <p><button class="btn" type="submit" name="eylem" value="oku">\(say("Böyle oku", "Read it so"))</button></p>
            </div>
            """)
    }
}
