import Kernel
import Platform
import Storage
import Web

/// Bugün: what needs me? Each room brings its share; this page only lays them out.
struct TodayPage: Sendable {
    let rooms: [any Room]

    func open(_ desk: inout Desk) { desk.get("", .signedIn, show) }

    /// `GET /`
    func show(_ visit: Visit) async throws -> Answer {
        let parts = try await visit.database.snapshot { [rooms] reader in
            try rooms.map { try $0.today(reader, visit) }
        }
        return visit.page(visit.say("Bugün", "Today"), active: "/", TodayPage.page(parts, visit))
    }

    static func page(_ parts: [TodayPart], _ visit: Visit) -> HTML {
        let say = visit.say
        let notes = parts.flatMap(\.notes), main = parts.flatMap(\.main), side = parts.flatMap(\.side)
        let decisions: HTML = notes.isEmpty ? HTML() : card("karar", say("Kararınızı bekleyenler", "Waiting for your decision"),
            more: tag(Format.number(notes.count)), "<ul>\(notes)</ul>")
        let quiet: HTML = notes.isEmpty && main.isEmpty && side.isEmpty
            ? "<section class=\"card\">\(Web.empty(say("Bugün bekleyen bir şey yok", "Nothing is waiting today"), say("Yeni satışlar ve hatırlatmalar burada görünür.", "New sales and reminders appear here.")))</section>" : HTML()
        return """
            \(head("\(greeting(visit))", "\(sentence(notes.count, visit))"))
            <div data-live="sales customers" id="bugun">
            \(strip(say("İşin nabzı", "Pulse of the business"), Array(parts.flatMap(\.stats).prefix(5))))
            \(quiet)
            <div class="cols g-main"><div>\(decisions)\(main)</div><div>\(side)</div></div>
            </div>
            """
    }

    private static func greeting(_ visit: Visit) -> String {
        let say = visit.say
        let first = visit.account?.name.split(separator: " ").first.map(String.init) ?? ""
        let hello = switch visit.now.hour {
        case 5..<11: say("Günaydın", "Good morning")
        case 11..<18: say("İyi günler", "Good day")
        case 18..<22: say("İyi akşamlar", "Good evening")
        default: say("İyi geceler", "Good night")
        }
        return first.isEmpty ? hello : "\(hello), \(first)"
    }

    private static func sentence(_ decisions: Int, _ visit: Visit) -> String {
        let say = visit.say
        let day = Format.dayWithWeekday(visit.today, say)
        return switch decisions {
        case 0: say("\(day). Kararınızı bekleyen bir konu yok.", "\(day). Nothing waits for your decision.")
        case 1: say("\(day). Bir konu bugün kararınızı istiyor.", "\(day). One thing needs your decision today.")
        default: say("\(day). \(decisions) konu bugün kararınızı istiyor.", "\(day). \(decisions) things need your decision today.")
        }
    }
}
