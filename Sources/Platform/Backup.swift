import Foundation
import Kernel
import Storage
import Web

/// Copies of all data in the folder's `backups`, one file each.
public struct Backup: Sendable, Hashable {
    public let name: String
    public let bytes: Int64
    public let at: Instant

    static let kept = 14
    private static let prefix = "bakkal-"

    static func folder(_ shop: Shop) -> String { shop.folder + "/backups" }

    /// Makes a copy while the shop stays open, and answers its path. The newest fourteen are kept.
    ///
    /// SQLite copies its file; PostgreSQL is asked through `pg_dump`, which must be installed.
    /// - Throws: ``BackupTrouble`` when pg_dump is missing or fails; `StorageError` when the disk is full.
    @discardableResult
    public static func make(_ shop: Shop, by actor: Actor = .system("backup")) async throws -> String {
        try FileManager.default.createDirectory(atPath: folder(shop), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let now = shop.now()
        let ending = shop.database.dialect == .sqlite ? ".sqlite" : ".dump"
        let name = prefix + now.iso.prefix(19).replacing(":", with: "-") + "Z" + ending
        let path = folder(shop) + "/" + name
        switch shop.database.place {
        case .sqlite: try await shop.database.backup(to: path)
        case .postgres(let url): try await PostgresDump.run(url, to: path)
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        try await shop.database.write(as: actor, at: now) { try $0.record(Event("backup.made", after: ["name": .string(name)], shown: false)) }
        for old in list(shop).dropFirst(kept) { try FileManager.default.removeItem(atPath: folder(shop) + "/" + old.name) }
        return path
    }

    /// What lies in the folder, newest first. Copies made before a migration are listed apart by their name.
    public static func list(_ shop: Shop) -> [Backup] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder(shop))) ?? []
        return names.filter { $0.hasPrefix(prefix) && ($0.hasSuffix(".sqlite") || $0.hasSuffix(".dump")) }.compactMap { name in
            guard let facts = try? FileManager.default.attributesOfItem(atPath: folder(shop) + "/" + name) else { return nil }
            let made = facts[.modificationDate] as? Date ?? .distantPast
            return Backup(name: name, bytes: (facts[.size] as? NSNumber)?.int64Value ?? 0, at: Instant(ms: Int64(made.timeIntervalSince1970 * 1000)))
        }.sorted { $0.name > $1.name }
    }
}

/// PostgreSQL's own copying program.
enum PostgresDump {
    static func run(_ url: String, to path: String) async throws {
        let half = path + ".part"
        let (address, password) = withoutPassword(url)
        let code = try await finish(["pg_dump", "--format=custom", "--file=" + half, "--dbname=" + address], password)
        guard code == 0 else {
            try? FileManager.default.removeItem(atPath: half)
            throw code == 127 ? BackupTrouble.noTool : BackupTrouble.toolFailed(code)
        }
        if FileManager.default.fileExists(atPath: path) { try FileManager.default.removeItem(atPath: path) }     // made within the same second
        try FileManager.default.moveItem(atPath: half, toPath: path)
    }

    /// The address and its password apart: arguments are seen by everybody on the machine.
    static func withoutPassword(_ url: String) -> (address: String, password: String?) {
        if url.contains("://") {
            guard var parts = URLComponents(string: url), let password = parts.password else { return (url, nil) }
            parts.percentEncodedPassword = nil
            return (parts.string ?? url, password)
        }
        guard let match = url.firstMatch(of: /password\s*=\s*(?:'([^']*)'|(\S+))/) else { return (url, nil) }
        return (url.replacing(match.output.0, with: ""), (match.output.1 ?? match.output.2).map(String.init))
    }

    private static func finish(_ words: [String], _ password: String?) async throws -> Int32 {
        try await withCheckedThrowingContinuation { continuation in
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
            process.arguments = words
            if let password { process.environment = ProcessInfo.processInfo.environment.merging(["PGPASSWORD": password]) { $1 } }
            process.standardError = FileHandle.nullDevice
            process.terminationHandler = { continuation.resume(returning: $0.terminationStatus) }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
    }
}

public enum BackupTrouble: Failure {
    case noTool
    case toolFailed(Int32)

    public var status: Int { 503 }
    public var words: Words {
        switch self {
        case .noTool:
            Words("Yedek için pg_dump gerekli ama bu makinede yok. PostgreSQL istemci paketini kurun.", "The backup needs pg_dump, which this machine lacks. Install the PostgreSQL client package.")
        case .toolFailed(let code):
            Words("pg_dump yedeği bitiremedi (kod \(code)). Sunucu adresini ve diskte yeri denetleyin.", "pg_dump could not finish the backup (code \(code)). Check the server's address and the disk.")
        }
    }
}
