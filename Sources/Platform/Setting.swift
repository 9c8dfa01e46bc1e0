import Foundation
import Kernel
import Storage

/// One thing the firm has decided, with what holds until it does.
///
///     let name = try reader.setting(.firmName)
///     try book.set(.firmName, to: "Damla Su")
public struct Setting<Value: Codable & Hashable & Sendable>: Sendable {
    public let name: String
    public let standard: Value
    public init(_ name: String, standard: Value) { (self.name, self.standard) = (name, standard) }
}

extension Setting where Value == String {
    public static var firmName: Setting { Setting("firm.name", standard: "") }
    /// The one currency of the firm's money columns, as its three letters.
    public static var firmCurrency: Setting { Setting("firm.currency", standard: Currency.TRY.rawValue) }
}
extension Setting where Value == Bool {
    /// True once the firm has something of its own: a first customer, an import, or the example.
    public static var firmReady: Setting { Setting("firm.ready", standard: false) }
}

extension Reading {
    /// The value kept, or the standard one. A text that no longer decodes counts as not kept.
    public func setting<Value>(_ setting: Setting<Value>) throws -> Value {
        try self.setting(setting.name, as: Value.self) ?? setting.standard
    }

    /// The value kept under a name; nil when there is none.
    public func setting<Value: Decodable>(_ name: String, as: Value.Type) throws -> Value? {
        try settingText(name).flatMap { try? JSONDecoder().decode(Value.self, from: Data($0.utf8)) }
    }

    /// The currency all money of the firm is in.
    public func currency() throws -> Currency { Currency(rawValue: try setting(.firmCurrency)) ?? .TRY }
}

extension Book {
    /// Keeps a value and writes it into the book; the same value again changes nothing.
    public func set<Value>(_ setting: Setting<Value>, to value: Value) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let old = try settingText(setting.name)
        let new = String(decoding: try encoder.encode(value), as: UTF8.self)
        guard old != new else { return }
        try writeSetting(setting.name, new)
        let before = try old.map { [setting.name: try JSON(parsing: $0)] } ?? [:]
        try record(Event("setting.changed", before: JSON.Fields(before), after: [setting.name: try JSON(parsing: new)], shown: false))
    }

    /// Settles the currency of the firm's money columns.
    ///
    /// An import into an empty firm may choose it; afterwards only the same one is taken.
    /// - Throws: ``FirmFailure/otherCurrency(_:)``.
    public func settle(currency: Currency) throws {
        if let chosen = try setting(Setting<String>.firmCurrency.name, as: String.self) {
            guard chosen == currency.rawValue else { throw FirmFailure.otherCurrency(chosen) }
            return
        }
        try set(.firmCurrency, to: currency.rawValue)
    }
}

public enum FirmFailure: Failure {
    case nameMissing
    case otherCurrency(String)

    public var field: String? { if case .nameMissing = self { "name" } else { nil } }
    public var words: Words {
        switch self {
        case .nameMissing: Words("Firmanızın adını yazın. Örnek: Damla Su Sistemleri", "Write the name of your firm. Example: Damla Water")
        case .otherCurrency(let chosen):
            Words("Bu firmanın kayıtları \(chosen) ile tutuluyor; başka para birimi eklenemez.",
                  "This firm keeps its records in \(chosen); another currency cannot be added.")
        }
    }
}
