import Kernel
import Storage
import Web

extension Platform {
    /// `GET /kurulum`: what exists, and what waits.
    func showSettings(_ visit: Visit) async throws -> Answer {
        let facts = try await visit.database.read { try FirmFacts($0) }
        let backups = visit.may(.manageFirm) ? Backup.list(shop) : []
        return settingsHome(visit, facts, backups)
    }

    private func settingsHome(_ visit: Visit, _ facts: FirmFacts, _ backups: [Backup]) -> Answer {
        let say = visit.say
        var cards: [HTML] = []
        if visit.may(.manageFirm) { cards += [firmCard(visit, facts), branchCard(visit, facts)] }
        if visit.may(.managePeople) { cards.append(peopleCard(visit, facts)) }
        if visit.may(.manageFirm) { cards.append(backupCard(visit, backups)) }
        let own: Set<String> = ["/kurulum/firma", "/kurulum/subeler", "/kurulum/kisiler", "/kurulum/yedekler"]
        let others = allEntries(visit).filter { !own.contains($0.path) }
        if !others.isEmpty {
            cards.append(card("digerleri", say("Diğerleri", "More"), "<ul class=\"list\">\(others, { entryLine($0, say) })</ul>"))
        }
        cards.append(card("ben", say("Hesabım", "My account"), """
            <ul class="list"><li>\(icon("person"))<div class="grow"><p><a class="name" href="/hesabim">\(visit.account?.name)</a></p><p class="sub">\(say("Parola, dil, açık oturumlar", "Password, language, open sessions"))</p></div></li></ul>
            """))
        return settingsPage(visit, say("Kurulum", "Settings"), waiting(visit, facts, backups), path: "/kurulum", "<div class=\"cols g-2\"><div>\(cards.enumerated().filter { $0.offset % 2 == 0 }.map(\.element))</div><div>\(cards.enumerated().filter { $0.offset % 2 == 1 }.map(\.element))</div></div>")
    }

    /// The answer at the top: what needs somebody, or that nothing does.
    private func waiting(_ visit: Visit, _ facts: FirmFacts, _ backups: [Backup]) -> HTML {
        let say = visit.say
        var waits: [HTML] = []
        if visit.may(.seeJobs), facts.deadJobs > 0 {
            waits.append("<a href=\"/isler\">\(say("\(facts.deadJobs) iş durdu", facts.deadJobs == 1 ? "1 job stopped" : "\(facts.deadJobs) jobs stopped"))</a>")
        }
        if visit.may(.manageFirm) {
            if let last = backups.first {
                let days = last.at.day.days(until: visit.today)
                if days > 2 { waits.append("<a href=\"/kurulum/yedekler\">\(say("\(days) gündür yedek alınmadı", "no backup for \(days) days"))</a>") }
            } else {
                waits.append("<a href=\"/kurulum/yedekler\">\(say("henüz yedek yok", "there is no backup yet"))</a>")
            }
        }
        guard !waits.isEmpty else { return "\(say("Bekleyen bir şey yok.", "Nothing waits."))" }
        return "\(say("Sizi bekleyen:", "Waiting for you:")) \(waits.enumerated().map { $0 }, { "\($0.offset > 0 ? ", " : "")\($0.element)" })."
    }

    private func more(_ path: String, _ text: String) -> HTML { "<a class=\"more\" href=\"\(path)\">\(text)</a>" }

    private func firmCard(_ visit: Visit, _ facts: FirmFacts) -> HTML {
        let say = visit.say
        return card("firma", say("Firma", "Firm"), more: more("/kurulum/firma", say("Düzenle", "Edit")), """
            <div class="card__body"><dl class="kv"><dt>\(say("Ad", "Name"))</dt><dd>\(facts.name.isEmpty ? say("yazılmamış", "not given") : facts.name)</dd><dt>\(say("Para birimi", "Currency"))</dt><dd>\(facts.currency.rawValue)</dd></dl></div>
            """)
    }

    private func branchCard(_ visit: Visit, _ facts: FirmFacts) -> HTML {
        let say = visit.say
        let open = facts.branches.filter(\.isOpen)
        return card("subeler", say("Şubeler", "Branches"), more: more("/kurulum/subeler", say("Şube ekle", "Add a branch")), open.isEmpty
            ? "<p class=\"card__body muted\">\(say("Tek yerde satıyorsanız gerekmez.", "Not needed if you sell in one place."))</p>"
            : "<ul class=\"list\">\(open.prefix(6), { branchLine($0) })</ul>")
    }
    private func branchLine(_ branch: Branch) -> HTML {
        "<li><div class=\"grow\"><p>\(branch.name)</p><p class=\"sub\">\(branch.place ?? branch.code)</p></div></li>"
    }

    private func peopleCard(_ visit: Visit, _ facts: FirmFacts) -> HTML {
        let say = visit.say
        let active = facts.people.filter(\.active)
        return card("kisiler", say("Kişiler ve roller", "People and roles"), more: more("/kurulum/kisiler", say("Kişi çağır", "Invite")), """
            <ul class="list">\(active.prefix(6), { personLine($0, say) })</ul>
            """)
    }
    private func personLine(_ person: Account, _ say: Language) -> HTML {
        "<li>\(avatar(person.name))<div class=\"grow\"><p>\(person.name)</p></div><span class=\"nowrap muted\">\(person.role.words.text(say))</span></li>"
    }

    private func backupCard(_ visit: Visit, _ backups: [Backup]) -> HTML {
        let say = visit.say
        return card("yedekler", say("Yedekler", "Backups"), more: more("/kurulum/yedekler", say("Tümü", "All")), backups.isEmpty
            ? "<p class=\"card__body muted\">\(say("Her gece 03.00’te alınır.", "Made every night at 03:00."))</p>"
            : "<ul class=\"list\">\(backups.prefix(2), { backupShort($0, visit) })</ul>")
    }
    private func backupShort(_ backup: Backup, _ visit: Visit) -> HTML {
        "<li>\(icon("check"))<div class=\"grow\"><p>\(Format.moment(backup.at, now: visit.now, visit.say)), \(Platform.size(backup.bytes))</p></div></li>"
    }

    private func entryLine(_ entry: SettingsEntry, _ say: Language) -> HTML {
        "<li>\(icon(entry.icon))<div class=\"grow\"><p><a class=\"name\" href=\"\(entry.path)\">\(entry.words.text(say))</a></p><p class=\"sub\">\(entry.note.text(say))</p></div></li>"
    }
}

/// What the settings home tells at a glance.
struct FirmFacts: Sendable {
    let name: String
    let currency: Currency
    let branches: [Branch]
    let people: [Account]
    let deadJobs: Int

    init(_ reader: Reader) throws {
        name = try reader.setting(.firmName)
        currency = try reader.currency()
        branches = try reader.branches()
        people = try reader.accounts()
        deadJobs = try reader.deadJobCount()
    }
}
