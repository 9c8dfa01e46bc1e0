import Kernel
import Storage

/// What a customer is found by: folded words, and the digits of phones.
enum SearchWords {
    /// Words of the name, the number, the e-mail's first part and its house, and of a firm's people.
    static func words(name: String, number: String, points: [NewContactPoint], people: [String] = []) -> String {
        var words = TurkishText.foldedWords(name)
        func take(_ more: [String]) { for word in more where !words.contains(word) { words.append(word) } }
        take(TurkishText.foldedWords(number))
        for point in points where point.kind == .email {
            let parts = point.value.split(separator: "@", maxSplits: 1)
            take(parts.first.map { TurkishText.foldedWords(String($0)) } ?? [])
            take(parts.last.flatMap { $0.split(separator: ".").first }.map { TurkishText.foldedWords(String($0)) } ?? [])
        }
        for person in people { take(TurkishText.foldedWords(person)) }
        return words.joined(separator: " ")
    }

    /// Every phone with all its ends down to four digits: the beginning of one of them is any part of the phone.
    static func phones(_ points: [NewContactPoint]) -> String {
        var ends: [Substring] = []
        for point in points where point.kind == .phone {
            let digits = Phone(e164: point.value).national.utf8.filter { (0x30...0x39).contains($0) }
            let text = String(decoding: digits, as: UTF8.self)
            guard text.utf8.count >= shortest else { continue }
            for drop in 0...(text.utf8.count - shortest) { ends.append(text.dropFirst(drop)) }
        }
        return ends.joined(separator: " ")
    }
    /// Fewer digits than this are no part of a phone but the beginning of a customer's number.
    static let shortest = 4
}

/// What somebody typed into a search box, made ready.
struct SearchText: Sendable {
    /// The folded words; each must begin a word of the customer.
    let words: [String]
    let folded: String
    /// The spellings of a part of a phone: as typed, and without 0 or +90.
    let digits: [String]
    /// The beginning of an e-mail.
    let email: String?

    init(_ typed: String) {
        let typed = String(typed.prefix(200))
        folded = TurkishText.fold(typed)
        words = Array(TurkishText.foldedWords(typed).prefix(8))
        email = typed.contains("@") ? Email(typed)?.value ?? String(typed.lowercased().unicodeScalars.filter { $0.isASCII && $0 != " " }) : nil
        let isPhone = email == nil && typed.unicodeScalars.allSatisfy { ("0"..."9").contains($0) || " +-()./\u{A0}".unicodeScalars.contains($0) }
        let bare = typed.filter { $0.isASCII && $0.isNumber }
        digits = isPhone && bare.utf8.count >= SearchWords.shortest ? SearchText.spellings(bare) : []
    }

    var isEmpty: Bool { words.isEmpty && email == nil }

    private static func spellings(_ digits: String) -> [String] {
        var spellings = [digits]
        func add(_ other: Substring) { if other.utf8.count >= SearchWords.shortest - 1, !spellings.contains(String(other)) { spellings.append(String(other)) } }
        if digits.hasPrefix("0090") { add(digits.dropFirst(4)) } else if digits.hasPrefix("90"), digits.utf8.count > 4 { add(digits.dropFirst(2)) }
        if digits.hasPrefix("0") { add(digits.dropFirst()) }
        return spellings
    }

    /// The folded beginnings as written with Turkish letters: "sa" may stand for "sa" and "şa". In Turkish order.
    var sortPrefixes: [String] {
        var keys = [""]
        for letter in folded {
            let spellings: [String] = switch letter {
            case "c": ["c", "ç"]
            case "g": ["g", "ğ"]
            case "i": ["ı", "i"]
            case "o": ["o", "ö"]
            case "s": ["s", "ş"]
            case "u": ["u", "ü"]
            default: [String(letter)]
            }
            // beyond this many spellings the fold itself decides, and the walk is a little longer
            guard keys.count * spellings.count <= 64 else { break }
            keys = keys.flatMap { key in spellings.map { key + $0 } }
        }
        return keys.map { key in String(TurkishText.sortKey(key).prefix { $0 != " " }) }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
