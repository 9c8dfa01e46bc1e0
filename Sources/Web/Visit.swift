import Hummingbird
import HummingbirdCore
import Kernel
import Logging
import NIOCore
import Storage
import Synchronization

/// Hummingbird's context of a request: all it carries for us is where the request came from.
public struct VisitContext: RequestContext {
    public var coreContext: CoreRequestContextStorage
    public let remoteAddress: String?

    public init(source: ApplicationRequestContextSource) {
        coreContext = .init(source: source)
        remoteAddress = source.channel.remoteAddress?.ipAddress
    }
}

/// One request as a handler sees it: who asks, what was sent, in which language to answer.
public final class Visit: Sendable {
    public let shop: Shop
    public let account: SignedIn?
    public let say: Language
    public let log: Logger
    /// A short random word that stands in the log line and on the page of a failure.
    public let requestID: String
    /// The client's address; behind a trusted proxy the one the proxy named.
    public let address: String
    public let now: Instant
    public let query: Form
    public let path: String
    let request: Request
    let context: VisitContext
    let menu: [MenuEntry]
    /// A body can be read once; the form stays here for whoever asks next.
    private let posted = Mutex<Form?>(nil)

    init(shop: Shop, account: SignedIn?, say: Language, log: Logger, requestID: String, address: String, query: Form,
         request: Request, context: VisitContext, menu: [MenuEntry]) {
        self.shop = shop
        self.account = account
        self.say = say
        self.log = log
        self.requestID = requestID
        self.address = address
        self.now = shop.now()
        self.query = query
        self.path = request.uri.path
        self.request = request
        self.context = context
        self.menu = menu
    }

    public var database: Database { shop.database }
    public var today: Day { now.day }
    /// Who signs what this visit writes into the book.
    public var actor: Actor { account.map { .account($0.account) } ?? .system("web") }
    public func may(_ permission: Permission) -> Bool {
        permission == .anyone || (account?.permissions.allows(permission) ?? false)
    }

    /// True when htmx or our own script asks for a part of the page.
    public var isFragment: Bool { header("hx-request") == "true" || query.has("parca") }
    /// True when the client wants JSON rather than a page.
    public var wantsJSON: Bool {
        path.hasPrefix("/api/") || (header("accept")?.contains("application/json") ?? false)
    }

    public func header(_ name: String) -> String? {
        HTTPFields.Element.Name(name).flatMap { request.headers[$0] }
    }
    public func cookie(_ name: String) -> String? { request.cookies[name]?.value }

    /// A record number in the address.
    /// - Throws: ``DeskFailure/badAddress(_:)`` when it is not a positive whole number.
    public func id<T>(_ name: String = "id", as: T.Type = T.self) throws -> ID<T> {
        let text = context.parameters.get(name) ?? ""
        guard let number = Int64(text), number > 0 else { throw DeskFailure.badAddress(text) }
        return ID<T>(number)
    }
    public func parameter(_ name: String) -> String {
        let raw = context.parameters.get(name) ?? ""
        return (try? Form.decode(Array(raw.utf8))) ?? raw
    }

    /// The posted form, at most 1 MB.
    /// - Throws: ``DeskFailure/tooLarge(limitBytes:)``, ``DeskFailure/unreadableForm``.
    public func form() async throws -> Form {
        if let known = posted.withLock({ $0 }) { return known }
        let bytes = try await body(limit: 1 << 20)
        let form: Form
        if let type = header("content-type"), type.hasPrefix("multipart/form-data") {
            form = try Multipart.fields(bytes, contentType: type)
            if let account, header("x-csrf") == nil, form["_csrf"] != account.csrf { throw DeskFailure.staleForm }
        } else {
            form = try Form(urlencoded: bytes)
        }
        posted.withLock { $0 = form }
        return form
    }

    public func body(limit: Int) async throws -> [UInt8] {
        var bytes: [UInt8] = []
        for try await part in Sent(body: request.body) {
            bytes.append(contentsOf: part.readableBytesView)
            if bytes.count > limit { throw DeskFailure.tooLarge(limitBytes: limit) }
        }
        return bytes
    }

    /// Streams an uploaded file into the shop's `uploads` folder: multipart with one file, or a
    /// raw body with the name in `x-dosya-adi`. Answers the stored path, the name as sent, and the other fields.
    public func upload(limit: Int) async throws -> Upload { try await Upload.receive(self, limit: limit) }

    /// The page frame around content. See ``Layout``.
    public func page(_ title: String, active: String = "", _ content: HTML) -> Answer {
        .page(Layout.page(self, title: title, active: active, content))
    }

    /// The hidden field that every form carries.
    public var csrfField: HTML { "<input type=\"hidden\" name=\"_csrf\" value=\"\(account?.csrf ?? "")\">" }
}
