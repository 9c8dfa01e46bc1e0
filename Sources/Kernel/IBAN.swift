/// A bank account number as banks write it between countries: `TR330006100519786457841326`.
public struct IBAN: Hashable, Sendable, Codable, CustomStringConvertible {
    public let value: String

    /// Reads a typed number; nil if its check digits do not fit, and ``why(_:)`` says why.
    public init?(_ typed: String) {
        let value = IBAN.bare(typed)
        guard IBAN.fault(value) == nil else { return nil }
        self.value = String(decoding: value, as: UTF8.self)
    }

    /// Takes back a number this type wrote earlier, without checking it again.
    public init(stored value: String) { self.value = value }

    public var description: String { value }

    /// In groups of four: "TR33 0006 1005 1978 6457 8413 26".
    public var display: String {
        let bytes = Array(value.utf8)
        return stride(from: 0, to: bytes.count, by: 4)
            .map { String(decoding: bytes[$0..<min($0 + 4, bytes.count)], as: UTF8.self) }.joined(separator: " ")
    }

    /// The bank's name, if the account is in Türkiye and the bank is a common one.
    public var bank: String? {
        guard value.hasPrefix("TR"), value.utf8.count == 26 else { return nil }
        return IBAN.banks[String(value.dropFirst(4).prefix(5))]
    }

    private static let banks = [
        "00010": "Ziraat", "00012": "Halk", "00015": "Vakıf", "00032": "TEB", "00046": "Akbank", "00062": "Garanti BBVA",
        "00064": "İş", "00067": "Yapı Kredi", "00099": "ING", "00111": "QNB", "00134": "Deniz", "00203": "Albaraka",
        "00205": "Kuveyt Türk", "00206": "Türkiye Finans",
    ]

    /// Says what is wrong with a typed number, with an example; nil if nothing is.
    public static func why(_ typed: String) -> Words? { fault(bare(typed)) }

    private static func bare(_ typed: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for scalar in typed.unicodeScalars {
            switch scalar {
            case " ", "\u{A0}", "\u{202F}", "\t", "\n", "\r", "-", ".": continue
            case "a"..."z": bytes.append(UInt8(scalar.value) - 32)
            default: bytes.append(contentsOf: String(Character(scalar)).utf8)
            }
        }
        return bytes
    }

    private static func fault(_ bytes: [UInt8]) -> Words? {
        let example = "TR33 0006 1005 1978 6457 8413 26"
        guard !bytes.isEmpty else { return Words("IBAN boş. Örnek: \(example)", "The IBAN is empty. Example: \(example)") }
        guard bytes.count > 4, bytes[..<2].allSatisfy({ (0x41...0x5A).contains($0) }),
              bytes[2...].allSatisfy({ (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }) else {
            return Words("IBAN iki harfle başlar, gerisi rakamdır. Örnek: \(example)", "An IBAN begins with two letters, the rest are digits. Example: \(example)")
        }
        let isTurkish = bytes.starts(with: "TR".utf8)
        if isTurkish ? bytes.count != 26 : !(15...34).contains(bytes.count) {
            return Words("\(bytes.count) karakter var, \(isTurkish ? "26" : "15 ile 34 arası") olmalı. Örnek: \(example)",
                         "\(bytes.count) characters, should be \(isTurkish ? "26" : "15 to 34"). Example: \(example)")
        }
        return remainder(bytes) == 1 ? nil : TypedDigits.checkFailed(example)
    }

    private static func remainder(_ bytes: [UInt8]) -> Int {
        var rest = 0
        for byte in bytes[4...] + bytes[..<4] {
            rest = byte < 0x41 ? (rest * 10 + Int(byte - 0x30)) % 97 : (rest * 100 + Int(byte - 0x41) + 10) % 97
        }
        return rest
    }
}
