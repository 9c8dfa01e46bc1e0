/// Which ten-digit numbers exist in Türkiye, and of which kind.
///
/// Written from the numbering plan as libphonenumber 9.0 knows it. Number portability means
/// that a prefix no longer tells the operator, so none is told.
enum PhonePlan {
    static func kind(_ national: ArraySlice<UInt8>) -> Phone.Kind? {
        guard national.count == 10 else { return nil }
        let at = national.startIndex
        func digit(_ index: Int) -> Int { Int(national[at + index]) - 48 }
        let prefix = digit(0) * 100 + digit(1) * 10 + digit(2)
        switch digit(0) {
        case 5: return prefix == 512 ? .other : isMobile(prefix, digit) ? .mobile : nil
        case 2, 3, 4: return isArea(prefix) ? .landline : nil
        default: return service.contains(prefix) ? .other : nil
        }
    }

    /// 850 company lines, 800 and 811 free, 888, 898 and 900 paid. 512 are pagers.
    private static let service: Set<Int> = [800, 811, 850, 888, 898, 900]

    private static func isMobile(_ prefix: Int, _ digit: (Int) -> Int) -> Bool {
        switch prefix {
        case 500...509, 530...559, 510, 516, 524, 562, 564, 572, 574, 575, 594, 596: true
        case 561: (digit(3), digit(4), digit(5)) == (0, 1, 1) || (digit(3), digit(4)) == (6, 1)
        case 582: (2...5).contains(digit(3))
        default: false
        }
    }

    /// The 82 area codes, and 392 of northern Cyprus, with the room the plan leaves between them.
    private static func isArea(_ prefix: Int) -> Bool {
        let second = prefix / 10 % 10, third = prefix % 10
        func among(_ digits: Int...) -> Bool { digits.contains(third) }
        return switch (prefix / 100, second) {
        case (2, 1): among(2, 6)
        case (2, 2), (2, 8): among(2, 4, 6, 8)
        case (2, 3...5): among(2, 6, 8)
        case (2, 6), (2, 7): among(2, 4, 6)
        case (3, 1), (3, 3): among(2, 8)
        case (3, 2), (3, 4...6): among(2, 4, 6, 8)
        case (3, 7), (3, 8): among(0, 2, 4, 6, 8)
        case (3, 9): among(2)
        case (4, 1), (4, 6): among(2, 4, 6)
        case (4, 2), (4, 3), (4, 5), (4, 7), (4, 8): among(2, 4, 6, 8)
        case (4, 4): among(2, 6)
        default: false
        }
    }

    /// "+49 301 234 567": the country apart, the rest in threes.
    static func groupedForeign(_ digits: [UInt8]) -> String {
        let country = min(countryLength(digits), digits.count)
        var out = "+" + String(decoding: digits[..<country], as: UTF8.self)
        var rest = digits[country...]
        while !rest.isEmpty {
            let take = rest.count == 4 || rest.count == 2 ? rest.count : min(3, rest.count)
            out += " " + String(decoding: rest.prefix(take), as: UTF8.self)
            rest = rest.dropFirst(take)
        }
        return out
    }

    private static func countryLength(_ digits: [UInt8]) -> Int {
        guard digits.count > 2 else { return digits.count }
        if digits[0] == 0x31 || digits[0] == 0x37 { return 1 }
        switch Int(digits[0] - 48) * 10 + Int(digits[1] - 48) {
        case 20, 27, 30...34, 36, 39, 40, 41, 43...49, 51...58, 60...66, 81, 82, 84, 86, 90...95, 98: return 2
        default: return 3
        }
    }
}
