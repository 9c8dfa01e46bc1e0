import Foundation
import Glibc

extension StorageError {
    /// What a folder or a file that is no part of the database refuses, in the same vocabulary:
    /// uploads, backups and the data folder share its disk. Nil when it is about something else.
    public init?(files error: any Error) {
        let facts = error as NSError
        let kind: Kind
        switch (error as? CocoaError)?.code {
        case .fileWriteOutOfSpace: kind = .full
        case .fileWriteVolumeReadOnly, .fileWriteNoPermission: kind = .readOnly
        default:
            let deeper = facts.userInfo[NSUnderlyingErrorKey] as? NSError ?? facts
            guard deeper.domain == NSPOSIXErrorDomain else { return nil }
            switch Int32(deeper.code) {
            case ENOSPC, EDQUOT: kind = .full
            case EROFS, EACCES, EPERM: kind = .readOnly
            default: return nil
            }
        }
        self.init(kind: kind, code: "\(facts.domain) \(facts.code)", message: facts.localizedDescription)
    }
}
