import HummingbirdCore
import NIOCore

/// The body as it arrives. One that breaks off, or is no proper HTTP, is the sender's fault and
/// must never pass for a whole one: it ends with ``DeskFailure/unreadableForm``.
struct Sent: AsyncSequence {
    let body: RequestBody

    struct Iterator: AsyncIteratorProtocol {
        var parts: RequestBody.AsyncIterator
        mutating func next() async throws -> ByteBuffer? {
            do { return try await parts.next() } catch { throw DeskFailure.unreadableForm }
        }
    }
    func makeAsyncIterator() -> Iterator { Iterator(parts: body.makeAsyncIterator()) }
}
