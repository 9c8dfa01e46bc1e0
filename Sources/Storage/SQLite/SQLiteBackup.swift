import CSQLite
import Foundation
import Glibc

/// A copy of a living SQLite file, taken in one step: what was committed before it
/// is in it, and writers need not wait.
enum SQLiteBackup {
    /// Writes beside the goal first and renames at the end, so that a half copy is never mistaken for a whole one.
    static func copy(_ source: OpaquePointer, to path: String) throws {
        let half = path + ".part"
        try SQLiteFolder.prepare(for: half)
        defer { unlink(half) }
        var target: OpaquePointer?
        let opened = sqlite3_open_v2(half, &target, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nil)
        defer { sqlite3_close_v2(target) }
        guard opened == SQLITE_OK, let target else { throw StorageError(sqlite: target, opened) }
        guard let backup = sqlite3_backup_init(target, "main", source, "main") else {
            throw StorageError(sqlite: target, sqlite3_errcode(target))
        }
        var result = sqlite3_backup_step(backup, -1)
        for _ in 0..<20 where result == SQLITE_BUSY || result == SQLITE_LOCKED {
            usleep(100_000)
            result = sqlite3_backup_step(backup, -1)
        }
        let finished = sqlite3_backup_finish(backup)
        guard result == SQLITE_DONE, finished == SQLITE_OK else { throw StorageError(sqlite: target, result) }
        guard rename(half, path) == 0 else {
            throw StorageError(kind: .other, code: "errno \(errno)", message: "cannot name the backup \(path)")
        }
    }
}
