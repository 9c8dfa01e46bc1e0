import Kernel

/// A decimal number exactly as written: `digits` with the point `scale` places from the right.
struct Exact: Hashable {
    var digits: Int64
    var scale: Int
    /// Digits beyond the ninth place after the point were left off.
    var cut = false

    static let mostPlaces = 9

    /// The number in units of 10^-`places`, rounded half away from zero; nil when it does not fit.
    func scaled(to places: Int) -> (value: Int64, rounded: Bool)? {
        if scale == places { return (digits, cut) }
        if scale < places {
            var value = digits
            for _ in scale ..< places {
                let (next, overflow) = value.multipliedReportingOverflow(by: 10)
                if overflow { return nil }
                value = next
            }
            return (value, cut)
        }
        let drop = scale - places
        guard drop < 19 else { return (0, digits != 0 || cut) }
        var unit: Int64 = 1
        for _ in 0 ..< drop { unit *= 10 }
        let (whole, rest) = digits.quotientAndRemainder(dividingBy: unit)
        let up = rest.magnitude >= UInt64(unit / 2) ? rest.signum() : 0
        return (whole + up, rest != 0 || cut)
    }

    /// The number as hundredths of a whole unit, when the column counts in `unit`.
    func coins(_ unit: AmountUnit) -> (value: Int64, rounded: Bool)? { scaled(to: 2 - unit.places) }

    /// The same for a price of one, times a quantity; rounded once, at the end.
    func coins(_ unit: AmountUnit, times quantity: Quantity) -> (value: Int64, rounded: Bool)? {
        let (product, over) = digits.multipliedReportingOverflow(by: quantity.thousandths)
        return over ? nil : Exact(digits: product, scale: scale + 3, cut: cut).coins(unit)
    }
}

extension Exact {
    /// What was seen while reading a number, for guessing how a column is written.
    struct Marks: Hashable {
        enum Shape: UInt8 { case whole, turkish, english, unclear, longFraction }
        var shape: Shape = .whole
        var currency: MoneyMark?
        var percent = false
    }

    /// Reads `1.234,56`, `1,234.56`, `1234.56`, `1 234,56`, `-12`, `12-`, `(12)`, with a currency or a percent
    /// sign before or after it. Nil for everything else: letters, two signs, groups that are not threes.
    static func read(_ bytes: Bytes, style: DecimalStyle) -> Exact? {
        var marks = Marks()
        return read(bytes, style: style, marks: &marks)
    }

    static func read(_ bytes: Bytes, style: DecimalStyle, marks: inout Marks) -> Exact? {
        if let whole = plainDigits(bytes) { return whole }
        var body = bytes.trimmed
        var negative = false
        guard undress(&body, &negative, &marks) else { return nil }
        guard let number = split(body, style, &marks) else { return nil }
        return Exact(digits: negative ? -number.digits : number.digits, scale: number.scale, cut: number.cut)
    }

    /// The usual case: nothing but digits, perhaps a minus before them.
    @inline(__always)
    private static func plainDigits(_ bytes: Bytes) -> Exact? {
        var at = 0, value: Int64 = 0
        let negative = bytes.first == 0x2D
        if negative { at = 1 }
        guard at < bytes.count, bytes.count - at <= 18 else { return nil }
        while at < bytes.count {
            guard bytes[at].isDigit else { return nil }
            value = value &* 10 &+ Int64(bytes[at] &- 0x30)
            at += 1
        }
        return Exact(digits: negative ? -value : value, scale: 0)
    }

    /// Takes sign, brackets, currency and percent off both ends.
    private static func undress(_ body: inout Bytes, _ negative: inout Bool, _ marks: inout Marks) -> Bool {
        var signs = 0
        while let first = body.first, let last = body.last {
            if first.isDigit || first == 0x2E || first == 0x2C, last.isDigit || last == 0x2E || last == 0x2C { break }
            if first == 0x28, last == 0x29 { body = body.part(1, -1); negative = true; signs += 1 }
            else if first == 0x2D { body = body.part(1, 0); negative = true; signs += 1 }
            else if last == 0x2D { body = body.part(0, -1); negative = true; signs += 1 }
            else if first == 0x2B { body = body.part(1, 0); signs += 1 }
            else if body.starts(with: [0xE2, 0x88, 0x92]) { body = body.part(3, 0); negative = true; signs += 1 }
            else if first == 0x25 { body = body.part(1, 0); marks.percent = true }
            else if last == 0x25 { body = body.part(0, -1); marks.percent = true }
            else if marks.currency == nil, let (mark, length) = MoneyMark.leading(body) { body = body.part(length, 0); marks.currency = mark }
            else if marks.currency == nil, let (mark, length) = MoneyMark.trailing(body) { body = body.part(0, -length); marks.currency = mark }
            else { return false }
            body = body.trimmed
        }
        return !body.isEmpty && signs <= 1
    }

