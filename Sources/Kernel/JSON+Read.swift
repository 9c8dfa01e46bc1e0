extension JSON {
    /// The text was no JSON, from that byte on.
    public struct Unreadable: Failure, Hashable {
        public let offset: Int
        public var status: Int { 400 }
        public var words: Words {
            Words("JSON okunamadı, \(offset). bayttan sonrası anlaşılmıyor.", "The JSON cannot be read after byte \(offset).")
        }
    }

    /// Reads JSON as RFC 8259 has it.
    ///
    /// Whole numbers that fit become `.int`, all others `.real`. Of two equal keys the last wins.
    /// - Throws: ``Unreadable`` if the text is anything else, or nested more than 200 deep.
    public init(parsing text: String) throws(Unreadable) { try self.init(parsing: Array(text.utf8)) }

    public init(parsing bytes: [UInt8]) throws(Unreadable) {
        var reader = JSONReader(bytes)
        self = try reader.whole()
    }
}

private struct JSONReader {
    private let bytes: [UInt8]
    private var at = 0
    private var depth = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    private var wrong: JSON.Unreadable { JSON.Unreadable(offset: at) }
    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    mutating func whole() throws(JSON.Unreadable) -> JSON {
        let value = try value()
        blanks()
        guard at == bytes.count else { throw wrong }
        return value
    }

    private mutating func blanks() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard next == byte else { return false }
        at += 1
        return true
    }

    private mutating func value() throws(JSON.Unreadable) -> JSON {
        blanks()
        switch next {
        case 0x7B: return try nested { reader throws(JSON.Unreadable) in try reader.object() }
        case 0x5B: return try nested { reader throws(JSON.Unreadable) in try reader.array() }
        case 0x22: return .string(try string())
        case 0x74: return try word("true", .bool(true))
        case 0x66: return try word("false", .bool(false))
        case 0x6E: return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func nested(_ read: (inout JSONReader) throws(JSON.Unreadable) -> JSON) throws(JSON.Unreadable) -> JSON {
        depth += 1
        guard depth <= 200 else { throw wrong }
        at += 1
        let value = try read(&self)
        depth -= 1
        return value
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSON.Unreadable) -> JSON {
        let letters = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard bytes[at...].starts(with: letters) else { throw wrong }
        at += letters.count
        return value
    }

    private mutating func object() throws(JSON.Unreadable) -> JSON {
        var fields = JSON.Fields(), seen = Set<String>()
        blanks()
        if take(0x7D) { return .object(fields) }
        while true {
            blanks()
            let key = try string()
            blanks()
            guard take(0x3A) else { throw wrong }
            let value = try value()
            if seen.insert(key).inserted { fields.append(key, value) } else { fields[key] = value }
            blanks()
            if take(0x7D) { return .object(fields) }
            guard take(0x2C) else { throw wrong }
        }
    }

    private mutating func array() throws(JSON.Unreadable) -> JSON {
        var values: [JSON] = []
        blanks()
        if take(0x5D) { return .array(values) }
        while true {
            values.append(try value())
            blanks()
            if take(0x5D) { return .array(values) }
            guard take(0x2C) else { throw wrong }
        }
    }

    private mutating func string() throws(JSON.Unreadable) -> String {
        guard take(0x22) else { throw wrong }
        var text: [UInt8] = []
        while let byte = next {
            switch byte {
            case 0x22:
                guard let read = String(validating: text, as: UTF8.self) else { throw wrong }
                at += 1
                return read
            case 0x5C: try escape(into: &text)
            case 0..<0x20: throw wrong
            default: text.append(byte); at += 1
            }
        }
        throw wrong
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSON.Unreadable) {
        at += 1
        guard let byte = next else { throw wrong }
        at += 1
        switch byte {
        case 0x22, 0x5C, 0x2F: text.append(byte)
        case 0x62: text.append(0x08)
        case 0x66: text.append(0x0C)
        case 0x6E: text.append(0x0A)
        case 0x72: text.append(0x0D)
        case 0x74: text.append(0x09)
        case 0x75:
            var code = try hex()
            if (0xD800..<0xDC00).contains(code), take(0x5C) {
                guard take(0x75) else { throw wrong }
                let low = try hex()
                guard (0xDC00..<0xE000).contains(low) else { throw wrong }
                code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
            }
            guard let scalar = Unicode.Scalar(code) else { throw wrong }
            text.append(contentsOf: String(Character(scalar)).utf8)
        default: throw wrong
        }
    }

    private mutating func hex() throws(JSON.Unreadable) -> UInt32 {
        var code: UInt32 = 0
        for _ in 0..<4 {
            guard let digit = next.flatMap({ Character(Unicode.Scalar($0)).hexDigitValue }) else { throw wrong }
            code = code << 4 | UInt32(digit)
            at += 1
        }
        return code
    }

    private mutating func number() throws(JSON.Unreadable) -> JSON {
        let start = at
        var isWhole = true
        _ = take(0x2D)
        if !take(0x30) { try digits() }
        if take(0x2E) { isWhole = false; try digits() }
        if take(0x65) || take(0x45) {
            isWhole = false
            if !take(0x2B) { _ = take(0x2D) }
            try digits()
        }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        if isWhole, let whole = Int64(text) { return .int(whole) }
        guard let real = Double(text), real.isFinite else { throw wrong }
        return .real(real)
    }

    private mutating func digits() throws(JSON.Unreadable) {
        let start = at
        while let byte = next, (0x30...0x39).contains(byte) { at += 1 }
        guard at > start else { throw wrong }
    }
}
