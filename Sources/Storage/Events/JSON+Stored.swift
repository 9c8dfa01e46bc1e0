import Kernel

/// How changed fields lie in a text column: `{"name":"Ayşe","vip":true}`.
extension JSON {
    init(_ value: Storage.Value) {
        switch value {
        case .null: self = .null
        case .bool(let flag): self = .bool(flag)
        case .int(let number): self = .int(number)
        case .real(let number): self = .real(number)
        case .text(let text): self = .string(text)
        case .blob(let bytes):
            var text = Array("\\x".utf8)
            Hex.append(bytes, to: &text)
            self = .string(String(decoding: text, as: UTF8.self))
        }
    }

    /// nil when there are no fields, so that the column stays NULL.
    static func kept(_ fields: Fields) -> String? {
        fields.isEmpty ? nil : JSON.object(fields).text
    }

    /// - Throws: ``JSON/Unreadable`` if the column holds something else.
    static func fields(_ text: String?) throws -> Fields {
        guard let text else { return [:] }
        return try JSON(parsing: text).object ?? [:]
    }
}
