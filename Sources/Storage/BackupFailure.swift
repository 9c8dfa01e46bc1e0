import Kernel

/// Why a backup was not made.
public enum BackupFailure: Failure {
    /// The data lies on a PostgreSQL server.
    case useTheServersTool

    public var words: Words {
        switch self {
        case .useTheServersTool:
            Words(
                "Veriler PostgreSQL sunucusunda. Yedek için sunucunun kendi aracını kullanın: pg_dump -Fc.",
                "The data is on a PostgreSQL server. Use its own tool for the backup: pg_dump -Fc.")
        }
    }
}
