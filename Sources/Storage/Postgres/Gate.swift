import Glibc

/// Lets writing transactions through side by side, or one alone.
///
/// A transaction that crossed with others twice goes alone: among five eager
/// cashiers, the unlucky one would otherwise be unlucky every time. Waiting blocks
/// the thread, which is the pool's own.
final class Gate: @unchecked Sendable {
    private let lock: UnsafeMutablePointer<pthread_rwlock_t>

    init() {
        lock = .allocate(capacity: 1)
        var manner = pthread_rwlockattr_t()
        pthread_rwlockattr_init(&manner)
        // whoever wants to go alone is not overtaken by newcomers
        pthread_rwlockattr_setkind_np(&manner, Int32(PTHREAD_RWLOCK_PREFER_WRITER_NONRECURSIVE_NP))
        pthread_rwlock_init(lock, &manner)
        pthread_rwlockattr_destroy(&manner)
    }

    deinit {
        pthread_rwlock_destroy(lock)
        lock.deallocate()
    }

    func pass<T>(alone: Bool, _ body: () throws -> T) rethrows -> T {
        _ = alone ? pthread_rwlock_wrlock(lock) : pthread_rwlock_rdlock(lock)
        defer { pthread_rwlock_unlock(lock) }
        return try body()
    }
}
