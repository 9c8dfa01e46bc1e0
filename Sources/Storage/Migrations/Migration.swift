/// One step of the tables' history. A sentence that is never edited once it was released.
///
/// The name begins with the room: `customers-001-create`. A room's migrations run in
/// the order of its list, each in a transaction of its own; running the list twice
/// changes nothing.
///
///     Migration("customers-001-create", """
///         CREATE TABLE customer (id \(.identity), name \(.text) NOT NULL) \(.strict)
///         """)
public struct Migration: Sendable {
    public let name: String
    let statements: [SQL]

    public init(_ name: String, _ statements: SQL...) {
        (self.name, self.statements) = (name, statements)
    }

    public init(_ name: String, _ statements: [SQL]) {
        (self.name, self.statements) = (name, statements)
    }

    /// The part of the name before the first dash.
    var room: Substring { name.prefix { $0 != "-" } }

    func texts(_ dialect: Dialect) -> [String] {
        statements.map { $0.render(dialect).text }.filter { !$0.allSatisfy(\.isWhitespace) }
    }

    /// Sixteen digits that change when a word of the statements does. Line breaks do not count.
    func checksum(_ dialect: Dialect) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for text in texts(dialect) {
            for word in text.split(whereSeparator: \.isWhitespace) {
                for byte in word.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
                hash = (hash ^ 32) &* 0x100_0000_01b3
            }
            hash = (hash ^ 59) &* 0x100_0000_01b3
        }
        let digits = String(hash, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
