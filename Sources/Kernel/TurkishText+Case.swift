extension TurkishText {
    /// Large letters the Turkish way: "ışık ilgi" becomes "IŞIK İLGİ".
    public static func upper(_ text: String) -> String {
        map(text, needless: { $0 < 0x80 && !(0x61...0x7A).contains($0) }) { scalar, out in
            switch scalar {
            case 0x69: out.append(contentsOf: [0xC4, 0xB0])                              // i to İ
            case 0x131: out.append(0x49)                                                 // ı to I
            case 0x61...0x7A: out.append(UInt8(scalar) - 32)
            case 0..<0x80: out.append(UInt8(scalar))
            case 0xE0...0xFE where scalar != 0xF7: put(scalar - 32, &out)
            case 0x11F, 0x15F: put(scalar - 1, &out)
            case 0x307 where out.suffix(2) == [0xC4, 0xB0]: break                        // i and a dot above, written apart
            default: other(scalar, &out) { $0.uppercaseMapping }
            }
        }
    }

    /// Small letters the Turkish way: "IŞIK İLGİ" becomes "ışık ilgi".
    public static func lower(_ text: String) -> String {
        map(text, needless: { $0 < 0x80 && !(0x41...0x5A).contains($0) }) { scalar, out in
            switch scalar {
            case 0x49: out.append(contentsOf: [0xC4, 0xB1])                              // I to ı
            case 0x130: out.append(0x69)                                                 // İ to i
            case 0x41...0x5A: out.append(UInt8(scalar) + 32)
            case 0..<0x80: out.append(UInt8(scalar))
            case 0xC0...0xDE where scalar != 0xD7: put(scalar + 32, &out)
            case 0x11E, 0x15E: put(scalar + 1, &out)
            case 0x307 where out.suffix(2) == [0xC4, 0xB1]: out.removeLast(2); out.append(0x69)
            case 0x307 where out.last == 0x69: break
            default: other(scalar, &out) { $0.lowercaseMapping }
            }
        }
    }

    private static func map(_ text: String, needless: (UInt8) -> Bool, _ letter: (UInt32, inout [UInt8]) -> Void) -> String {
        var text = text
        return text.withUTF8 { source in
            if source.allSatisfy(needless) { return String(decoding: source, as: UTF8.self) }
            var out: [UInt8] = [], index = 0
            out.reserveCapacity(source.count + 8)
            while index < source.count {
                if source[index] < 0x80 {
                    letter(UInt32(source[index]), &out)
                    index += 1
                } else {
                    letter(Letters.scalar(source, &index), &out)
                }
            }
            return String(decoding: out, as: UTF8.self)
        }
    }

    /// Two bytes of UTF-8, for the letters between U+0080 and U+07FF.
    private static func put(_ scalar: UInt32, _ out: inout [UInt8]) {
        out.append(UInt8(0xC0 | scalar >> 6))
        out.append(UInt8(0x80 | scalar & 0x3F))
    }

    private static func other(_ scalar: UInt32, _ out: inout [UInt8], _ mapping: (Unicode.Scalar.Properties) -> String) {
        guard let letter = Unicode.Scalar(scalar) else { return }
        out.append(contentsOf: mapping(letter.properties).utf8)
    }
}
