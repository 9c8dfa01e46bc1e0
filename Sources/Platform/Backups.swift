import Kernel
import Web

extension Platform {
    /// `GET /kurulum/yedekler`
    func showBackups(_ visit: Visit) async throws -> Answer { backupsPage(visit, Backup.list(shop)) }

    /// `POST /kurulum/yedekler`
    func backupNow(_ visit: Visit) async throws -> Answer {
        try await Backup.make(shop, by: visit.actor)
        return Answer.redirect("/kurulum/yedekler").toast(visit.say("Yedek alındı", "Backup made"))
    }

    private func backupsPage(_ visit: Visit, _ backups: [Backup]) -> Answer {
        let say = visit.say
        let sentence = backups.first.map { say("Son yedek \(Format.moment($0.at, now: visit.now, say)).", "Last backup \(Format.moment($0.at, now: visit.now, say)).") }
            ?? say("Henüz yedek yok.", "No backup yet.")
        let button = postButton(visit, "/kurulum/yedekler", say("Şimdi yedekle", "Back up now"), busy: say("Yedekleniyor…", "Backing up…"), "btn--go")
        return settingsPage(visit, say("Yedekler", "Backups"), "\(sentence)", path: "/kurulum/yedekler", actions: button, """
            \(card("yedekler", say("Yedekler", "Backups"), backups.isEmpty
                ? empty(say("Henüz yedek yok", "No backup yet"), say("Her gece 03.00’te kendiliğinden alınır.", "One is made every night at 03:00."))
                : "<ul class=\"list\">\(backups, { backupLine($0, visit) })</ul>"))
            \(card("geri", say("Geri yükleme", "Restoring"), """
                <div class="card__body stack"><p>\(say("Son \(Backup.kept) yedek bu makinede tutulur: \(Backup.folder(shop)). Başka bir diske de kopyalayın.", "The last \(Backup.kept) backups stay on this machine: \(Backup.folder(shop)). Copy them to another disk too."))</p><p class="muted">\(say("Geri yüklemek için Bakkal’ı durdurun ve şunu çalıştırın:", "To restore, stop Bakkal and run:"))</p><p><code>bakkal restore \(say("YEDEK", "BACKUP"))</code></p></div>
                """))
            """)
    }

    private func backupLine(_ backup: Backup, _ visit: Visit) -> HTML {
        "<li>\(icon("check"))<div class=\"grow\"><p>\(Format.moment(backup.at, now: visit.now, visit.say))</p><p class=\"sub\">\(backup.name)</p></div><span class=\"nowrap muted\">\(Platform.size(backup.bytes))</span></li>"
    }

    /// "214 MB", "12 KB"
    static func size(_ bytes: Int64) -> String {
        bytes < 1_048_576 ? "\(max(1, bytes / 1024)) KB" : bytes < 10_737_418_240 ? "\(Format.number(bytes / 1_048_576)) MB" : "\(Format.number(bytes / 1_073_741_824)) GB"
    }
}
