/// An amount of money: whole kuruş (or cents) and a currency. Never a fraction, never a Double.
///
/// Adding lira to dollars is refused. Amounts beyond 92 quadrillion lira stay at that limit
/// instead of stopping the program.
public struct Money: Hashable, Sendable, Codable {
    public let coins: Int64
    public let currency: Currency

    public init(_ coins: Int64, _ currency: Currency = .TRY) { (self.coins, self.currency) = (coins, currency) }

    public static let zero = Money(0)

    /// Two currencies met where one was due.
    public struct Mismatch: Failure, Hashable {
        public let left, right: Currency
        public var words: Words {
            Words("\(left.symbol) ile \(right.symbol) toplanamaz. Tutarları aynı para birimine çevirin.",
                  "\(left.symbol) and \(right.symbol) cannot be added. Convert them to one currency.")
        }
    }

    /// - Throws: ``Mismatch`` if the currencies differ.
    public func plus(_ other: Money) throws(Mismatch) -> Money {
        guard currency == other.currency else { throw Mismatch(left: currency, right: other.currency) }
        return Money(Int64(clamping: Int128(coins) + Int128(other.coins)), currency)
    }

    /// - Throws: ``Mismatch`` if the currencies differ.
    public func minus(_ other: Money) throws(Mismatch) -> Money {
        guard currency == other.currency else { throw Mismatch(left: currency, right: other.currency) }
        return Money(Int64(clamping: Int128(coins) - Int128(other.coins)), currency)
    }

    public var negated: Money { Money(coins == .min ? .max : -coins, currency) }
    public var isZero: Bool { coins == 0 }
    public var isNegative: Bool { coins < 0 }

    /// The price of so many: `price.times(Quantity("1,5"))`, rounded half away from zero.
    public func times(_ quantity: Quantity) -> Money {
        Money(rounded(Int128(coins) * Int128(quantity.thousandths), over: 1000), currency)
    }

    public func times(_ count: Int) -> Money { Money(Int64(clamping: Int128(coins) * Int128(count)), currency) }

    /// That share of the amount, rounded half away from zero: `price.share(Percent(20))`.
    public func share(_ percent: Percent) -> Money {
        Money(rounded(Int128(coins) * Int128(percent.basisPoints), over: 10_000), currency)
    }

    /// The amount after a discount of that share.
    public func less(_ percent: Percent) -> Money {
        Money(rounded(Int128(coins) * Int128(10_000 - percent.basisPoints), over: 10_000), currency)
    }
}

/// Divides and rounds half away from zero, the way a shop's till does.
func rounded(_ value: Int128, over divisor: Int128) -> Int64 {
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    guard remainder.magnitude * 2 >= divisor.magnitude else { return Int64(clamping: quotient) }
    return Int64(clamping: quotient + ((value < 0) == (divisor < 0) ? 1 : -1))
}
