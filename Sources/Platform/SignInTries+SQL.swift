import Kernel
import Storage

extension Reading {
    func newestTries(_ key: String, limit: Int) throws -> [Instant] {
        try numbers("SELECT at FROM sign_in_try WHERE key = \(key) ORDER BY at DESC LIMIT \(limit)").map { Instant(ms: $0) }
    }
    func tries(_ key: String, since: Instant) throws -> Int {
        Int(try one("SELECT COUNT(*) FROM sign_in_try WHERE key = \(key) AND at > \(since)") ?? 0)
    }
}

extension Keeper {
    func insertTry(_ key: String, at: Instant) throws {
        try execute("INSERT INTO sign_in_try (key, at) VALUES (\(key), \(at))")
    }
    func forgetTries(_ key: String) throws {
        try execute("DELETE FROM sign_in_try WHERE key = \(key)")
    }
    /// Takes back the one try of a guess that was right.
    func forgetTry(_ key: String, at: Instant) throws {
        try execute("DELETE FROM sign_in_try WHERE key = \(key) AND at = \(at)")
    }
}
