import Foundation
import Kernel
import Storage
import Web

extension Exchange {
    /// Files up to this size are looked through while the page waits.
    static let quick: Int64 = 4 << 20

    /// `GET /ice-aktar/:id`: wherever the import stands.
    func show(_ visit: Visit) async throws -> Answer {
        let (stored, batch) = try await standing(visit)
        switch Standing(stored, batch, importer.busy, now: visit.now) {
        case .choosing: return matchPage(visit, stored, problem: stored.problem)
        case .checking(let share): return checkingPage(visit, stored, share ?? 0)
        case .checked: return visit.query.has("esle") ? matchPage(visit, stored, problem: nil) : checkPage(visit, stored)
        case .queued: return runningPage(visit, stored, batch, 0)
        case .running(let share): return runningPage(visit, stored, batch, share)
        case .broken, .done, .undone, .partlyUndone: return resultPage(visit, stored, batch, left: [])
        }
    }

    func standing(_ visit: Visit) async throws -> (StoredImport, Batch?) {
        let id = try visit.id(as: StoredImport.self)
        return try await visit.database.read { reader in
            guard let stored = try reader.storedImport(id) else { throw ImportFailure.unknown }
            return (stored, try stored.batch.flatMap(reader.batch))
        }
    }

    /// `POST /ice-aktar/:id/esle`: reads the file another way, or goes on to the look through.
    func match(_ visit: Visit) async throws -> Answer {
        let stored = try await stored(visit), form = try await visit.form()
        guard stored.batch == nil else { throw ImportFailure.busy }
        let mapping: Mapping
        do { mapping = try await self.mapping(of: stored, from: form) } catch let failure as ImportFailure {
            return matchPage(visit, stored, problem: failure.words)
        }
        try await visit.database.keep { try $0.remap(stored.id, mapping) }
        guard form["eylem"] != "oku" else { return .redirect("/ice-aktar/\(stored.id)?esle=1") }
        do { try mapping.requireEssentials() } catch let failure as ImportFailure {
            var changed = stored
            changed.mapping = mapping
            return matchPage(visit, changed, problem: failure.words)
        }
        try await look(stored.id, size: stored.size)
        return .redirect("/ice-aktar/\(stored.id)")
    }

    /// Looks the file through: at once when it is small, else behind the page.
    private func look(_ id: ID<StoredImport>, size: Int64) async throws {
        guard importer.busy.begin(id.rawValue) else { return }
        let work: @Sendable () async throws -> Void = {
            defer { importer.busy.end(id.rawValue) }
            _ = try await preview(id) { importer.busy.tell(id.rawValue, $0) }
        }
        guard size > Self.quick else { return try await work() }
        _ = try await shop.database.keep { try $0.move(id, from: [.mapping, .checked, .stopped], to: .checking) }
        Task {
            do { try await work() } catch {
                let words = (error as? any Failure)?.words ?? StorageError(kind: .other, message: "").words
                shop.log.warning("a file could not be looked through", metadata: ["import": "\(id)", "error": "\(error)"])
                _ = try? await shop.database.keep { try $0.move(id, from: [.checking], to: .mapping, problem: words) }    // the page then offers to try again
            }
        }
    }

    /// What the form says of the file: how it is cut up, and what each column is.
    private func mapping(of stored: StoredImport, from form: Form) async throws -> Mapping {
        var mapping = stored.mapping
        let charset = Charset(rawValue: form["alfabe"]) ?? mapping.charset
        let separator = Separator(named: form["ayirici"]) ?? mapping.separator, hasHeader = !form.has("baslik") ? mapping.hasHeader : form["baslik"] == "1"
        if charset != mapping.charset || separator != mapping.separator || hasHeader != mapping.hasHeader {
            var wishes = Wishes()
            (wishes.charset, wishes.separator, wishes.hasHeader) = (charset, separator, hasHeader)
            mapping.charset = charset
            var again = stored
            again.mapping = mapping
            return try await self.mapping(of: try again.file(), stored.target, wishes)
        }
        // A field moved to another column leaves the one it stood on.
        let chosen = mapping.columns.indices.filter { form.has("s\($0)") }.map { ($0, Field(rawValue: form["s\($0)"])) }
        for (column, field) in chosen where field == mapping.columns[column].field { mapping.choose(field, for: column) }
        for (column, field) in chosen where field != mapping.columns[column].field { mapping.choose(field, for: column) }
        if let currency = Currency(rawValue: form["para"]) { (mapping.currency, mapping.currencySeen) = (currency, true) }
        for column in mapping.columns.indices {
            if let unit = AmountUnit(rawValue: form["birim"]), mapping.columns[column].field?.shape == .money { mapping.columns[column].unit = unit }
            if let order = DayOrder(rawValue: form["gun"]) { mapping.columns[column].dayOrder = order }
        }
        return mapping
    }
}
