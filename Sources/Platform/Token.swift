import Crypto
import Kernel

/// A secret that opens a door once or for a while: 256 random bits, written in URL-safe letters.
///
/// Only its fingerprint is stored, so that a copy of the database opens nothing.
public struct Token: Sendable {
    public let text: String

    public init() {
        var random = SystemRandomNumberGenerator()
        let bytes = (0..<4).flatMap { _ in withUnsafeBytes(of: random.next() as UInt64) { Array($0) } }
        text = Token.letters(bytes)
    }

    /// One that somebody brought back.
    public init(_ text: String) { self.text = text }

    /// What the table holds: SHA-256 in hexadecimal.
    public var fingerprint: String { Token.hex(SHA256.hash(data: Array(text.utf8))) }

    /// The word every form of the session carries: derived, so it needs no column.
    var csrf: String { String(Token.hex(SHA256.hash(data: Array(("csrf:" + text).utf8))).prefix(32)) }

    static func hex(_ bytes: some Sequence<UInt8>) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in bytes {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }

    /// Six bits a letter, the alphabet of base64url without padding.
    private static func letters(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)
        var text: [UInt8] = []
        var held = 0, bits = 0
        for byte in bytes {
            held = (held << 8 | Int(byte)) & 0xFFFF
            bits += 8
            while bits >= 6 {
                bits -= 6
                text.append(alphabet[held >> bits & 63])
            }
        }
        if bits > 0 { text.append(alphabet[held << (6 - bits) & 63]) }
        return String(decoding: text, as: UTF8.self)
    }
}
