import Kernel
import Web

extension Customers {
    func history(_ card: CustomerCard, _ visit: Visit) -> HTML {
        let say = visit.say, customer = card.customer
        let compose: HTML? = visit.may(.editCustomers) ? """
            <form class="compose mt-3" method="post" action="\(customer.path)/notlar" data-draft="not:\(customer.id)">\(visit.csrfField)<label class="grow"><span class="vh">\(say("Not ekle", "Add a note"))</span>\
            <input class="in" name="not" maxlength="4000" autocomplete="off" placeholder="\(say("Not yazın… örnek: “Salı arayın, eşi evde olacak”", "Write a note… e.g. “Call Tuesday”"))"></label><button class="btn" type="submit">\(say("Ekle", "Add"))</button></form>
            """ : nil
        return """
            <section class="card" aria-labelledby="h-gecmis" id="gecmis"><header><h2 id="h-gecmis">\(say("Geçmiş", "History"))</h2>\(timelineTabs(customer.id, card.filter, visit))</header>
            \(compose)
            <ol class="tl" id="gecmis-liste" data-live="customer:\(customer.id)">\(timelineLines(customer.id, card.timeline, card.filter, card.facts, visit))</ol></section>
            """
    }

    func timelineTabs(_ id: ID<Customer>, _ filter: TimelineFilter, _ visit: Visit) -> HTML {
        let say = visit.say
        var tabs: [(TimelineFilter, String)] = [(.all, say("Tümü", "All"))]
        tabs += timeline.filter { visit.may($0.allow) }.map { (.source($0.key), $0.words.text(say)) }
        tabs += [(.notes, say("Not", "Notes")), (.changes, say("Değişiklik", "Changes"))]
        func tab(_ one: (TimelineFilter, String)) -> HTML {
            let path = one.0 == .all ? "/musteriler/\(id)#gecmis" : "/musteriler/\(id)?tur=\(one.0.key)#gecmis"
            return "<a href=\"\(path)\"\(attribute: "aria-current", one.0 == filter ? "page" : nil)>\(one.1)</a>"
        }
        return "<nav class=\"tabs\" aria-label=\"\(say("Geçmişte ne görünsün", "What the history shows"))\">\(tabs, tab)</nav>"
    }

    func timelineLines(_ id: ID<Customer>, _ page: TimelinePage, _ filter: TimelineFilter, _ facts: CardFacts, _ visit: Visit) -> HTML {
        let say = visit.say
        if page.lines.isEmpty { return "<li><span></span><p class=\"muted\">\(say("Burada henüz bir şey yok.", "Nothing here yet."))</p></li>" }
        let older: HTML? = page.next.map { next in
            let path = "/musteriler/\(id)/gecmis?" + Form([("tur", filter.key), ("once", String(next.ms))]).query
            return "<li><span></span><a class=\"btn btn--s\" href=\"\(path)\" hx-get=\"\(path)\" hx-target=\"closest li\" hx-swap=\"outerHTML\">\(say("Daha eskiler", "Older"))</a></li>"
        }
        return "\(page.lines, { timelineLine(id, $0, facts, visit) })\(older)"
    }

    private func timelineLine(_ id: ID<Customer>, _ line: TimelineLine, _ facts: CardFacts, _ visit: Visit) -> HTML {
        switch line.source {
        case "event": eventLine(line, facts, visit)
        case "note": noteLine(id, line, facts, visit)
        default: sourceLine(line, facts, visit)
        }
    }

    private func time(_ line: TimelineLine, _ visit: Visit) -> HTML {
        // what came without a time of day is dated only
        let bare = line.at.hour == 0 && line.at.minute == 0
        let text = bare ? Format.day(line.at.day, visit.say, today: visit.today) : Format.moment(line.at, now: visit.now, visit.say)
        return "<time datetime=\"\(line.at.iso)\">\(text)</time>"
    }

    private func noteLine(_ id: ID<Customer>, _ line: TimelineLine, _ facts: CardFacts, _ visit: Visit) -> HTML {
        let say = visit.say
        let remove: HTML? = visit.may(.editCustomers) ? """
            <form method="post" action="/musteriler/\(id)/notlar/\(line.ref)/sil">\(visit.csrfField)<button class="link small" type="submit">\(say("Sil", "Delete"))</button></form>
            """ : nil
        let who = line.account.flatMap { facts.accounts[$0] } ?? say("Bakkal", "Bakkal")
        return "<li>\(icon("pencil"))<p class=\"pre anywhere\">\(line.title)</p>\(time(line, visit))<div class=\"sub flex\"><span>\(who)</span>\(remove)</div></li>"
    }

    private func sourceLine(_ line: TimelineLine, _ facts: CardFacts, _ visit: Visit) -> HTML {
        let source = timeline.first { $0.key == line.source }
        let word = line.kind == "return" ? visit.say("İade", "Return") : source?.words.text(visit.say) ?? line.kind
        let title = [word, line.title ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
        let amount = line.amount.map { " " + facts.money($0) } ?? ""
        let name: HTML = source?.path.map { "<a class=\"name\" href=\"\($0(line.ref))\">\(title)\(amount)</a>" } ?? "\(title)\(amount)"
        let who = line.account.flatMap { facts.accounts[$0] }
        let sub = [line.detail, who].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
        return "<li>\(icon(source?.icon ?? "doc"))<p>\(name)</p>\(time(line, visit))\(sub.isEmpty ? nil : "<p class=\"sub\">\(sub)</p>" as HTML)</li>"
    }

    private func eventLine(_ line: TimelineLine, _ facts: CardFacts, _ visit: Visit) -> HTML {
        let say = visit.say
        let lines = (line.detail ?? "").split(separator: "\n", maxSplits: 1).map(String.init)
        let before = lines.first.flatMap { try? JSON(parsing: $0).object } ?? [:]
        let after = lines.last.flatMap { try? JSON(parsing: $0).object } ?? [:]
        let what = EventWords.title(line.kind, say)
        let changes = EventWords.changes(line.kind, before, after, facts, say)
        let who = line.account.flatMap { facts.accounts[$0] }
        let sub = [changes, who].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " · ")
        return "<li>\(icon(EventWords.icon(line.kind)))<p>\(what)</p>\(time(line, visit))\(sub.isEmpty ? nil : "<p class=\"sub anywhere\">\(sub)</p>" as HTML)</li>"
    }
}
