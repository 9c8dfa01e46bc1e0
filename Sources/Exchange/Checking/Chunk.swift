import Kernel

/// Some ten thousand rows of a file, checked and ready to be written down in one transaction.
public struct Chunk<Row: Sendable>: Sendable {
    public internal(set) var rows: [Row] = []
    public internal(set) var rejects: [Reject] = []
    public internal(set) var notes = Notes()
    /// What the file itself says for each row above, refused or not; for the file of refused rows.
    public internal(set) var originals = Originals()
    /// Rows with nothing in them.
    public internal(set) var blanks = 0
    /// The line at which the last row of the chunk begins.
    public internal(set) var lastLine = 0
}

/// The values of many rows as they stood in the file, packed into one run of bytes.
public struct Originals: Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []
    private var rows: [(line: Int, firstValue: Int)] = []

    mutating func add(_ row: borrowing RowView) {
        rows.append((row.line, ends.count))
        for column in 0 ..< row.count {
            bytes.append(contentsOf: row.raw(column))
            ends.append(bytes.count)
        }
    }

    /// The values of the row that begins at this line; empty when it is not among these.
    public func values(line: Int) -> [String] {
        var low = 0, high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].line < line { low = middle + 1 } else { high = middle }
        }
        guard low < rows.count, rows[low].line == line else { return [] }
        let first = rows[low].firstValue, last = low + 1 < rows.count ? rows[low + 1].firstValue : ends.count
        return (first ..< last).map { String(decoding: bytes[($0 == 0 ? 0 : ends[$0 - 1]) ..< ends[$0]], as: UTF8.self) }
    }
}

/// How many rows went which way: the four numbers at the top of the screen.
public struct Tally: Sendable, Hashable, Codable {
    public var ready = 0
    public var rejected = 0
    public var blank = 0
    /// Rows taken in with something left out.
    public var corrected = 0
    /// Amounts with more places than a kuruş.
    public var rounded = 0
    /// Bytes that did not belong to the file's alphabet and were read by guess.
    public var repaired = 0
    /// How many values were left out, by field.
    public var leftOut: [Field: Int] = [:]
    public var rows: Int { ready + rejected + blank }
    public init() {}
}
