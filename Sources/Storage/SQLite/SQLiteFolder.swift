import Foundation
import Glibc

/// The folder and the file, readable by nobody else: they hold people's telephone numbers.
enum SQLiteFolder {
    /// - Throws: ``StorageError`` of kind `readOnly` or `connection`, naming the folder.
    static func prepare(for path: String) throws {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        var isFolder: ObjCBool = false
        if !FileManager.default.fileExists(atPath: folder, isDirectory: &isFolder) {
            do {
                try FileManager.default.createDirectory(
                    atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            } catch {
                throw StorageError(kind: .readOnly, message: "cannot make the folder \(folder): \(error)")
            }
        }
        let file = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else {
            let reason = errno
            let kind: StorageError.Kind = [EACCES, EROFS, EPERM].contains(reason) ? .readOnly : reason == ENOSPC ? .full : .connection
            throw StorageError(kind: kind, code: "errno \(reason)", message: "\(path): \(String(cString: strerror(reason)))")
        }
        Glibc.close(file)
    }
}
