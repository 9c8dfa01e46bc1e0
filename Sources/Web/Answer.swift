import Hummingbird
import Kernel
import NIOCore

/// What a handler gives back; the desk turns it into a response.
public struct Answer: Sendable {
    enum Body: Sendable {
        case none
        case bytes([UInt8], type: String)
        case stream(type: String, @Sendable (Outlet) async throws -> Void)
    }
    public var status: Int
    var body: Body
    public var headers: [(String, String)] = []
    var cookies: [Cookie] = []

    init(status: Int, body: Body) {
        self.status = status
        self.body = body
    }

    /// A whole page or a fragment of one: both are markup, the caller knows which.
    public static func page(_ html: HTML, status: Int = 200) -> Answer {
        Answer(status: status, body: .bytes(html.bytes, type: "text/html; charset=utf-8"))
    }
    /// 303 See Other: after a post, go and look. A `toast` is shown once on the next page.
    public static func redirect(_ to: String) -> Answer {
        var answer = Answer(status: 303, body: .none)
        answer.headers.append(("location", to))
        return answer
    }
    public static func json(_ json: JSON, status: Int = 200) -> Answer {
        Answer(status: status, body: .bytes(Array(json.text.utf8), type: "application/json"))
    }
    public static func text(_ text: String, status: Int = 200, type: String = "text/plain; charset=utf-8") -> Answer {
        Answer(status: status, body: .bytes(Array(text.utf8), type: type))
    }
    public static func bytes(_ bytes: [UInt8], type: String, status: Int = 200) -> Answer {
        Answer(status: status, body: .bytes(bytes, type: type))
    }
    /// A body written piece by piece: downloads and live streams.
    public static func stream(type: String, _ write: @escaping @Sendable (Outlet) async throws -> Void) -> Answer {
        Answer(status: 200, body: .stream(type: type, write))
    }
    /// A download under a name.
    public static func file(_ name: String, type: String, _ write: @escaping @Sendable (Outlet) async throws -> Void) -> Answer {
        var answer = Answer.stream(type: type, write)
        let ascii = String(name.unicodeScalars.map { $0.isASCII && $0.value >= 32 && $0 != "\"" && $0 != "\\" ? Character($0) : "_" })
        answer.headers.append(("content-disposition", "attachment; filename=\"\(ascii)\"; filename*=UTF-8''\(Form.encode(name))"))
        return answer
    }
    public static let nothing = Answer(status: 204, body: .none)

    public func with(header name: String, _ value: String) -> Answer {
        var answer = self
        answer.headers.append((name, value))
        return answer
    }
    /// A cookie that scripts cannot read. `seconds` nil: until the browser closes; 0: removed.
    public func with(cookie name: String, _ value: String, seconds: Int?, secure: Bool) -> Answer {
        var answer = self
        answer.cookies.append(Cookie(name: name, value: value, maxAge: seconds, path: "/", secure: secure, httpOnly: true, sameSite: .lax))
        return answer
    }
    /// One sentence shown on the next page; `undo` is a path that a button posts to.
    public func toast(_ sentence: String, undo: String? = nil) -> Answer {
        let value = Form.encode(sentence) + (undo.map { "|" + Form.encode($0) } ?? "")
        var answer = self
        answer.cookies.append(Cookie(name: "toast", value: value, maxAge: 60, path: "/", secure: false, httpOnly: true, sameSite: .lax))
        return answer
    }
}

/// Where a streamed body goes, piece by piece, no faster than the client reads.
public final class Outlet {
    private var writer: any ResponseBodyWriter
    init(_ writer: any ResponseBodyWriter) { self.writer = writer }

    public func write(_ bytes: [UInt8]) async throws { try await writer.write(ByteBuffer(bytes: bytes)) }
    public func write(_ text: String) async throws { try await writer.write(ByteBuffer(string: text)) }
    func finish() async throws { try await writer.finish(nil) }
}
