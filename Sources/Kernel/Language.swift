/// The language a person reads, and the way every text is written: both languages at the place of use.
///
///     say("Müşteri ekle", "Add customer")
public enum Language: String, Sendable, Codable, CaseIterable, Hashable {
    case tr, en

    /// Gives the text in this language. The other text is never built.
    public func callAsFunction(_ tr: @autoclosure () -> String, _ en: @autoclosure () -> String) -> String {
        switch self {
        case .tr: tr()
        case .en: en()
        }
    }
}

/// One sentence in both languages, for what is said before the reader is known (failures, labels, settings).
public struct Words: Hashable, Sendable, Codable {
    public let tr, en: String

    public init(_ tr: String, _ en: String) { (self.tr, self.en) = (tr, en) }

    public func text(_ language: Language) -> String { language(tr, en) }
}
