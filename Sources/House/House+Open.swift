import Customers
import Foundation
import Kernel
import Logging
import Platform
import Storage
import Web

extension House {
    /// Opens the data that the settings name, brings its tables up to date and puts the rooms together.
    ///
    /// - Throws: ``StorageError`` when the data cannot be opened, a migration's failure when
    ///   the data is newer than this program.
    public static func open(_ settings: Settings, log: Logger, migrate: Bool = true) async throws -> House {
        try makeFolder(settings.data)
        var options = Options()
        options.safety = settings.fullSync ? .full : .normal
        options.readers = settings.readers
        options.connections = settings.connections
        options.replica = settings.replica
        let place = settings.database.map { Place($0) } ?? .sqlite(path: settings.data + "/bakkal.sqlite")
        let database = try await Database.open(place, options)
        do {
            if migrate { _ = try await database.migrate(House.migrations) }
            return try await assemble(database: database, folder: settings.data, log: log,
                                      secure: settings.secure || settings.certificate != nil, trustProxy: settings.trustProxy, uploadLimit: settings.uploadLimitMB << 20)
        } catch {
            try? await database.close()
            throw error
        }
    }

    private static func makeFolder(_ path: String) throws {
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), !isFolder.boolValue { throw SettingsFailure.notFolder(path) }
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// The path of the one-time link for the first owner; nil once there is one.
    public func ownerLink() async throws -> String? { try await Platform.ownerLink(shop) }

    /// Writes what is still in memory and closes the data.
    public func close() async {
        shop.live.close()
        for case let customers as Customers in rooms { await customers.looks.flush() }
        do { try await shop.database.close() } catch {
            shop.log.error("the data could not be closed", metadata: ["error": "\(error)"])
        }
    }
}
