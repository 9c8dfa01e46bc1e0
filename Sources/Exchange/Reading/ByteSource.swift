import Foundation

/// Where the bytes of an import come from: a file, a gzip inside it, a text turned into UTF-8.
///
/// Sources are chained, each reading from the one before it, so a file of any size
/// passes through a few buffers of fixed size.
public protocol ByteSource: AnyObject {
    /// Puts bytes at the front of `buffer` and answers how many; 0 means the end.
    ///
    /// - Throws: ``ImportFailure`` when the file cannot be read or is not what it says.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int
}

/// The bytes of a file on disk, in the order they lie there.
public final class FileBytes: ByteSource {
    private let descriptor: Int32
    private let name: String
    let size: Int64
    /// How many bytes were handed over.
    private(set) var position: Int64 = 0

    /// - Throws: ``ImportFailure/cannotOpen(_:)`` when there is no such file or it may not be read.
    public init(path: String) throws {
        name = (path as NSString).lastPathComponent
        var status = stat()
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ImportFailure.cannotOpen(name) }
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else {
            close(descriptor)
            throw ImportFailure.cannotOpen(name)
        }
        size = Int64(status.st_size)
        posix_fadvise(descriptor, 0, 0, Int32(POSIX_FADV_SEQUENTIAL))
    }

    deinit { close(descriptor) }

    public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        while true {
            let got = Foundation.read(descriptor, buffer.baseAddress, buffer.count)
            if got >= 0 {
                position += Int64(got)
                return got
            }
            guard errno == EINTR else { throw ImportFailure.cannotRead(name) }
        }
    }
}

/// Bytes already in memory: the sample at the head of a file, a pasted text, a test.
///
/// `piece` is the most it hands over at once; tests set it to 1 to put every
/// boundary between two reads where it hurts most.
public final class MemoryBytes: ByteSource {
    private let bytes: [UInt8]
    private let piece: Int
    private var position = 0

    public init(_ bytes: [UInt8], piece: Int = .max) {
        (self.bytes, self.piece) = (bytes, max(1, piece))
    }

    public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let count = min(buffer.count, piece, bytes.count - position)
        guard count > 0 else { return 0 }
        bytes.withUnsafeBytes { all in
            buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: all[position ..< position + count]))
        }
        position += count
        return count
    }
}
