extension Phone {
    enum Reading {
        case number(Phone)
        case empty
        case letter(Character)
        case length(Int)
        case lengthAbroad(Int)
        case unknown(prefix: String)
    }

    /// Says what is wrong with a typed number, with an example; nil if nothing is.
    public static func why(_ typed: String) -> Words? {
        switch read(typed) {
        case .number: nil
        case .empty: Words("Telefon boş. Örnek: 0532 123 45 67", "The phone is empty. Example: 0532 123 45 67")
        case .letter(let letter):
            Words("Telefonda “\(letter)” olamaz, yalnız rakam yazın. Örnek: 0532 123 45 67",
                  "A phone cannot contain “\(letter)”, write digits only. Example: 0532 123 45 67")
        case .length(let count):
            Words("\(count) rakam var, 11 olmalı. Örnek: 0224 000 00 00", "\(count) digits, should be 11. Example: 0224 000 00 00")
        case .lengthAbroad(let count):
            Words("Ülke koduyla \(count) rakam var, 8 ile 15 arası olmalı. Örnek: +49 30 1234567",
                  "\(count) digits with the country code, should be 8 to 15. Example: +49 30 1234567")
        case .unknown(let prefix):
            Words("\(prefix) ile başlayan numara yok. Örnek: 0532 123 45 67",
                  "No number starts with \(prefix). Example: 0532 123 45 67")
        }
    }

    static func read(_ typed: String) -> Reading {
        var digits: [UInt8] = []
        digits.reserveCapacity(16)
        var plus = false
        for scalar in typed.unicodeScalars {
            switch scalar {
            case "0"..."9": digits.append(UInt8(scalar.value))
            case "+":
                guard digits.isEmpty, !plus else { return .letter("+") }
                plus = true
            case " ", "-", ".", "(", ")", "/", "\t", "\n", "\r", "\u{A0}", "\u{202F}", "\u{2009}", "\u{2010}"..."\u{2015}",
                 "\u{200B}"..."\u{200F}", "\u{202A}"..."\u{202E}", "\u{2060}"..."\u{2069}", "\u{FEFF}": continue   // address books paste direction marks
            default: return .letter(Character(scalar))
            }
        }
        guard !digits.isEmpty else { return .empty }
        return read(digits[...], plus: plus)
    }

    private static func read(_ digits: ArraySlice<UInt8>, plus: Bool) -> Reading {
        let typed = digits.count
        var digits = digits, abroad = plus
        if !plus, digits.starts(with: [0x30, 0x30]) { digits = digits.dropFirst(2); abroad = true }
        if abroad, digits.first != 0x30 {
            guard digits.starts(with: [0x39, 0x30]) else { return foreign(digits) }
            return domestic(digits.dropFirst(2), typed: typed)
        }
        if digits.count > 11, digits.starts(with: [0x39, 0x30]) { digits = digits.dropFirst(2) }
        return domestic(digits, typed: typed)
    }

    /// Ten digits with or without the leading zero, or seven of a 444 line.
    private static func domestic(_ all: ArraySlice<UInt8>, typed: Int) -> Reading {
        let digits = all.first == 0x30 ? all.dropFirst() : all
        if digits.count == 7, digits.starts(with: [0x34, 0x34, 0x34]) {
            return .number(Phone(e164: String(decoding: digits, as: UTF8.self), kind: .uan))
        }
        guard digits.count == 10, digits.first != 0x30 else { return .length(typed) }
        guard let kind = PhonePlan.kind(digits) else {
            return .unknown(prefix: "0" + String(decoding: digits.prefix(3), as: UTF8.self))
        }
        return .number(Phone(e164: "+90" + String(decoding: digits, as: UTF8.self), kind: kind))
    }

    private static func foreign(_ digits: ArraySlice<UInt8>) -> Reading {
        guard (8...15).contains(digits.count) else { return .lengthAbroad(digits.count) }
        return .number(Phone(e164: "+" + String(decoding: digits, as: UTF8.self), kind: .foreign))
    }

    static func kind(stored e164: String) -> Kind {
        let bytes = Array(e164.utf8)
        guard bytes.first == 0x2B else { return .uan }
        guard bytes.count == 13, bytes[1] == 0x39, bytes[2] == 0x30 else { return .foreign }
        return PhonePlan.kind(bytes[3...]) ?? .other
    }
}
