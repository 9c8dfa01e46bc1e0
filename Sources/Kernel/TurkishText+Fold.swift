extension TurkishText {
    /// The form a text is searched by: small ASCII letters and digits, words parted by one space.
    ///
    /// "ÇAĞRI", "çağrı" and "Cagri" all become "cagri"; punctuation and accents disappear. Letters
    /// of scripts that have no Latin spelling here are kept as their code ("u5e9"), so that they
    /// can still be found. Folding a folded text changes nothing.
    public static func fold(_ text: String) -> String {
        var text = text
        return text.withUTF8 { source in
            if isFolded(source) { return String(decoding: source, as: UTF8.self) }
            return String(unsafeUninitializedCapacity: source.count * 6 + 1) { fold(source, into: $0) }
        }
    }

    /// The words of the folded text, for matching each of them.
    public static func foldedWords(_ text: String) -> [String] {
        fold(text).utf8.split(separator: 0x20).map { String(Substring($0)) }
    }

    private static func isFolded(_ source: UnsafeBufferPointer<UInt8>) -> Bool {
        var afterSpace = true
        for byte in source {
            switch byte {
            case 0x61...0x7A, 0x30...0x39: afterSpace = false
            case 0x20: if afterSpace { return false }; afterSpace = true
            default: return false
            }
        }
        return !afterSpace || source.isEmpty
    }

    private static func fold(_ source: UnsafeBufferPointer<UInt8>, into out: UnsafeMutableBufferPointer<UInt8>) -> Int {
        var index = 0, count = 0, gap = false
        func put(_ byte: UInt8) {
            if gap, count > 0 { out[count] = 0x20; count += 1 }
            gap = false
            out[count] = byte
            count += 1
        }
        while index < source.count {
            let byte = source[index]
            if byte < 0x80 {
                index += 1
                switch byte {
                case 0x61...0x7A, 0x30...0x39: put(byte)
                case 0x41...0x5A: put(byte | 0x20)
                default: gap = true
                }
                continue
            }
            let scalar = Letters.scalar(source, &index)
            switch Letters.latin(scalar) {
            case .letter(let letter): put(letter)
            case .pair(let first, let second): put(first); put(second)
            case .mark: break
            case .none:
                let spelling = Letters.spelling(scalar)
                if spelling.isEmpty { gap = true } else { spelling.forEach(put) }
            }
        }
        return count
    }
}
