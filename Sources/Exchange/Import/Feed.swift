import Kernel

/// A piece of a file on its way into the book: rows that belong together stay together.
struct Piece<Row: FileRow>: Sendable {
    var rows: [Row] = []
    var rejects: [Reject] = []
    var corrections: [Correction] = []
    var originals: [Originals] = []
    var blanks = 0
    var rounded = 0
    /// The line at which reading goes on after a break behind this piece.
    var next = 0
    /// How much of the file was read, 0...1.
    var share = 0.0

    /// What the file says at this line.
    func values(line: Int) -> [String] {
        for some in originals { if case let values = some.values(line: line), !values.isEmpty { return values } }
        return []
    }
    /// Rows of either kind.
    var count: Int { rows.count + rejects.count }
}

/// Reads pieces ahead of whoever writes them down. A receipt that may go on in the next piece is held back.
actor Feed<C: Checker> where C.Row: FileRow {
    private let reader: ChunkReader<C>
    private let most: Int
    private let open: @Sendable ([C.Row]) -> Int
    private var held = Piece<C.Row>()
    private var ended = false

    /// - Parameter open: how many rows at the end may belong to what comes next.
    init(_ file: ImportFile, _ kind: C.Type, _ mapping: Mapping, today: Day, most: Int, from line: Int, open: @escaping @Sendable ([C.Row]) -> Int) throws {
        reader = try file.chunks(kind, mapping, today: today, most: most, from: line)
        (self.most, self.open) = (most, open)
    }

    var tally: Tally { reader.tally }

    /// The next piece, or nil at the end of the file.
    ///
    /// - Throws: ``ImportFailure`` when the file turns out to be damaged on the way.
    func next() throws -> Piece<C.Row>? {
        while !ended {
            guard let chunk = try reader.next() else { ended = true; break }
            var piece = held
            held = Piece()
            piece.rows += chunk.rows
            piece.rejects += chunk.rejects
            piece.corrections += chunk.notes.corrections
            piece.originals.append(chunk.originals)
            piece.blanks += chunk.blanks
            piece.rounded += chunk.notes.rounded
            piece.next = chunk.lastLine + 1
            piece.share = reader.share
            let rest = open(piece.rows)
            // A receipt without end would be held for ever: what follows is then joined to it in the book.
            if rest > 0, rest < most { hold(rest, &piece) }
            if piece.count > 0 { return piece }
        }
        defer { held = Piece() }
        return held.count > 0 ? held : nil
    }

    private func hold(_ count: Int, _ piece: inout Piece<C.Row>) {
        let line = piece.rows[piece.rows.count - count].line
        held.rows = Array(piece.rows.suffix(count))
        held.rejects = piece.rejects.filter { $0.line >= line }
        held.corrections = piece.corrections.filter { $0.line >= line }
        held.originals = Array(piece.originals.suffix(2))
        (held.next, held.share) = (piece.next, piece.share)
        piece.rows.removeLast(count)
        piece.rejects.removeAll { $0.line >= line }
        piece.corrections.removeAll { $0.line >= line }
        piece.next = line
    }
}
