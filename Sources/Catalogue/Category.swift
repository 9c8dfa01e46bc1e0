import Kernel

/// A kind of goods ("Filtre", "Bakım"): made the first time a product names it.
public struct Category: Sendable, Hashable {
    public let id: ID<Category>
    public let name: String
}
