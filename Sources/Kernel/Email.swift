/// An e-mail address, in small letters by ASCII rules: `INFO@ORNEK.COM` is `info@ornek.com`, never `ınfo@`.
///
/// Stricter than the mail standards on purpose: what İYS and the gateways refuse is refused here.
public struct Email: Hashable, Sendable, Codable, CustomStringConvertible {
    public let value: String

    /// Reads a typed address; nil if mail cannot be sent there, and ``why(_:)`` says why.
    public init?(_ typed: String) {
        guard case .address(let value) = Email.read(typed) else { return nil }
        self.value = value
    }

    /// Takes back an address this type wrote earlier, without checking it again.
    public init(stored value: String) { self.value = value }

    public var description: String { value }
    /// "ornek.com", to see who works at the same firm.
    public var domain: Substring { value.split(separator: "@", maxSplits: 1).last ?? "" }

    private enum Reading {
        case address(String)
        case wrong(Words)
    }

    /// Says what is wrong with a typed address, with an example; nil if nothing is.
    public static func why(_ typed: String) -> Words? {
        switch read(typed) {
        case .address: nil
        case .wrong(let words): words
        }
    }

    private static func read(_ typed: String) -> Reading {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(64)
        for byte in trimmed(typed) {
            switch byte {
            case 0x41...0x5A: bytes.append(byte + 32)
            case 0x61...0x7A, 0x30...0x39, 0x2E, 0x5F, 0x2D, 0x2B, 0x40: bytes.append(byte)
            default: return stranger(in: String(Substring(trimmed(typed))))
            }
        }
        if let words = fault(bytes) { return .wrong(words) }
        return .address(String(decoding: bytes, as: UTF8.self))
    }

    /// Names the first sign that cannot stand in an address.
    private static func stranger(in typed: String) -> Reading {
        for scalar in typed.unicodeScalars {
            switch scalar {
            case "A"..."Z", "a"..."z", "0"..."9", ".", "_", "-", "+", "@": continue
            case " ", "\t", "\u{A0}": return wrong("boşluk olamaz", "cannot contain a space")
            case "ç", "Ç", "ğ", "Ğ", "ı", "İ", "ö", "Ö", "ş", "Ş", "ü", "Ü":
                return wrong("Türkçe harf olamaz: “\(Character(scalar))”", "cannot contain a Turkish letter: “\(Character(scalar))”")
            default: return wrong("“\(Character(scalar))” olamaz", "cannot contain “\(Character(scalar))”")
            }
        }
        return wrong("“@” yok", "has no “@”")
    }

    /// Without blanks and what mail programs put around: `<...>`, `mailto:`.
    private static func trimmed(_ typed: String) -> Substring.UTF8View {
        var text = typed.utf8[...]
        while let first = text.first, first <= 0x20 || first == 0x3C { text.removeFirst() }
        while let last = text.last, last <= 0x20 || last == 0x3E || last == 0x3B || last == 0x2C { text.removeLast() }
        if text.prefix(7).elementsEqual("mailto:".utf8) { text.removeFirst(7) }
        return text
    }

    private static func fault(_ bytes: [UInt8]) -> Words? {
        guard !bytes.isEmpty else { return Words("E-posta boş. Örnek: \(example)", "The e-mail is empty. Example: \(example)") }
        guard let sign = bytes.firstIndex(of: 0x40) else { return said("“@” yok", "has no “@”") }
        let name = bytes[..<sign], domain = bytes[(sign + 1)...]
        guard !domain.contains(0x40) else { return said("bir tek “@” olmalı", "must have a single “@”") }
        if name.isEmpty { return said("“@” işaretinden önce ad olmalı", "needs a name before “@”") }
        if bytes.count > 254 || name.count > 64 { return said("çok uzun", "is too long") }
        guard let dot = domain.lastIndex(of: 0x2E) else { return cutOff }
        if hasStrayDot(name) || hasStrayDot(domain) {
            return said("nokta başta, sonda ya da yan yana olamaz", "cannot begin or end with a dot or have two together")
        }
        let top = domain[(dot + 1)...]
        return top.count >= 2 && top.contains { $0 >= 0x61 } && isHost(domain) ? nil : cutOff
    }

    private static var cutOff: Words { said("“@” işaretinden sonrası eksik", "is cut off after “@”") }

    private static func hasStrayDot(_ part: ArraySlice<UInt8>) -> Bool {
        part.first == 0x2E || part.last == 0x2E || zip(part, part.dropFirst()).contains { $0 == 0x2E && $1 == 0x2E }
    }

    /// Letters, digits and dashes in labels of at most 63, no dash at a label's edge.
    private static func isHost(_ domain: ArraySlice<UInt8>) -> Bool {
        var length = 0, previous: UInt8 = 0x2E
        for byte in domain {
            if byte == 0x2E {
                if previous == 0x2D { return false }
                length = 0
            } else {
                length += 1
                if length > 63 || byte == 0x2B || byte == 0x5F || (byte == 0x2D && previous == 0x2E) { return false }
            }
            previous = byte
        }
        return previous != 0x2D
    }

    private static let example = "ayse@ornek.com"
    private static func said(_ tr: String, _ en: String) -> Words {
        Words("E-postada \(tr). Örnek: \(example)", "The e-mail \(en). Example: \(example)")
    }
    private static func wrong(_ tr: String, _ en: String) -> Reading { .wrong(said(tr, en)) }
}
