import Foundation
import Kernel
import Storage

/// The two engines every storage test runs on.
///
///     @Test(arguments: Engine.all) func renames(engine: Engine) async throws {
///         try await withDatabase(engine, Customers.migrations) { database in … }
///     }
public enum Engine: String, CaseIterable, Sendable {
    case sqlite, postgres

    /// Both; with BAKKAL_SKIP_POSTGRES=1 only SQLite.
    public static let all: [Engine] = environment("BAKKAL_SKIP_POSTGRES") == "1" ? [.sqlite] : allCases

}

/// Why a test on PostgreSQL could not begin.
public struct NoPostgres: Error, CustomStringConvertible {
    let reason: String
    public var description: String {
        """
        PostgreSQL is not reachable: \(reason)
        Start it (pg_ctlcluster 15 main start) and make the role (CREATE ROLE bakkal SUPERUSER LOGIN PASSWORD 'bakkal'),
        or set BAKKAL_TEST_POSTGRES to another server's address, or skip these tests with BAKKAL_SKIP_POSTGRES=1.
        """
    }
}

/// A fresh, migrated database for one test; it is removed afterwards.
///
/// - Throws: ``NoPostgres`` if the server cannot be reached; what the body throws.
@discardableResult
public func withDatabase<T: Sendable>(
    _ engine: Engine, _ migrations: [Migration] = [], _ options: Options = Options(),
    _ body: (Database) async throws -> T
) async throws -> T {
    try await withPlace(engine) { place in
        let database = try await Database.open(place, options)
        do {
            _ = try await database.migrate(migrations)
            let value = try await body(database)
            try await database.close()
            return value
        } catch {
            try await database.close()
            throw error
        }
    }
}

/// An empty place for a database, for tests that open it themselves or more than once.
@discardableResult
public func withPlace<T: Sendable>(_ engine: Engine, _ body: (Place) async throws -> T) async throws -> T {
    try await Turnstile.shared.pass {
        switch engine {
        case .sqlite: try await withFile(body)
        case .postgres: try await withServerDatabase(body)
        }
    }
}

private func withFile<T: Sendable>(_ body: (Place) async throws -> T) async throws -> T {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("bakkal-test-\(randomName())")
    defer { try? FileManager.default.removeItem(at: folder) }  // a folder that stays behind harms nobody
    return try await body(.sqlite(path: folder.appendingPathComponent("bakkal.sqlite").path))
}

private func withServerDatabase<T: Sendable>(_ body: (Place) async throws -> T) async throws -> T {
    let maintenance = environment("BAKKAL_TEST_POSTGRES") ?? "postgres://bakkal:bakkal@127.0.0.1:5432/postgres"
    let name = "bakkal_test_\(randomName())"
    let server = try await open(maintenance)
    do {
        try await server.outsideTransaction(
            "CREATE DATABASE \(name) TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'")
        let value: T
        do {
            value = try await body(.postgres(url: address(maintenance, name)))
        } catch {
            try await server.outsideTransaction("DROP DATABASE \(name) WITH (FORCE)")
            throw error
        }
        try await server.outsideTransaction("DROP DATABASE \(name) WITH (FORCE)")
        try await server.close()
        return value
    } catch {
        try await server.close()
        throw error
    }
}

private func open(_ maintenance: String) async throws -> Database {
    var options = Options()
    options.connections = 1
    options.lookAround = 0
    do {
        return try await Database.open(.postgres(url: maintenance), options)
    } catch let error as StorageError {
        throw NoPostgres(reason: error.message)
    }
}

/// The same server, another database.
private func address(_ maintenance: String, _ name: String) -> String {
    guard var parts = URLComponents(string: maintenance) else { return maintenance + " dbname=\(name)" }
    parts.path = "/" + name
    return parts.string ?? maintenance
}

private func randomName() -> String {
    String(UInt64.random(in: 0 ... .max), radix: 36)
}

private func environment(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name]
}
