import Kernel
import Web

extension Customers {
    func listPage(_ list: CustomerList, _ visit: Visit) -> HTML {
        let say = visit.say
        if list.stages.total == 0 { return firstUse(visit) }
        let title: HTML = "\(say("Müşteriler", "Customers")) <span class=\"muted thin\">\(countWords(list))</span>"
        return """
            \(head(title, HTML(text: listSentence(list, say)), actions: listActions(visit)))
            <section class="card" aria-label="\(say("Müşteri listesi", "Customer list"))" id="liste" data-live="customers">
            \(tabRow(list, say))
            \(filterRow(list, visit))
            \(list.page.lines.isEmpty ? nothingFound(list, say) : table(list, visit))
            </section>
            """
    }

    private func countWords(_ list: CustomerList) -> String {
        list.count == list.stages.total ? Format.number(list.count) : "\(Format.number(list.count)) / \(Format.number(list.stages.total))"
    }

    private func listSentence(_ list: CustomerList, _ say: Language) -> String {
        let due = list.tabs[.due] ?? 0
        if list.query.hasConditions || list.query.tab != .all {
            return say("\(Format.number(list.count)) müşteri bu koşullara uyuyor.", "\(Format.number(list.count)) customers fit these conditions.")
        }
        let active = Format.number(list.stages[.active])
        guard due > 0 else { return say("\(active) etkin müşteri var; bugün ilgi bekleyen yok.", "\(active) active customers; nobody is waiting for a call today.") }
        return say("\(active) etkin müşteri var; \(tabCount(due)) müşteri ilgi bekliyor.", "\(active) active customers; \(tabCount(due)) are waiting for a call.")
    }

    private func listActions(_ visit: Visit) -> HTML {
        let say = visit.say
        return """
            \(visit.may(.importData) ? button(say("İçe aktar", "Import"), href: "/ice-aktar", icon: "up") : nil)\
            \(visit.may(.editCustomers) ? button(say("Müşteri ekle", "Add customer"), href: "/musteriler/yeni", icon: "plus", "btn--go") : nil)
            """
    }

    private func tabCount(_ count: Int64) -> String {
        count >= ListQuery.tabLimit ? "\(Format.number(ListQuery.tabLimit - 1))+" : Format.number(count)
    }

    private func tabRow(_ list: CustomerList, _ say: Language) -> HTML {
        func line(_ tab: ListQuery.Tab) -> HTML {
            let count: String = switch tab {
            case list.query.tab where !list.query.hasConditions: Format.number(list.count)
            case .all: Format.number(list.stages.total)
            case _ where tab.stage != nil: Format.number(tab.stage.map { list.stages[$0] } ?? 0)
            default: tabCount(list.tabs[tab] ?? 0)
            }
            var other = ListQuery()
            other.tab = tab
            (other.order, other.descending) = (list.query.order, list.query.descending)
            return "<a href=\"\(other.path)\"\(attribute: "aria-current", tab == list.query.tab ? "page" : nil)>\(tab.words.text(say)) <span class=\"faint\">\(count)</span></a>"
        }
        return "<nav class=\"tabs\" aria-label=\"\(say("Görünümler", "Views"))\">\(ListQuery.Tab.allCases, line)</nav>"
    }

    private func table(_ list: CustomerList, _ visit: Visit) -> HTML {
        let say = visit.say, lines = list.page.lines
        let margin = visit.may(.seeMargin), edit = visit.may(.editCustomers)
        let pickAll: HTML = edit ? "<th scope=\"col\" class=\"c-check\"><input class=\"check\" type=\"checkbox\" data-pick-all aria-label=\"\(say("Bu sayfadaki \(lines.count) müşteriyi seç", "Select the \(lines.count) customers on this page"))\"></th>" : HTML()
        let body: HTML = """
            <div class="scroll-x"><table class="tbl tbl--two"><caption class="vh">\(caption(list, say))</caption><thead><tr>\(pickAll)\
            \(sortHead(.name, say("Müşteri", "Customer"), list, say))<th scope="col">\(say("İlçe", "District"))</th><th scope="col">\(say("Evre", "Stage"))</th>\
            \(sortHead(.last, say("Son alışveriş", "Last purchase"), list, say))\(sortHead(.turnover, say("Ciro", "Turnover"), list, say, numeric: true))\
            \(margin ? "<th scope=\"col\" class=\"num\">\(say("Kâr", "Profit"))</th>" as HTML : nil)<th scope="col">\(say("Sıradaki görüşme", "Next contact"))</th><th scope="col">\(say("Sorumlu", "Owner"))</th></tr></thead>
            <tbody>\(lines, { row($0, list, margin: margin, edit: edit, say) })</tbody></table></div>
            \(pagerRow(list, say))
            """
        guard edit else { return body }
        return "<form method=\"post\" action=\"/musteriler/toplu\" data-list>\(visit.csrfField)\(bulkBar(list, visit))\(body)</form>"
    }

