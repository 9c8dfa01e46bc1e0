import Catalogue
import Customers
import Demo
import Exchange
import Foundation
import Hummingbird
import Kernel
import Logging
import Platform
import Sales
import Storage
import Web

/// The house: the one list of rooms, put together over one database.
///
/// Adding a room is one line in ``rooms(_:)`` and one in ``migrations``.
public struct House: Sendable {
    public let shop: Shop
    public let platform: Platform
    public let rooms: [any Room]
    public let desk: Desk
    public let front: Front
    public let runner: JobRunner

    /// Every table of the house, in the order in which rooms may refer to each other.
    public static let migrations: [Migration] = Platform.migrations + Customers.migrations + Catalogue.migrations + Sales.migrations + Exchange.migrations + Demo.migrations

    /// The rooms above the platform, in the order of their tables.
    static func rooms(_ shop: Shop, uploadLimit: Int) -> [any Room] {
        let catalogue = Catalogue(panels: Sales.productPanels), sales = Sales(shop: shop)
        let customers = Customers(shop: shop, panels: Sales.cardPanels, timeline: [Sales.timeline],
                                  finders: [catalogue.find, sales.find], uses: [Sales.customerUse])
        let below: [any Room] = [customers, catalogue, sales]
        let undoers = Platform(shop, branchUses: branchUses).undoers + below.flatMap(\.undoers)
        return below + [Exchange(shop, undoers: undoers, uploadLimit: uploadLimit), Demo(shop: shop, undoers: undoers)]
    }

    /// A branch that one of these rows names is not taken back with the import that opened it.
    static let branchUses = [
        TableUndo.Reference("customer", "branch_id", Words("müşterisi var", "has customers")),
        TableUndo.Reference("sale", "branch_id", Words("satışı var", "has sales")),
    ]
    public var exchange: Exchange? { rooms.lazy.compactMap { $0 as? Exchange }.first }

    /// Puts the rooms together. `door` nil: the platform's own, which reads the session table.
    public static func assemble(database: Database, folder: String, log: Logger, secure: Bool = false, trustProxy: Bool = false, uploadLimit: Int = 512 << 20,
                                now: @escaping @Sendable () -> Instant = { Instant.now }, door: (any Doorkeeper)? = nil) async throws -> House {
        let shop = Shop(database: database, folder: folder, log: log, secure: secure, now: now)
        await shop.readCurrency()
        return House(shop, trustProxy: trustProxy, uploadLimit: uploadLimit, door: door)
    }

    /// What the events of all rooms are called on the audit page.
    private static var eventWords: [String: Words] {
        [Exchange.eventWords, Catalogue.eventWords, Sales.eventWords, Demo.eventWords].reduce(EventWords.kinds) { $0.merging($1) { known, _ in known } }
    }

    init(_ shop: Shop, trustProxy: Bool, uploadLimit: Int, door: (any Doorkeeper)?) {
        let figures = Figures()
        let upper = House.rooms(shop, uploadLimit: uploadLimit)
        platform = Platform(shop, figures: figures, entries: upper.flatMap(\.settings), timetable: upper.flatMap(\.timetable), kinds: House.eventWords, branchUses: House.branchUses)
        self.shop = shop
        rooms = [platform] + upper
        var desk = Desk()
        Assets.open(&desk)
        for room in rooms { room.open(&desk) }
        TodayPage(rooms: rooms).open(&desk)
        self.desk = desk
        runner = JobRunner(shop.database, timetable: rooms.flatMap(\.timetable), clock: shop.now)
        for room in rooms { room.work(runner) }
        let today = MenuEntry(order: 10, path: "/", icon: "today", Words("Bugün", "Today"), allow: .signedIn, key: "b")
        let menu = ([today] + rooms.flatMap(\.menu)).sorted { ($0.group, $0.order) < ($1.group, $1.order) }
        front = Front(shop: shop, door: door ?? platform.door, menu: menu, trustProxy: trustProxy, figures: figures)
    }

    public func responder() -> some HTTPResponder<VisitContext> { front.responder(desk) }

    /// Passes every commit on to the pages that are open, until the task is cancelled.
    public func tellPages() async {
        for await commit in shop.database.commits.subscribe() {
            switch commit {
            case .here(let events):
                if events.contains(where: { $0.kind == "setting.changed" }) { await shop.readCurrency() }
                var topics = Set<String>()
                for event in events { for room in rooms { topics.formUnion(room.topics(of: event)) } }
                shop.live.tell(topics.sorted())
            case .elsewhere, .lagged:
                await shop.readCurrency()
                shop.live.tell(["*"])
            }
        }
    }
}

extension House {
    /// How all rooms take a batch back, in the order of their tables.
    public var undoers: [any Undoer] { rooms.flatMap(\.undoers) }
}
