import Foundation
import Kernel
import Storage
import Web

extension Exchange {
    /// `GET /ice-aktar`
    func start(_ visit: Visit) async throws -> Answer {
        let target = Target(key: visit.query["tur"]) ?? .customers
        let past = try await visit.database.read { try PastImports($0) }
        return startPage(visit, target, past, problem: nil)
    }

    /// `POST /ice-aktar`: takes the file in, whatever its size, and looks into its head.
    func upload(_ visit: Visit) async throws -> Answer {
        let upload = try await visit.upload(limit: uploadLimit)
        let target = Target(key: upload.fields["tur"]) ?? .customers
        do {
            let stored = try await receive(upload.path, name: upload.name, as: target, account: visit.account?.account)
            return .redirect("/ice-aktar/\(stored.id)")
        } catch {
            try? FileManager.default.removeItem(atPath: upload.path)     // nobody refers to it
            guard let failure = error as? ImportFailure, !visit.isFragment else { throw error }
            let past = try await visit.database.read { try PastImports($0) }
            return startPage(visit, target, past, problem: failure.words)
        }
    }

    /// `POST /ice-aktar/:id/vazgec`: forgets a file that was not imported.
    func giveUp(_ visit: Visit) async throws -> Answer {
        let stored = try await stored(visit)
        guard stored.batch == nil, !Holder.isAlive(stored, importer.busy, now: visit.now) else { throw ImportFailure.busy }
        try await forget(stored)
        try? FileManager.default.removeItem(atPath: stored.path)         // the nightly sweep would find it too
        return Answer.redirect("/ice-aktar?tur=\(stored.target.key)").toast(visit.say("Dosya bırakıldı, hiçbir şey yazılmadı", "The file was put aside, nothing was written"))
    }

    func stored(_ visit: Visit) async throws -> StoredImport {
        let id = try visit.id(as: StoredImport.self)
        guard let stored = try await visit.database.read({ try $0.storedImport(id) }) else { throw ImportFailure.unknown }
        return stored
    }
}

extension Target {
    /// How addresses and forms say it.
    var key: String {
        switch self {
        case .customers: "musteriler"
        case .products: "urunler"
        case .sales: "satislar"
        }
    }
    init?(key: String) {
        guard let known = Self.allCases.first(where: { $0.key == key }) else { return nil }
        self = known
    }
    var title: Words {
        switch self {
        case .customers: Words("Müşteriler", "Customers")
        case .products: Words("Ürünler", "Products")
        case .sales: Words("Satışlar", "Sales")
        }
    }
    /// Where what came in is seen.
    var path: String { "/" + key }
}

/// Files given before, with what became of their imports.
struct PastImports: Sendable {
    let files: [StoredImport]
    let batches: [ID<Batch>: Batch]

    init(_ reader: Reader) throws {
        files = try reader.storedImports(limit: 30)
        batches = try reader.batches(of: files)
    }
}

/// Where an import stands, for a person.
enum Standing {
    case choosing, checking(Double?), checked, queued, running(Double), broken, done, undone, partlyUndone

    init(_ file: StoredImport, _ batch: Batch?, _ busy: Busy, now: Instant) {
        switch batch?.state {
        case .undone: self = .undone
        case .partlyUndone: self = .partlyUndone
        case .failed: self = .broken
        case nil, .running, .done:
            switch file.state {
            case .mapping: self = .choosing
            case .checking: self = busy.share(file.id.rawValue).map { .checking($0) } ?? .choosing
            case .checked: self = .checked
            case .queued: self = .queued
            case .running: self = Holder.isAlive(file, busy, now: now) ? .running(Position(batch?.position).share) : .broken
            case .stopped: self = batch == nil ? .choosing : .broken
            case .done: self = .done
            }
        }
    }

    func tag(_ say: Language) -> HTML {
        switch self {
        case .choosing: Web.tag(say("Sütunlar seçiliyor", "Choosing columns"))
        case .checking: Web.tag(say("Denetleniyor", "Being checked"), .info, icon: "clock")
        case .checked: Web.tag(say("Onay bekliyor", "Awaits consent"), .warn)
        case .queued: Web.tag(say("Sırada", "Queued"), .info, icon: "clock")
        case .running: Web.tag(say("Aktarılıyor", "Importing"), .info, icon: "clock")
        case .broken: Web.tag(say("Yarım kaldı", "Broken off"), .bad, icon: "alert")
        case .done: Web.tag(say("Bitti", "Done"), .ok, icon: "check")
        case .undone: Web.tag(say("Geri alındı", "Undone"), icon: "undo")
        case .partlyUndone: Web.tag(say("Kısmen geri alındı", "Partly undone"), .warn, icon: "undo")
        }
    }
}
