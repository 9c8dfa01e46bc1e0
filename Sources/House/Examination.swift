import Foundation
import Kernel
import Storage
import Web

/// One thing `bakkal doctor` looked at: well or not, and what to do.
public struct Finding: Sendable {
    public let name: String
    public let well: Bool
    public let words: Words
}

extension House {
    /// Looks at the folder, the disk, the data and the files inside the program. Changes nothing.
    public static func examine(_ settings: Settings) async throws -> [Finding] {
        [folder(settings), disk(settings), await data(settings), browserFiles()]
    }

    private static func folder(_ settings: Settings) -> Finding {
        let files = FileManager.default
        let there = files.fileExists(atPath: settings.data)
        let parent = URL(fileURLWithPath: settings.data).deletingLastPathComponent().path
        let well = there ? files.isWritableFile(atPath: settings.data) : files.isWritableFile(atPath: parent)
        return Finding(name: "folder", well: well, words: well
            ? Words("Veri klasörü yazılabilir: \(settings.data)", "The data folder can be written: \(settings.data)")
            : Words("Veri klasörüne yazılamıyor: \(settings.data). Sahibini düzeltin ya da --data ile başka bir klasör verin.", "The data folder cannot be written: \(settings.data). Change its owner, or give another with --data."))
    }

    private static func disk(_ settings: Settings) -> Finding {
        let path = FileManager.default.fileExists(atPath: settings.data) ? settings.data : "."
        let free = (try? FileManager.default.attributesOfFileSystem(forPath: path)[.systemFreeSize] as? NSNumber)?.int64Value ?? 0
        let well = free > 500 << 20
        let size = Format.number(free >> 20)
        return Finding(name: "disk", well: well, words: well
            ? Words("Diskte yer var: \(size) MB", "There is room on the disk: \(size) MB")
            : Words("Diskte yalnız \(size) MB kaldı. Yer açın; yer biterse yeni kayıt alınamaz.", "Only \(size) MB left on the disk. Make room: without it nothing new can be kept."))
    }

    private static func data(_ settings: Settings) async -> Finding {
        let place = settings.database.map { Storage.Place($0) } ?? .sqlite(path: settings.data + "/bakkal.sqlite")
        if case .sqlite(let path) = place, !FileManager.default.fileExists(atPath: path) {
            return Finding(name: "data", well: true, words: Words("Henüz veri yok; ilk açılışta kurulur.", "No data yet; the first start makes it."))
        }
        do {
            let database = try await Database.open(place)
            let sound: Bool
            do {
                sound = try await database.integrityCheck().isEmpty
            } catch {
                try? await database.close()
                throw error
            }
            try await database.close()
            return Finding(name: "data", well: sound, words: sound
                ? Words("Veri sağlam.", "The data is sound.")
                : Words("Veri dosyası bozuk. Son yedeği geri yükleyin: bakkal restore DOSYA", "The data file is damaged. Restore the last backup: bakkal restore FILE"))
        } catch {
            let why = (error as? any Failure)?.words ?? Words("\(error)", "\(error)")
            return Finding(name: "data", well: false, words: Words("Veriye ulaşılamıyor: \(why.tr)", "The data cannot be reached: \(why.en)"))
        }
    }

    private static func browserFiles() -> Finding {
        let missing = Assets.missing
        return Finding(name: "browser", well: missing.isEmpty, words: missing.isEmpty
            ? Words("Tarayıcı dosyaları programın içinde.", "The browser files are inside the program.")
            : Words("Programın içinde eksik dosya var: \(missing.joined(separator: ", ")). scripts/setup.sh çalıştırıp yeniden derleyin.", "Files are missing inside the program: \(missing.joined(separator: ", ")). Run scripts/setup.sh and build again."))
    }
}
