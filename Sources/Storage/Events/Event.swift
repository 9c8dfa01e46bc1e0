import Kernel

/// Something that happened, in the past tense: `customer.renamed`, `sale.recorded`.
///
/// `before` and `after` hold only the fields that changed, as they lie in the table,
/// so that "restore the old value" needs nothing else.
public struct Event: Sendable, Hashable {
    public var kind: String
    /// On whose card it stands; nil if it concerns no customer.
    public var customer: Int64?
    /// The row it is about, when that is not the customer: the sale, the task.
    public var subject: Int64?
    public var before: JSON.Fields
    public var after: JSON.Fields
    /// Whether the card's time line tells it, or only the audit page.
    public var shown: Bool
    /// When it happened, if that was not now: a sale brought in from an old till.
    public var at: Instant?

    public init(
        _ kind: String, customer: Int64? = nil, subject: Int64? = nil, _ changes: Changes = Changes(),
        shown: Bool = true, at: Instant? = nil
    ) {
        self.init(kind, customer: customer, subject: subject, before: changes.before, after: changes.after, shown: shown, at: at)
    }

    public init<Customer>(
        _ kind: String, customer: ID<Customer>?, subject: Int64? = nil, _ changes: Changes = Changes(),
        shown: Bool = true, at: Instant? = nil
    ) {
        self.init(kind, customer: customer?.rawValue, subject: subject, changes, shown: shown, at: at)
    }

    public init(
        _ kind: String, customer: Int64? = nil, subject: Int64? = nil, before: JSON.Fields = [:],
        after: JSON.Fields, shown: Bool = true, at: Instant? = nil
    ) {
        (self.kind, self.customer, self.subject) = (kind, customer, subject)
        (self.before, self.after, self.shown, self.at) = (before, after, shown, at)
    }
}

extension Event {
    public init<Customer>(
        _ kind: String, customer: ID<Customer>?, subject: Int64? = nil, before: JSON.Fields = [:],
        after: JSON.Fields, shown: Bool = true, at: Instant? = nil
    ) {
        self.init(kind, customer: customer?.rawValue, subject: subject, before: before, after: after, shown: shown, at: at)
    }
}

/// An event as it stands in the book: numbered, dated and signed.
public struct StoredEvent: Sendable, Hashable {
    public internal(set) var seq: Int64
    public let at: Instant
    public let actor: Actor
    public let batch: ID<Batch>?
    public let kind: String
    public let customer: Int64?
    public let subject: Int64?
    public let before: JSON.Fields
    public let after: JSON.Fields
    public let shown: Bool

    init(_ event: Event, _ actor: Actor, _ at: Instant, _ batch: ID<Batch>?) {
        (self.seq, self.at, self.actor, self.batch) = (0, event.at ?? at, actor, batch)
        (kind, customer, subject) = (event.kind, event.customer, event.subject)
        (before, after, shown) = (event.before, event.after, event.shown)
    }
}
