import Kernel
import Storage
import Web

/// Platform: who works here, what they may do, the firm's own settings, and what the house does by itself.
public struct Platform: Room {
    let shop: Shop
    public let door: Door
    let figures: Figures
    /// What the other rooms put on the settings page, into the timetable, and call their events.
    let entries: [SettingsEntry]
    let clockwork: [Timed]
    let kinds: [String: Words]
    /// Columns of other rooms that point to a branch: a branch somebody still uses is not taken back.
    let branchUses: [TableUndo.Reference]

    public init(_ shop: Shop, figures: Figures = Figures(), entries: [SettingsEntry] = [], timetable: [Timed] = [],
                kinds: [String: Words] = [:], branchUses: [TableUndo.Reference] = []) {
        self.shop = shop
        self.figures = figures
        self.entries = entries
        door = Door(shop.database)
        clockwork = timetable
        self.branchUses = branchUses
        self.kinds = kinds.merging(Platform.eventWords) { theirs, _ in theirs }
    }

    public func open(_ desk: inout Desk) {
        openDoor(&desk)
        openSettings(&desk)
        openEngineRoom(&desk)
    }

    /// Pages that anyone reaches, and one's own account.
    private func openDoor(_ desk: inout Desk) {
        desk.get("giris", .anyone, showSignIn)
        desk.post("giris", .anyone, signIn)
        desk.post("cikis", .signedIn, signOut)
        desk.post("dil", .anyone, chooseLanguage)
        desk.get("ilk", .anyone, showFirstOwner)
        desk.post("ilk", .anyone, makeFirstOwner)
        desk.get("parola", .anyone, showNewPassword)
        desk.post("parola", .anyone, takeNewPassword)
        desk.get("hesabim", .signedIn, showMyAccount)
        desk.post("hesabim/parola", .signedIn, changeMyPassword)
        desk.post("hesabim/oturum", .signedIn, endMySession)
        desk.post("hesabim/oturumlar", .signedIn, endMySessions)
    }

    private func openSettings(_ desk: inout Desk) {
        desk.get("kurulum", .signedIn, showSettings)
        desk.get("kurulum/firma", .manageFirm, showFirm)
        desk.post("kurulum/firma", .manageFirm, changeFirm)
        desk.get("kurulum/subeler", .manageFirm, showBranches)
        desk.post("kurulum/subeler", .manageFirm, openBranch)
        desk.get("kurulum/subeler/:id", .manageFirm, showBranch)
        desk.post("kurulum/subeler/:id", .manageFirm, changeBranch)
        desk.post("kurulum/subeler/:id/kapat", .manageFirm, closeBranch)
        desk.post("kurulum/subeler/:id/ac", .manageFirm, reopenBranch)
        desk.get("kurulum/kisiler", .managePeople, showPeople)
        desk.post("kurulum/kisiler", .managePeople, invitePerson)
        desk.get("kurulum/kisiler/:id", .managePeople, showPerson)
        desk.post("kurulum/kisiler/:id", .managePeople, changePerson)
        desk.post("kurulum/kisiler/:id/baglanti", .managePeople, makePersonLink)
        desk.post("kurulum/kisiler/:id/kapat", .managePeople, switchPersonOff)
        desk.post("kurulum/kisiler/:id/ac", .managePeople, switchPersonOn)
        desk.post("kurulum/kisiler/:id/oturumlar", .managePeople, endPersonSessions)
        desk.get("kurulum/yedekler", .manageFirm, showBackups)
        desk.post("kurulum/yedekler", .manageFirm, backupNow)
    }

    private func openEngineRoom(_ desk: inout Desk) {
        desk.get("isler", .seeJobs, showJobs)
        desk.post("isler/calistir", .runJobs, runJob)
        desk.post("isler/yeniden", .runJobs, retryJob)
        desk.get("denetim", .seeAudit, showAudit)
        desk.get("canli", .signedIn, live)
        desk.get("health", .anyone, health)
        desk.get("metrics", .anyone, metrics)
    }

