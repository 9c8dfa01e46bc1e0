import Configuration
import Foundation
import Kernel
import Logging
import SystemPackage

/// How the house is set up: flags first, then the environment, then one file.
///
/// Every setting has one name in three spellings: `--database`, `BAKKAL_DATABASE`, and
/// `"database"` in the file. The file is `bakkal.json` in the data folder, or what
/// `--config` / `BAKKAL_CONFIG` names.
public struct Settings: Sendable {
    public var data: String
    public var database: String?
    public var replica: String?
    public var host: String
    public var port: Int
    public var certificate: String?
    public var privateKey: String?
    /// Behind a proxy that sets `X-Forwarded-For` and `X-Forwarded-Host`; believe them.
    public var trustProxy: Bool
    /// The outside is https although we speak http: cookies are marked Secure.
    public var secure: Bool
    /// SQLite waits for the disk at every commit.
    public var fullSync: Bool
    public var readers: Int
    public var connections: Int
    public var logLevel: String
    public var uploadLimitMB: Int
    public var configFile: String?

    /// - Parameter flags: what the command line said, by setting name; nil values are left out.
    /// - Throws: ``SettingsFailure`` naming the setting that cannot be read.
    public static func read(flags: [String: String?] = [:], environment: [String: String] = ProcessInfo.processInfo.environment) async throws -> Settings {
        var given: [AbsoluteConfigKey: ConfigValue] = [:]
        for case (let name, let value?) in flags { given[AbsoluteConfigKey([name])] = ConfigValue(.string(value), isSecret: false) }
        let file = (flags["config"] ?? nil) ?? environment["BAKKAL_CONFIG"]
        let folder = (flags["data"] ?? nil) ?? environment["BAKKAL_DATA"] ?? "./data"
        let path = file ?? folder + "/bakkal.json"
        if file != nil, !FileManager.default.isReadableFile(atPath: path) { throw SettingsFailure.noFile(path) }
        var providers: [any ConfigProvider] = [
            InMemoryProvider(values: given),
            EnvironmentVariablesProvider(environmentVariables: environment).prefixKeys(with: "bakkal"),
        ]
        if FileManager.default.isReadableFile(atPath: path) {
            do { providers.append(try await FileProvider<JSONSnapshot>(filePath: FilePath(path))) } catch {
                throw SettingsFailure.badFile(path, "\(error)")
            }
        }
        let reader = ConfigReader(providers: providers)
        func text(_ name: String) -> String? { reader.string(forKey: ConfigKey([name])).flatMap { $0.isEmpty ? nil : $0 } }
        func whole(_ name: String, _ fallback: Int, _ range: ClosedRange<Int>) throws -> Int {
            guard let typed = text(name) ?? reader.int(forKey: ConfigKey([name])).map(String.init) else { return fallback }
            guard let number = Int(typed), range.contains(number) else { throw SettingsFailure.notInRange(name, typed, range) }
            return number
        }
        func flag(_ name: String) throws -> Bool {
            if let set = reader.bool(forKey: ConfigKey([name])) { return set }
            guard let typed = text(name) else { return false }
            switch typed.lowercased() {
            case "1", "true", "yes", "on", "evet": return true
            case "0", "false", "no", "off", "hayir", "hayır": return false
            default: throw SettingsFailure.notYesOrNo(name, typed)
            }
        }
        let level = text("log") ?? "notice"
        guard Logger.Level(rawValue: level) != nil else { throw SettingsFailure.notALevel(level) }
        return Settings(
            data: text("data") ?? folder, database: text("database"), replica: text("replica"),
            host: text("host") ?? "127.0.0.1", port: try whole("port", 8080, 0...65_535),
            certificate: text("certificate"), privateKey: text("private-key") ?? text("privatekey"),
            trustProxy: try flag("proxy"), secure: try flag("secure"), fullSync: try flag("fullsync"),
            readers: try whole("readers", 4, 1...64), connections: try whole("connections", 8, 2...128),
            logLevel: level, uploadLimitMB: try whole("upload", 512, 1...8_192),
            configFile: FileManager.default.isReadableFile(atPath: path) ? path : nil)
    }

    /// The settings as `doctor` prints them: names and values, passwords left out.
    public var shown: [(name: String, value: String)] {
        [("data", data), ("database", database.map(Settings.hidePassword) ?? "sqlite: \(data)/bakkal.sqlite"), ("replica", replica.map(Settings.hidePassword) ?? "-"),
         ("host", host), ("port", String(port)), ("certificate", certificate ?? "-"), ("proxy", String(trustProxy)), ("secure", String(secure)),
         ("fullsync", String(fullSync)), ("readers", String(readers)), ("connections", String(connections)), ("log", logLevel),
         ("upload", "\(uploadLimitMB) MB"), ("config", configFile ?? "-")]
    }

    static func hidePassword(_ url: String) -> String {
        guard let scheme = url.range(of: "://"), let at = url.lastIndex(of: "@"), at > scheme.upperBound,
              let colon = url[scheme.upperBound..<at].firstIndex(of: ":") else {
            return url.replacing(/password=\S+/, with: "password=…")
        }
        return url[..<colon] + ":…" + url[at...]
    }
}

public enum SettingsFailure: Failure {
    case noFile(String)
    case notFolder(String)
    case badFile(String, String)
    case notInRange(String, String, ClosedRange<Int>)
    case notYesOrNo(String, String)
    case notALevel(String)

    public var words: Words {
        switch self {
        case .noFile(let path): Words("Ayar dosyası okunamadı: \(path)", "The configuration file cannot be read: \(path)")
        case .notFolder(let path): Words("Veri klasörü olarak verilen yer bir dosya: \(path). --data ile bir klasör verin.", "The place given as the data folder is a file: \(path). Give a folder with --data.")
        case .badFile(let path, let why): Words("Ayar dosyası düzgün JSON değil: \(path). \(why)", "The configuration file is not proper JSON: \(path). \(why)")
        case .notInRange(let name, let typed, let range):
            Words("“\(name)” ayarı \(range.lowerBound) ile \(range.upperBound) arasında bir sayı olmalı, “\(typed)” yazılmış.",
                  "The setting “\(name)” must be a number from \(range.lowerBound) to \(range.upperBound); it says “\(typed)”.")
        case .notALevel(let typed):
            Words("“log” ayarı debug, info, notice, warning ya da error olmalı, “\(typed)” yazılmış.", "The setting “log” must be debug, info, notice, warning or error; it says “\(typed)”.")
        case .notYesOrNo(let name, let typed):
            Words("“\(name)” ayarı evet ya da hayır olmalı, “\(typed)” yazılmış.", "The setting “\(name)” must be yes or no; it says “\(typed)”.")
        }
    }
}
