import Foundation
import Kernel
import Platform
import Storage
import Synchronization
import Web

/// Writes files into the book, piece by piece.
///
/// Each piece is one transaction: its rows, the counts of the batch and the place in the file are
/// committed together. Whenever it ends, by a full disk or a killed program, the import goes on
/// from there when run again, or is undone.
public struct Importer: Sendable {
    let shop: Shop
    let undoers: [any Undoer]
    let busy = Busy()
    /// Rows in a piece.
    public var most: Int

    init(_ shop: Shop, undoers: [any Undoer], most: Int = 10_000) { (self.shop, self.undoers, self.most) = (shop, undoers, most) }

    /// Told after each piece: how much of the file was read (0...1), and the rows so far.
    public typealias Progress = @Sendable (Double, ImportCounts) -> Void

    /// Runs an import, or goes on with one that was broken off. One that is done stays as it is.
    ///
    /// - Throws: ``ImportFailure``, ``FirmFailure/otherCurrency(_:)``, ``StorageError``; the batch can then go on or be undone.
    @discardableResult
    public func run(_ id: ID<StoredImport>, as actor: Actor, progress: @escaping Progress = { _, _ in }) async throws -> ImportCounts {
        let file = try await hold(id)
        do {
            let counts: ImportCounts
            switch file.target {
            case .customers: counts = try await run(file, CustomerIntake.self, actor, progress)
            case .products: counts = try await run(file, ProductIntake.self, actor, progress)
            case .sales: counts = try await run(file, SaleIntake.self, actor, progress)
            }
            await release(id, nil)
            return counts
        } catch {
            await release(id, (error as? any Failure)?.words ?? StorageError(kind: .other, message: "").words)
            throw error
        }
    }

    private func run<I: Intake>(_ file: StoredImport, _ kind: I.Type, _ actor: Actor, _ progress: @escaping Progress) async throws -> ImportCounts {
        var (batch, counts, position) = try await began(file)
        if batch != nil, file.state == .done { return counts }
        let source = try file.file()
        if batch != nil, try Fingerprint.of(file.path) != file.fingerprint { throw ImportFailure.changed(file.name) }
        let intake = I(file.mapping, FirmFacts(currency: file.mapping.currency))
        let feed = try Feed(source, intake, file.mapping, today: shop.today, most: most * I.width, from: position.line)
        let refused = try Refused(shop.rejectedPath(file.id), file.mapping, position)
        if batch == nil, file.mapping.hasMoney, let no = try await shop.database.read({ try $0.objection(to: file.mapping.currency) }) { throw Objection(words: no) }
        if batch == nil { batch = try await shop.database.write(as: actor, at: shop.now()) { try $0.begin(file) } }
        guard let batch else { throw ImportFailure.unknown }

        var coming = try await feed.next()
        let earlier = counts.milliseconds, clock = ContinuousClock(), start = clock.now
        while let piece = coming {
            try Task.checkCancellation()
            // The next piece is read and checked while this one is written.
            async let next = feed.next()
            let (before, place) = (counts, position)
            let work: @Sendable () async throws -> (ImportCounts, Position) = { [shop] in
                try await shop.database.write(as: actor, at: shop.now(), batch: batch) { book in
                    var counts = before, position = place
                    if file.mapping.hasMoney, try book.settleFirm(file.mapping.currency) { position.settled = true }
                    guard let ready = piece.ready else { throw ImportFailure.unknown }
                    let plan = try intake.decide(ready, book, batch)
                    try intake.write(plan, book)
                    counts.add(piece, plan.decided)
                    counts.milliseconds = earlier + (clock.now - start).milliseconds
                    (position.line, position.share) = (piece.next, piece.share)
                    (position.rejectedLength, position.rejected) = try refused.write(piece, plan.decided, after: place)
                    try book.progress(batch, position: position.text, counts: counts.fields)
                    try book.holdOn(file.id, until: shop.now().adding(seconds: Holder.patience))
                    try book.record(Event("import.progressed", subject: batch.rawValue, after: ["rows": .int(Int64(counts.rows))], shown: false))
                    return (counts, position)
                }
            }
            (counts, position) = try await patiently(work)
            busy.tell(file.id.rawValue, position.share)
            progress(position.share, counts)
            coming = try await next
        }
        counts.milliseconds = earlier + (clock.now - start).milliseconds
        let done = counts
        if position.rejected == 0 { try? FileManager.default.removeItem(atPath: shop.rejectedPath(file.id)) }     // a header alone is of no use
        try await shop.database.write(as: actor, at: shop.now(), batch: batch) { book in
            try book.end(file.id)
            try book.finish(batch, .done, counts: done.fields)
        }
        return counts
    }

