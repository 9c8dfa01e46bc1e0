import Kernel
import Platform
import Storage
import Web

/// Customers: who they are, how we reach them, how to treat them, and what happened with them.
public struct Customers: Room {
    let shop: Shop

    public init(shop: Shop) { self.shop = shop }

    public func open(_ desk: inout Desk) {}
}
