import Foundation
import Kernel
import Storage
import Web

extension Exchange {
    /// `POST /ice-aktar/:id/aktar`: from here on it runs behind the page; pressing twice is once.
    func begin(_ visit: Visit) async throws -> Answer {
        let (stored, batch) = try await standing(visit)
        let from: [StoredImport.State]
        switch Standing(stored, batch, importer.busy, now: visit.now) {
        case .checked:
            guard stored.preview?.isGood == true else { return checkPage(visit, stored) }
            from = [.checked]
        case .broken where batch?.state == .running: from = [.stopped, .running]
        default: return .redirect("/ice-aktar/\(stored.id)")
        }
        let job = RunImport(id: stored.id.rawValue, account: visit.account?.account), now = visit.now
        try await visit.database.keep { keeper in
            guard try keeper.move(stored.id, from: from, to: .queued) else { return }
            try keeper.enqueue(job, at: now)
        }
        return .redirect("/ice-aktar/\(stored.id)")
    }

    /// `GET /ice-aktar/:id/durum`: how far it is, or where to look on.
    func progress(_ visit: Visit) async throws -> Answer {
        let (stored, batch) = try await standing(visit)
        switch Standing(stored, batch, importer.busy, now: visit.now) {
        case .checking(let share): return .page(progressBar(stored, share ?? 0, nil, visit.say))
        case .queued: return .page(progressBar(stored, 0, nil, visit.say))
        case .running(let share): return .page(progressBar(stored, share, batch, visit.say))
        default: return .page("<div id=\"durum\" data-progress-go=\"/ice-aktar/\(stored.id)\"></div>")
        }
    }

    /// `POST /ice-aktar/:id/geri-al`
    func undo(_ visit: Visit) async throws -> Answer {
        let stored = try await stored(visit)
        guard let batch = stored.batch else { throw UndoFailure.unknown }
        let undone = try await importer.undo(batch, as: visit.actor)
        let say = visit.say
        let sentence = say("\(Format.number(undone.removed)) kayıt silindi, \(Format.number(undone.restored)) kayıt eski hâline döndü", "\(Format.number(undone.removed)) rows removed, \(Format.number(undone.restored)) put back")
        guard !undone.isWhole else { return Answer.redirect("/ice-aktar/\(stored.id)").toast(sentence) }
        let (after, row) = try await standing(visit)
        return resultPage(visit, after, row, left: undone.left)
    }

    /// `GET /ice-aktar/:id/reddedilen`
    func refused(_ visit: Visit) async throws -> Answer {
        let stored = try await stored(visit), path = shop.rejectedPath(stored.id)
        guard let file = FileHandle(forReadingAtPath: path) else { throw ImportFailure.gone(visit.say("alınamayan satırlar", "refused rows")) }
        let name = (stored.name as NSString).deletingPathExtension
        return .file(visit.say("\(name) - alınamayanlar.csv", "\(name) - refused.csv"), type: "text/csv; charset=utf-8") { outlet in
            while let piece = try file.read(upToCount: 1 << 16), !piece.isEmpty { try await outlet.write(Array(piece)) }
            try file.close()
        }
    }
}