    private func caption(_ list: CustomerList, _ say: Language) -> String {
        let by: String = switch list.query.order {
        case .name: say("ada göre", "by name")
        case .last: say("son alışverişe göre", "by last purchase")
        case .turnover: say("ciroya göre", "by turnover")
        case .newest: say("kayda göre", "by date added")
        }
        return say("\(list.query.tab.words.tr) müşteriler, \(by) \(list.query.descending ? "azalan" : "artan")",
                   "\(list.query.tab.words.en) customers, \(by), \(list.query.descending ? "descending" : "ascending")")
    }

    private func sortHead(_ order: ListQuery.Order, _ text: String, _ list: CustomerList, _ say: Language, numeric: Bool = false) -> HTML {
        let now = list.query.order == order
        // money and dates are wanted largest first; a second press turns the order round
        let descending = now ? !list.query.descending : order != .name
        let to = list.query.with { ($0.order, $0.descending) = (order, descending) }
        let sign: String? = now ? (list.query.descending ? "descending" : "ascending") : nil
        return """
            <th scope="col"\(attribute: "class", numeric ? "num" : nil)\(attribute: "aria-sort", sign)><a class="sort" href="\(to.path)">\(text)\
            \(now ? icon(list.query.descending ? "sortdown" : "sortup", small: true) : nil)</a></th>
            """
    }

    private func row(_ line: CustomerLine, _ list: CustomerList, margin: Bool, edit: Bool, _ say: Language) -> HTML {
        let last = line.lastDay.map { Format.ago($0, list.today, say) } ?? say("hiç almadı", "never bought")
        let pick: HTML = edit ? "<td class=\"c-check\"><input class=\"check\" type=\"checkbox\" name=\"musteri\" value=\"\(line.id)\" data-pick aria-label=\"\(line.name), \(say("seç", "select"))\"></td>" : HTML()
        let owner: HTML = line.owner.flatMap { list.people[$0.rawValue] }.map { "\(avatar($0, size: "s"))<span class=\"vh\">\($0)</span>" } ?? HTML()
        return """
            <tr>\(pick)<td class="c-name cut"><a class="name" href="\(line.path)">\(line.name)</a> <span class="small faint">\(line.number)</span></td>\
            <td class="muted cut">\(line.district ?? line.province)</td><td>\(stageTag(line.lifecycle, say))</td>\
            <td class="c-sub nowrap"><span class="only-m">\(line.lifecycle.words.text(say)) ·</span> \(last)</td><td class="num c-main">\(list.money(line.turnover))</td>\
            \(margin ? "<td class=\"num muted\">\(list.money(line.profit))</td>" as HTML : nil)<td class="c-flag">\(contactTag(line.nextContact, list.today, say))</td><td>\(owner)</td></tr>
            """
    }

    private func pagerRow(_ list: CustomerList, _ say: Language) -> HTML {
        guard let first = list.page.lines.first, let last = list.page.lines.last else { return HTML() }
        let count = list.page.lines.count
        let range = count == 1 ? say("\(first.name), 1 kayıt", "\(first.name), 1 record")
            : say("\(Suffix.ablative(first.name)) \(Suffix.dative(last.name)), \(count) kayıt", "\(first.name) to \(last.name), \(count) records")
        let previous = list.page.hasPrevious ? list.query.address([("once", list.query.place(of: first).text)]) : nil
        let next = list.page.hasNext ? list.query.address([("sonra", list.query.place(of: last).text)]) : nil
        return pager(range, previous: previous, next: next, say, keys: true)
    }
}

/// A stage as a tag; what needs attention is coloured and still a word.
func stageTag(_ stage: Lifecycle, _ say: Language) -> HTML {
    tag(stage.words.text(say), stage == .active ? .ok : stage == .lost ? .bad : stage == .sleeping ? .warn : .plain)
}

func contactTag(_ day: Day?, _ today: Day, _ say: Language) -> HTML {
    guard let day else { return HTML() }
    let tone: Tone = day < today ? .bad : day == today ? .warn : .plain
    return tag(day > today ? Format.day(day, say, today: today) : Format.due(day, today, say), tone, icon: day <= today ? "clock" : nil)
}
