extension TurkishText {
    /// A text of ASCII letters whose byte order is the Turkish order of the originals.
    ///
    /// Digits come before letters; ç follows c, ı comes before i, q w x have their places; â î û
    /// stand with a i u. Among texts that differ in nothing else, plain letters come before
    /// hatted ones and small before large. Store it beside the name and order by it.
    public static func sortKey(_ text: String) -> String {
        var text = text
        return text.withUTF8 { source in
            var key = SortKey(capacity: source.count)
            key.read(source)
            return key.text
        }
    }
}

/// Collects the three parts of a sort key: letters, then hats, then the case of each word.
private struct SortKey {
    /// Ranks run A-Z then a-f, so that keys hold nothing a database or a log could trip over.
    private static let ranks: [UInt8] = {
        var ranks = [UInt8](repeating: 0, count: 128)
        let order: [UInt8?] = "abc*defg*h*ijklmno*pqrs*tu*vwxyz".utf8.map { $0 == 0x2A ? nil : $0 }
        for (rank, letter) in order.enumerated() { if let letter { ranks[Int(letter)] = code(rank) } }
        return ranks
    }()
    private static func code(_ rank: Int) -> UInt8 { UInt8(rank < 26 ? 0x41 + rank : 0x61 + rank - 26) }
    private static let ç = code(3), ğ = code(8), ı = code(10), ö = code(18), ş = code(23), ü = code(26)
    /// Letters of other scripts come after z.
    private static let beyond: UInt8 = 0x7A

    private var letters: [UInt8] = []
    private var hats: [UInt8] = []
    private var cases: [UInt8] = []
    private var gap = false, wordLetters = 0, larges = 0, firstIsLarge = false

    init(capacity: Int) { letters.reserveCapacity(capacity + 8) }

    var text: String {
        var key = letters
        func trim(_ marks: [UInt8]) -> ArraySlice<UInt8> { marks[..<(marks.lastIndex { $0 != 0x30 }.map { $0 + 1 } ?? 0)] }
        let hats = trim(hats), cases = trim(cases)
        if !hats.isEmpty || !cases.isEmpty {
            key.append(0x20)
            key.append(contentsOf: hats)
            key.append(0x20)
            key.append(contentsOf: cases)
        }
        return String(decoding: key, as: UTF8.self)
    }

    mutating func read(_ source: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < source.count {
            let byte = source[index]
            if byte < 0x80 {
                index += 1
                ascii(byte)
            } else {
                wide(Letters.scalar(source, &index))
            }
        }
        endWord()
    }

    private mutating func ascii(_ byte: UInt8) {
        switch byte {
        case 0x61...0x7A: put(SortKey.ranks[Int(byte)], large: false)
        case 0x49: put(SortKey.ı, large: true)
        case 0x41...0x5A: put(SortKey.ranks[Int(byte | 0x20)], large: true)
        case 0x30...0x39: put(byte, large: false)
        default: gap = true
        }
    }

    private mutating func wide(_ scalar: UInt32) {
        switch scalar {
        case 0xE7: put(SortKey.ç, large: false)
        case 0xC7: put(SortKey.ç, large: true)
        case 0x11F: put(SortKey.ğ, large: false)
        case 0x11E: put(SortKey.ğ, large: true)
        case 0x131: put(SortKey.ı, large: false)
        case 0x130: put(SortKey.ranks[0x69], large: true)
        case 0xF6: put(SortKey.ö, large: false)
        case 0xD6: put(SortKey.ö, large: true)
        case 0x15F: put(SortKey.ş, large: false)
        case 0x15E: put(SortKey.ş, large: true)
        case 0xFC: put(SortKey.ü, large: false)
        case 0xDC: put(SortKey.ü, large: true)
        case 0x300...0x36F: combine(scalar)
        default: other(scalar)
        }
    }

    private mutating func other(_ scalar: UInt32) {
        let large = Unicode.Scalar(scalar)?.properties.isUppercase ?? false
        switch Letters.latin(scalar) {
        case .letter(let letter): put(SortKey.ranks[Int(letter)], large: large, hat: SortKey.hat(scalar))
        case .pair(let first, let second):
            put(SortKey.ranks[Int(first)], large: large, hat: 0x32)
            put(SortKey.ranks[Int(second)], large: large)
        case .mark: break
        case .none:
            let spelling = Letters.spelling(scalar)
            if spelling.isEmpty { gap = true; return }
            if spelling.count == 1, spelling[0] < 0x40 { put(spelling[0], large: false); return }
            put(SortKey.beyond, large: large)
            let code = String(scalar, radix: 16)
            letters.append(contentsOf: (String(repeating: "0", count: 6 - code.utf8.count) + code).utf8)
        }
    }

    /// The circumflex of â î û comes before every other accent.
    private static func hat(_ scalar: UInt32) -> UInt8 {
        switch scalar {
        case 0xC2, 0xE2, 0xCE, 0xEE, 0xDB, 0xFB: 0x31
        default: 0x32
        }
    }

    /// A letter written in two parts, as some telephones and file systems do: c and a cedilla make ç.
    private mutating func combine(_ mark: UInt32) {
        guard let last = letters.last else { return }
        func base(_ letter: Character) -> UInt8 { SortKey.ranks[Int(letter.asciiValue ?? 0)] }
        switch (last, mark) {
        case (base("c"), 0x327): letters[letters.count - 1] = SortKey.ç
        case (base("g"), 0x306): letters[letters.count - 1] = SortKey.ğ
        case (base("o"), 0x308): letters[letters.count - 1] = SortKey.ö
        case (base("s"), 0x327): letters[letters.count - 1] = SortKey.ş
        case (base("u"), 0x308): letters[letters.count - 1] = SortKey.ü
        case (SortKey.ı, 0x307): letters[letters.count - 1] = base("i")
        case (base("i"), 0x307): break
        default: setHat(mark == 0x302 ? 0x31 : 0x32)
        }
    }

    private mutating func setHat(_ hat: UInt8) {
        while hats.count < letters.count - 1 { hats.append(0x30) }
        if hats.count == letters.count { hats[hats.count - 1] = hat } else { hats.append(hat) }
    }

    private mutating func put(_ rank: UInt8, large: Bool, hat: UInt8 = 0x30) {
        if gap, !letters.isEmpty {
            endWord()
            letters.append(0x2D)
        }
        gap = false
        if large { larges += 1 }
        if wordLetters == 0 { firstIsLarge = large }
        wordLetters += 1
        letters.append(rank)
        if hat != 0x30 { setHat(hat) }
    }

    private mutating func endWord() {
        guard wordLetters > 0 else { return }
        let all = larges == wordLetters
        cases.append(larges == 0 ? 0x30 : firstIsLarge && larges == 1 ? 0x31 : all ? 0x33 : 0x32)
        (wordLetters, larges, firstIsLarge) = (0, 0, false)
    }
}
