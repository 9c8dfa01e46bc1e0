import Foundation
import Kernel
import Storage

/// How a person wants a file read, where that differs from the guess.
public struct Wishes: Sendable {
    public var charset: Charset?
    public var separator: Separator?
    public var hasHeader: Bool?
    public var unit: AmountUnit?
    public var currency: Currency?
    public var dayOrder: DayOrder?
    /// By column, as it is called or by its place; nil leaves it out.
    public var fields: [(column: String, field: Field?)] = []

    public init() {}
}

extension Exchange {
    /// Looks into a file, guesses how to read it, and keeps both for the import.
    ///
    /// A file with the same columns as one imported before is read as that one was.
    /// - Throws: ``ImportFailure`` when it is no list at all, or a wished column is not there.
    public func receive(_ path: String, name: String, as target: Target, _ wishes: Wishes = Wishes(), account: Int64?) async throws -> StoredImport {
        let file = try ImportFile(path: path, charset: wishes.charset)
        let mapping = try await mapping(of: file, target, wishes)
        let fingerprint = try Fingerprint.of(path), now = shop.now(), size = file.size
        let id = try await shop.database.keep {
            try $0.keep(target, name: name, path: path, size: size, fingerprint: fingerprint, mapping: mapping, account: account, at: now)
        }
        guard let stored = try await shop.database.read({ try $0.storedImport(id) }) else { throw ImportFailure.unknown }
        return stored
    }

    func mapping(of file: ImportFile, _ target: Target, _ wishes: Wishes) async throws -> Mapping {
        var mapping = try file.guess(target, separator: wishes.separator, hasHeader: wishes.hasHeader)
        let (earlier, currency, settled) = try await shop.database.read { reader in
            (try reader.lastMappings(target), try reader.currency(), try reader.objection(to: .TRY) != nil || reader.hasMoney())
        }
        if let like = earlier.first(where: { mapping.hasSameColumns(as: $0) }) { mapping.read(as: like) }
        // What the file does not say itself, the firm does.
        if !mapping.currencySeen, settled { mapping.currency = currency }
        try mapping.apply(wishes)
        return mapping
    }

    /// The same file given before: its import that was broken off, if there is one.
    public func unfinished(like file: StoredImport) async throws -> StoredImport? {
        try await shop.database.read { reader in
            try reader.earlierImports(file.fingerprint, file.target).first { try $0.id != file.id && $0.batch.flatMap(reader.batch)?.state == .running }
        }
    }

    /// Forgets a file that was not imported.
    public func forget(_ file: StoredImport) async throws {
        try await shop.database.keep { try $0.forget(file.id) }
    }

    /// What the file would do, read wholly and looked up; it is kept for the page that asks for consent.
    public func preview(_ id: ID<StoredImport>, progress: @escaping @Sendable (Double) -> Void = { _ in }) async throws -> Preview {
        guard let stored = try await shop.database.read({ try $0.storedImport(id) }) else { throw ImportFailure.unknown }
        try stored.mapping.requireEssentials()
        let preview = try await Looker(shop: shop, most: importer.most).look(try stored.file(), stored.mapping, progress: progress)
        try await shop.database.keep { try $0.keep(preview, of: id, read: stored.mapping) }
        return preview
    }
}

extension Mapping {
    func hasSameColumns(as other: Mapping) -> Bool {
        hasHeader && other.hasHeader && columns.map(\.title) == other.columns.map(\.title)
    }

    /// Takes over how the columns of another file were understood.
    mutating func read(as other: Mapping) {
        for index in columns.indices {
            let known = other.columns[index]
            (columns[index].field, columns[index].unit, columns[index].dayOrder) = (known.field, known.unit, known.dayOrder)
            columns[index].certainty = known.field == nil ? .ignored : .sure
        }
        if !currencySeen { currency = other.currency }
    }

    mutating func apply(_ wishes: Wishes) throws {
        if let currency = wishes.currency { (self.currency, currencySeen) = (currency, true) }
        for wish in wishes.fields {
            guard let column = columnIndex(wish.column) else { throw ImportFailure.noColumn(wish.column) }
            choose(wish.field, for: column)
        }
        for index in columns.indices {
            if let unit = wishes.unit, columns[index].field?.shape == .money { columns[index].unit = unit }
            if let order = wishes.dayOrder { columns[index].dayOrder = order }
        }
    }

    /// A column by its title, as people type it, or by its place from 1.
    private func columnIndex(_ name: String) -> Int? {
        if let exact = columns.firstIndex(where: { $0.title == name }) { return exact }
        let fold = TurkishText.fold(name)
        if let alike = columns.firstIndex(where: { !$0.title.isEmpty && TurkishText.fold($0.title) == fold }) { return alike }
        guard let place = Int(name), columns.indices.contains(place - 1) else { return nil }
        return place - 1
    }
}

extension Field {
    /// A field as a command names it: by its key, or by its words in either language.
    public init?(named text: String, of target: Target) {
        let fold = TurkishText.fold(text)
        guard let field = target.fields.first(where: { $0.rawValue == text || TurkishText.fold($0.rawValue) == fold })
            ?? target.fields.first(where: { TurkishText.fold($0.words.tr) == fold || TurkishText.fold($0.words.en) == fold }) else { return nil }
        self = field
    }
}

extension Exchange {
    /// An import and what its batch has counted so far.
    public func standing(_ id: ID<StoredImport>) async throws -> (StoredImport, ImportCounts) {
        try await shop.database.read { reader in
            guard let stored = try reader.storedImport(id) else { throw ImportFailure.unknown }
            return (stored, ImportCounts(try stored.batch.flatMap(reader.batch)?.counts ?? [:]))
        }
    }

    /// Where the refused rows of an import lie.
    public func rejectedFile(_ id: ID<StoredImport>) -> String { shop.rejectedPath(id) }

    /// The file lies somewhere else now.
    public func relocate(_ file: StoredImport, to path: String) async throws {
        try await shop.database.keep { try $0.relocate(file.id, path) }
    }
}
