import Crypto
import Foundation
import Hummingbird
import HummingbirdCore
import Kernel
import Logging
import NIOCore
import Storage

public typealias Handler = @Sendable (Visit) async throws -> Answer

/// The desk where requests are taken: every route names the permission it asks.
///
/// There is no way to add a route without one, and what the sign-in does not
/// allow is refused before the handler runs. Posts must carry the session's form
/// token and come from our own pages.
public struct Desk: Sendable {
    public struct Route: Sendable {
        public let method: String
        public let path: String
        public let allow: Permission
        let handler: Handler
        /// False for calls that bring their own proof instead of a form token.
        let guarded: Bool
        /// The handler streams an upload, which checks the form's token on its way in.
        let streams: Bool
    }
    public private(set) var routes: [Route] = []
    public init() {}

    public mutating func get(_ path: String, _ allow: Permission, _ handler: @escaping Handler) {
        routes.append(Route(method: "GET", path: path, allow: allow, handler: handler, guarded: false, streams: false))
    }
    /// - Parameter streams: the handler takes a file by `visit.upload`; all others have their form's token checked before they run.
    public mutating func post(_ path: String, _ allow: Permission, streams: Bool = false, _ handler: @escaping Handler) {
        routes.append(Route(method: "POST", path: path, allow: allow, handler: handler, guarded: true, streams: streams))
    }
}

/// Answers requests: finds who asks, checks, calls the handler, and turns failures into sentences.
public struct Front: Sendable {
    let shop: Shop
    let door: any Doorkeeper
    let menu: [MenuEntry]
    let trustProxy: Bool
    public let figures: Figures

    public init(shop: Shop, door: any Doorkeeper, menu: [MenuEntry], trustProxy: Bool = false, figures: Figures = Figures()) {
        self.shop = shop
        self.door = door
        self.menu = menu
        self.trustProxy = trustProxy
        self.figures = figures
    }

    /// The responder of the whole house.
    public func responder(_ desk: Desk) -> some HTTPResponder<VisitContext> {
        let router = Router(context: VisitContext.self)
        for route in desk.routes {
            let method: HTTPRequest.Method = route.method == "POST" ? .post : .get
            router.on(RouterPath(route.path), method: method) { request, context in
                await respond(request, context, route)
            }
            if method == .get {
                router.on(RouterPath(route.path), method: .head) { request, context in
                    var response = await respond(request, context, route)
                    response.body = .init()
                    return response
                }
            }
        }
        return Fallback(front: self, inner: router.buildResponder())
    }

    /// Every request ends here: measured, logged, and never without an answer.
    func respond(_ request: Request, _ context: VisitContext, _ route: Desk.Route?) async -> Response {
        let started = ContinuousClock.now
        // a test that counts statements brings its own log
        let statements = StatementLog.current ?? StatementLog()
        let requestID = String(UInt64.random(in: .min ... .max), radix: 36)
        let visit = await StatementLog.$current.withValue(statements) {
            await admit(request, context, requestID)
        }
        var answer: Answer
        do {
            answer = try await StatementLog.$current.withValue(statements) {
                try await handle(visit, route)
            }
        } catch {
            answer = refusal(of: error, visit)
        }
        if visit.cookie("toast") != nil, answer.status != 303, !visit.isFragment, case .bytes(_, let type) = answer.body, type.hasPrefix("text/html") {
            answer.cookies.append(Cookie(name: "toast", value: "", maxAge: 0, path: "/"))
        }
        let took = started.duration(to: .now)
        let micros = took.components.seconds * 1_000_000 + took.components.attoseconds / 1_000_000_000_000
        figures.count(route: route?.path ?? "-", status: answer.status, micros: micros, statements: statements.count)
        shop.log.info("request", metadata: [
            "id": "\(requestID)", "method": "\(request.method.rawValue)", "route": "\(route?.path ?? "-")", "status": "\(answer.status)",
            "us": "\(micros)", "statements": "\(statements.count)", "account": "\(visit.account?.account ?? 0)",
        ])
        return response(answer, visit)
    }

    private func admit(_ request: Request, _ context: VisitContext, _ requestID: String) async -> Visit {
        let token = request.cookies["oturum"]?.value
        var account: SignedIn?
        if let token {
            do { account = try await door.signedIn(token: token, at: shop.now()) } catch {
                shop.log.error("sign-in could not be read", metadata: ["id": "\(requestID)", "error": "\(error)"])
            }
        }
        let query = (try? Form(urlencoded: Array((request.uri.query ?? "").utf8))) ?? Form()
        let forwarded = trustProxy ? request.headers[values: .init("x-forwarded-for")!].last?.split(separator: ",").last.map { $0.trimmingCharacters(in: .whitespaces) } : nil
        return Visit(shop: shop, account: account, say: language(request, account), log: shop.log, requestID: requestID,
                     address: forwarded ?? context.remoteAddress ?? "-", query: query, request: request, context: context, menu: menu)
    }

    private func language(_ request: Request, _ account: SignedIn?) -> Language {
        if let known = request.cookies["dil"].flatMap({ Language(rawValue: $0.value) }) { return known }
        if let known = account?.language { return known }
        for part in (request.headers[.acceptLanguage] ?? "tr").split(separator: ",") {
            let code = part.prefix { $0 != ";" && $0 != "-" }.trimmingCharacters(in: .whitespaces).lowercased()
            if let known = Language(rawValue: code) { return known }
        }
        return .tr
    }