    /// Somebody else may have taken a number between our look and our writing: the second look sees it.
    private func patiently<T>(_ work: () async throws -> T) async throws -> T {
        for _ in 0..<5 { do { return try await work() } catch let error as StorageError where [.unique, .busy, .serialization].contains(error.kind) { continue } }
        return try await work()
    }

    /// Takes the import, so that nobody else works on it.
    private func hold(_ id: ID<StoredImport>) async throws -> StoredImport {
        guard busy.begin(id.rawValue) else { throw ImportFailure.busy }
        do {
            guard let file = try await shop.database.read({ try $0.storedImport(id) }) else { throw ImportFailure.unknown }
            if file.holder != Holder.ours, Holder.isAlive(file, busy, now: shop.now()) { throw ImportFailure.busy }
            let until = shop.now().adding(seconds: Holder.patience)
            guard try await shop.database.keep({ try $0.hold(id, Holder.ours, seen: file.holder, until: until) }) else { throw ImportFailure.busy }
            return file
        } catch {
            busy.end(id.rawValue)
            throw error
        }
    }

    /// Lets go. A full disk may not even take this note: then the dead holder tells the same.
    private func release(_ id: ID<StoredImport>, _ problem: Words?) async {
        do {
            try await shop.database.keep { keeper in
                if let problem { _ = try keeper.move(id, from: [.mapping, .checked, .queued, .running, .stopped], to: .stopped, problem: problem) }
                try keeper.release(id, Holder.ours)
            }
        } catch { shop.log.warning("an import could not be let go", metadata: ["import": "\(id)", "error": "\(error)"]) }
        busy.end(id.rawValue)
    }

    private func began(_ file: StoredImport) async throws -> (ID<Batch>?, ImportCounts, Position) {
        guard let id = file.batch else { return (nil, ImportCounts(), Position()) }
        guard let batch = try await shop.database.read({ try $0.batch(id) }), batch.state == .running || batch.state == .done else { throw UndoFailure.undoneAlready }
        return (id, ImportCounts(batch.counts), Position(batch.position))
    }

    /// Takes an import back, wholly or as far as nobody has worked with its rows since.
    ///
    /// One that was broken off is closed first.
    /// - Throws: ``UndoFailure``; ``ImportFailure/busy`` while it runs.
    public func undo(_ batch: ID<Batch>, as actor: Actor) async throws -> Undone {
        guard let row = try await shop.database.read({ try $0.batch(batch) }) else { throw UndoFailure.unknown }
        guard let file = try await shop.database.read({ try $0.storedImport(batch: batch) }) else {
            return try await shop.database.undo(batch, undoers, as: actor, at: shop.now())
        }
        _ = try await hold(file.id)
        do {
            if row.state == .running { try await shop.database.finish(batch, .failed, counts: row.counts, as: actor, at: shop.now()) }
            let undone = try await shop.database.undo(batch, [CurrencyUndo()] + undoers, as: actor, at: shop.now())
            await release(file.id, nil)
            return undone
        } catch {
            await release(file.id, nil)
            throw error
        }
    }
}

/// Why a whole file is not taken in, found before anything was written.
struct Objection: Failure { let words: Words }

/// The file of refused rows, beside the transaction that refuses them.
private final class Refused: Sendable {
    private let file: Mutex<RejectedFile>

    init(_ path: String, _ mapping: Mapping, _ position: Position) throws {
        try FileManager.default.createDirectory(atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        file = Mutex(try RejectedFile(path: path, mapping: mapping, keeping: position.rejectedLength, count: position.rejected))
    }

    /// Writes what a piece refused behind what holds already; run again, it writes the same again.
    func write<Row, Ready>(_ piece: Piece<Row, Ready>, _ decided: Decided, after place: Position) throws -> (Int64, Int) {
        try file.withLock { file in
            try file.rewind(to: place.rejectedLength, count: place.rejected)
            for reject in (piece.rejects + decided.rejects).sorted(by: { $0.line < $1.line }) {
                try file.add(piece.values(line: reject.line), line: reject.line,
                             why: Words("\(reject.column.tr): \(reject.words.tr)", "\(reject.column.en): \(reject.words.en)"))
            }
            try file.finish()
            return (file.length, file.count)
        }
    }
}

extension Duration {
    var milliseconds: Int64 { components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000 }
}

extension Shop {
    /// Where the refused rows of an import lie.
    func rejectedPath(_ id: ID<StoredImport>) -> String { folder + "/uploads/reddedilen-\(id).csv" }
}

extension Mapping {
    /// Whether any column counts money, so that the firm's currency matters.
    var hasMoney: Bool { columns.contains { $0.field?.shape == .money } }
}
