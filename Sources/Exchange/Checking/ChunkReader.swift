import Kernel

/// Reads and checks a file piece by piece, at the pace of whoever writes the pieces down.
///
///     let reader = try file.chunks(CustomerChecker.self, mapping, today: today)
///     while let chunk = try reader.next() { try await write(chunk) }
///     show(reader.tally)
///
/// Memory stays flat: one chunk at a time, whatever the length of the file.
public final class ChunkReader<C: Checker> {
    private let table: TableReader
    private var checker: C
    private let most: Int
    /// Rows that begin before this line were taken earlier and are passed over.
    private let from: Int
    private let bytes: FileBytes
    private var ended = false
    public private(set) var tally = Tally()

    init(_ table: TableReader, _ bytes: FileBytes, _ checker: C, most: Int, from: Int) {
        (self.table, self.bytes, self.checker, self.most, self.from) = (table, bytes, checker, most, from)
    }

    /// How much of the file was read, 0...1.
    public var share: Double { bytes.size > 0 ? min(1, Double(bytes.position) / Double(bytes.size)) : 1 }

    /// Bytes of text read so far.
    public var bytesRead: Int64 { table.bytesRead }

    /// The next rows, or nil at the end of the file.
    ///
    /// - Throws: ``ImportFailure`` when the file turns out to be damaged on the way.
    public func next() throws -> Chunk<C.Row>? {
        var chunk = Chunk<C.Row>(), seen = 0, corrected = 0
        chunk.rows.reserveCapacity(most)
        while seen < most, try table.next() {
            let row = table.row
            if row.line < from { continue }
            chunk.lastLine = row.line
            let before = chunk.notes.corrections.count
            switch checker.check(row, &chunk.notes) {
            case .row(let value):
                chunk.rows.append(value)
                if chunk.notes.corrections.count > before { corrected += 1 }
            case .reject(let reject):
                chunk.rejects.append(reject)
                // What was left out of a refused row is no news.
                chunk.notes.corrections.removeSubrange(before...)
            case .blank:
                tally.blank += 1
                chunk.blanks += 1
                continue
            }
            chunk.originals.add(row)
            seen += 1
        }
        guard seen > 0 else {
            if !ended { tally.blank += table.emptyLines }
            ended = true
            return nil
        }
        tally.repaired = table.repaired
        tally.ready += chunk.rows.count
        tally.rejected += chunk.rejects.count
        tally.corrected += corrected
        tally.rounded += chunk.notes.rounded
        for correction in chunk.notes.corrections { tally.leftOut[correction.field, default: 0] += 1 }
        return chunk
    }
}

extension ImportFile {
    /// The records of the file, checked, in chunks of `most` rows; from a line of the file on, if one is given.
    ///
    /// - Throws: ``ImportFailure`` when an essential column is not chosen or the file cannot be read.
    public func chunks<C: Checker>(_ kind: C.Type, _ mapping: Mapping, today: Day, most: Int = 10_000, from line: Int = 0) throws -> ChunkReader<C> {
        let bytes = try FileBytes(path: path)
        return try ChunkReader(open(mapping, bytes), bytes, C(mapping, today: today), most: max(1, most), from: line)
    }
}
