import Foundation
import Kernel

/// A file somebody wants taken in, looked at but not yet read: what it is, its alphabet and its head.
///
///     let file = try ImportFile(path: "/tmp/musteriler.csv")
///     var mapping = try file.guess(.customers)
///     let reader = try file.open(mapping)
///     while try reader.next() { … }
///
/// The file is opened anew for each reading, so a count before consent and the import itself
/// read the same bytes with flat memory.
public struct ImportFile: Sendable {
    public let path: String
    public let name: String
    /// Size on disk, for the progress bar.
    public let size: Int64
    public let isPacked: Bool
    public let charset: Charset
    /// The head of the file as UTF-8, for guessing.
    let sample: [UInt8]
    private let limit: Gunzip.Limit

    static let sampleSize = 1 << 20

    /// Looks into the file.
    ///
    /// - Throws: ``ImportFailure`` when it cannot be opened, is empty, or is no text whatever its name says.
    public init(path: String, charset told: Charset? = nil, limit: Gunzip.Limit = .usual) throws {
        (self.path, self.limit) = (path, limit)
        name = (path as NSString).lastPathComponent
        let bytes = try FileBytes(path: path)
        size = bytes.size
        var head = try Self.head(bytes)
        isPacked = FileKind.of(head) == .gzip
        if isPacked { head = try Self.head(Gunzip(FileBytes(path: path), limit: limit)) }
        charset = try told ?? Self.alphabet(of: head)
        sample = Self.wholeLines(try Self.head(Transcoder(MemoryBytes(head), charset: charset)), cut: head.count == Self.sampleSize)
        guard sample.contains(where: { $0 > 0x20 }) else { throw ImportFailure.empty }
    }

    /// A mapping proposed from the head of the file; `separator` and `hasHeader` are given when a person chose them.
    ///
    /// - Throws: ``ImportFailure/empty`` or ``ImportFailure/onlyHeader`` when there is nothing to take in.
    public func guess(_ target: Target, separator: Separator? = nil, hasHeader: Bool? = nil) throws -> Mapping {
        try Guess.mapping(for: target, text: sample, charset: charset, separator: separator, hasHeader: hasHeader)
    }

    /// The table, before its first record: the header and what stands above it are passed over.
    ///
    /// - Throws: ``ImportFailure`` when the file is gone or damaged.
    public func open(_ mapping: Mapping) throws -> TableReader { try open(mapping, FileBytes(path: path)) }

    /// The same over bytes that somebody else watches.
    func open(_ mapping: Mapping, _ bytes: FileBytes) throws -> TableReader {
        let reader = try openWhole(mapping, bytes)
        for _ in 0 ..< mapping.rowsBeforeData { guard try reader.next() else { break } }
        return reader
    }

    /// The table with its header row.
    private func openWhole(_ mapping: Mapping, _ bytes: FileBytes) throws -> TableReader {
        let source: any ByteSource = isPacked ? try Gunzip(bytes, limit: limit) : bytes
        return TableReader(Transcoder(source, charset: mapping.charset), separator: mapping.separator)
    }

    /// As many bytes as a sample has, or all there are.
    private static func head(_ source: any ByteSource) throws -> [UInt8] {
        var head = [UInt8](repeating: 0, count: sampleSize)
        var count = 0
        try head.withUnsafeMutableBytes { buffer in
            while count < buffer.count {
                let got = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[count...]))
                if got == 0 { break }
                count += got
                if buffer.count - count < 16 { break }
            }
        }
        head.removeSubrange(count...)
        return head
    }

    private static func alphabet(of head: [UInt8]) throws -> Charset {
        if head.isEmpty { throw ImportFailure.empty }
        switch FileKind.of(head) {
        case .text: break
        case .gzip: throw ImportFailure.zip
        case .spreadsheet: throw ImportFailure.spreadsheet
        case .oldSpreadsheet: throw ImportFailure.oldSpreadsheet
        case .zip: throw ImportFailure.zip
        case .pdf: throw ImportFailure.pdf
        case .image: throw ImportFailure.image
        case .webPage: throw ImportFailure.webPage
        case .otherProgram: throw ImportFailure.binary
        }
        let charset = Charset.detect(head)
        if charset != .utf16le, charset != .utf16be, FileKind.isBinary(head) { throw ImportFailure.binary }
        return charset
    }

    /// Without the last row when the sample ends inside it.
    private static func wholeLines(_ text: [UInt8], cut: Bool) -> [UInt8] {
        guard cut, let last = text.lastIndex(where: { $0 == 0x0A || $0 == 0x0D }) else { return text }
        return Array(text[...last])
    }
}
