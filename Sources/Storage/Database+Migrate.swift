import Foundation
import Kernel

extension Database {
    /// Brings the tables up to date: Storage's own first, then these. Returns the steps that ran now.
    ///
    /// If there is data and something to do, SQLite's file is first copied to
    /// `backups/pre-migration-<time>.sqlite` beside it.
    ///
    /// - Throws: ``MigrationFailure`` when the data is newer than the program or a
    ///   released step was edited; ``StorageError`` when a statement is refused.
    public func migrate(_ migrations: [Migration]) async throws -> [String] {
        let place = place
        return try await driver.alone { connection in
            let migrator = Migrator(connection: connection, migrations: StorageMigrations.all + migrations) {
                guard case .sqlite(let path) = place, let connection = connection as? SQLiteConnection else { return }
                try SQLiteBackup.copy(connection.handle, to: backupPath(beside: path, .now))
            }
            return try migrator.run()
        }
    }

    /// How many rows each table has: what a restore is compared by.
    public func counts() async throws -> [(table: String, rows: Int64)] {
        try await snapshot { try $0.counts() }
    }
}

/// `…/backups/pre-migration-2026-11-22T11-00-00.000Z.sqlite`
private func backupPath(beside path: String, _ at: Instant) -> String {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
    let time = at.iso.replacingOccurrences(of: ":", with: "-")
    return folder.appendingPathComponent("backups/pre-migration-\(time).sqlite").path
}
