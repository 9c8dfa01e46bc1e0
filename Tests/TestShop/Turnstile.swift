
/// Lets only so many tests have a database at once: tests all start together, and each
/// PostgreSQL database brings its own connections.
///
/// A test that already holds a place and opens another passes at once, so nobody waits for himself.
actor Turnstile {
    static let shared = Turnstile(width: 8)
    @TaskLocal static var inside = false

    private var free: Int
    private var waiting: [CheckedContinuation<Void, Never>] = []
    init(width: Int) { free = width }

    private func enter() async {
        if free > 0 { free -= 1 } else { await withCheckedContinuation { waiting.append($0) } }
    }
    private func leave() {
        if waiting.isEmpty { free += 1 } else { waiting.removeFirst().resume() }
    }

    nonisolated func pass<T: Sendable>(_ body: () async throws -> T) async throws -> T {
        if Turnstile.inside { return try await body() }
        await enter()
        do {
            let value = try await Turnstile.$inside.withValue(true) { try await body() }
            await leave()
            return value
        } catch {
            await leave()
            throw error
        }
    }
}
