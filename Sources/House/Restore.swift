import Foundation
import Kernel
import Storage

extension House {
    /// Puts a copy of SQLite data in the place of the present one, which is kept beside it under a new name.
    ///
    /// The copy is opened and checked before anything moves. Answers where the present data went.
    /// - Throws: ``RestoreFailure`` when the file is missing, is not a copy of Bakkal's data, or is damaged.
    public static func restore(_ file: String, into settings: Settings) async throws -> String? {
        let files = FileManager.default
        guard files.isReadableFile(atPath: file) else { throw RestoreFailure.missing(file) }
        try files.createDirectory(atPath: settings.data, withIntermediateDirectories: true)
        let half = settings.data + "/restoring-\(UUID().uuidString).sqlite"
        try files.copyItem(atPath: file, toPath: half)
        do {
            let copy = try await Database.open(.sqlite(path: half))
            let sound: Bool
            do {
                let ours = try await copy.read { try $0.tables().contains("migration") }
                let damage = try await copy.integrityCheck()
                sound = ours && damage.isEmpty
            } catch {
                try? await copy.close()
                throw error
            }
            try await copy.close()
            guard sound else { throw RestoreFailure.damaged(file) }
        } catch {
            for ending in ["", "-wal", "-shm"] { try? files.removeItem(atPath: half + ending) }
            throw error is RestoreFailure ? error : RestoreFailure.damaged(file)
        }
        for ending in ["-wal", "-shm"] { try? files.removeItem(atPath: half + ending) }
        let present = settings.data + "/bakkal.sqlite"
        var aside: String?
        if files.fileExists(atPath: present) {
            let name = settings.data + "/before-restore-" + Instant.now.iso.prefix(19).replacing(":", with: "-") + ".sqlite"
            for ending in ["-wal", "-shm"] where files.fileExists(atPath: present + ending) { try files.moveItem(atPath: present + ending, toPath: name + ending) }
            try files.moveItem(atPath: present, toPath: name)
            aside = name
        }
        try files.moveItem(atPath: half, toPath: present)
        return aside
    }

    /// The rows of every table, without opening the rooms.
    public static func counts(_ settings: Settings) async throws -> [(table: String, rows: Int64)] {
        let database = try await Database.open(settings.database.map { Storage.Place($0) } ?? .sqlite(path: settings.data + "/bakkal.sqlite"))
        let counts = try await database.counts()
        try await database.close()
        return counts
    }
}

public enum RestoreFailure: Failure {
    case missing(String)
    case damaged(String)
    case notHere

    public var words: Words {
        switch self {
        case .missing(let file): Words("Yedek dosyası okunamadı: \(file)", "The backup cannot be read: \(file)")
        case .damaged(let file): Words("\(file) sağlam bir Bakkal yedeği değil, hiçbir şeye dokunulmadı.", "\(file) is not a sound copy of Bakkal’s data; nothing was touched.")
        case .notHere: Words("PostgreSQL’de geri yükleme pg_restore ile yapılır: pg_restore --clean --dbname=… DOSYA", "On PostgreSQL use pg_restore: pg_restore --clean --dbname=… FILE")
        }
    }
}
