import Kernel
import Storage
import Web

/// What another room finds; House hands in one for each room.
public typealias Finder = @Sendable (_ query: String, _ reader: Reader, _ visit: Visit) throws -> [Hit]

extension Customers {
    static let paletteHits = 8
    static let pageHits = 50

    /// `GET /ara`: the whole page, or with `hizli` the palette's options.
    func showSearch(_ visit: Visit) async throws -> Answer {
        let typed = visit.query["q"]
        let quick = visit.query.has("hizli")
        if typed.isEmpty || typed.hasPrefix(">") { return quick ? .page(commands(typed, visit)) : searchPage(typed, .none, [], visit) }
        let limit = quick ? Customers.paletteHits : Customers.pageHits
        let (answer, hits, currency) = try await visit.database.read { reader in
            let answer = visit.may(.seeCustomers) ? try reader.search(typed, limit: limit) : .none
            return (answer, try finders.flatMap { try $0(typed, reader, visit) }, try reader.currency())
        }
        if quick { return .page(options(typed, answer, hits, currency, visit)) }
        return searchPage(typed, answer, hits, visit)
    }

    private func options(_ typed: String, _ answer: SearchAnswer, _ hits: [Hit], _ currency: Currency, _ visit: Visit) -> HTML {
        let say = visit.say
        var number = 0
        func option(_ path: String, _ icon: String, _ title: HTML, _ note: String) -> HTML {
            defer { number += 1 }
            let first = number == 0
            return """
                <a role="option" id="o\(number)" href="\(path)" aria-selected="\(first ? "true" : "false")" tabindex="-1">\(Web.icon(icon))<span class="grow cut">\(title) <span class="small muted">\(note)</span></span>\(first ? "<kbd>↵</kbd>" as HTML : nil)</a>
                """
        }
        var html = HTML()
        if !answer.lines.isEmpty {
            let title = answer.count > Int64(answer.lines.count) ? say("Müşteriler, \(Format.number(answer.count)) kayıttan ilk \(answer.lines.count)", "Customers, first \(answer.lines.count) of \(Format.number(answer.count))") : say("Müşteriler", "Customers")
            let lines = answer.lines.map { option($0.path, $0.kind.icon, marked($0.name, typed), lineNote($0, currency, visit)) }
            html += group(title, lines)
            if answer.count > Int64(answer.lines.count) {
                html += group(say("Tümü", "All"), [option("/ara?" + Form([("q", typed)]).query, "search", HTML(text: say("\(Format.number(answer.count)) müşterinin tümünü göster", "Show all \(Format.number(answer.count)) customers")), "")])
            }
        }
        for (words, some) in grouped(hits) { html += group(words.text(say), some.map { option($0.path, $0.icon, marked($0.title, typed), $0.note) }) }
        if visit.may(.editCustomers) {
            html += group(say("Yapılacak", "Actions"), [option("/musteriler/yeni?" + newQuery(typed), "plus", HTML(text: say("“\(typed)” ile müşteri ekle", "Add a customer with “\(typed)”")), "")])
        }
        return answer.lines.isEmpty && hits.isEmpty ? "<p class=\"pal__none\">\(say("“\(typed)” için sonuç yok. Adı, telefonun son 4 hanesini ya da müşteri numarasını deneyin.", "Nothing for “\(typed)”. Try the name, the last 4 digits of the phone, or the number."))</p>\(html)" : html
    }

    /// A typed number is a phone to be, everything else a name.
    private func newQuery(_ typed: String) -> String {
        let name = Phone(typed) != nil ? "telefon" : Email(typed) != nil ? "eposta" : "ad"
        return Form([(name, typed)]).query
    }

    private func group(_ title: String, _ options: [HTML]) -> HTML {
        "<div role=\"group\" aria-label=\"\(title)\"><p class=\"pal__h\" aria-hidden=\"true\">\(title)</p>\(options)</div>"
    }

    private func grouped(_ hits: [Hit]) -> [(Words, [Hit])] {
        var groups: [(Words, [Hit])] = []
        for hit in hits {
            if let at = groups.firstIndex(where: { $0.0 == hit.group }) { groups[at].1.append(hit) } else { groups.append((hit.group, [hit])) }
        }
        return groups
    }

    private func lineNote(_ line: CustomerLine, _ currency: Currency, _ visit: Visit) -> String {
        let last = line.lastDay.map { Format.ago($0, visit.today, visit.say) }
        return [line.place, line.phoneShown, line.turnover == 0 ? nil : Format.lira(Money(line.turnover, currency)), last].compactMap { $0 }.joined(separator: " · ")
    }

