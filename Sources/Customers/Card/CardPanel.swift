import Kernel
import Storage
import Web

/// Something another room puts on the customer card: a figure, a list, an offer.
///
/// It draws from inside the card's own read and should need one statement at most.
public struct CardPanel: Sendable {
    public enum Slot: Sendable { case strip, left, middle, right }
    public let slot: Slot
    public let order: Int
    public let allow: Permission
    public let draw: @Sendable (Reader, Customer, Visit) throws -> HTML

    public init(slot: Slot, order: Int, allow: Permission, draw: @escaping @Sendable (Reader, Customer, Visit) throws -> HTML) {
        (self.slot, self.order, self.allow, self.draw) = (slot, order, allow, draw)
    }
}

/// Facts another room brings to the time line of a card.
///
/// `select` gives a SELECT of at, kind, ref, title, amount, detail, account_id, newest first, before
/// the instant, at most as many as told: text `kind` (the source's key or a finer word), int `ref`
/// (the row's id), text `title` and `detail` or NULL, int `amount` in kuruş or NULL.
public struct TimelineSource: Sendable {
    public let key: String
    public let words: Words
    public let icon: String
    public let allow: Permission
    /// Where a line leads: `{ "/satislar/\($0)" }`.
    public let path: (@Sendable (Int64) -> String)?
    public let select: @Sendable (ID<Customer>, Instant, Int) -> SQL

    public init(key: String, words: Words, icon: String, allow: Permission = .seeCustomers, path: (@Sendable (Int64) -> String)? = nil,
                select: @escaping @Sendable (ID<Customer>, Instant, Int) -> SQL) {
        (self.key, self.words, self.icon, self.allow, self.path, self.select) = (key, words, icon, allow, path, select)
    }
}
