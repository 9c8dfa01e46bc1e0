import Kernel
import Web

extension Visit {
    /// An amount of the firm's currency as a person reads it: ₺4.320, ₺12,50.
    public func money(_ coins: Int64) -> String { Format.lira(Money(coins, shop.currency.now)) }
    /// The same, always with kuruş: on receipts and at the counter.
    public func exact(_ coins: Int64) -> String { Format.lira(Money(coins, shop.currency.now), kurus: true) }
}