    private func handle(_ visit: Visit, _ route: Desk.Route?) async throws -> Answer {
        guard let route else { throw DeskFailure.notFound }
        if route.allow != .anyone {
            guard visit.account != nil else {
                if try await door.needsOwner() { return .redirect("/ilk") }
                throw DeskFailure.signInNeeded
            }
            guard visit.may(route.allow) else { throw DeskFailure.notAllowed(route.allow) }
        }
        if route.guarded { try await checkOrigin(visit, streams: route.streams) }
        return try await route.handler(visit)
    }

    /// A post must come from our own page: by the browser's word on where it comes from, and with the
    /// session's token in the form or in `x-csrf`. An upload's token is checked while it streams in.
    private func checkOrigin(_ visit: Visit, streams: Bool) async throws {
        if let site = visit.header("sec-fetch-site"), site != "same-origin", site != "none" { throw DeskFailure.staleForm }
        if let origin = visit.header("origin"), origin != "null", let at = origin.range(of: "://") {
            let host = trustProxy ? visit.header("x-forwarded-host") ?? visit.request.head.authority : visit.request.head.authority
            guard host.map({ origin[at.upperBound...] == $0[...] }) ?? false else { throw DeskFailure.staleForm }
        }
        guard let account = visit.account else { return }
        if let token = visit.header("x-csrf") {
            guard token == account.csrf else { throw DeskFailure.staleForm }
            return
        }
        if streams, visit.header("content-type")?.hasPrefix("multipart/form-data") == true { return }
        guard try await visit.form()["_csrf"] == account.csrf else { throw DeskFailure.staleForm }
    }

    func refusal(of error: any Error, _ visit: Visit) -> Answer {
        let failure: any Failure
        switch error {
        case let storage as StorageError: failure = told(storage, visit)
        case let known as any Failure: failure = known
        case let http as HTTPError where http.status.code < 500: failure = DeskFailure.unreadableForm
        default:
            if let storage = StorageError(files: error) { failure = told(storage, visit) } else {
                shop.log.error("unexpected", metadata: ["id": "\(visit.requestID)", "path": "\(visit.path)", "error": "\(String(reflecting: error))"])
                failure = Unexpected(requestID: visit.requestID)
            }
        }
        if failure.status == 401, !visit.wantsJSON, !visit.isFragment {
            let back = visit.request.method == .get ? "?sonra=" + Form.encode(visit.request.uri.description) : ""
            return .redirect("/giris" + back)
        }
        if visit.wantsJSON {
            return .json([
                "status": .int(Int64(failure.status)), "title": .string(failure.words.text(visit.say)),
                "tr": .string(failure.words.tr), "en": .string(failure.words.en), "field": failure.field.map(JSON.string) ?? .null,
            ], status: failure.status).with(header: "content-type", "application/problem+json")
        }
        if visit.isFragment {
            return .page("<p class=\"band band--bad\" role=\"alert\">\(icon("alert"))<span>\(failure.words.text(visit.say))</span></p>", status: failure.status)
        }
        return .page(Layout.failure(visit, failure), status: failure.status)
    }

    /// What the data refused and no verb expected stands in the log; what we cannot explain gets a code to report.
    private func told(_ error: StorageError, _ visit: Visit) -> any Failure {
        shop.log.error("storage", metadata: ["id": "\(visit.requestID)", "path": "\(visit.path)", "error": "\(error.description)"])
        return error.status == 500 ? Unexpected(requestID: visit.requestID) : error
    }

    private func response(_ answer: Answer, _ visit: Visit) -> Response {
        var headers = HTTPFields()
        headers[.init("content-security-policy")!] = "default-src 'self'; img-src 'self' data: blob:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        headers[.init("x-content-type-options")!] = "nosniff"
        headers[.init("referrer-policy")!] = "same-origin"
        headers[.init("x-frame-options")!] = "DENY"
        headers[.init("permissions-policy")!] = "geolocation=(), microphone=(), camera=()"
        headers[.init("cross-origin-opener-policy")!] = "same-origin"
        if shop.secure { headers[.init("strict-transport-security")!] = "max-age=31536000" }
        headers[.cacheControl] = "no-store"
        headers[.contentLanguage] = visit.say.rawValue
        headers[.init("x-request-id")!] = visit.requestID
        let body: ResponseBody
        switch answer.body {
        case .none: body = .init()
        case .bytes(let bytes, let type):
            headers[.contentType] = type
            body = .init(byteBuffer: ByteBuffer(bytes: bytes))
        case .stream(let type, let write):
            headers[.contentType] = type
            body = .init { writer in
                let outlet = Outlet(writer)
                try await write(outlet)
                try await outlet.finish()
            }
        }
        for (name, value) in answer.headers { if let name = HTTPFields.Element.Name(name) { headers[name] = value } }
        var response = Response(status: .init(code: answer.status), headers: headers, body: body)
        for cookie in answer.cookies { response.setCookie(cookie) }
        return response
    }
}

/// What an unexpected error says to the person: our fault, nothing half written, and a word to report.
struct Unexpected: Failure {
    let requestID: String
    var status: Int { 500 }
    var words: Words {
        Words("Bir şey ters gitti, kaydedilmeyen bir iş kalmış olabilir. Yeniden deneyin; sürerse şu kodu iletin: \(requestID)",
              "Something went wrong and your work may not have been saved. Try again; if it lasts, report this code: \(requestID)")
    }
}

/// Answers what no route matches: a page, not a bare status.
struct Fallback<Inner: HTTPResponder>: HTTPResponder where Inner.Context == VisitContext {
    let front: Front
    let inner: Inner
    func respond(to request: Request, context: VisitContext) async throws -> Response {
        let response = try await inner.respond(to: request, context: context)
        // what a handler of ours answered carries its request's id; the router's bare refusal does not
        return response.headers[HTTPFields.Element.Name("x-request-id")!] == nil ? await front.respond(request, context, nil) : response
    }
}
