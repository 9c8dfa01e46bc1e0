import CPostgres

/// A bulk feed on PostgreSQL: COPY in its text form, sent in pieces of 64 KB.
final class PostgresSpout: Spout {
    private let connection: OpaquePointer
    private let width: Int
    private var buffer: [UInt8] = []
    private var place = 0
    private(set) var rows = 0
    private var failure: StorageError?

    init(_ connection: OpaquePointer, _ width: Int) {
        (self.connection, self.width) = (connection, width)
        buffer.reserveCapacity(1 << 17)
    }

    func put(_ value: Value) {
        if place > 0 { buffer.append(0x09) }
        place += 1
        switch value {
        case .null: buffer.append(0x5C); buffer.append(0x4E)
        case .bool(let flag): buffer.append(flag ? 0x74 : 0x66)
        case .int(let number): buffer.append(contentsOf: String(number).utf8)
        case .real(let number): buffer.append(contentsOf: String(number).utf8)
        case .text(var text): text.withUTF8(append)
        case .blob(let bytes):
            buffer.append(contentsOf: [0x5C, 0x5C, 0x78])
            Hex.append(bytes, to: &buffer)
        }
    }

    private func append(_ text: UnsafeBufferPointer<UInt8>) {
        for byte in text {
            switch byte {
            case 0x09: buffer.append(0x5C); buffer.append(0x74)
            case 0x0A: buffer.append(0x5C); buffer.append(0x6E)
            case 0x0D: buffer.append(0x5C); buffer.append(0x72)
            case 0x5C: buffer.append(0x5C); buffer.append(0x5C)
            case 0x00: failure = failure ?? .zeroByte
            default: buffer.append(byte)
            }
        }
    }

    func endRow() throws {
        if place != width {
            throw StorageError(kind: .other, message: "row \(rows + 1) has \(place) values for \(width) columns")
        }
        if let failure { throw failure }
        buffer.append(0x0A)
        place = 0
        rows += 1
        if buffer.count > 1 << 16 { try flush() }
    }

    func finish() throws {
        if place != 0 { throw StorageError(kind: .other, message: "the last row was not ended") }
        try flush()
    }

    private func flush() throws {
        guard !buffer.isEmpty else { return }
        let sent = buffer.withUnsafeBytes { PQputCopyData(connection, $0.baseAddress?.assumingMemoryBound(to: CChar.self), Int32($0.count)) }
        buffer.removeAll(keepingCapacity: true)
        guard sent == 1 else { throw StorageError(postgres: connection, nil) }
    }
}
