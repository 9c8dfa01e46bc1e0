import Kernel

/// How the columns of a row are told apart.
public enum Separator: Codable, Hashable, Sendable {
    /// One character between the columns.
    case comma, semicolon, tab, pipe
    /// Columns lined up with runs of spaces, none inside a value.
    case spaces
    /// Columns lined up at fixed places: where each column after the first begins, counted in letters.
    case places([Int])

    static let characters: [Separator] = [.semicolon, .comma, .tab, .pipe]

    var byte: UInt8? {
        switch self {
        case .comma: 0x2C
        case .semicolon: 0x3B
        case .tab: 0x09
        case .pipe: 0x7C
        case .spaces, .places: nil
        }
    }

    /// A separator as a command or a form names it; fixed places are only guessed.
    public init?(named text: String) {
        switch text.lowercased() {
        case "comma", ",": self = .comma
        case "semicolon", ";": self = .semicolon
        case "tab", "\t": self = .tab
        case "pipe", "|": self = .pipe
        case "spaces", "space", " ": self = .spaces
        default: return nil
        }
    }

    public var words: Words {
        switch self {
        case .comma: Words("virgül", "comma")
        case .semicolon: Words("noktalı virgül", "semicolon")
        case .tab: Words("sekme", "tab")
        case .pipe: Words("dik çizgi", "pipe")
        case .spaces: Words("boşluk", "spaces")
        case .places: Words("sabit genişlik", "fixed width")
        }
    }
}
