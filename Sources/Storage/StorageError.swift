import Kernel

/// What went wrong between us and the data, in one vocabulary for both engines.
///
/// A verb that knows the reason catches the kind and throws its own sentence
/// (`catch let error as StorageError where error.kind == .unique`); what nobody
/// catches is shown with the general words below and logged with `message`.
public struct StorageError: Failure {
    public enum Kind: String, Sendable {
        /// A value that may stand once stands already.
        case unique
        /// A row points to nothing, or is still pointed to.
        case foreignKey
        /// A value the table refuses: CHECK, NOT NULL, a wrong type.
        case check
        /// Somebody else held the data for too long.
        case busy
        /// Two changes crossed, and trying again did not help.
        case serialization
        /// The server or the file cannot be reached.
        case connection
        /// No room on the disk.
        case full
        /// The data may be read and not written.
        case readOnly
        /// The file is no SQLite file, or some of its pages are not what they should be.
        case damaged
        /// The data was written by a newer Bakkal.
        case newerData
        /// A transaction changed rows and recorded no event.
        case unrecorded
        case other
    }

    public var kind: Kind
    /// The engine's own code: an SQLSTATE, or SQLite's extended result code.
    public var code: String
    /// For the log, in the engine's words. Never shown to a person at the counter.
    public var message: String
    public var table: String?
    public var constraint: String?
    /// The columns a unique rule speaks of, if the engine tells: `["phone"]`.
    public var columns: [String]
    /// The statement, shortened.
    public var statement: String?

    public init(
        kind: Kind, code: String = "", message: String, table: String? = nil, constraint: String? = nil,
        columns: [String] = [], statement: String? = nil
    ) {
        (self.kind, self.code, self.message, self.table) = (kind, code, message, table)
        (self.constraint, self.columns, self.statement) = (constraint, columns, statement)
    }

    public var description: String {
        var text = "\(kind.rawValue) [\(code)] \(message)"
        if let statement { text += " in: \(statement)" }
        return text
    }

    /// The statement as it goes into an error: one line, short enough for a log.
    static func shorten(_ statement: String) -> String {
        String(statement.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(400))
    }
}

extension StorageError {
    public var status: Int {
        switch kind {
        case .unique, .foreignKey, .serialization: 409
        case .check: 422
        case .busy, .connection, .readOnly, .damaged, .newerData: 503
        case .full: 507
        case .unrecorded, .other: 500
        }
    }

    public var words: Words {
        switch kind {
        case .unique: Words("Bu bilgi başka bir kayıtta zaten var.", "Another record already has this.")
        case .foreignKey: Words("Bu kayıt başka kayıtlara bağlı.", "This record is tied to other records.")
        case .check: Words("Bu bilgi bu alana yazılamıyor.", "This value cannot be kept in this field.")
        case .busy: Words("Şu anda başka bir işlem sürüyor. Biraz sonra yeniden deneyin.", "Another task is still running. Try again in a moment.")
        case .serialization: Words("Aynı anda başka biri de değiştirdi. Yeniden deneyin.", "Somebody else changed it at the same moment. Try again.")
        case .connection: Words("Veri tabanına ulaşılamıyor.", "The database cannot be reached.")
        case .full: Words("Diskte yer kalmadı, kayıt yapılamadı. Yer açıp yeniden deneyin.", "The disk is full and nothing was saved. Free some space and try again.")
        case .readOnly: Words("Veri klasörüne yazılamıyor. Klasörün iznini denetleyin.", "The data folder cannot be written to. Check its permissions.")
        case .damaged: Words("Veri dosyası bozuk. Son yedeği geri yükleyin: bakkal restore DOSYA", "The data file is damaged. Restore the last backup: bakkal restore FILE")
        case .newerData: Words("Bu veriler Bakkal’ın daha yeni bir sürümüyle yazılmış. Programı yükseltin.", "This data was written by a newer version of Bakkal. Upgrade the program.")
        case .unrecorded, .other: Words("Beklenmeyen bir hata oldu.", "Something unexpected went wrong.")
        }
    }
}
