import Foundation
import Hummingbird
import Kernel
import Logging
import Storage
import Web

/// The house: the one list of rooms, put together over one database.
///
/// Adding a room is one line in ``assemble(_:)`` and one in ``migrations``.
public struct House: Sendable {
    public let shop: Shop
    public let rooms: [any Room]
    public let desk: Desk
    public let front: Front
    public let runner: JobRunner

    /// Every table of the house, in the order in which rooms may refer to each other.
    public static let migrations: [Migration] = []

    public init(shop: Shop, rooms: [any Room], door: any Doorkeeper, trustProxy: Bool = false) {
        self.shop = shop
        self.rooms = rooms
        var desk = Desk()
        Assets.open(&desk)
        for room in rooms { room.open(&desk) }
        self.desk = desk
        let menu = rooms.flatMap(\.menu).sorted { ($0.group, $0.order) < ($1.group, $1.order) }
        front = Front(shop: shop, door: door, menu: menu, trustProxy: trustProxy)
        runner = JobRunner(database: shop.database, timetable: rooms.flatMap(\.timetable), log: shop.log, now: shop.now)
    }

    public func responder() -> some HTTPResponder<VisitContext> { front.responder(desk) }

    /// Passes every commit on to the pages that are open, until the task is cancelled.
    public func tellPages() async {
        for await signal in shop.database.commits.listen() {
            switch signal {
            case .events(let events):
                var topics = Set<String>()
                for event in events { for room in rooms { topics.formUnion(room.topics(of: event)) } }
                shop.live.tell(topics.sorted())
            case .elsewhere:
                shop.live.tell(["*"])
            }
        }
    }

    /// Takes a batch back through the rooms that wrote it.
    public func undo(_ batch: ID<Batch>, by actor: Actor) async throws -> UndoReport {
        try await Undo(undoers: rooms.flatMap(\.undoers)).run(batch, in: shop.database, by: actor, at: shop.now())
    }
}
