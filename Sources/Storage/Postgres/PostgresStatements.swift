import CPostgres

/// Prepared statements of one connection, the 256 used last.
///
/// A statement is known by its text and the kinds of its values. NULL fits any kind,
/// so a form with many empty fields does not make a statement for each pattern of them.
final class PostgresStatements {
    private struct Variant {
        let name: String
        /// 0 where the server decided: at texts, and where NULL was given at first.
        let types: [Oid]
        var used: UInt64
    }

    private let connection: OpaquePointer
    private let limit: Int
    private var kept: [String: [Variant]] = [:]
    private var count = 0
    private var clock: UInt64 = 0

    init(_ connection: OpaquePointer, limit: Int = 256) {
        (self.connection, self.limit) = (connection, limit)
    }

    /// The name of a prepared statement, and whether it was prepared just now.
    func name(_ text: String, _ values: [Value]) throws -> (name: String, fresh: Bool) {
        clock += 1
        if let at = kept[text]?.firstIndex(where: { fits($0.types, values) }) {
            kept[text]?[at].used = clock
            return (kept[text]?[at].name ?? "", false)
        }
        if count >= limit { try dropOldest() }
        let types = merge(kept[text]?.last?.types, values)
        let name = "s\(clock)"
        let result = types.withUnsafeBufferPointer { PQprepare(connection, name, text, Int32(types.count), $0.baseAddress) }
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw StorageError(postgres: connection, result) }
        kept[text, default: []].append(Variant(name: name, types: types, used: clock))
        count += 1
        return (name, true)
    }

    private func fits(_ types: [Oid], _ values: [Value]) -> Bool {
        types.count == values.count && zip(types, values).allSatisfy { $1 == .null || $0 == $1.postgresType }
    }

    /// Where a value is NULL now, the kind an earlier call had there is the better guess.
    private func merge(_ earlier: [Oid]?, _ values: [Value]) -> [Oid] {
        values.enumerated().map { index, value in
            guard value == .null, let earlier, index < earlier.count else { return value.postgresType }
            return earlier[index]
        }
    }

    private func dropOldest() throws {
        var oldest: (text: String, at: Int, used: UInt64)?
        for (text, variants) in kept {
            for (at, variant) in variants.enumerated() where variant.used < oldest?.used ?? .max {
                oldest = (text, at, variant.used)
            }
        }
        guard let oldest, let name = kept[oldest.text]?.remove(at: oldest.at).name else { return }
        if kept[oldest.text]?.isEmpty == true { kept[oldest.text] = nil }
        count -= 1
        let result = PQexec(connection, "DEALLOCATE \(name)")
        defer { PQclear(result) }
        guard PQresultStatus(result) == PGRES_COMMAND_OK else { throw StorageError(postgres: connection, result) }
    }

    /// Forgets the statements of a text, whose tables were altered meanwhile.
    func forget(_ text: String) {
        count -= kept.removeValue(forKey: text)?.count ?? 0
    }
}
