import Storage

extension Reading {
    func settingText(_ name: String) throws -> String? { try text("SELECT value FROM setting WHERE name = \(name)") }
}

extension Book {
    func writeSetting(_ name: String, _ value: String) throws {
        try execute("INSERT INTO setting (name, value) VALUES (\(name), \(value)) ON CONFLICT (name) DO UPDATE SET value = excluded.value")
    }
}
