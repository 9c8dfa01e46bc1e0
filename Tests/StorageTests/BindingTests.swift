import Kernel
import Storage
import TestShop
import Testing

private struct Everything: RowDecodable, Equatable {
    var id: ID<Person>, name: String, flag: Bool, weight: Double?, photo: [UInt8]?, phone: String?
    static let columns = "id, name, vip, weight, photo, phone"
    init(_ row: inout Row) throws {
        id = row.next()
        name = row.next()
        flag = row.next()
        weight = row.next()
        photo = row.next()
        phone = row.next()
    }
    init(_ id: Int64, _ name: String, _ flag: Bool, _ weight: Double?, _ photo: [UInt8]?, _ phone: String?) {
        (self.id, self.name, self.flag, self.weight, self.photo, self.phone) = (ID(id), name, flag, weight, photo, phone)
    }
}

private enum Mood: String, Bindable { case good, bad }

@Suite("Values on their way") struct BindingTests {
    private static let rows = [
        Everything(1, "Ayşe Iğdır 🧺👩🏽‍🌾", true, 1.5, [0, 1, 0x5C, 255], "0532"),
        Everything(Int64.max, "'; DROP TABLE person; --\t\n\r\\", false, -0.1, [], ""),
        Everything(Int64.min, "\\N", false, 1e300, nil, nil),
        Everything(-7, String(repeating: "ş", count: 70_000), true, 0, [UInt8](repeating: 9, count: 100_000), "\u{1F1F9}\u{1F1F7}"),
    ]

    @Test("what is bound comes back as it was", arguments: Engine.all)
    func bound(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            try await database.keep { keeper in
                for row in Self.rows {
                    try keeper.execute("""
                        INSERT INTO person (\(columns: Everything.self))
                        VALUES (\(row.id), \(row.name), \(row.flag), \(row.weight), \(row.photo), \(row.phone))
                        """)
                }
            }
            for row in Self.rows {
                let found = try await database.read { try $0.first("SELECT \(columns: Everything.self) FROM person WHERE id = \(row.id)", as: Everything.self) }
                #expect(found == row)
                let byName = try await database.read { try $0.exists("SELECT 1 FROM person WHERE name = \(row.name) AND vip = \(row.flag)") }
                #expect(byName)
            }
        }
    }

    @Test("what is poured comes back as it was", arguments: Engine.all)
    func poured(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            try await database.keep { keeper in
                try keeper.bulk("person", Everything.columns) { sink in
                    for row in Self.rows {
                        sink.put(row.id)
                        sink.put(row.name)
                        sink.put(row.flag)
                        sink.put(row.weight)
                        sink.put(row.photo)
                        sink.put(row.phone)
                        try sink.endRow()
                    }
                }
            }
            let found = try await database.read { try $0.all("SELECT \(columns: Everything.self) FROM person ORDER BY id DESC", as: Everything.self) }
            #expect(found == Self.rows.sorted { $0.id > $1.id })
        }
    }

    @Test("a text with a zero byte is refused", arguments: Engine.all)
    func zeroByte(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let bound = try await failure { try await database.keep { _ = try $0.execute("INSERT INTO person (id, name) VALUES (1, \("a\0b"))") } }
            let poured = try await failure {
                try await database.keep { keeper in
                    try keeper.bulk("person", "id, name") { sink in
                        sink.put(1)
                        sink.put("a\0b")
                        try sink.endRow()
                    }
                }
            }
            #expect(bound?.kind == .check)
            #expect(poured?.kind == .check)
        }
    }

    @Test("days, instants, enums, ids and lists are bound", arguments: Engine.all)
    func kinds(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            let sum = try await database.number("SELECT CAST(\(Day(5)) AS BIGINT) + CAST(\(Instant(ms: 7)) AS BIGINT) + CAST(\(Int32(1)) AS BIGINT)")
            let mood = try await database.text("SELECT CAST(\(Mood.bad) AS TEXT)")
            #expect(sum == 13)
            #expect(mood == "bad")
            try await database.add("Ali")
            let empty: [Int] = []
            let found = try await database.texts("SELECT name FROM person WHERE id IN \(list: [1, 2, 3])")
            let none = try await database.texts("SELECT name FROM person WHERE id IN \(list: empty)")
            #expect(found == ["Ali"])
            #expect(none == [])
            let condition: [SQL] = ["id > \(0)", "name = \("Ali")"]
            let joined = try await database.texts("SELECT name FROM person WHERE \(condition.joined(separator: " AND "))")
            #expect(joined == ["Ali"])
        }
    }

    @Test("thousands of values in one statement", arguments: Engine.all)
    func many(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            try await database.add("Ali")
            let found = try await database.number("SELECT COUNT(*) FROM person WHERE id IN \(list: Array(1...20_000))")
            #expect(found == 1)
        }
    }

    @Test("a NULL where a value is due is an error that names the column", arguments: Engine.all)
    func null(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            try await database.keep { _ = try $0.execute("INSERT INTO person (id, name) VALUES (1, 'Ali')") }
            let error = try await failure {
                try await database.read { reader in
                    try reader.forEach("SELECT id, phone FROM person") { row in
                        let _: Int64 = row.next()
                        let _: String = row.next()
                    }
                }
            }
            #expect(error?.message.contains("phone") == true)
            let missing = try await failure {
                try await database.read { reader in
                    try reader.forEach("SELECT id FROM person") { row in
                        row.skip()
                        let _: String? = row.next()
                    }
                }
            }
            #expect(missing?.message.contains("missing") == true)
        }
    }

    @Test("NULL stands where the statement says", arguments: Engine.all)
    func nullOrder(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            for (name, phone) in [("a", "2"), ("b", nil), ("c", "1")] { try await database.add(name, phone: phone) }
            let last = try await database.texts("SELECT name FROM person ORDER BY phone NULLS LAST, id")
            let first = try await database.texts("SELECT name FROM person ORDER BY phone NULLS FIRST, id")
            #expect(last == ["c", "a", "b"])
            #expect(first == ["b", "c", "a"])
        }
    }

    @Test("texts are ordered byte by byte on both", arguments: Engine.all)
    func order(engine: Engine) async throws {
        try await withDatabase(engine, shop) { database in
            for name in ["b", "a", "B", "ç", "c", "A b", "Ab"] { try await database.add(name) }
            let names = try await database.texts("SELECT name FROM person ORDER BY name")
            #expect(names == ["A b", "Ab", "B", "a", "b", "c", "ç"])
        }
    }
}
