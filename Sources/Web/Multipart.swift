import Foundation
import Kernel
import NIOCore
import Storage

/// A file that a visitor sent, on disk.
public struct Upload: Sendable {
    public let path: String
    public let name: String
    public let bytes: Int
    public let fields: Form

    /// - Throws: ``DeskFailure/tooLarge(limitBytes:)``, ``DeskFailure/unreadableForm`` when no file came.
    static func receive(_ visit: Visit, limit: Int) async throws -> Upload {
        let folder = visit.shop.folder + "/uploads"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let path = folder + "/" + UUID().uuidString.lowercased()
        guard FileManager.default.createFile(atPath: path, contents: nil, attributes: [.posixPermissions: 0o600]),
              let file = FileHandle(forWritingAtPath: path) else { throw StorageError(kind: .full, message: "no file can be made in \(folder)") }
        do {
            let upload = try await copy(visit, to: file, path: path, limit: limit)
            try file.close()
            return upload
        } catch {
            try? file.close()
            try? FileManager.default.removeItem(atPath: path)
            throw error
        }
    }

    private static func copy(_ visit: Visit, to file: FileHandle, path: String, limit: Int) async throws -> Upload {
        let type = visit.header("content-type") ?? ""
        var received = 0
        guard type.hasPrefix("multipart/form-data") else {
            for try await part in Sent(body: visit.request.body) {
                received += part.readableBytes
                if received > limit { throw DeskFailure.tooLarge(limitBytes: limit) }
                try file.write(contentsOf: Data(part.readableBytesView))
            }
            guard received > 0 else { throw DeskFailure.unreadableForm }
            let sent = visit.header("x-dosya-adi").flatMap { try? Form.decode(Array($0.utf8)) } ?? "dosya"
            return Upload(path: path, name: safe(sent), bytes: received, fields: visit.query)
        }
        guard let boundary = Multipart.boundary(of: type) else { throw DeskFailure.unreadableForm }
        var reader = Multipart.Stream(boundary: boundary)
        var fields: [(name: String, value: String)] = []
        var name: String?
        var written = 0
        for try await part in Sent(body: visit.request.body) {
            received += part.readableBytes
            if received > limit + 65_536 { throw DeskFailure.tooLarge(limitBytes: limit) }
            for piece in try reader.feed(Array(part.readableBytesView)) {
                switch piece {
                case .field(let field, let value): fields.append((field, value))
                case .fileStarts(let sent):
                    if let account = visit.account, visit.header("x-csrf") == nil,
                       !fields.contains(where: { $0.name == "_csrf" && $0.value == account.csrf }) { throw DeskFailure.staleForm }
                    name = name ?? safe(sent)
                case .fileBytes(let bytes):
                    written += bytes.count
                    try file.write(contentsOf: Data(bytes))
                }
            }
        }
        guard let name, written > 0 else { throw DeskFailure.unreadableForm }
        return Upload(path: path, name: name, bytes: written, fields: Form(fields))
    }

    private static func safe(_ name: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? "dosya"
        return String(last.unicodeScalars.filter { $0.value >= 32 }.prefix(200).map(Character.init))
    }
}

/// `multipart/form-data` (RFC 7578), read as it arrives.
enum Multipart {
    static func boundary(of type: String) -> String? {
        guard let range = type.range(of: "boundary=") else { return nil }
        let rest = type[range.upperBound...]
        let value = rest.hasPrefix("\"") ? rest.dropFirst().prefix { $0 != "\"" } : rest.prefix { $0 != ";" && $0 != " " }
        return value.isEmpty || value.utf8.count > 200 ? nil : String(value)
    }

    /// The text fields of a small multipart body; files in it are left out.
    static func fields(_ bytes: [UInt8], contentType: String) throws -> Form {
        guard let boundary = boundary(of: contentType) else { throw DeskFailure.unreadableForm }
        var reader = Stream(boundary: boundary)
        var fields: [(name: String, value: String)] = []
        for case .field(let name, let value) in try reader.feed(bytes) { fields.append((name, value)) }
        return Form(fields)
    }

    enum Piece {
        case field(String, String)
        case fileStarts(String)
        case fileBytes([UInt8])
    }

    struct Stream {
        private enum State { case preamble, head, field(String), file, done }
        private let mark: [UInt8]
        private var state = State.preamble
        private var held: [UInt8] = Array("\r\n".utf8)
        private var value: [UInt8] = []

        init(boundary: String) { mark = Array("\r\n--\(boundary)".utf8) }

        /// Takes the next bytes and gives what became whole. A mark may lie across two feeds.
        mutating func feed(_ bytes: [UInt8]) throws -> [Piece] {
            held.append(contentsOf: bytes)
            var pieces: [Piece] = []
            while try step(&pieces) {}
            return pieces
        }

        private mutating func step(_ pieces: inout [Piece]) throws -> Bool {
            switch state {
            case .done: return false
            case .preamble:
                guard let at = find(mark) else { keepTail(); return false }
                held.removeFirst(at + mark.count)
                state = .head
                return true
            case .head:
                if held.starts(with: [0x2D, 0x2D]) { state = .done; return false }
                guard let end = find(Array("\r\n\r\n".utf8)) else {
                    if held.count > 16_384 { throw DeskFailure.unreadableForm }
                    return false
                }
                let head = String(decoding: held[..<end], as: UTF8.self)
                held.removeFirst(end + 4)
                guard let name = attribute(" name", in: head) else { throw DeskFailure.unreadableForm }
                if let file = attribute("filename", in: head) {
                    state = .file
                    if !file.isEmpty { pieces.append(.fileStarts(file)) }
                } else {
                    state = .field(name)
                    value = []
                }
                return true
            case .field(let name):
                let at = find(mark)
                value.append(contentsOf: held[..<(at ?? max(0, held.count - mark.count))])
                if value.count > 1 << 20 { throw DeskFailure.unreadableForm }
                guard let at else { keepTail(); return false }
                held.removeFirst(at + mark.count)
                guard let text = String(validating: value, as: UTF8.self), !value.contains(0) else { throw DeskFailure.unreadableForm }
                pieces.append(.field(name, text))
                state = .head
                return true
            case .file:
                let at = find(mark)
                let whole = Array(held[..<(at ?? max(0, held.count - mark.count))])
                if !whole.isEmpty { pieces.append(.fileBytes(whole)) }
                guard let at else { keepTail(); return false }
                held.removeFirst(at + mark.count)
                state = .head
                return true
            }
        }

        private mutating func keepTail() {
            if held.count > mark.count { held.removeFirst(held.count - mark.count) }
        }

        private func find(_ needle: [UInt8]) -> Int? {
            guard held.count >= needle.count else { return nil }
            return held.withUnsafeBufferPointer { hay in
                var from = 0
                while let at = memchr(hay.baseAddress! + from, Int32(needle[0]), hay.count - needle.count + 1 - from) {
                    let start = UnsafeRawPointer(at) - UnsafeRawPointer(hay.baseAddress!)
                    if memcmp(at, needle, needle.count) == 0 { return start }
                    from = start + 1
                    if from > hay.count - needle.count { return nil }
                }
                return nil
            }
        }

        private func attribute(_ name: String, in head: String) -> String? {
            guard let range = head.range(of: name + "=\"") else { return nil }
            return String(head[range.upperBound...].prefix { $0 != "\"" })
        }
    }
}
