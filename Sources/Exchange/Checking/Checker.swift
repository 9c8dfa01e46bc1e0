import Kernel

/// Turns the rows of a file into checked values of one kind, one row at a time, without looking into the shop's book.
///
/// A row is refused only when something essential is wrong. A wrong telephone or e-mail does not cost
/// the customer: it is left empty, and a ``Correction`` says what stood there and why.
public protocol Checker {
    associatedtype Row: Sendable

    /// - Throws: ``ImportFailure/missing(target:fields:)`` when the mapping has no column for an essential field.
    init(_ mapping: Mapping, today: Day) throws
    mutating func check(_ row: borrowing RowView, _ notes: inout Notes) -> Verdict<Row>
}

/// What becomes of one row.
public enum Verdict<Row: Sendable>: Sendable {
    case row(Row)
    case blank
    case reject(Reject)
}

/// A row that cannot be taken in, and why.
public struct Reject: Sendable, Hashable {
    public let line: Int
    /// The column at fault, by its title or its place.
    public let column: Words
    public let field: Field
    public let words: Words
}

/// A value that was left out while its row was taken in: "düzeltme istiyor".
public struct Correction: Sendable, Hashable {
    public let line: Int
    public let column: Words
    public let field: Field
    /// What stands in the file.
    public let typed: String
    public let words: Words
}

/// What a checker has to say beside its rows.
public struct Notes: Sendable {
    public internal(set) var corrections: [Correction] = []
    /// Amounts that had more places than a kuruş.
    public internal(set) var rounded = 0

    public init() {}

    mutating func leaveOut(_ cell: Cell, _ row: borrowing RowView, _ words: Words) {
        corrections.append(Correction(line: row.line, column: cell.title, field: cell.field, typed: row.text(cell.index), words: words))
    }
}

/// One mapped column as a checker uses it.
struct Cell {
    let field: Field
    /// -1 when no column holds the field: such a cell reads as empty everywhere.
    let index: Int
    let title: Words
    let decimals: DecimalStyle
    let unit: AmountUnit
    let order: DayOrder

    init(_ field: Field, _ mapping: Mapping) {
        self.init(field, mapping.column(field), mapping)
    }

    init(_ field: Field, _ column: Int?, _ mapping: Mapping) {
        self.field = field
        index = column ?? -1
        let known = column.map { mapping.columns[$0] }
        title = column.map(mapping.name(of:)) ?? field.words
        (decimals, unit, order) = (known?.decimals ?? .plain, known?.unit ?? .lira, known?.dayOrder ?? .dayFirst)
    }

    var exists: Bool { index >= 0 }

    static func all(_ field: Field, _ mapping: Mapping) -> [Cell] {
        mapping.columns.indices.filter { mapping.columns[$0].field == field }.map { Cell(field, $0, mapping) }
    }

    func rejects(_ row: borrowing RowView, _ words: Words) -> Reject {
        Reject(line: row.line, column: title, field: field, words: words)
    }
}
