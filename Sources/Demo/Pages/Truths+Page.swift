import Kernel
import Storage
import Web

extension Demo {
    func truthsPage(_ sheet: TruthSheet, _ visit: Visit) -> HTML {
        let say = visit.say
        guard let today = sheet.today else {
            return """
                \(head(HTML(text: say("Ekilen gerçekler", "Planted truths"))))
                <section class="card">\(Web.empty(say("Örnek firma kurulu değil", "There is no sample firm"), say("Kurulunca içine ekilenler burada tek tek yazar.", "Once it is built, what was planted in it stands here."), action: button(say("Örnek firmaya git", "To the sample firm"), href: "/demo", "btn--go")))</section>
                """
        }
        let agreeing = sheet.lines.count { $0.agrees }
        let sentence = say("\(sheet.lines.count) gerçek ekildi, \(agreeing) tanesi veride aynı sayıyla bulundu. Firmanın günü: \(Format.dayLong(today, say)).",
                           "\(sheet.lines.count) truths were planted, \(agreeing) are found in the data with the same count. The firm's day: \(Format.dayLong(today, say)).")
        return """
            \(head(HTML(text: say("Ekilen gerçekler", "Planted truths")), HTML(text: sentence)))
            \(sheet.lines, { truthCard($0, visit) })
            \(card("yok", say("Bu sürümde yok", "Not in this version"), """
                <p class="card__body muted">\(say("Bunların tutulacağı yer daha yok, o yüzden ekilmediler.", "There is no place for these yet, so they were not planted."))</p>
                <ul class="list">\(Truth.missing, { "<li>\(tag($0.key))<p class=\"grow\">\($0.title.text(say))</p><span class=\"muted nowrap\">\(say("bu sürümde yok", "not in this version"))</span></li>" })</ul>
                """))
            """
    }

    private func truthCard(_ line: TruthSheet.Line, _ visit: Visit) -> HTML {
        let say = visit.say, all = "/demo/gercekler/\(line.truth.key)"
        let verdict: HTML = line.agrees ? tag(say("\(Format.number(line.found)) bulundu", "\(Format.number(line.found)) found"), .ok)
            : tag(say("\(Format.number(line.planted)) ekildi, \(Format.number(line.found)) bulundu", "\(Format.number(line.planted)) planted, \(Format.number(line.found)) found"), .warn)
        let more: HTML? = line.planted > Int64(line.rows.count)
            ? "<p class=\"card__body\"><a class=\"link\" href=\"\(all)\">\(say("\(Format.number(line.planted)) kartın hepsi", "All \(Format.number(line.planted)) cards"))</a></p>" : nil
        return card(line.truth.key, line.truth.title.text(say), more: "\(tag(line.truth.key)) \(verdict)", """
            <p class="card__body muted">\(say("Ekilen", "Planted")): \(Format.number(line.planted)). \(line.truth.sentence.text(say))</p>
            <ul class="list">\(line.rows, { row($0, line.truth, visit) })</ul>\(more)
            """)
    }

    func truthPage(_ truth: Truth, _ rows: [TruthRow], _ after: Int, _ visit: Visit) -> HTML {
        let say = visit.say, shown = rows.prefix(TruthSheet.page), path = "/demo/gercekler/\(truth.key)"
        let next = rows.count > shown.count ? shown.last.map { "\(path)?sonra=\($0.position)" } : nil
        let range = shown.isEmpty ? say("Kart yok", "No cards") : "\(Format.number(shown.first?.position ?? 0))–\(Format.number(shown.last?.position ?? 0))"
        return """
            \(head(HTML(text: truth.title.text(say)), HTML(text: truth.sentence.text(say)), actions: button(say("Ekilen gerçekler", "Planted truths"), href: "/demo/gercekler", icon: "left")))
            <section class="card" aria-label="\(truth.title.text(say))"><ul class="list list--flush">\(shown, { row($0, truth, visit) })</ul>
            \(pager(range, previous: after > 0 ? "\(path)?sonra=\(max(0, after - TruthSheet.page))" : nil, next: next, say))</section>
            """
    }

    private func row(_ row: TruthRow, _ truth: Truth, _ visit: Visit) -> HTML {
        let say = visit.say
        let other: HTML? = row.other.map { " \(say("ve", "and")) \(link($0, row.otherName, say))" }
        return "<li><span class=\"muted nowrap\">\(row.position).</span><div class=\"grow\"><p>\(link(row.customer, row.name, say))\(other)</p>\(row.detail.tr.isEmpty ? nil : "<p class=\"sub\">\(row.detail.text(say))</p>" as HTML)</div>\(worth(row, truth, visit))</li>"
    }

    private func worth(_ row: TruthRow, _ truth: Truth, _ visit: Visit) -> HTML {
        guard let kind = truth.value, let value = row.value else { return HTML() }
        let say = visit.say
        switch kind {
        case .day: return "<span class=\"nowrap\">\(Format.dayLong(Day(Int32(clamping: value)), say))</span>"
        case .money:
            let planted = Format.lira(Money(value)), now = row.profit.map { Format.lira(Money($0)) } ?? "–"
            return "<span class=\"nowrap\">\(planted == now ? say("kâr \(now)", "profit \(now)") : say("ekilen \(planted), şimdi \(now)", "planted \(planted), now \(now)"))</span>"
        }
    }

    private func link(_ id: Int64, _ name: String?, _ say: Language) -> HTML {
        guard let name else { return "<span class=\"muted\">\(say("silinmiş kart", "removed card"))</span>" }
        return "<a class=\"link\" href=\"/musteriler/\(id)\">\(name)</a>"
    }
}