    /// The part of a name that was typed, marked; i and ı count as one.
    func marked(_ name: String, _ typed: String) -> HTML {
        let words = TurkishText.foldedWords(typed)
        var html = HTML()
        for (at, word) in name.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
            if at > 0 { html += " " }
            let folded = TurkishText.fold(String(word))
            guard let hit = words.filter({ folded.hasPrefix($0) }).max(by: { $0.count < $1.count }), folded.count == word.count else {
                html += HTML(text: String(word))
                continue
            }
            html += "<mark>\(word.prefix(hit.count))</mark>\(word.dropFirst(hit.count))"
        }
        return html
    }

    /// Where one can go and what one can begin, before anything is typed.
    private func commands(_ typed: String, _ visit: Visit) -> HTML {
        let say = visit.say, wanted = TurkishText.foldedWords(String(typed.drop { $0 == ">" }))
        let all: [(Permission, String, String, String)] = [
            (.editCustomers, "/musteriler/yeni", "plus", say("Müşteri ekle", "Add a customer")),
            (.sell, "/hizli-satis", "cart", say("Satış yap", "Make a sale")),
            (.seeCustomers, "/musteriler", "people", say("Müşterilere git", "Go to customers")),
            (.seeCustomers, "/musteriler?gorunum=ilgi", "clock", say("İlgi bekleyenleri göster", "Show who waits for a call")),
            (.importData, "/ice-aktar", "up", say("Dosyadan aktar", "Import a file")),
            (.signedIn, "/kurulum", "gear", say("Kuruluma git", "Go to settings")),
        ]
        let shown = all.filter { one in visit.may(one.0) && wanted.allSatisfy { word in TurkishText.foldedWords(one.3).contains { $0.hasPrefix(word) } } }
        let options: [HTML] = shown.enumerated().map { at, one in
            "<a role=\"option\" id=\"o\(at)\" href=\"\(one.1)\" aria-selected=\"\(at == 0 ? "true" : "false")\" tabindex=\"-1\">\(icon(one.2))<span class=\"grow cut\">\(one.3)</span></a>"
        }
        return options.isEmpty ? "<p class=\"pal__none\">\(say("Böyle bir komut yok.", "No such command."))</p>" : group(say("Komutlar", "Commands"), options)
    }

    private func searchPage(_ typed: String, _ answer: SearchAnswer, _ hits: [Hit], _ visit: Visit) -> Answer {
        let say = visit.say
        let found = answer.count + Int64(hits.count)
        let sentence = typed.isEmpty ? say("Ad, telefonun bir parçası, e-posta ya da numara yazın. “i” ile “ı” aynı sayılır.", "Type a name, part of a phone, an e-mail or a number. “i” and “ı” count as one.")
            : found == 0 ? say("“\(typed)” için sonuç yok.", "Nothing for “\(typed)”.") : say("“\(typed)” için \(Format.number(found)) sonuç var.", "\(Format.number(found)) results for “\(typed)”.")
        return visit.page(say("Ara", "Search"), """
            \(head(HTML(text: say("Ara", "Search")), HTML(text: sentence)))
            <form method="get" action="/ara" role="search" class="flex mb-4"><label class="grow"><span class="vh">\(say("Aranacak", "What to find"))</span><input class="in" type="search" name="q" value="\(typed)" autocomplete="off"></label><button class="btn btn--go" type="submit">\(icon("search"))\(say("Ara", "Search"))</button></form>
            \(answer.lines.isEmpty ? nil : customerHits(typed, answer, visit))\(grouped(hits), { hitCard($0.0, $0.1, typed, visit) })\(found == 0 && !typed.isEmpty ? noHits(typed, visit) : nil)
            """)
    }

    private func customerHits(_ typed: String, _ answer: SearchAnswer, _ visit: Visit) -> HTML {
        let say = visit.say
        let more: HTML? = answer.count > Int64(answer.lines.count) ? """
            <div class="card__body lined">\(button(say("\(Format.number(answer.count)) müşterinin tümünü listede göster", "Show all \(Format.number(answer.count)) in the list"), href: "/musteriler?" + Form([("ara", typed)]).query))</div>
            """ : nil
        return """
            <section class="card" aria-labelledby="h-musteri"><header><h2 id="h-musteri">\(say("Müşteriler", "Customers"))</h2>\(tag(Format.number(answer.count)))</header><ul class="list" data-rows>\(answer.lines, { hitRow($0, typed, visit) })</ul>\(more)</section>
            """
    }

    private func hitRow(_ line: CustomerLine, _ typed: String, _ visit: Visit) -> HTML {
        let facts = [line.number, line.phoneShown, line.email, line.place].compactMap { $0 }.joined(separator: " · ")
        return "<li>\(avatar(line.name))<div class=\"grow\"><p><a class=\"name\" href=\"\(line.path)\">\(marked(line.name, typed))</a></p><p class=\"sub\">\(facts)</p></div>\(stageTag(line.lifecycle, visit.say))</li>"
    }

    private func hitCard(_ words: Words, _ hits: [Hit], _ typed: String, _ visit: Visit) -> HTML {
        "<section class=\"card\" aria-label=\"\(words.text(visit.say))\"><header><h2>\(words.text(visit.say))</h2></header><ul class=\"list\" data-rows>\(hits, { otherRow($0, typed) })</ul></section>"
    }

    private func otherRow(_ hit: Hit, _ typed: String) -> HTML {
        "<li>\(icon(hit.icon))<div class=\"grow\"><p><a class=\"name\" href=\"\(hit.path)\">\(marked(hit.title, typed))</a></p><p class=\"sub\">\(hit.note)</p></div></li>"
    }

    private func noHits(_ typed: String, _ visit: Visit) -> HTML {
        let say = visit.say
        let add = visit.may(.editCustomers) ? button(say("“\(typed)” ile müşteri aç", "Add a customer with “\(typed)”"), href: "/musteriler/yeni?" + newQuery(typed), icon: "plus") : HTML()
        return "<section class=\"card\">\(empty(say("“\(typed)” için sonuç yok", "Nothing for “\(typed)”"), say("Adı, telefonun son 4 hanesini ya da müşteri numarasını deneyin.", "Try the name, the last 4 digits of the phone, or the customer number."), action: add))</section>"
    }
}
