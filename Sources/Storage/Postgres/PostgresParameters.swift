import CPostgres

/// Values on their way to the server: one buffer of texts, each ended by a zero byte.
///
/// Texts and NULL go without a type, so that the server may read them as date, jsonb
/// or enum; numbers and flags carry theirs.
struct PostgresParameters {
    private var bytes: [UInt8] = []
    private var starts: [Int] = []

    /// - Throws: ``StorageError/zeroByte`` for a text the server cannot hold.
    mutating func fill(_ values: [Value]) throws {
        bytes.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        for value in values {
            starts.append(value == .null ? -1 : bytes.count)
            switch value {
            case .null: continue
            case .bool(let flag): bytes.append(flag ? 0x74 : 0x66)
            case .int(let number): bytes.append(contentsOf: String(number).utf8)
            case .real(let number): bytes.append(contentsOf: String(number).utf8)
            case .text(var text):
                try text.withUTF8 {
                    guard !$0.contains(0) else { throw StorageError.zeroByte }
                    bytes.append(contentsOf: $0)
                }
            case .blob(let blob):
                bytes.append(0x5C)
                bytes.append(0x78)
                Hex.append(blob, to: &bytes)
            }
            bytes.append(0)
        }
    }

    /// The pointers libpq wants; valid inside the closure only.
    func withPointers<T>(_ body: (Int32, UnsafePointer<UnsafePointer<CChar>?>?) throws -> T) rethrows -> T {
        guard !starts.isEmpty else { return try body(0, nil) }
        return try bytes.withUnsafeBytes { buffer in
            let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            let pointers = starts.map { $0 < 0 ? nil : base.map { base in UnsafePointer(base) } }
            let placed = zip(pointers, starts).map { pointer, start in pointer.map { $0 + start } }
            return try placed.withUnsafeBufferPointer { try body(Int32(placed.count), $0.baseAddress) }
        }
    }
}

extension Value {
    /// The server's number of the kind; 0 lets the server decide.
    var postgresType: Oid {
        switch self {
        case .null, .text: 0
        case .bool: 16
        case .int: 20
        case .real: 701
        case .blob: 17
        }
    }
}
