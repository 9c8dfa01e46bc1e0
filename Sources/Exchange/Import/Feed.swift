import Kernel

/// A piece of a file on its way into the book: rows that belong together stay together.
struct Piece<Row: FileRow, Ready: Sendable>: Sendable {
    var rows: [Row] = []
    /// The rows as the intake takes them.
    var ready: Ready?
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
actor Feed<I: Intake> {
    typealias Portion = Piece<I.C.Row, I.Ready>
    private let reader: ChunkReader<I.C>
    private let intake: I
    private let most: Int
    private var held = Portion()
    private var ended = false

    init(_ file: ImportFile, _ intake: I, _ mapping: Mapping, today: Day, most: Int, from line: Int) throws {
        reader = try file.chunks(I.C.self, mapping, today: today, most: most, from: line)
        (self.intake, self.most) = (intake, most)
    }

    var tally: Tally { reader.tally }

    /// The next piece, or nil at the end of the file.
    ///
    /// - Throws: ``ImportFailure`` when the file turns out to be damaged on the way.
    func next() throws -> Portion? {
        while !ended {
            guard let chunk = try reader.next() else { ended = true; break }
            var piece = held
            held = Portion()
            piece.rows += chunk.rows
            piece.rejects += chunk.rejects
            piece.corrections += chunk.notes.corrections
            piece.originals.append(chunk.originals)
            piece.blanks += chunk.blanks
            piece.rounded += chunk.notes.rounded
            piece.next = chunk.lastLine + 1
            piece.share = reader.share
            let rest = I.open(piece.rows)
            // A receipt without end would be held for ever: what follows is then joined to it in the book.
            if rest > 0, rest < most { hold(rest, &piece) }
            if piece.count > 0 { return finished(piece) }
        }
        defer { held = Portion() }
        return held.count > 0 ? finished(held) : nil
    }

    private func finished(_ piece: Portion) -> Portion {
        var piece = piece
        piece.ready = intake.ready(piece.rows)
        return piece
    }

    private func hold(_ count: Int, _ piece: inout Portion) {
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
