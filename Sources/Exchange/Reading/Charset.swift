import Kernel

/// The alphabet a file was written in.
public enum Charset: String, Codable, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case utf16le = "utf-16le"
    case utf16be = "utf-16be"
    case windows1254 = "windows-1254"
    case iso88599 = "iso-8859-9"

    public var words: Words {
        switch self {
        case .utf8: Words("UTF-8", "UTF-8")
        case .utf16le, .utf16be: Words("UTF-16 (Excel “Unicode metin”)", "UTF-16 (Excel “Unicode text”)")
        case .windows1254: Words("Windows Türkçe (1254)", "Windows Turkish (1254)")
        case .iso88599: Words("ISO-8859-9 (Latin 5)", "ISO-8859-9 (Latin 5)")
        }
    }

    /// The alphabet of the bytes at the head of a file.
    ///
    /// A byte order mark decides. Without one: zeros at every second place mean UTF-16;
    /// text that is valid UTF-8 is UTF-8; the rest is Turkish in one byte a letter.
    /// Of these two windows-1254 is a superset in all that people type, so ISO-8859-9 is
    /// answered only when bytes appear that windows-1254 leaves undefined.
    public static func detect(_ head: some Collection<UInt8>) -> Charset {
        let start = Array(head.prefix(3))
        if start.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
        if start.starts(with: [0xFF, 0xFE]) { return .utf16le }
        if start.starts(with: [0xFE, 0xFF]) { return .utf16be }
        if let wide = zerosAtEverySecondPlace(head.prefix(4096)) { return wide }
        return head.withContiguousStorageIfAvailable(oneByteOrUTF8) ?? Array(head).withUnsafeBufferPointer(oneByteOrUTF8)
    }

    private static func zerosAtEverySecondPlace(_ head: some Sequence<UInt8>) -> Charset? {
        var zeros = (even: 0, odd: 0), count = 0
        for byte in head {
            if byte == 0 { if count % 2 == 0 { zeros.even += 1 } else { zeros.odd += 1 } }
            count += 1
        }
        guard count >= 4 else { return nil }
        if zeros.odd * 10 > count * 3, zeros.even * 20 < count { return .utf16le }
        if zeros.even * 10 > count * 3, zeros.odd * 20 < count { return .utf16be }
        return nil
    }

    private static func oneByteOrUTF8(_ head: UnsafeBufferPointer<UInt8>) -> Charset {
        var at = 0, undefined = false, broken = false
        while at < head.count {
            if head[at] < 0x80 { at += 1; continue }
            switch UTF8Step.at(head, at, end: head.count) {
            case .whole(let length): at += length
            case .cut: at = head.count                      // the sample ends inside a letter
            case .broken:
                broken = true
                if [0x81, 0x8D, 0x8E, 0x8F, 0x90, 0x9D, 0x9E].contains(head[at]) { undefined = true }
                at += 1
            }
        }
        guard broken else { return .utf8 }
        return undefined ? .iso88599 : .windows1254
    }
}

/// What stands at one place of a text that should be UTF-8.
enum UTF8Step {
    case whole(Int), cut, broken

    @inline(__always)
    static func at(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, end: Int) -> UTF8Step {
        let first = bytes[at]
        let length: Int
        switch first {
        case 0 ..< 0x80: return .whole(1)
        case 0xC2 ... 0xDF: length = 2
        case 0xE0 ... 0xEF: length = 3
        case 0xF0 ... 0xF4: length = 4
        default: return .broken
        }
        var next = 1
        while next < length {
            guard at + next < end else { return .cut }
            let byte = bytes[at + next]
            guard byte & 0xC0 == 0x80 else { return .broken }
            if next == 1 {
                // overlong forms, surrogates, and beyond U+10FFFF
                if first == 0xE0 && byte < 0xA0 || first == 0xED && byte > 0x9F { return .broken }
                if first == 0xF0 && byte < 0x90 || first == 0xF4 && byte > 0x8F { return .broken }
            }
            next += 1
        }
        return .whole(length)
    }
}
