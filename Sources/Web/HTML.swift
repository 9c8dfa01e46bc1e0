import Kernel

/// Markup with escaped values: what you interpolate is escaped, never pasted.
///
/// The literal parts are markup written in the source; every interpolated string
/// is escaped for text and for double-quoted attributes alike, so a value can stand
/// in either place. Other `HTML` goes in as it is.
///
///     func greeting(_ name: String) -> HTML { "<p class=\"lead\">\(name)</p>" }
public struct HTML: Sendable, ExpressibleByStringInterpolation {
    public private(set) var bytes: [UInt8]

    public init() { bytes = [] }
    public init(stringLiteral text: String) { bytes = Array(text.utf8) }
    public init(stringInterpolation interpolation: Interpolation) { bytes = interpolation.bytes }
    /// Markup from a trusted file of our own (an icon, an embedded page), pasted as it is.
    init(trusted bytes: [UInt8]) { self.bytes = bytes }
    /// Plain text, escaped.
    public init(text: String) {
        bytes = []
        escape(text, into: &bytes)
    }

    public var isEmpty: Bool { bytes.isEmpty }
    public var string: String { String(decoding: bytes, as: UTF8.self) }

    public static func + (left: HTML, right: HTML) -> HTML {
        var joined = left
        joined.bytes.append(contentsOf: right.bytes)
        return joined
    }

    public static func += (left: inout HTML, right: HTML) { left.bytes.append(contentsOf: right.bytes) }

    public struct Interpolation: StringInterpolationProtocol {
        var bytes: [UInt8] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            bytes.reserveCapacity(literalCapacity + interpolationCount * 24)
        }
        public mutating func appendLiteral(_ text: String) { bytes.append(contentsOf: text.utf8) }
        public mutating func appendInterpolation(_ text: String) { escape(text, into: &bytes) }
        public mutating func appendInterpolation(_ text: String?) { if let text { escape(text, into: &bytes) } }
        public mutating func appendInterpolation(_ text: Substring) { escape(String(text), into: &bytes) }
        public mutating func appendInterpolation(_ number: some BinaryInteger) { bytes.append(contentsOf: String(number).utf8) }
        public mutating func appendInterpolation<T>(_ id: ID<T>) { bytes.append(contentsOf: String(id.rawValue).utf8) }
        public mutating func appendInterpolation(_ html: HTML) { bytes.append(contentsOf: html.bytes) }
        public mutating func appendInterpolation(_ html: HTML?) { if let html { bytes.append(contentsOf: html.bytes) } }
        public mutating func appendInterpolation(_ parts: [HTML]) { for part in parts { bytes.append(contentsOf: part.bytes) } }
        public mutating func appendInterpolation<S: Sequence>(_ items: S, _ each: (S.Element) -> HTML) {
            for item in items { bytes.append(contentsOf: each(item).bytes) }
        }
        /// A boolean attribute: `\(flag: isOpen, "open")` writes ` open` or nothing.
        public mutating func appendInterpolation(flag: Bool, _ attribute: StaticString) {
            guard flag else { return }
            bytes.append(0x20)
            attribute.withUTF8Buffer { bytes.append(contentsOf: $0) }
        }
        /// An attribute with a value: `\(attribute: "id", id)` writes ` id="…"` or nothing when the value is nil.
        public mutating func appendInterpolation(attribute name: StaticString, _ value: String?) {
            guard let value else { return }
            bytes.append(0x20)
            name.withUTF8Buffer { bytes.append(contentsOf: $0) }
            bytes.append(contentsOf: [0x3D, 0x22])
            escape(value, into: &bytes)
            bytes.append(0x22)
        }
    }
}

/// Writes text with `< > & " '` as entities, copying the runs between them whole.
func escape(_ text: String, into bytes: inout [UInt8]) {
    var text = text
    text.withUTF8 { buffer in
        var start = 0
        for index in 0..<buffer.count {
            let entity: StaticString
            switch buffer[index] {
            case 0x3C: entity = "&lt;"
            case 0x3E: entity = "&gt;"
            case 0x26: entity = "&amp;"
            case 0x22: entity = "&quot;"
            case 0x27: entity = "&#39;"
            default: continue
            }
            if index > start { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<index])) }
            bytes.append(contentsOf: UnsafeBufferPointer(start: entity.utf8Start, count: entity.utf8CodeUnitCount))
            start = index + 1
        }
        if start < buffer.count { bytes.append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...])) }
    }
}
