import Kernel
import Platform
import Storage

/// Takes checked rows of one kind into the shop's book: first it looks them up and decides, then it writes.
///
/// The look before consent and the import itself decide by the same function, so what was shown is what happens.
protocol Intake: Sendable {
    associatedtype C: Checker where C.Row: FileRow
    /// The rows of a piece, put in order as far as that needs no look into the data.
    associatedtype Ready: Sendable
    associatedtype Plan: IntakePlan

    /// How many times the usual piece goes into one transaction.
    static var width: Int { get }
    init(_ mapping: Mapping, _ firm: FirmFacts)
    /// How many rows at the end belong together with rows that may still come.
    static func open(_ rows: [C.Row]) -> Int
    /// Put in order while the piece before is still being written.
    func ready(_ rows: [C.Row]) -> Ready
    /// What becomes of each row. Changes nothing. `batch` is the import's own, once it has begun.
    func decide(_ ready: Ready, _ data: any Reading, _ batch: ID<Batch>?) throws -> Plan
    func write(_ plan: Plan, _ book: Book) throws
}

extension Intake {
    static var width: Int { 1 }
    static func open(_ rows: [C.Row]) -> Int { 0 }
}

extension Intake where Ready == [C.Row] {
    func ready(_ rows: [C.Row]) -> [C.Row] { rows }
}

protocol FileRow: Sendable {
    var line: Int { get }
}

extension CustomerRow: FileRow {}
extension ProductRow: FileRow {}
extension TillLine: FileRow {}

protocol IntakePlan: Sendable {
    var decided: Decided { get }
}

/// Which way rows went, and what more there is to say about them.
struct Decided: Sendable {
    var created = 0, updated = 0, skipped = 0
    /// Refused after a look into the data.
    var rejects: [Reject] = []
    /// Left out of a row that was taken in, after a look into the data.
    var corrections: [Correction] = []
    /// What comes into being, by what it is.
    var made = Made()
    /// Of the rows that are taken in now.
    var amount: Int64 = 0
    var firstDay: Day?, lastDay: Day?
    /// What they are known by, for whoever counts over a whole file.
    var news = News()

    mutating func reject(_ line: Int, _ field: Field, _ words: Words) {
        rejects.append(Reject(line: line, column: field.words, field: field, words: words))
    }
    mutating func leaveOut(_ line: Int, _ field: Field, _ typed: String, _ words: Words) {
        corrections.append(Correction(line: line, column: field.words, field: field, typed: typed, words: words))
    }
    mutating func take(_ day: Day) {
        firstDay = firstDay.map { min($0, day) } ?? day
        lastDay = lastDay.map { max($0, day) } ?? day
    }
}

/// How many of each thing an import brings into being.
struct Made: Sendable, Hashable, Codable {
    var sales = 0, customers = 0, products = 0, branches = 0
}

/// Hashes of what new customers and products are known by, and the new branches.
struct News: Sendable {
    var customers: [Int] = [], products: [Int] = [], branches: [String] = []
}

/// What every row is measured against.
struct FirmFacts: Sendable {
    let currency: Currency
}

extension Sequence where Element: Hashable {
    /// Each once, in the order they first came.
    func once() -> [Element] {
        var seen = Set<Element>()
        return filter { seen.insert($0).inserted }
    }
}

extension String {
    /// No longer than a field of ours holds.
    func clipped(_ most: Int) -> String { utf8.count <= most || count <= most ? self : String(prefix(most)) }
    var orNil: String? { isEmpty ? nil : self }
}
