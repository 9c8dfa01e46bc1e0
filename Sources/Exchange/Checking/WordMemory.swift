import Kernel

/// The few words that fill a column of kinds or channels, each understood once.
struct WordMemory {
    private var returns: [String: Bool] = [:]
    private var online: [String: Bool?] = [:]
    private static let most = 1000

    mutating func isReturn(_ bytes: Bytes) -> Bool {
        if let digit = Self.digit(bytes) { return digit == 1 }
        if bytes.isEmpty { return false }
        let text = bytes.text
        if let known = returns[text] { return known }
        let folded = TurkishText.fold(text)
        let answer = ["iade", "return", "refund"].contains { folded.contains($0) } || Self.yes.contains(folded)
        if returns.count < Self.most { returns[text] = answer }
        return answer
    }

    mutating func isOnline(_ bytes: Bytes) -> Bool? {
        if let digit = Self.digit(bytes) { return digit == 1 ? true : digit == 0 ? false : nil }
        if bytes.isEmpty { return nil }
        let text = bytes.text
        if let known = online[text] { return known }
        let folded = TurkishText.fold(text)
        let answer: Bool? = if Self.yes.contains(folded) || ["internet", "online", "web", "e ticaret", "eticaret", "site", "mobil", "app"].contains(where: folded.contains) { true }
            else if Self.no.contains(folded) || ["magaza", "sube", "kasa", "shop", "store", "offline", "fiziki", "yuz yuze"].contains(where: folded.contains) { false }
            else { nil }
        if online.count < Self.most { online[text] = .some(answer) }
        return answer
    }

    private static let yes: Set = ["e", "evet", "true", "yes", "y", "var", "dogru"]
    private static let no: Set = ["h", "hayir", "false", "no", "n", "yok", "yanlis"]

    @inline(__always)
    private static func digit(_ bytes: Bytes) -> UInt8? { bytes.count == 1 && bytes[0].isDigit ? bytes[0] - 0x30 : nil }
}