    public var menu: [MenuEntry] {
        [MenuEntry(group: 3, order: 90, path: "/kurulum", icon: "gear", Words("Kurulum", "Settings"), allow: .signedIn)]
    }

    public var settings: [SettingsEntry] {
        [
            SettingsEntry(order: 10, path: "/kurulum/firma", icon: "home", Words("Firma", "Firm"),
                          note: Words("Ad ve para birimi", "Name and currency"), allow: .manageFirm),
            SettingsEntry(order: 20, path: "/kurulum/subeler", icon: "route", Words("Şubeler", "Branches"),
                          note: Words("Satış yaptığınız yerler", "Where you sell"), allow: .manageFirm),
            SettingsEntry(order: 30, path: "/kurulum/kisiler", icon: "people", Words("Kişiler ve roller", "People and roles"),
                          note: Words("Kim girer, neyi görür", "Who signs in and sees what"), allow: .managePeople),
            SettingsEntry(order: 80, path: "/kurulum/yedekler", icon: "save", Words("Yedekler", "Backups"),
                          note: Words("Her gece 03.00’te alınır", "Made every night at 03:00"), allow: .manageFirm),
            SettingsEntry(order: 85, path: "/isler", icon: "clock", Words("İşler", "Jobs"),
                          note: Words("Bakkal’ın kendiliğinden yaptıkları", "What Bakkal does by itself"), allow: .seeJobs),
            SettingsEntry(order: 90, path: "/denetim", icon: "shield", Words("Denetim", "Audit"),
                          note: Words("Kim, ne zaman; eskisi ve yenisi", "Who, when; the old and the new"), allow: .seeAudit),
        ]
    }

    public var undoers: [any Undoer] {
        let people = TableUndo.Reference("account", "branch_id", Words("orada çalışan var", "somebody works there"))
        return [TableUndo("branch", label: "name", references: [people] + branchUses)]
    }

    public func topics(of event: StoredEvent) -> [String] {
        if event.kind.hasPrefix("branch.") { return ["branches"] }
        if event.kind.hasPrefix("account.") { return ["people"] }
        return []
    }

    static let eventWords: [String: Words] = [
        "setting.changed": Words("Ayar değişti", "Setting changed"),
        "branch.opened": Words("Şube açıldı", "Branch opened"),
        "branch.renamed": Words("Şube değişti", "Branch changed"),
        "branch.closed": Words("Şube kapandı", "Branch closed"),
        "branch.reopened": Words("Şube yeniden açıldı", "Branch reopened"),
        "account.added": Words("Kişi eklendi", "Person added"),
        "account.changed": Words("Kişi değişti", "Person changed"),
        "account.removed": Words("Kişi silindi", "Person removed"),
        "account.switched_off": Words("Kişi kapatıldı", "Person switched off"),
        "account.switched_on": Words("Kişi açıldı", "Person switched on"),
        "account.password_changed": Words("Parola değişti", "Password changed"),
        "account.link_made": Words("Tek kullanımlık bağlantı verildi", "One-time link made"),
        "account.signed_in": Words("Giriş yapıldı", "Signed in"),
        "account.signed_out": Words("Çıkış yapıldı", "Signed out"),
        "account.locked": Words("Çok yanlış parola, giriş kilitlendi", "Too many wrong passwords, sign-in locked"),
        "job.started": Words("İş elle başlatıldı", "Job started by hand"),
        "job.revived": Words("Duran iş yeniden denendi", "Stopped job tried again"),
        "batch.started": Words("Toplu iş başladı", "Batch started"),
        "batch.done": Words("Toplu iş bitti", "Batch done"),
        "batch.failed": Words("Toplu iş yarıda kaldı", "Batch failed"),
        "batch.undone": Words("Toplu iş geri alındı", "Batch undone"),
        "backup.made": Words("Yedek alındı", "Backup made"),
    ]
}
