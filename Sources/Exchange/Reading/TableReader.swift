/// Reads a table row by row from UTF-8 text of any length, with buffers that do not grow with it.
///
/// RFC 4180, and lenient where files of shops are not: quotes inside a value are kept, any of the three
/// line ends will do, rows may be ragged, empty lines are passed over, and a quote that is never closed
/// is taken for a quote.
///
///     let reader = TableReader(source, separator: .semicolon)
///     while try reader.next() { total += reader.row[3].count }
public final class TableReader {
    public static let chunk = 256 << 10
    static let longestRow = 1 << 20
    static let mostColumns = 1000
    /// A quoted value longer than this had no closing quote.
    private static let longestQuoted = 64 << 10
    /// After so many quotes without an end the file does not quote at all.
    private static let mostStrayQuotes = 1000

    private let source: any ByteSource
    private let separator: Separator
    private let mark: UInt8
    private var buffer: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private var slots: UnsafeMutablePointer<Slot>
    private var slotCapacity = 64
    private var start = 0, end = 0, ended = false
    private var found = 0, rowLine = 1, nextLine = 1
    private var strayQuotes: [Int] = [], strayCount = 0

    /// How many lines had nothing in them.
    public private(set) var emptyLines = 0
    /// How many bytes of text were read so far: for the progress bar.
    public private(set) var bytesRead: Int64 = 0

    /// Bytes that did not belong to the file's alphabet and were read by guess.
    public var repaired: Int { (source as? Transcoder)?.repaired ?? 0 }

    public init(_ source: any ByteSource, separator: Separator, chunk: Int = TableReader.chunk) {
        (self.source, self.separator) = (source, separator)
        mark = separator.byte ?? 0x20
        capacity = max(16, chunk)
        buffer = .allocate(capacity: capacity)
        slots = .allocate(capacity: slotCapacity)
    }

    deinit {
        buffer.deallocate()
        slots.deallocate()
    }

    /// The row that ``next()`` found.
    public var row: RowView { RowView(base: buffer, slots: slots, count: found, line: rowLine) }

    /// Goes to the next row; false at the end.
    ///
    /// - Throws: ``ImportFailure`` when the file cannot be read on, a row has no end or far too many columns.
    public func next() throws -> Bool {
        while true {
            switch try step() {
            case .row: return true
            case .end: return false
            case .more: try refill()
            }
        }
    }

    private enum Step { case row, more, end }

    private func step() throws -> Step {
        // Empty lines.
        while start < end {
            let byte = buffer[start]
            if byte == 0x0A { start += 1 }
            else if byte == 0x0D {
                if start + 1 == end, !ended { return .more }
                start += start + 1 < end && buffer[start + 1] == 0x0A ? 2 : 1
            } else { break }
            nextLine += 1
            emptyLines += 1
        }
        if start == end { return ended ? .end : .more }
        found = 0
        switch separator {
        case .spaces: return try spaced()
        case .places(let places): return try placed(places)
        default: return try separated()
        }
    }

    private func separated() throws -> Step {
        var at = start, lines = 0
        while true {
            let quoted = at < end && (buffer[at] == 0x22 || buffer[at] == 0x20) ? quote(from: at, &lines) : .none
            let close: Int
            switch quoted {
            case .more: return .more
            case .closed(let from, let to, let next, let doubled):
                try add(Slot(start: from, count: to - from, doubled: doubled))
                close = next
            case .none:
                var stop = at
                while stop < end {
                    let byte = buffer[stop]
                    if byte == mark || byte == 0x0A || byte == 0x0D { break }
                    stop += 1
                }
                try add(Slot(start: at, count: stop - at, doubled: false))
                close = stop
            }
            if close < end, buffer[close] == mark { at = close + 1; continue }
            return finish(at: close, lines: lines)
        }
    }

    /// Ends the row at the line end that stands at `close`, if all of it is here.
    private func finish(at close: Int, lines: Int) -> Step {
        var after = close
        if close == end {
            guard ended else { return .more }
        } else if buffer[close] == 0x0D {
            if close + 1 == end, !ended { return .more }
            after += close + 1 < end && buffer[close + 1] == 0x0A ? 2 : 1
        } else {
            after += 1
        }
        for index in 0 ..< found where slots[index].doubled { single(index) }
        rowLine = nextLine
        nextLine += 1 + lines
        start = after
        if !strayQuotes.isEmpty { strayQuotes.removeAll(keepingCapacity: true) }
        return .row
    }

