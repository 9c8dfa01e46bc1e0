import Kernel
import Web

extension Platform {
    /// `GET /canli`: tells an open page which topics changed, as server-sent events.
    ///
    /// Only topics travel, never content. A ping every twenty seconds finds clients that
    /// went away; with it the door is asked again, so a closed session ends its stream.
    func live(_ visit: Visit) async throws -> Answer {
        let board = visit.shop.live, door = door, now = visit.shop.now, token = visit.cookie("oturum") ?? ""
        return Answer.stream(type: "text/event-stream") { outlet in
            try await outlet.write(": \(visit.requestID)\nretry: 2000\n\n")
            for await signal in Signals.merged(board.listen(), everySeconds: 20) {
                switch signal {
                case .topics(let topics): try await outlet.write("event: topics\ndata: \(topics.joined(separator: " "))\n\n")
                case .ping:
                    guard try await door.signedIn(token: token, at: now()) != nil else { return }
                    try await outlet.write(": ping\n\n")
                }
            }
        }.with(header: "x-accel-buffering", "no")
    }
}

/// The board's news and a clock's ticks in one stream, which ends with the board's.
enum Signals: Sendable {
    case topics([String])
    case ping

    static func merged(_ news: AsyncStream<[String]>, everySeconds seconds: Int) -> AsyncStream<Signals> {
        let (stream, continuation) = AsyncStream.makeStream(of: Signals.self, bufferingPolicy: .bufferingNewest(64))
        let task = Task {
            await withTaskGroup(of: Void.self) { group in
                group.addTask { for await topics in news { continuation.yield(.topics(topics)) } }
                group.addTask {
                    while (try? await Task.sleep(for: .seconds(seconds))) != nil { continuation.yield(.ping) }
                }
                await group.next()
                group.cancelAll()
            }
            continuation.finish()
        }
        continuation.onTermination = { _ in task.cancel() }
        return stream
    }
}
