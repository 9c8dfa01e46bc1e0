import CAssets
import Crypto
import Kernel

/// The files inside the executable: styles, scripts, icons, the font.
///
/// Each is served under a name that carries the hash of its content
/// (`/static/app.3f9a….css`), so a browser may keep it for ever.
public enum Assets {
    struct Item: Sendable {
        let name: String
        let bytes: [UInt8]
        let hash: String
        let type: String
    }
    static let all: [String: Item] = {
        var items: [String: Item] = [:]
        var entry = bakkal_assets()!
        while let name = entry.pointee.name {
            var bytes = Array(UnsafeBufferPointer(start: entry.pointee.bytes, count: entry.pointee.size))
            if Self.type(of: String(cString: name)).hasPrefix("text/css") { bytes = naming(items, in: bytes) }
            let hash = SHA256.hash(data: bytes).prefix(6).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
            let text = String(cString: name)
            items[text] = Item(name: text, bytes: bytes, hash: hash, type: type(of: text))
            entry = entry.advanced(by: 1)
        }
        return items
    }()
    private static let urls: [String: String] = all.mapValues(address)
    private static func address(of item: Item) -> String {
        let dot = item.name.lastIndex(of: ".") ?? item.name.endIndex
        return "/static/\(item.name[..<dot]).\(item.hash)\(item.name[dot...])"
    }
    /// A style names the font by its plain address; the page preloads it by the one with the hash. They must be one.
    private static func naming(_ items: [String: Item], in style: [UInt8]) -> [UInt8] {
        var text = String(decoding: style, as: UTF8.self)
        for item in items.values { text = text.replacing("\"/static/\(item.name)\"", with: "\"\(address(of: item))\"") }
        return Array(text.utf8)
    }
    private static let byURL: [String: Item] = Dictionary(uniqueKeysWithValues: all.map { (urls[$0.key]!, $0.value) })

    /// The address of an embedded file, with its hash. An unknown name leads to a 404, not to a crash.
    public static func url(_ name: String) -> String { urls[name] ?? "/static/\(name)" }
    /// Names that should be inside and are empty: the browser files were not fetched before the build.
    public static var missing: [String] { all.values.filter(\.bytes.isEmpty).map(\.name).sorted() }

    private static func type(of name: String) -> String {
        switch name.split(separator: ".").last {
        case "css": "text/css; charset=utf-8"
        case "js": "text/javascript; charset=utf-8"
        case "svg": "image/svg+xml"
        case "woff2": "font/woff2"
        case "png": "image/png"
        case "json", "webmanifest": "application/json"
        default: "application/octet-stream"
        }
    }

    /// `GET /static/:file`
    static func serve(_ visit: Visit) async throws -> Answer {
        if let item = byURL[visit.path] {
            if visit.header("if-none-match") == "\"\(item.hash)\"" { return Answer(status: 304, body: .none) }
            return .bytes(item.bytes, type: item.type)
                .with(header: "cache-control", "public, max-age=31536000, immutable").with(header: "etag", "\"\(item.hash)\"")
        }
        // modules import each other by plain name: served too, but asked for again each time
        let name = String(visit.path.dropFirst("/static/".count))
        guard let item = all[name] else { throw DeskFailure.notFound }
        if visit.header("if-none-match") == "\"\(item.hash)\"" {
            return Answer(status: 304, body: .none).with(header: "etag", "\"\(item.hash)\"").with(header: "cache-control", "no-cache")
        }
        return .bytes(item.bytes, type: item.type).with(header: "cache-control", "no-cache").with(header: "etag", "\"\(item.hash)\"")
    }

    public static func open(_ desk: inout Desk) {
        desk.get("static/:file", .anyone, serve)
        desk.get("menu", .signedIn) { .page(Layout.menu($0)) }
    }
}
