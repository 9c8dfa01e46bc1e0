import NIOCore
import NIOHTTP1
import NIOHTTPCompression

/// Stands above the compressor and lets answers to no request pass around it.
///
/// What is not HTTP is refused although no request was read. The compressor looks for the
/// request of every answer and stops the whole program when there is none, so a refusal must
/// not go through it; here it also gets its sentence, in both languages as nobody said which.
final class Unasked: ChannelDuplexHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    private static let sentence = "Bu istek okunamadı, bağlantı kapatılıyor.\nThis request could not be read; the connection is closed.\n"
    /// Requests read and not answered yet.
    private var waiting = 0
    private var isUnasked = false

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .head = unwrapInboundIn(data) { waiting += 1 }
        context.fireChannelRead(data)
    }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let part = unwrapOutboundIn(data)
        if case .head = part {
            isUnasked = waiting == 0
            if !isUnasked { waiting -= 1 }
        }
        guard isUnasked else { return context.write(data, promise: promise) }
        let below: ChannelHandlerContext
        do { below = try context.pipeline.syncOperations.context(handlerType: HTTPResponseCompressor.self) } catch {
            promise?.fail(error)
            return context.close(promise: nil)
        }
        switch part {
        case .head(var head):
            head.headers.replaceOrAdd(name: "content-type", value: "text/plain; charset=utf-8")
            head.headers.replaceOrAdd(name: "content-length", value: String(Self.sentence.utf8.count))
            below.write(wrapOutboundOut(.head(head)), promise: promise)
        case .body: promise?.succeed()      // the sentence takes its place
        case .end:
            below.write(wrapOutboundOut(.body(.byteBuffer(context.channel.allocator.buffer(string: Self.sentence)))), promise: nil)
            below.write(wrapOutboundOut(.end(nil)), promise: promise)
        }
    }
}
