import Kernel

/// How to read one file: its alphabet, its separator, and what each column is.
///
/// ``Guess`` makes one, a person may change any part of it on the screen, and it is kept with the import
/// so that next month's file of the same program needs no questions.
public struct Mapping: Codable, Hashable, Sendable {
    public var target: Target
    public var charset: Charset
    public var separator: Separator
    public var hasHeader: Bool
    /// Rows above the header, or above the data: a report's title, `sep=;`.
    public var rowsAbove: Int
    public var columns: [Column]
    /// The currency of rows that do not name one themselves.
    public var currency: Currency
    /// Whether the currency was seen in the file, and not only supposed.
    public var currencySeen: Bool

    /// What one column of the file is.
    public struct Column: Codable, Hashable, Sendable {
        /// The title in the file; empty when it has none.
        public var title: String
        public var field: Field?
        public var certainty: Certainty
        /// A value from the file, to recognise the column by.
        public var example: String
        public var decimals: DecimalStyle
        public var unit: AmountUnit
        public var dayOrder: DayOrder
    }

    public enum Certainty: String, Codable, Sendable {
        case sure, choose, ignored

        public var words: Words {
            switch self {
            case .sure: Words("kesin", "certain")
            case .choose: Words("siz seçin", "please choose")
            case .ignored: Words("atlandı", "left out")
            }
        }
    }

    /// How many rows stand before the first record.
    public var rowsBeforeData: Int { rowsAbove + (hasHeader ? 1 : 0) }

    /// What to call a column: its title, or its place.
    public func name(of column: Int) -> Words {
        let title = columns.indices.contains(column) ? columns[column].title : ""
        return title.isEmpty ? Words("\(column + 1). sütun", "Column \(column + 1)") : Words(title, title)
    }

    public func column(_ field: Field) -> Int? { columns.firstIndex { $0.field == field } }

    /// Puts a field on a column, as a person does on the screen; nil leaves the column out.
    public mutating func choose(_ field: Field?, for column: Int) {
        guard columns.indices.contains(column) else { return }
        if let field, !field.takesMany {
            for other in columns.indices where columns[other].field == field && other != column {
                columns[other].field = nil
                columns[other].certainty = .ignored
            }
        }
        columns[column].field = field
        columns[column].certainty = field == nil ? .ignored : .sure
    }

    /// Looks whether the essential fields have a column.
    ///
    /// - Throws: ``ImportFailure/missing(target:fields:)`` naming what is still to be chosen.
    public func requireEssentials() throws {
        func has(_ fields: Field...) -> Bool { fields.contains { column($0) != nil } }
        var missing: [Field] = []
        switch target {
        case .customers: if !has(.name, .firstName, .lastName, .number) { missing = [.name] }
        case .products: if !has(.number, .barcode) { missing = [.number] }
        case .sales:
            if !has(.time) { missing.append(.time) }
            if !has(.amount, .unitPrice) { missing.append(.amount) }
        }
        if !missing.isEmpty { throw ImportFailure.missing(target: target, fields: missing) }
    }
}
