import Kernel
import Storage
import Web

/// The customer card, read in one go: who this is, how to treat, what happened.
struct CustomerCard: Sendable {
    let customer: Customer
    let facts: CardFacts
    let timeline: TimelinePage
    let filter: TimelineFilter
    /// What other rooms drew, by place.
    let strip, left, middle, right: [HTML]
    let today: Day
}

/// Which lines of the time line are shown.
enum TimelineFilter: Sendable, Hashable {
    case all, notes, changes
    case source(String)

    init(_ key: String, _ sources: [TimelineSource]) {
        switch key {
        case "not": self = .notes
        case "degisiklik": self = .changes
        case _ where sources.contains { $0.key == key }: self = .source(key)
        default: self = .all
        }
    }
    var key: String {
        switch self {
        case .all: "tumu"
        case .notes: "not"
        case .changes: "degisiklik"
        case .source(let key): key
        }
    }
}

extension Customers {
    static let timelineStretch = 20

    /// `GET /musteriler/:id`
    func showCard(_ visit: Visit) async throws -> Answer {
        let id: ID<Customer> = try visit.id()
        let card = try await visit.database.read { try readCard(id, $0, visit) }
        looks.note(id, visit)
        return visit.page(card.customer.name, active: "/musteriler", cardPage(card, visit))
    }

    /// `GET /musteriler/:id/gecmis`: older lines, or another choice of them.
    func showTimeline(_ visit: Visit) async throws -> Answer {
        let id: ID<Customer> = try visit.id()
        let before = visit.query.int("once").map { Instant(ms: $0) } ?? .endOfTime
        let filter = TimelineFilter(visit.query["tur"], timeline)
        let (customer, facts, page) = try await visit.database.read { reader in
            (try reader.knownCustomer(id), try reader.cardFacts(id), try stretch(id, filter, before: before, reader, visit))
        }
        if visit.isFragment { return .page(timelineLines(id, page, filter, facts, visit)) }
        let title = visit.say("\(customer.name), geçmiş", "\(customer.name), history")
        return visit.page(title, active: "/musteriler", """
            \(head(HTML(text: title), actions: button(visit.say("Karta dön", "Back to the card"), href: customer.path, icon: "left")))
            <section class="card" aria-label="\(visit.say("Geçmiş", "History"))">\(timelineTabs(id, filter, visit))<ol class="tl">\(timelineLines(id, page, filter, facts, visit))</ol></section>
            """)
    }

    func readCard(_ id: ID<Customer>, _ reader: Reader, _ visit: Visit) throws -> CustomerCard {
        let customer = try reader.knownCustomer(id)
        let facts = try reader.cardFacts(id)
        let filter = TimelineFilter(visit.query["tur"], timeline)
        let page = try stretch(id, filter, before: .endOfTime, reader, visit)
        func drawn(_ slot: CardPanel.Slot) throws -> [HTML] {
            try panels.filter { $0.slot == slot && visit.may($0.allow) }.map { try $0.draw(reader, customer, visit) }
        }
        return CustomerCard(customer: customer, facts: facts, timeline: page, filter: filter, strip: try drawn(.strip), left: try drawn(.left),
                            middle: try drawn(.middle), right: try drawn(.right), today: visit.today)
    }

    private func stretch(_ id: ID<Customer>, _ filter: TimelineFilter, before: Instant, _ reader: Reader, _ visit: Visit) throws -> TimelinePage {
        let limit = Customers.timelineStretch
        // a stretch is as long as needed to end between two instants
        var take = limit
        while true {
            let parts = timelineParts(id, filter, before: before, limit: take + 1, visit)
            let page = try reader.timeline(of: id, parts, limit: take)
            if page.next != nil || page.lines.count <= take || take > 5_000 { return page }
            take *= 8
        }
    }

    private func timelineParts(_ id: ID<Customer>, _ filter: TimelineFilter, before: Instant, limit: Int, _ visit: Visit) -> [SQL] {
        let seen = timeline.filter { visit.may($0.allow) }
        switch filter {
        case .notes: return [TimelineParts.notes(id, before: before, limit: limit)]
        case .changes: return [TimelineParts.events(id, before: before, limit: limit)]
        case .source(let key): return seen.filter { $0.key == key }.map { TimelineParts.source($0, id, before: before, limit: limit) }
        case .all:
            return [TimelineParts.events(id, before: before, limit: limit), TimelineParts.notes(id, before: before, limit: limit)]
                + seen.map { TimelineParts.source($0, id, before: before, limit: limit) }
        }
    }
}

extension Instant {
    /// Later than anything that will be written.
    static let endOfTime = Instant(ms: 253_402_300_800_000)
}
