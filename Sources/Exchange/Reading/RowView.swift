/// A run of UTF-8 bytes inside a buffer that somebody else owns.
public typealias Bytes = UnsafeBufferPointer<UInt8>

/// Where one value lies in the reader's buffer.
struct Slot {
    var start: Int
    var count: Int
    /// Holds doubled quotes that are still to be made single.
    var doubled: Bool
}

/// One row of a table, looked at in place: valid until the reader is asked for the next one.
///
/// Nothing is copied and no `String` is made; whoever needs to keep a value takes it with ``text(_:)``.
public struct RowView: ~Copyable {
    let base: UnsafePointer<UInt8>
    let slots: UnsafePointer<Slot>
    /// How many values the row has; rows may be ragged.
    public let count: Int
    /// The line of the file the row begins at, counting from 1.
    public let line: Int

    /// The value as it stands, quotes taken off; empty when the row is too short.
    public func raw(_ column: Int) -> Bytes {
        guard column >= 0, column < count else { return Bytes(start: base, count: 0) }
        return Bytes(start: base + slots[column].start, count: slots[column].count)
    }

    /// The value without the spaces around it, and without the apostrophe that guards `+90…` against being a formula.
    public subscript(column: Int) -> Bytes {
        let value = raw(column).trimmed
        guard value.count > 1, value[0] == 0x27, [0x3D, 0x2B, 0x2D, 0x40].contains(value[1]) else { return value }
        return value.part(1, 0)
    }

    /// The value as a text one may keep, with runs of spaces made one.
    public func text(_ column: Int) -> String { self[column].text }

    /// Whether no column holds anything.
    public var isBlank: Bool {
        var column = 0
        while column < count {
            if !self[column].isEmpty { return false }
            column += 1
        }
        return true
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Without spaces, tabs, line ends and no-break spaces (C2 A0) at both ends.
    var trimmed: Bytes {
        guard let base = baseAddress else { return self }
        var start = 0, end = count
        while start < end {
            let byte = base[start]
            if byte <= 0x20 { start += 1 }
            else if byte == 0xC2, start + 1 < end, base[start + 1] == 0xA0 { start += 2 }
            else { break }
        }
        while end > start {
            let byte = base[end - 1]
            if byte <= 0x20 { end -= 1 }
            else if byte == 0xA0, end - 2 >= start, base[end - 2] == 0xC2 { end -= 2 }
            else { break }
        }
        return Bytes(start: base + start, count: end - start)
    }

    var text: String {
        let text = String(decoding: self, as: UTF8.self)
        return hasRunsOfSpace ? text.split(whereSeparator: \.isWhitespace).joined(separator: " ") : text
    }

    private var hasRunsOfSpace: Bool {
        var before: UInt8 = 0
        for byte in self {
            if byte < 0x20 || byte == 0x20 && before == 0x20 { return true }
            before = byte
        }
        return false
    }

    /// The same letters of ASCII, upper or lower.
    func equals(_ word: StaticString) -> Bool {
        guard count == word.utf8CodeUnitCount else { return false }
        for index in 0 ..< count where self[index] | (self[index].isLetter ? 0x20 : 0) != word.utf8Start[index] { return false }
        return true
    }
}

extension UInt8 {
    @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
    @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
}
