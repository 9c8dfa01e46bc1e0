import Kernel
import Storage
import Synchronization
import Web

/// Who opened whose card, gathered in memory and written once a second.
///
/// A look is no change and must not slow the page; a look that cannot be written is tried again with the next ones.
public final class Looks: Sendable {
    private struct Look: Sendable {
        let customer: ID<Customer>
        let at: Instant
        let account: Int64
    }
    private struct State {
        var waiting: [Look] = []
        var scheduled = false
    }
    private let state = Mutex(State())
    private let shop: Shop

    init(_ shop: Shop) { self.shop = shop }

    func note(_ customer: ID<Customer>, _ visit: Visit) {
        guard let account = visit.account?.account else { return }
        let first = state.withLock { state in
            state.waiting.append(Look(customer: customer, at: visit.now, account: account))
            defer { state.scheduled = true }
            return !state.scheduled
        }
        guard first else { return }
        Task {
            try? await Task.sleep(for: .seconds(1))     // cut short only when the program ends, which flushes anyway
            await flush()
        }
    }

    /// Writes what has gathered; the house calls it once more when it stops.
    public func flush() async {
        let looks = state.withLock { state in
            defer { (state.waiting, state.scheduled) = ([], false) }
            return state.waiting
        }
        guard !looks.isEmpty else { return }
        do {
            try await shop.database.keep { keeper in
                for look in looks {
                    try keeper.execute("""
                        INSERT INTO look (customer_id, at, account_id) VALUES (\(look.customer), \(look.at), \(look.account))
                        ON CONFLICT (customer_id, at, account_id) DO NOTHING
                        """)
                }
            }
        } catch {
            shop.log.error("looks were not written", metadata: ["count": "\(looks.count)", "error": "\(error)"])
            state.withLock { $0.waiting = Array((looks + $0.waiting).suffix(10_000)) }
        }
    }
}
