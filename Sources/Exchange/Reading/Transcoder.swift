/// Turns a text of any known alphabet into UTF-8 while it is read, and takes a byte order mark off.
///
/// A file that begins as UTF-8 but has other bytes further down (two lists pasted together)
/// is not lost: such bytes are read as windows-1254 and counted in `repaired`.
public final class Transcoder: ByteSource {
    private let source: any ByteSource
    private let charset: Charset
    private let table: [UInt32]
    private let input: UnsafeMutableBufferPointer<UInt8>
    private var position = 0, filled = 0, sourceEnded = false, atStart = true
    /// Bytes that did not belong to the alphabet and were read by guess.
    public private(set) var repaired = 0

    public init(_ source: any ByteSource, charset: Charset) {
        (self.source, self.charset) = (source, charset)
        table = charset == .iso88599 ? CodePage.iso88599 : CodePage.windows1254
        input = .allocate(capacity: 1 << 16)
    }

    deinit { input.deallocate() }

    /// - Throws: ``ImportFailure/binary`` at a zero byte: no text has one, and PostgreSQL cannot keep it.
    public func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
        let out = buffer.bindMemory(to: UInt8.self)
        while true {
            if position == filled || !sourceEnded && filled - position < 4 { try refill() }
            guard position < filled else { return 0 }
            var made = 0
            switch charset {
            case .utf8: try utf8(into: out, &made)
            case .utf16le, .utf16be: try utf16(into: out, &made)
            case .windows1254, .iso88599: try oneByte(into: out, &made)
            }
            if made > 0 { return made }
        }
    }

    private func refill() throws {
        guard !sourceEnded else { return }
        let rest = filled - position
        if rest > 0, position > 0 { input.baseAddress?.update(from: input.baseAddress! + position, count: rest) }
        (position, filled) = (0, rest)
        let got = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: UnsafeMutableRawBufferPointer(input)[rest...]))
        filled += got
        sourceEnded = got == 0
    }

    // Each of the three stops when input is used up, when a letter is cut at its end, or when fewer than four places are left.

    private func utf8(into out: UnsafeMutableBufferPointer<UInt8>, _ made: inout Int) throws {
        let bytes = UnsafeBufferPointer(input)
        while position < filled, made + 4 <= out.count {
            let plain = try copyPlain(into: out, &made)
            if plain { continue }
            switch UTF8Step.at(bytes, position, end: filled) {
            case .whole(let length):
                if atStart, length == 3, bytes[position] == 0xEF, bytes[position + 1] == 0xBB, bytes[position + 2] == 0xBF {
                    position += 3
                } else {
                    for _ in 0 ..< length { out[made] = bytes[position]; made += 1; position += 1 }
                }
            case .cut where !sourceEnded: return
            case .cut, .broken:
                put(table[Int(bytes[position])], into: out, &made)
                position += 1
                repaired += 1
            }
            atStart = false
        }
    }

    private func oneByte(into out: UnsafeMutableBufferPointer<UInt8>, _ made: inout Int) throws {
        while position < filled, made + 4 <= out.count {
            if try copyPlain(into: out, &made) { continue }
            put(table[Int(input[position])], into: out, &made)
            position += 1
        }
    }

    /// Copies the letters of ASCII from here on; false when the next byte is none.
    private func copyPlain(into out: UnsafeMutableBufferPointer<UInt8>, _ made: inout Int) throws -> Bool {
        guard let from = UnsafeRawPointer(input.baseAddress), let to = UnsafeMutableRawPointer(out.baseAddress) else { return false }
        let count = min(filled - position, out.count - made)
        var done = 0
        while done + 8 <= count {
            let word = from.loadUnaligned(fromByteOffset: position + done, as: UInt64.self)
            // A high bit, or a zero byte, somewhere in these eight.
            if (word | (word &- 0x0101_0101_0101_0101)) & 0x8080_8080_8080_8080 != 0 { break }
            to.storeBytes(of: word, toByteOffset: made + done, as: UInt64.self)
            done += 8
        }
        while done < count, input[position + done] < 0x80 {
            guard input[position + done] != 0 else { throw ImportFailure.binary }
            out[made + done] = input[position + done]
            done += 1
        }
        position += done
        made += done
        if done > 0 { atStart = false }
        return done > 0
    }

    private func utf16(into out: UnsafeMutableBufferPointer<UInt8>, _ made: inout Int) throws {
        while position < filled, made + 4 <= out.count {
            guard filled - position >= 2 else {
                if sourceEnded { position = filled; repaired += 1 }
                return
            }
            let unit = self.unit(at: position)
            var code = UInt32(unit), width = 2
            if unit & 0xFC00 == 0xD800 {
                guard filled - position >= 4 || sourceEnded else { return }
                let low = filled - position >= 4 ? self.unit(at: position + 2) : 0
                if low & 0xFC00 == 0xDC00 {
                    code = 0x10000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(low) & 0x3FF
                    width = 4
                } else {
                    code = 0xFFFD
                }
            } else if unit & 0xFC00 == 0xDC00 {
                code = 0xFFFD
            }
            guard code != 0 else { throw ImportFailure.binary }
            if code == 0xFFFD { repaired += 1 }
            if !(atStart && code == 0xFEFF) { put(code: code, into: out, &made) }
            atStart = false
            position += width
        }
    }

    private func unit(at place: Int) -> UInt16 {
        let (first, second) = (UInt16(input[place]), UInt16(input[place + 1]))
        return charset == .utf16le ? first | second << 8 : first << 8 | second
    }

    private func put(_ packed: UInt32, into out: UnsafeMutableBufferPointer<UInt8>, _ made: inout Int) {
        var rest = packed
        for _ in 0 ..< packed >> 24 {
            out[made] = UInt8(truncatingIfNeeded: rest)
            made += 1
            rest >>= 8
        }
    }

    private func put(code: UInt32, into out: UnsafeMutableBufferPointer<UInt8>, _ made: inout Int) {
        guard let scalar = Unicode.Scalar(code) else { return }
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
            out[made] = byte
            made += 1
        }
    }
}
