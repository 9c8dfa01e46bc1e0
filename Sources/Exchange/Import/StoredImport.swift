import CZlib
import Foundation
import Kernel
import Storage

/// A file somebody gave us: what it is, how it is read, and how far its import got.
public struct StoredImport: Sendable {
    public enum State: String, Sendable, Bindable {
        /// Columns are being chosen.
        case mapping
        /// The whole file is looked through before consent; it was, and the totals stand.
        case checking, checked
        case queued, running
        /// Something came between: it can go on or be undone.
        case stopped
        case done
    }

    public let id: ID<StoredImport>
    public let batch: ID<Batch>?
    public let target: Target
    /// As it was called where it came from.
    public let name: String
    /// Empty once the file was swept away.
    public let path: String
    public let size: Int64
    let fingerprint: String
    public var mapping: Mapping
    public let state: State
    /// What the look before consent found.
    public let preview: Preview?
    /// Why it stopped.
    public let problem: Words?
    let holder: String?
    let heldUntil: Instant?
    public let createdAt: Instant
    public let account: Int64?

    /// Opens the file again as it was first understood.
    ///
    /// - Throws: ``ImportFailure/gone(_:)`` when it was swept away; ``ImportFailure`` when it cannot be read.
    func file() throws -> ImportFile {
        guard !path.isEmpty, FileManager.default.fileExists(atPath: path) else { throw ImportFailure.gone(name) }
        return try ImportFile(path: path, charset: mapping.charset)
    }
}

enum Fingerprint {
    /// Two files of one length and checksum are the same file.
    static func of(_ path: String) throws -> String {
        let file = try FileBytes(path: path)
        var sum: UInt = crc32(0, nil, 0), buffer = [UInt8](repeating: 0, count: 1 << 18)
        while case let got = try buffer.withUnsafeMutableBytes({ try file.read(into: $0) }), got > 0 { sum = crc32(sum, buffer, UInt32(got)) }
        return "\(file.size)-\(String(sum, radix: 16))"
    }
}
