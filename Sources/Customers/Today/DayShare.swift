import Kernel
import Storage
import Web

extension Customers {
    /// The day page's share: whom to get back to, and which of the best customers fell silent.
    public func today(_ reader: Reader, _ visit: Visit) throws -> TodayPart {
        guard visit.may(.seeCustomers) else { return TodayPart() }
        var part = TodayPart()
        let due = try reader.nextContacts(through: visit.today, limit: 6)
        let waiting = due.count < 6 ? Int64(due.count) : try reader.nextContactCount(through: visit.today)
        let best = try reader.biggest(Self.bestCount), silent = best.filter { [.sleeping, .lost].contains($0.lifecycle) }
        if let row = silentNote(silent, of: best.count, visit) { part.notes.append(row) }
        part.main.append(contacts(due, waiting, visit))
        if !silent.isEmpty { part.side.append(silentCard(silent, visit)) }
        return part
    }

    /// How many of the biggest customers are watched.
    private static let bestCount = 200

    private func silentNote(_ silent: [CustomerLine], of count: Int, _ visit: Visit) -> HTML? {
        guard !silent.isEmpty else { return nil }
        let say = visit.say, sum = Format.lira(Money(silent.reduce(0) { $0 + $1.turnover }, visit.shop.currency.now))
        return note(.warn, icon: "people",
            "<b>\(say("\(silent.count) iyi müşteri", "\(silent.count) good customers"))</b> \(say("artık gelmiyor", "stopped coming"))",
            sub: say("En çok alan \(count) müşteri arasındalar; bugüne kadar \(sum) getirdiler.", "They are among the \(count) who bought most; they brought \(sum) so far."),
            action: "<a class=\"btn btn--s\" href=\"/musteriler?evre=uyuyan&amp;sirala=ciro&amp;yon=azalan\">\(say("Listeyi aç", "Open the list"))</a>")
    }

    private func contacts(_ due: [CustomerLine], _ waiting: Int64, _ visit: Visit) -> HTML {
        let say = visit.say
        guard !due.isEmpty else {
            return card("gorusme", say("Bugünün görüşmeleri", "Today’s contacts"),
                empty(say("Bugün söz verilmiş görüşme yok", "Nobody waits for a call today"),
                      say("Kartta “Sıradaki görüşme” için gün seçtiğiniz müşteriler burada çıkar.", "Customers whose card has a day for the next contact appear here.")))
        }
        return card("gorusme", say("Bugünün görüşmeleri", "Today’s contacts"),
            more: "\(tag(Format.number(waiting)))<a class=\"more\" href=\"/musteriler?gorunum=ilgi\">\(say("Tümü", "All"))</a>",
            "<ul class=\"list\">\(due, { contact($0, visit) })</ul>")
    }

    private func contact(_ line: CustomerLine, _ visit: Visit) -> HTML {
        let day = line.nextContact ?? visit.today
        let phone = line.phone.map { Phone(e164: $0).display } ?? line.email ?? ""
        return """
            <li>\(avatar(line.name))<div class="grow"><p><a class="name" href="/musteriler/\(line.id)">\(line.name)</a></p><p class="sub">\(phone)</p></div>\(tag(Format.due(day, visit.today, visit.say), day < visit.today ? .bad : .warn))</li>
            """
    }

    private func silentCard(_ silent: [CustomerLine], _ visit: Visit) -> HTML {
        let say = visit.say
        return card("sessiz", say("Gelmeyen iyi müşteriler", "Good customers who stopped coming"), more: tag(Format.number(silent.count), .warn),
            "<ul class=\"list\">\(silent.prefix(6), { silentRow($0, visit) })</ul>")
    }

    private func silentRow(_ line: CustomerLine, _ visit: Visit) -> HTML {
        """
        <li><div class="grow"><p><a class="name" href="/musteriler/\(line.id)">\(line.name)</a></p><p class="sub">\(line.lastDay.map { Format.ago($0, visit.today, visit.say) })</p></div><div class="num"><p>\(Format.lira(Money(line.turnover, visit.shop.currency.now)))</p><p class="sub">\(visit.say("bugüne kadar", "so far"))</p></div></li>
        """
    }
}
