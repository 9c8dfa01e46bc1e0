import CZlib

/// Opens a gzip while it is read; several gzips laid end to end are read as one.
///
/// A small file that swells without measure is refused: `limit` says where.
public final class Gunzip: ByteSource {
    /// How far a packed file may swell.
    public struct Limit: Sendable, Hashable {
        /// The most bytes that may come out.
        public var bytes: Int64
        /// The most bytes out for one byte in, looked at only after the first 64 MB.
        public var ratio: Int64

        public init(bytes: Int64 = 20_000_000_000, ratio: Int64 = 300) { (self.bytes, self.ratio) = (bytes, ratio) }
        public static let usual = Limit()
    }

    private static let freeOfRatio: Int64 = 64 << 20

    private let source: any ByteSource
    private let limit: Limit
    private let stream: UnsafeMutablePointer<z_stream>
    private let input: UnsafeMutableRawBufferPointer
    private var taken: Int64 = 0
    private var given: Int64 = 0
    private var finished = false

    /// - Throws: ``ImportFailure/brokenGzip`` when zlib cannot start.
    public init(_ source: any ByteSource, limit: Limit = .usual) throws {
        (self.source, self.limit) = (source, limit)
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        input = .allocate(byteCount: 1 << 16, alignment: 16)
        // 31 = the largest window, and a gzip header is required.
        guard inflateInit2_(stream, 31, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK else {
            throw ImportFailure.brokenGzip
        }
    }

    deinit {
        inflateEnd(stream)
        stream.deallocate()
        input.deallocate()
    }

    public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        guard !finished, buffer.count > 0 else { return 0 }
        stream.pointee.next_out = buffer.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_out = UInt32(min(buffer.count, 1 << 30))
        let room = Int(stream.pointee.avail_out)
        while true {
            if stream.pointee.avail_in == 0, try refill() == 0 { throw ImportFailure.cutGzip }
            let answer = inflate(stream, Z_NO_FLUSH)
            let made = room - Int(stream.pointee.avail_out)
            switch answer {
            case Z_OK, Z_BUF_ERROR:
                if made > 0 { return try count(made) }
            case Z_STREAM_END:
                finished = try !nextMember()
                if made > 0 || finished { return try count(made) }
            default:
                throw ImportFailure.brokenGzip
            }
        }
    }

    private func refill() throws -> Int {
        let got = try source.read(into: input)
        stream.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: UInt8.self)
        stream.pointee.avail_in = UInt32(got)
        taken += Int64(got)
        return got
    }

    /// Whether another gzip follows. Padding after the last one is left alone, as gzip itself does.
    private func nextMember() throws -> Bool {
        if stream.pointee.avail_in == 0, try refill() == 0 { return false }
        guard stream.pointee.next_in.pointee == 0x1F else { return false }
        return inflateReset(stream) == Z_OK
    }

    private func count(_ made: Int) throws -> Int {
        given += Int64(made)
        if given > limit.bytes || (given > Self.freeOfRatio && given / max(taken, 1) > limit.ratio) {
            throw ImportFailure.swells
        }
        return made
    }
}