    /// Where points, commas and spaces stand, in one pass; then which of them is the decimal sign.
    private static func split(_ body: Bytes, _ style: DecimalStyle, _ marks: inout Marks) -> Exact? {
        var dots = 0, commas = 0, gaps = 0, lastDot = -1, lastComma = -1, at = 0
        while at < body.count {
            switch body[at] {
            case 0x2E: dots += 1; lastDot = at
            case 0x2C: commas += 1; lastComma = at
            case 0x20, 0x27: gaps += 1
            case 0xC2 where at + 1 < body.count && body[at + 1] == 0xA0: gaps += 1; at += 1
            case 0xE2 where at + 2 < body.count && body[at + 1] == 0x80 && (body[at + 2] == 0xAF || body[at + 2] == 0x89): gaps += 1; at += 2
            case let byte: guard byte.isDigit else { return nil }
            }
            at += 1
        }
        guard let point = decimalSign(body, dots, commas, gaps, lastDot, lastComma, style, &marks) else { return nil }
        return gather(body, point: point)
    }

    /// The place of the decimal sign, or the end of the number when it has none; nil for nonsense.
    private static func decimalSign(_ body: Bytes, _ dots: Int, _ commas: Int, _ gaps: Int, _ lastDot: Int, _ lastComma: Int,
                                    _ style: DecimalStyle, _ marks: inout Marks) -> Int? {
        switch (dots, commas) {
        case (0, 0): return body.count
        case (1..., 1...):
            if gaps > 0 || (lastDot > lastComma ? dots : commas) > 1 { return nil }
            marks.shape = lastDot > lastComma ? .english : .turkish
            return max(lastDot, lastComma)
        case (2..., 0):
            marks.shape = .turkish
            return gaps == 0 ? body.count : nil
        case (0, 2...):
            marks.shape = .english
            return gaps == 0 ? body.count : nil
        default:
            let point = max(lastDot, lastComma), behind = body.count - point - 1
            if gaps == 0, behind == 3, (1 ... 3).contains(point), body[0] != 0x30 {
                marks.shape = .unclear
                switch style {
                case .turkish: return dots == 1 ? body.count : point
                case .english: return commas == 1 ? body.count : point
                case .plain: return point
                }
            }
            marks.shape = behind == 3 ? .longFraction : dots == 1 ? .english : .turkish
            return point
        }
    }

    private static func gather(_ body: Bytes, point: Int) -> Exact? {
        var value: Int64 = 0, count = 0, group = 0, groups = 0, scale = 0, cut = false, at = 0
        while at < body.count {
            let byte = body[at]
            if byte.isDigit {
                if at > point {
                    if scale == mostPlaces { cut = cut || byte != 0x30; at += 1; continue }
                    scale += 1
                } else { group += 1 }
                let (ten, over) = value.multipliedReportingOverflow(by: 10)
                let (sum, more) = ten.addingReportingOverflow(Int64(byte &- 0x30))
                if over || more { return nil }
                value = sum
                count += 1
            } else {
                if at == point {
                    if groups > 0, group != 3 { return nil }
                } else {
                    if at > point { return nil }
                    if groups == 0 ? !(1 ... 3).contains(group) : group != 3 { return nil }
                    groups += 1
                }
                group = 0
                if byte == 0xC2 { at += 1 } else if byte == 0xE2 { at += 2 }
            }
            at += 1
        }
        if point == body.count, groups > 0, group != 3 { return nil }
        return count > 0 ? Exact(digits: value, scale: scale, cut: cut) : nil
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Without `front` bytes at the front and `-back` at the back.
    func part(_ front: Int, _ back: Int) -> Bytes { Bytes(rebasing: self[front ..< count + back]) }
}
