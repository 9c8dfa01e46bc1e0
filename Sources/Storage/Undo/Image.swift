import Kernel

/// A row's old values, kept before a batch changed it.
struct Image: Sendable {
    let batch: ID<Batch>
    let seq: Int64
    let table: String
    let customer: Int64
    /// `{"id":5}`: the columns that find the row, in the order they were given.
    let key: String
    let old: JSON.Fields
    /// The row's revision after the batch changed it; another one means that somebody touched it since.
    let revision: Int64?
}

/// How a value lies in an image: as JSON says it, bytes apart.
extension Value {
    var kept: JSON {
        if case .blob(let bytes) = self {
            var text: [UInt8] = []
            Hex.append(bytes, to: &text)
            return .object(["bytes": .string("\\x" + String(decoding: text, as: UTF8.self))])
        }
        return JSON(self)
    }

    init(kept json: JSON) {
        switch json {
        case .null, .array: self = .null
        case .bool(let flag): self = .bool(flag)
        case .int(let number): self = .int(number)
        case .real(let number): self = .real(number)
        case .string(let text): self = .text(text)
        case .object(let fields):
            var hex = fields["bytes"]?.string ?? ""
            self = .blob(hex.withUTF8 { Hex.decode(UnsafeRawBufferPointer($0)) })
        }
    }
}