    private enum Quoted { case none, more, closed(from: Int, to: Int, next: Int, doubled: Bool) }

    /// The quoted value that begins here, perhaps after spaces.
    private func quote(from place: Int, _ lines: inout Int) -> Quoted {
        guard strayCount < Self.mostStrayQuotes else { return .none }
        var open = place
        while open < end, buffer[open] == 0x20 { open += 1 }
        if open == end { return ended ? .none : .more }
        guard buffer[open] == 0x22, !strayQuotes.contains(open - start) else { return .none }
        var at = open + 1, doubled = false, breaks = 0
        while at < end {
            let byte = buffer[at]
            if byte == 0x22 {
                if at + 1 == end, !ended { return .more }
                if at + 1 < end, buffer[at + 1] == 0x22 { doubled = true; at += 2; continue }
                var after = at + 1
                while after < end, buffer[after] == 0x20 { after += 1 }
                if after == end, !ended { return .more }
                if after == end || buffer[after] == mark || buffer[after] == 0x0A || buffer[after] == 0x0D {
                    lines += breaks
                    return .closed(from: open + 1, to: at, next: after, doubled: doubled)
                }
            } else if byte == 0x0A || byte == 0x0D && !(at + 1 < end && buffer[at + 1] == 0x0A) {
                breaks += 1
            }
            at += 1
            if at - open > Self.longestQuoted { break }
        }
        if at >= end, !ended, at - open <= Self.longestQuoted { return .more }
        // Never closed: a quote like any other letter, here and when this row is read again.
        strayQuotes.append(open - start)
        strayCount += 1
        return .none
    }

    /// Makes doubled quotes single, in place. Only for a row that is whole, for it is not read again.
    private func single(_ index: Int) {
        var from = slots[index].start, to = from
        let stop = from + slots[index].count
        while from < stop {
            buffer[to] = buffer[from]
            to += 1
            from += buffer[from] == 0x22 && from + 1 < stop && buffer[from + 1] == 0x22 ? 2 : 1
        }
        slots[index].count = to - slots[index].start
    }

    private func lineEnd() -> Int? {
        var at = start
        while at < end, buffer[at] != 0x0A, buffer[at] != 0x0D { at += 1 }
        return at == end && !ended ? nil : at
    }

    private func spaced() throws -> Step {
        guard let stop = lineEnd() else { return .more }
        var at = start
        while at < stop {
            while at < stop, buffer[at] == 0x20 || buffer[at] == 0x09 { at += 1 }
            guard at < stop else { break }
            let from = at
            while at < stop, buffer[at] != 0x20, buffer[at] != 0x09 { at += 1 }
            try add(Slot(start: from, count: at - from, doubled: false))
        }
        return finish(at: stop, lines: 0)
    }

    private func placed(_ places: [Int]) throws -> Step {
        guard let stop = lineEnd() else { return .more }
        var at = start, letters = 0, from = start, column = 0
        while at < stop {
            if buffer[at] & 0xC0 != 0x80 {
                if column < places.count, letters == places[column] {
                    try add(Slot(start: from, count: at - from, doubled: false))
                    from = at
                    column += 1
                }
                letters += 1
            }
            at += 1
        }
        try add(Slot(start: from, count: stop - from, doubled: false))
        return finish(at: stop, lines: 0)
    }

    private func add(_ slot: Slot) throws {
        if found == slotCapacity {
            guard found < Self.mostColumns else { throw ImportFailure.tooManyColumns(line: nextLine) }
            let larger = UnsafeMutablePointer<Slot>.allocate(capacity: slotCapacity * 2)
            larger.moveInitialize(from: slots, count: found)
            slots.deallocate()
            (slots, slotCapacity) = (larger, slotCapacity * 2)
        }
        (slots + found).initialize(to: slot)
        found += 1
    }

    /// Moves what is left of the cut row to the front and reads behind it.
    private func refill() throws {
        let rest = end - start
        if start > 0, rest > 0 { buffer.update(from: buffer + start, count: rest) }
        (start, end) = (0, rest)
        if rest > capacity / 2 {
            guard rest <= Self.longestRow else { throw ImportFailure.rowTooLong(line: nextLine) }
            let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
            larger.update(from: buffer, count: rest)
            buffer.deallocate()
            (buffer, capacity) = (larger, capacity * 2)
        }
        let got = try source.read(into: UnsafeMutableRawBufferPointer(start: buffer + end, count: capacity - end))
        end += got
        bytesRead += Int64(got)
        ended = got == 0
    }
}
