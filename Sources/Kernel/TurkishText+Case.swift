extension TurkishText {
    /// Large letters the Turkish way: "ışık ilgi" becomes "IŞIK İLGİ".
    public static func upper(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 && !(0x61...0x7A).contains($0) }) { return text }
        var out = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "i": out.append("İ")
            case "ı": out.append("I")
            case "a"..."z": out.append(Unicode.Scalar(UInt8(scalar.value) - 32))
            case _ where scalar.isASCII: out.append(scalar)
            case "\u{307}" where out.last == "İ": break               // i and a dot above, written apart
            default: out.append(contentsOf: scalar.properties.uppercaseMapping.unicodeScalars)
            }
        }
        return String(out)
    }

    /// Small letters the Turkish way: "IŞIK İLGİ" becomes "ışık ilgi".
    public static func lower(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 && !(0x41...0x5A).contains($0) }) { return text }
        var out = String.UnicodeScalarView()
        var dotless = false
        for scalar in text.unicodeScalars {
            let wasDotless = dotless
            dotless = false
            switch scalar {
            case "I": out.append("ı"); dotless = true
            case "İ": out.append("i"); 
            case "A"..."Z": out.append(Unicode.Scalar(UInt8(scalar.value) + 32))
            case _ where scalar.isASCII: out.append(scalar)
            case "\u{307}" where wasDotless: out.removeLast(); out.append("i")
            case "\u{307}" where out.last == "i": break
            default: out.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
        return String(out)
    }
}
