import Kernel
import Storage
import Web

/// What a file would do: the whole of it read and looked up, nothing written.
public struct Preview: Sendable, Hashable, Codable {
    public internal(set) var counts = ImportCounts()
    public internal(set) var corrections: [Reason] = []
    public internal(set) var rejects: [Reason] = []
    /// Amounts that had more places than a kuruş.
    public internal(set) var rounded = 0
    /// Bytes that did not belong to the file's alphabet.
    public internal(set) var repaired = 0
    /// Why the file as a whole cannot be taken in.
    public internal(set) var objection: Said?
    /// The file ended before its end: damaged.
    public internal(set) var damage: Said?

    public var isGood: Bool { objection == nil && damage == nil && counts.created + counts.updated + counts.skipped > 0 }

    /// Both languages, as they are kept.
    public struct Said: Sendable, Hashable, Codable {
        let tr, en: String
        init(_ words: Words) { (tr, en) = (words.tr, words.en) }
        public var words: Words { Words(tr, en) }
    }

    /// Rows with the same fault, and the first few of them.
    public struct Reason: Sendable, Hashable, Codable {
        public let field: Field
        let column: Said
        public internal(set) var count = 0
        public internal(set) var examples: [Example] = []
        public var columnWords: Words { column.words }

        public struct Example: Sendable, Hashable, Codable {
            public let line: Int
            public let typed: String
            let said: Said
            public var words: Words { said.words }
        }
    }

    mutating func count(_ reject: Reject) { Self.count(reject.field, reject.column, reject.line, "", reject.words, in: &rejects) }
    mutating func count(_ correction: Correction) {
        Self.count(correction.field, correction.column, correction.line, correction.typed, correction.words, in: &corrections)
    }

    private static func count(_ field: Field, _ column: Words, _ line: Int, _ typed: String, _ words: Words, in reasons: inout [Reason]) {
        let name = Said(column)
        var place = reasons.firstIndex { $0.field == field && $0.column == name }
        if place == nil {
            reasons.append(Reason(field: field, column: name))
            place = reasons.count - 1
        }
        guard let place else { return }
        reasons[place].count += 1
        if reasons[place].examples.count < 3 { reasons[place].examples.append(Reason.Example(line: line, typed: Sentences.short(typed), said: Said(words))) }
    }
}

/// Reads a whole file and says what it would do.
struct Looker: Sendable {
    let shop: Shop
    var most = 10_000

    func look(_ file: ImportFile, _ mapping: Mapping, progress: @escaping @Sendable (Double) -> Void = { _ in }) async throws -> Preview {
        switch mapping.target {
        case .customers: try await look(file, mapping, CustomerIntake.self, progress)
        case .products: try await look(file, mapping, ProductIntake.self, progress)
        case .sales: try await look(file, mapping, SaleIntake.self, progress)
        }
    }

    private func look<I: Intake>(_ file: ImportFile, _ mapping: Mapping, _ kind: I.Type, _ progress: @Sendable (Double) -> Void) async throws -> Preview {
        var preview = Preview(), known = NewKeys()
        if mapping.hasMoney { preview.objection = try await shop.database.read { try $0.objection(to: mapping.currency) }.map(Preview.Said.init) }
        let intake = I(mapping, FirmFacts(currency: mapping.currency))
        let feed = try Feed(file, intake, mapping, today: shop.today, most: most * I.width, from: 0)
        do {
            var coming = try await feed.next()
            while let piece = coming, let ready = piece.ready {
                async let next = feed.next()
                let plan = try await shop.database.read { try intake.decide(ready, $0, nil).decided }
                preview.counts.add(piece, known.newsOf(plan))
                preview.rounded += piece.rounded
                (piece.rejects + plan.rejects).forEach { preview.count($0) }
                (piece.corrections + plan.corrections).forEach { preview.count($0) }
                progress(piece.share)
                coming = try await next
            }
        } catch let failure as ImportFailure { preview.damage = Preview.Said(failure.words) }
        preview.repaired = await feed.tally.repaired
        return preview
    }
}

/// What earlier pieces have brought already, so that nothing is counted new twice. Held as hashes, a million at most.
struct NewKeys: Sendable {
    private static let most = 1 << 20
    private var customers: Set<Int> = [], products: Set<Int> = [], branches: Set<String> = []

    mutating func newsOf(_ decided: Decided) -> Decided {
        var news = decided
        let repeatedCustomers = Self.take(decided.news.customers, &customers), repeatedProducts = Self.take(decided.news.products, &products)
        news.made.customers -= repeatedCustomers
        news.made.products -= repeatedProducts
        news.made.branches = 0
        for branch in decided.news.branches where branches.insert(branch).inserted { news.made.branches += 1 }
        // In a list of customers or products a row of its own: the second is no new one.
        if decided.made.sales == 0, decided.created > 0, decided.created == decided.made.customers + decided.made.products {
            news.created -= repeatedCustomers + repeatedProducts
            news.skipped += repeatedCustomers + repeatedProducts
        }
        return news
    }

    private static func take(_ keys: [Int], _ known: inout Set<Int>) -> Int {
        var repeated = 0
        for key in keys {
            if known.contains(key) { repeated += 1 } else if known.count < most { known.insert(key) }
        }
        return repeated
    }
}
