import Kernel
import Platform
import Synchronization
import Web

/// Who stands at the counter of a test.
public enum TestRole: String, CaseIterable, Sendable {
    case owner, manager, sales, agent, clerk, technician, marketer, data, apprentice
}

/// Lets test people in by the name of their role, without a password.
struct TestDoor: Doorkeeper {
    static func csrf(_ token: String) -> String { "csrf-" + token }

    func signedIn(token: String, at now: Instant) async throws -> SignedIn? {
        guard let role = TestRole(rawValue: token), let number = TestRole.allCases.firstIndex(of: role) else { return nil }
        return SignedIn(account: Int64(number + 1), name: "Nermin Çınar", role: token, permissions: Role(rawValue: token)?.permissions ?? .all,
                        branch: nil, language: nil, csrf: TestDoor.csrf(token))
    }
    func needsOwner() async throws -> Bool { false }
}

/// A clock that stands until the test moves it.
public final class TestClock: Sendable {
    private let held: Mutex<Instant>
    init(_ start: Instant) { held = Mutex(start) }
    public var now: Instant {
        get { held.withLock { $0 } }
        set { held.withLock { $0 = newValue } }
    }
}
