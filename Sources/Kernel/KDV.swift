/// Value added tax (KDV) on an amount, and the part of it a buyer may have to withhold (tevkifat).
extension Money {
    /// The KDV on top of a net amount.
    public func kdv(_ rate: Percent) -> Money { share(rate) }

    /// Takes an amount that includes KDV apart: the two parts always add up to the whole.
    ///
    ///     Money(11_800).splitKDV(Percent(20))   // 98,33 and 19,67
    public func splitKDV(_ rate: Percent) -> (net: Money, kdv: Money) {
        let net = rounded(Int128(coins) * 10_000, over: Int128(10_000 + max(0, rate.basisPoints)))
        return (Money(net, currency), Money(coins - net, currency))
    }

    /// So many tenths of a KDV amount, for withholding: 7/10 of 2.500,10 is 1.750,07.
    public func tenths(_ count: Int) -> Money { Money(rounded(Int128(coins) * Int128(count), over: 10), currency) }
}
