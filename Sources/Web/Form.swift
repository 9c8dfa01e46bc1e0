import Kernel

/// The fields of a posted form or of a query string, in the order they came.
///
/// A name may come several times (`tag=a&tag=b`). Values are given trimmed of
/// white space at both ends; an empty value and a missing one are both nil by `text`.
public struct Form: Sendable {
    public private(set) var fields: [(name: String, value: String)]
    public init(_ fields: [(name: String, value: String)] = []) { self.fields = fields }

    /// As typed, trimmed; "" when the field is missing.
    public subscript(name: String) -> String { text(name) ?? "" }
    /// As typed, trimmed; nil when missing or blank.
    public func text(_ name: String) -> String? {
        guard let value = fields.first(where: { $0.name == name })?.value else { return nil }
        let trimmed = Form.trim(value)
        return trimmed.isEmpty ? nil : trimmed
    }
    public func all(_ name: String) -> [String] {
        fields.lazy.filter { $0.name == name }.map { Form.trim($0.value) }.filter { !$0.isEmpty }
    }
    public func has(_ name: String) -> Bool { fields.contains { $0.name == name } }
    /// A ticked box.
    public func ticked(_ name: String) -> Bool { has(name) && self[name] != "0" }
    public func int(_ name: String) -> Int64? { text(name).flatMap { Int64($0) } }
    public func id<T>(_ name: String, as: T.Type = T.self) -> ID<T>? { text(name).flatMap { ID<T>($0) } }
    public mutating func set(_ name: String, _ value: String) {
        fields.removeAll { $0.name == name }
        fields.append((name, value))
    }

    static let mostFields = 2_000

    /// Reads `application/x-www-form-urlencoded` text.
    /// - Throws: ``DeskFailure/unreadableForm`` for bad escapes, invalid UTF-8, a NUL, or more than 2,000 fields.
    public init(urlencoded bytes: some Collection<UInt8>) throws {
        fields = []
        for pair in bytes.split(separator: 0x26, omittingEmptySubsequences: true) {
            let parts = pair.split(separator: 0x3D, maxSplits: 1, omittingEmptySubsequences: false)
            let name = try Form.decode(parts[0])
            let value = parts.count > 1 ? try Form.decode(parts[1]) : ""
            fields.append((name, value))
            if fields.count > Form.mostFields { throw DeskFailure.unreadableForm }
        }
    }

    static func decode(_ bytes: some Collection<UInt8>) throws -> String {
        var plain: [UInt8] = []
        plain.reserveCapacity(bytes.count)
        var index = bytes.startIndex
        while index != bytes.endIndex {
            let byte = bytes[index]
            switch byte {
            case 0x2B: plain.append(0x20)
            case 0x25:
                guard let second = bytes.index(index, offsetBy: 2, limitedBy: bytes.index(bytes.endIndex, offsetBy: 0)), second != bytes.endIndex,
                      let high = hex(bytes[bytes.index(after: index)]), let low = hex(bytes[second]) else { throw DeskFailure.unreadableForm }
                plain.append(high << 4 | low)
                index = second
            default: plain.append(byte)
            }
            index = bytes.index(after: index)
        }
        guard !plain.contains(0), let text = String(validating: plain, as: UTF8.self) else { throw DeskFailure.unreadableForm }
        return text
    }

    private static func hex(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46: byte - 0x37
        case 0x61...0x66: byte - 0x57
        default: nil
        }
    }

    static func trim(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return text }
        guard first.properties.isWhitespace || last.properties.isWhitespace else { return text }
        var view = Substring(text).unicodeScalars
        while let first = view.first, first.properties.isWhitespace { view.removeFirst() }
        while let last = view.last, last.properties.isWhitespace { view.removeLast() }
        return String(view)
    }

    /// Percent-encodes one value for a query string.
    public static func encode(_ text: String) -> String {
        var encoded = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E: encoded.unicodeScalars.append(Unicode.Scalar(byte))
            default:
                encoded.append("%")
                let digits = String(byte, radix: 16, uppercase: true)
                if digits.utf8.count == 1 { encoded.append("0") }
                encoded.append(digits)
            }
        }
        return encoded
    }

    /// The fields as a query string without the question mark; blank values are left out.
    public var query: String {
        fields.filter { !$0.value.isEmpty }.map { Form.encode($0.name) + "=" + Form.encode($0.value) }.joined(separator: "&")
    }
}

/// A form on its way back to the screen: what was typed and what is wrong with it.
public struct Draft: Sendable {
    public let values: Form
    public let problems: Problems
    public init(_ values: Form = Form(), _ problems: Problems = Problems()) {
        self.values = values
        self.problems = problems
    }
}
