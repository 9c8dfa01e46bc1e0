/// The plain Latin letter behind every accented one.
enum Letters {
    enum Latin {
        case letter(UInt8)
        case pair(UInt8, UInt8)
        /// A combining mark: belongs to the letter before it.
        case mark
        case none
    }

    /// Reads one scalar of well-formed UTF-8 that starts with a byte above 0x7F, and moves on.
    @inline(__always)
    static func scalar(_ source: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> UInt32 {
        let byte = UInt32(source[index])
        if byte < 0xE0 {
            defer { index += 2 }
            return (byte & 0x1F) << 6 | UInt32(source[index + 1] & 0x3F)
        }
        if byte < 0xF0 {
            defer { index += 3 }
            return (byte & 0x0F) << 12 | UInt32(source[index + 1] & 0x3F) << 6 | UInt32(source[index + 2] & 0x3F)
        }
        defer { index += 4 }
        return (byte & 0x07) << 18 | UInt32(source[index + 1] & 0x3F) << 12
            | UInt32(source[index + 2] & 0x3F) << 6 | UInt32(source[index + 3] & 0x3F)
    }

    static func latin(_ scalar: UInt32) -> Latin {
        switch scalar {
        case 0xC0...0x17F:
            let letter = table[Int(scalar) - 0xC0]
            if letter >= 0x61 { return .letter(letter) }
            switch scalar {
            case 0xC6, 0xE6: return .pair(0x61, 0x65)
            case 0xDE, 0xFE: return .pair(0x74, 0x68)
            case 0xDF: return .pair(0x73, 0x73)
            case 0x132, 0x133: return .pair(0x69, 0x6A)
            case 0x152, 0x153: return .pair(0x6F, 0x65)
            default: return .none
            }
        case 0x300...0x36F: return .mark
        case 0x18F, 0x259, 0x1DD: return .letter(0x65)          // Ə, written in Azerbaijan
        case 0x218, 0x219: return .letter(0x73)
        case 0x21A, 0x21B: return .letter(0x74)
        case 0x1E9E: return .pair(0x73, 0x73)
        case 0x1EA0...0x1EB7: return .letter(0x61)              // Vietnamese
        case 0x1EB8...0x1EC7: return .letter(0x65)
        case 0x1EC8...0x1ECB: return .letter(0x69)
        case 0x1ECC...0x1EE3: return .letter(0x6F)
        case 0x1EE4...0x1EF1: return .letter(0x75)
        case 0x1EF2...0x1EF9: return .letter(0x79)
        default: return .none
        }
    }

    /// U+00C0 to U+017F, one ASCII letter each; `*` where two letters or none are due.
    private static let table = Array((
        "aaaaaa*ceeeeiiiidnooooo*ouuuuy**aaaaaa*ceeeeiiiidnooooo*ouuuuy*y"
        + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii**jjkkkllllllllllnnnnnnnnn"
        + "oooooo**rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8)

    /// ASCII for a letter that is not Latin: Cyrillic as Turkish writes it, others by their code. Empty for signs.
    static func spelling(_ scalar: UInt32) -> [UInt8] {
        if (0x410...0x44F).contains(scalar) { return cyrillic[Int(scalar - 0x410) % 32] }
        if let other = moreCyrillic[scalar] { return other }
        guard let letter = Unicode.Scalar(scalar) else { return [] }
        let properties = letter.properties
        if properties.numericType == .decimal, let value = properties.numericValue { return [0x30 + UInt8(value)] }
        guard properties.isAlphabetic else { return [] }
        let small = properties.lowercaseMapping.unicodeScalars.first?.value ?? scalar
        return Array("u\(String(small, radix: 16))".utf8)
    }

    private static let cyrillic: [[UInt8]] = [
        "a", "b", "v", "g", "d", "e", "j", "z", "i", "y", "k", "l", "m", "n", "o", "p",
        "r", "s", "t", "u", "f", "h", "ts", "c", "s", "s", "", "i", "", "e", "yu", "ya",
    ].map { Array($0.utf8) }
    private static let moreCyrillic: [UInt32: [UInt8]] = [
        0x401: [0x65], 0x451: [0x65], 0x404: [0x65], 0x454: [0x65], 0x406: [0x69], 0x456: [0x69],
        0x407: [0x69], 0x457: [0x69], 0x490: [0x67], 0x491: [0x67],
    ]
}
