extension Database {
    /// Runs words that no transaction may hold (CREATE DATABASE). For our own tests.
    package func outsideTransaction(_ text: String) async throws {
        try await driver.alone { try $0.control(text) }
    }
}
