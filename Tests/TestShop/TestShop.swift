import Foundation
import House
import HTTPTypes
import Hummingbird
import Kernel
import Logging
import NIOCore
import NIOEmbedded
import Storage
import Web

/// A shop for tests: real rooms over a fresh database, no port, a clock that the test sets.
///
///     try await TestShop.open(.sqlite) { shop in
///         let counter = shop.counter(as: .owner)
///         let answer = try await counter.post("/musteriler", ["ad": "Ayşe"])
///         #expect(answer.status == 303)
///     }
public final class TestShop: Sendable {
    public let house: House
    public let database: Database
    public let clock: TestClock
    let respond: @Sendable (Request) async throws -> Response

    public var shop: Shop { house.shop }
    public static let firstDay = Day(year: 2026, month: 11, day: 12)!

    /// Opens a shop, runs the test in it, and removes it. With `realDoor` people sign in as in life.
    public static func open<T: Sendable>(_ engine: Engine, realDoor: Bool = false, _ test: @Sendable (TestShop) async throws -> T) async throws -> T {
        try await withDatabase(engine) { database in
            let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bakkal-" + UUID().uuidString).path
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            defer { try? FileManager.default.removeItem(atPath: folder) }
            let shop = try await TestShop(database, folder: folder, realDoor: realDoor)
            return try await test(shop)
        }
    }

    init(_ database: Database, folder: String, realDoor: Bool) async throws {
        let clock = TestClock(Instant(day: TestShop.firstDay, hour: 10, minute: 30))
        var log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
        log.logLevel = .critical
        self.clock = clock
        self.database = database
        _ = try await database.migrate(House.migrations)
        house = try await House.assemble(database: database, folder: folder, log: log, now: { clock.now }, door: realDoor ? nil : TestDoor())
        let responder = house.responder()
        respond = { request in
            let context = VisitContext(source: ApplicationRequestContextSource(channel: EmbeddedChannel(), logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }))
            return try await responder.respond(to: request, context: context)
        }
    }

    /// A place at the counter for somebody with this role.
    public func counter(as role: TestRole = .owner, language: Language = .tr) -> Counter {
        Counter(shop: self, token: role.rawValue, language: language)
    }
    public func stranger(language: Language = .tr) -> Counter { Counter(shop: self, token: nil, language: language) }
    /// Somebody with a real session token, as the sign-in page gave it.
    public func counter(token: String, language: Language = .tr) -> Counter { Counter(shop: self, token: token, language: language) }

    public func write<T: Sendable>(_ body: @escaping @Sendable (Book) throws -> T) async throws -> T {
        try await database.write(as: .system("test"), at: clock.now, body)
    }
    public func read<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) async throws -> T { try await database.read(body) }
}

/// One person's browser.
public struct Counter: Sendable {
    public let shop: TestShop
    let token: String?
    let language: Language
    /// The form token that her pages carry.
    public var csrf: String { TestDoor.csrf(token ?? "") }

    public func get(_ path: String, headers: [String: String] = [:]) async throws -> Reply {
        try await send("GET", path, body: [], headers: headers)
    }
    /// Posts a form as her own page would, with its form token.
    public func post(_ path: String, _ fields: KeyValuePairs<String, String> = [:], headers: [String: String] = [:]) async throws -> Reply {
        let form = fields.map { Form.encode($0.key) + "=" + Form.encode($0.value) } + ["_csrf=" + csrf]
        return try await post(path, raw: form.joined(separator: "&"), headers: headers)
    }
    /// Posts exactly this body, as a form.
    public func post(_ path: String, raw: String, headers: [String: String] = [:]) async throws -> Reply {
        try await send("POST", path, body: Array(raw.utf8), headers: headers.merging(["content-type": "application/x-www-form-urlencoded"]) { mine, _ in mine })
    }
    /// Sends a file as a form with one file field, after the given fields.
    public func upload(_ path: String, name: String, _ bytes: [UInt8], fields: [String: String] = [:]) async throws -> Reply {
        let mark = "----sinir"
        var body: [UInt8] = []
        for (key, value) in fields.merging(["_csrf": csrf], uniquingKeysWith: { mine, _ in mine }) {
            body += Array("--\(mark)\r\nContent-Disposition: form-data; name=\"\(key)\"\r\n\r\n\(value)\r\n".utf8)
        }
        body += Array("--\(mark)\r\nContent-Disposition: form-data; name=\"dosya\"; filename=\"\(name)\"\r\nContent-Type: application/octet-stream\r\n\r\n".utf8)
        body += bytes + Array("\r\n--\(mark)--\r\n".utf8)
        return try await send("POST", path, body: body, headers: ["content-type": "multipart/form-data; boundary=\(mark)"])
    }

    public func send(_ method: String, _ path: String, body: [UInt8], headers: [String: String]) async throws -> Reply {
        var fields = HTTPFields()
        fields[.acceptLanguage] = language.rawValue
        if let token { fields[.cookie] = "oturum=\(token)" }
        for (name, value) in headers { fields[HTTPField.Name(name)!] = value }
        let head = HTTPRequest(method: HTTPRequest.Method(method)!, scheme: "http", authority: "bakkal.test", path: path, headerFields: fields)
        let log = StatementLog(tracing: true)
        let response = try await StatementLog.$current.withValue(log) {
            try await shop.respond(Request(head: head, body: .init(buffer: ByteBuffer(bytes: body))))
        }
        let collector = Collector()
        try await response.body.write(collector)
        return Reply(status: response.status.code, headers: response.headers, bytes: await collector.bytes, statements: log.count, texts: log.texts)
    }
}

/// What came back.
public struct Reply: Sendable {
    public let status: Int
    public let headers: HTTPFields
    public let bytes: [UInt8]
    /// How many statements the page used, and which.
    public let statements: Int
    public let texts: [String]
    public var text: String { String(decoding: bytes, as: UTF8.self) }
    public var location: String? { headers[.location] }
    public func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
    public func cookie(_ name: String) -> String? {
        for line in headers[values: .setCookie] where line.hasPrefix(name + "=") {
            return String(line.dropFirst(name.count + 1).prefix { $0 != ";" })
        }
        return nil
    }
    /// The last part of where it leads, as a record number: `/musteriler/42` gives 42.
    public var leadsTo: Int64? { location.flatMap { Int64($0.split(separator: "?")[0].split(separator: "/").last ?? "") } }
}

actor Collected {
    var bytes: [UInt8] = []
    func add(_ buffer: ByteBuffer) { bytes.append(contentsOf: buffer.readableBytesView) }
}

struct Collector: ResponseBodyWriter {
    let collected = Collected()
    var bytes: [UInt8] { get async { await collected.bytes } }
    mutating func write(_ buffer: ByteBuffer) async throws { await collected.add(buffer) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
}
