import Foundation
import Kernel
import Synchronization

/// Which program works on an import: the machine, the process, and when that began.
///
/// A program that was killed leaves its name behind; the process it names is then gone, or is another one.
enum Holder {
    static let ours: String = {
        var name = [CChar](repeating: 0, count: 256)
        let host = gethostname(&name, 255) == 0 ? String(decoding: name.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self) : "?"
        return "\(host) \(getpid()) \(start(of: getpid()) ?? "?")"
    }()

    /// How long a holder on another machine is believed without a sign of life.
    static let patience = 180

    static func isAlive(_ file: StoredImport, _ busy: Busy, now: Instant) -> Bool {
        guard let holder = file.holder else { return false }
        if holder == ours { return busy.holds(file.id.rawValue) }
        let parts = holder.split(separator: " "), mine = ours.split(separator: " ")
        guard parts.count == 3, parts[0] == mine[0], let process = Int32(parts[1]) else { return file.heldUntil.map { $0 > now } ?? false }
        return start(of: process) == String(parts[2])
    }

    /// When a process of this machine began, in its clock's ticks; nil when there is none.
    private static func start(of process: Int32) -> String? {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8), let name = text.lastIndex(of: ")") else { return nil }
        let fields = text[text.index(after: name)...].split(separator: " ")
        return fields.count > 19 ? String(fields[19]) : nil
    }
}

/// What this program is working on in one shop, and how far it is: for pages that ask meanwhile.
final class Busy: Sendable {
    private let shares = Mutex<[Int64: Double]>([:])

    /// False if somebody here has it already.
    func begin(_ id: Int64) -> Bool {
        shares.withLock { shares in
            guard shares[id] == nil else { return false }
            shares[id] = 0
            return true
        }
    }
    func end(_ id: Int64) { shares.withLock { _ = $0.removeValue(forKey: id) } }
    func tell(_ id: Int64, _ share: Double) { shares.withLock { if $0[id] != nil { $0[id] = share } } }
    func holds(_ id: Int64) -> Bool { shares.withLock { $0[id] != nil } }
    func share(_ id: Int64) -> Double? { shares.withLock { $0[id] } }
}
