/// A word of a table's definition that each engine spells its own way. For migrations only.
///
///     CREATE TABLE customer (
///         id \(.identity), name \(.text) NOT NULL, vip \(.bool) NOT NULL) \(.strict)
public struct Piece: Sendable {
    let sqlite, postgres: String

    /// The row's own number. Ids come from ``Book/id(table:)``, so nothing generates them.
    public static let identity = Piece(sqlite: "INTEGER PRIMARY KEY", postgres: "BIGINT PRIMARY KEY")
    public static let int = Piece(sqlite: "INTEGER", postgres: "BIGINT")
    /// Text compared byte by byte on both engines, so that pages are cut at the same place.
    public static let text = Piece(sqlite: "TEXT", postgres: "TEXT COLLATE \"C\"")
    public static let bool = Piece(sqlite: "INTEGER", postgres: "BOOLEAN")
    public static let real = Piece(sqlite: "REAL", postgres: "DOUBLE PRECISION")
    public static let blob = Piece(sqlite: "BLOB", postgres: "BYTEA")
    /// Stands at the end of CREATE TABLE: SQLite then refuses a text in an integer column.
    public static let strict = Piece(sqlite: "STRICT", postgres: "")
    /// Stands at the end of CREATE TABLE with a composite primary key: rows lie in the key's order.
    public static let clustered = Piece(sqlite: "STRICT, WITHOUT ROWID", postgres: "")
}
