import Foundation
import Kernel
import Storage
import Web

/// Exchange: files of other programs become customers, products and sales, and can be taken back.
public struct Exchange: Room {
    let shop: Shop
    public var importer: Importer
    /// The most bytes an uploaded file may have.
    let uploadLimit: Int

    /// - Parameter undoers: how the rooms take back what an import wrote, what is referred to first.
    public init(_ shop: Shop, undoers: [any Undoer], uploadLimit: Int = 512 << 20) {
        (self.shop, self.uploadLimit) = (shop, uploadLimit)
        importer = Importer(shop, undoers: undoers)
    }

    public func open(_ desk: inout Desk) {
        desk.get("ice-aktar", .importData, start)
        desk.post("ice-aktar", .importData, streams: true, upload)
        desk.get("ice-aktar/:id", .importData, show)
        desk.post("ice-aktar/:id/esle", .importData, match)
        desk.post("ice-aktar/:id/aktar", .importData, begin)
        desk.get("ice-aktar/:id/durum", .importData, progress)
        desk.post("ice-aktar/:id/vazgec", .importData, giveUp)
        desk.post("ice-aktar/:id/geri-al", .undoBatches, undo)
        desk.get("ice-aktar/:id/reddedilen", .importData, refused)
    }

    public var menu: [MenuEntry] {
        [MenuEntry(group: 3, order: 80, path: "/ice-aktar", icon: "up", Words("İçe aktar", "Import"), allow: .importData, onPhone: false)]
    }

    public var settings: [SettingsEntry] {
        [SettingsEntry(order: 70, path: "/ice-aktar", icon: "up", Words("İçe aktar", "Import"),
                       note: Words("Müşteri, ürün ve satış listeleri", "Lists of customers, products and sales"), allow: .importData)]
    }

    public func work(_ runner: JobRunner) {
        runner.handle(RunImport.self) { try await run($0) }
    }

    public var timetable: [Timed] {
        [Timed("exchange.sweep", Words("Eski yüklenen dosyaları süpürme", "Sweeping old uploads"), .dailyAt(hour: 3, minute: 40)) { _ in try await sweep() }]
    }

    public func topics(of event: StoredEvent) -> [String] {
        event.kind.hasPrefix("import.") || event.kind.hasPrefix("batch.") ? ["imports"] : []
    }
}

/// An import that runs behind the pages. One import is one job, however often the button is pressed.
struct RunImport: Job {
    static let name = "exchange.import"
    let id: Int64
    let account: Int64?
    var key: String { String(id) }
}

extension Exchange {
    /// What stopped an import stands on its page; trying again by itself would only stop there again.
    func run(_ job: RunImport) async throws {
        do { try await importer.run(ID(job.id), as: job.account.map { .account($0) } ?? .system("import")) } catch let failure as any Failure {
            shop.log.warning("an import stopped", metadata: ["import": "\(job.id)", "why": "\(failure.words.en)"])
        }
    }

    /// Files are of no use a week after their import: undoing needs only the book.
    func sweep() async throws {
        let old = shop.now().adding(days: -7)
        for file in try await shop.database.read({ try $0.sweepable(before: old) }) {
            if file.path.hasPrefix(shop.folder + "/uploads/") { try? FileManager.default.removeItem(atPath: file.path) }
            try? FileManager.default.removeItem(atPath: shop.rejectedPath(file.id))
            try await shop.database.keep { try $0.forgetFile(file.id) }
        }
        try sweepStrays()
    }

    /// Uploads that broke off before anybody knew of them.
    private func sweepStrays() throws {
        let folder = shop.folder + "/uploads", files = FileManager.default
        for name in (try? files.contentsOfDirectory(atPath: folder)) ?? [] {
            guard let changed = try files.attributesOfItem(atPath: folder + "/" + name)[.modificationDate] as? Date else { continue }
            if changed.timeIntervalSinceNow < -8 * 86_400 { try files.removeItem(atPath: folder + "/" + name) }
        }
    }

    /// What events of ours are called where everything is listed.
    public static let eventWords: [String: Words] = [
        "import.progressed": Words("Aktarma sürüyor", "Import going on"),
    ]
}
