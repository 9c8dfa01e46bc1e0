import Kernel

/// How a column writes its numbers. It only decides what cannot be seen from one number:
/// `1.234,56` and `12,5` read themselves, `1.234` does not.
public enum DecimalStyle: String, Codable, Sendable, CaseIterable {
    /// 1.234,56: a point groups thousands.
    case turkish
    /// 1,234.56: a comma groups thousands.
    case english
    /// 1234.567: nothing is grouped, either sign begins the fraction.
    case plain

    public var words: Words {
        switch self {
        case .turkish: Words("1.234,56", "1.234,56")
        case .english: Words("1,234.56", "1,234.56")
        case .plain: Words("1234.56", "1234.56")
        }
    }
}

/// The unit an amount column counts in.
public enum AmountUnit: String, Codable, Sendable, CaseIterable {
    case lira, kurus, thousandths

    public var words: Words {
        switch self {
        case .lira: Words("lira", "whole units")
        case .kurus: Words("kuruş", "hundredths")
        case .thousandths: Words("binde bir", "thousandths")
        }
    }

    /// How many places the point moves to make whole units.
    var places: Int {
        switch self {
        case .lira: 0
        case .kurus: 2
        case .thousandths: 3
        }
    }
}
