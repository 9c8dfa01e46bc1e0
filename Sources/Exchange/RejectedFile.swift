import Foundation
import Kernel

/// The refused rows as a file one can put right and give again: the columns as they were, then `Satır` and `Neden`.
///
/// UTF-8 with a byte order mark, so that Excel shows Turkish letters, and with the separator of the file it came from.
/// Written as it grows; a value that a spreadsheet would take for a formula gets an apostrophe before it.
public final class RejectedFile {
    private let separator: UInt8
    private let width: Int
    private let titles: [Words]
    private let say: Language
    private let descriptor: Int32
    private let path: String
    private var buffer: [UInt8] = []
    public private(set) var count = 0
    /// How long the file is by now.
    public private(set) var length: Int64

    /// - Parameter length: how much of an earlier file holds; what was written after it is cut off. 0 begins anew.
    /// - Throws: ``ImportFailure/cannotOpen(_:)`` when the file cannot be made.
    public init(path: String, mapping: Mapping, say: Language = .tr, keeping length: Int64 = 0, count: Int = 0) throws {
        (self.path, self.say) = (path, say)
        // Columns lined up with spaces cannot hold a sentence.
        separator = mapping.separator.byte ?? 0x3B
        width = mapping.columns.count
        titles = mapping.columns.indices.map(mapping.name(of:))
        descriptor = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw ImportFailure.cannotOpen((path as NSString).lastPathComponent) }
        self.length = 0
        try rewind(to: length, count: count)
    }

    /// Forgets what was written after this length, as after a piece that was given up.
    ///
    /// - Throws: ``ImportFailure/cannotWrite(_:)`` when the file cannot be cut.
    public func rewind(to length: Int64, count: Int) throws {
        guard ftruncate(descriptor, off_t(length)) == 0, lseek(descriptor, 0, SEEK_END) == off_t(length) else {
            throw ImportFailure.cannotWrite((path as NSString).lastPathComponent)
        }
        (self.length, self.count) = (length, count)
        buffer.removeAll(keepingCapacity: true)
        guard length == 0 else { return }
        buffer = [0xEF, 0xBB, 0xBF]
        line(titles.map { $0.text(say) }, [say("Satır", "Line"), say("Neden", "Reason")])
    }

    deinit { close(descriptor) }

    /// Adds a refused row.
    ///
    /// - Throws: ``ImportFailure/cannotWrite(_:)`` when the disk is full.
    public func add(_ values: [String], line number: Int, why: Words) throws {
        line(values, [String(number), why.text(say)])
        count += 1
        if buffer.count > 1 << 16 { try flush() }
    }

    /// Adds all that a chunk refused.
    public func add<Row>(_ chunk: Chunk<Row>) throws {
        for reject in chunk.rejects {
            try add(chunk.originals.values(line: reject.line), line: reject.line,
                    why: Words("\(reject.column.tr): \(reject.words.tr)", "\(reject.column.en): \(reject.words.en)"))
        }
    }

    /// Writes what is still in memory. Call it at the end, and wherever the length must be true.
    ///
    /// - Throws: ``ImportFailure/cannotWrite(_:)`` when the disk is full.
    public func finish() throws { try flush() }

    private func line(_ values: [String], _ more: [String]) {
        // Ragged rows are filled up, so that the reason always stands under its title.
        for column in 0 ..< max(width, values.count) { put(column < values.count ? values[column] : "", first: column == 0) }
        for value in more { put(value, first: false) }
        buffer.append(contentsOf: [0x0D, 0x0A])
    }

    private func put(_ value: String, first: Bool) {
        if !first { buffer.append(separator) }
        let bytes = Array(value.utf8)
        let guarded = Self.isFormula(bytes)
        let quoted = bytes.contains { $0 == separator || $0 == 0x22 || $0 == 0x0A || $0 == 0x0D } || bytes.first == 0x20 || bytes.last == 0x20
        if quoted { buffer.append(0x22) }
        if guarded { buffer.append(0x27) }
        for byte in bytes {
            if byte == 0x22 { buffer.append(0x22) }
            buffer.append(byte)
        }
        if quoted { buffer.append(0x22) }
    }

    /// A minus before a plain number is a number; everything else that begins like a formula is guarded.
    static func isFormula(_ bytes: [UInt8]) -> Bool {
        guard let first = bytes.first(where: { $0 != 0x20 }), [0x3D, 0x2B, 0x2D, 0x40, 0x09, 0x0D].contains(first) else { return false }
        return !(first == 0x2D && bytes.dropFirst().allSatisfy { $0.isDigit || $0 == 0x2E || $0 == 0x2C })
    }

    private func flush() throws {
        var done = 0
        while done < buffer.count {
            let wrote = buffer.withUnsafeBytes { write(descriptor, $0.baseAddress! + done, $0.count - done) }
            if wrote < 0, errno == EINTR { continue }
            guard wrote > 0 else { throw ImportFailure.cannotWrite((path as NSString).lastPathComponent) }
            done += wrote
            length += Int64(wrote)
        }
        buffer.removeAll(keepingCapacity: true)
    }
}
