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
        bytes.reserveCapacity(typed.utf8.count)
        for scalar in trimmed(typed).unicodeScalars {
            switch scalar {
            case "A"..."Z": bytes.append(UInt8(scalar.value) + 32)
            case "a"..."z", "0"..."9", ".", "_", "-", "+", "@": bytes.append(UInt8(scalar.value))
            case " ", "\t", "\u{A0}": return wrong("boşluk olamaz", "cannot contain a space")
            case "ç", "Ç", "ğ", "Ğ", "ı", "İ", "ö", "Ö", "ş", "Ş", "ü", "Ü":
                return wrong("Türkçe harf olamaz: “\(Character(scalar))”", "cannot contain a Turkish letter: “\(Character(scalar))”")
            default: return wrong("“\(Character(scalar))” olamaz", "cannot contain “\(Character(scalar))”")
            }
        }
        if let words = fault(bytes) { return .wrong(words) }
        return .address(String(decoding: bytes, as: UTF8.self))
    }

    /// Without blanks and what mail programs put around: `<...>`, `mailto:`.
    private static func trimmed(_ typed: String) -> Substring {
        var text = typed[...]
        while let first = text.first, first.isWhitespace || first == "<" { text = text.dropFirst() }
        while let last = text.last, last.isWhitespace || last == ">" || last == ";" || last == "," { text = text.dropLast() }
        return text.lowercased().hasPrefix("mailto:") ? text.dropFirst(7) : text
    }

    private static func fault(_ bytes: [UInt8]) -> Words? {
        guard !bytes.isEmpty else { return Words("E-posta boş. Örnek: \(example)", "The e-mail is empty. Example: \(example)") }
        let parts = bytes.split(separator: 0x40, omittingEmptySubsequences: false)
        guard parts.count == 2 else {
            return parts.count == 1 ? said("“@” yok", "has no “@”") : said("bir tek “@” olmalı", "must have a single “@”")
        }
        let name = parts[0], domain = parts[1].split(separator: 0x2E, omittingEmptySubsequences: false)
        if name.isEmpty { return said("“@” işaretinden önce ad olmalı", "needs a name before “@”") }
        if bytes.count > 254 || name.count > 64 { return said("çok uzun", "is too long") }
        if !name.split(separator: 0x2E, omittingEmptySubsequences: false).allSatisfy({ !$0.isEmpty }) || parts[1].isEmpty
            || domain.contains(where: \.isEmpty) {
            return domain.count < 2 ? said("“@” işaretinden sonrası eksik", "is cut off after “@”")
                : said("nokta başta, sonda ya da yan yana olamaz", "cannot begin or end with a dot or have two together")
        }
        guard domain.count >= 2, let top = domain.last, top.count >= 2, domain.allSatisfy(isLabel),
              top.contains(where: { $0 >= 0x61 }) else { return said("“@” işaretinden sonrası eksik", "is cut off after “@”") }
        return nil
    }

    private static func isLabel(_ label: ArraySlice<UInt8>) -> Bool {
        label.count <= 63 && label.first != 0x2D && label.last != 0x2D && !label.contains { $0 == 0x2B || $0 == 0x5F }
    }

    private static let example = "ayse@ornek.com"
    private static func said(_ tr: String, _ en: String) -> Words {
        Words("E-postada \(tr). Örnek: \(example)", "The e-mail \(en). Example: \(example)")
    }
    private static func wrong(_ tr: String, _ en: String) -> Reading { .wrong(said(tr, en)) }
}
