import Kernel
import Platform
import Storage
import Web

/// Customers: who they are, how we reach them, how to treat them, and what happened with them.
public struct Customers: Room {
    let shop: Shop
    let panels: [CardPanel]
    let timeline: [TimelineSource]
    let finders: [Finder]
    let uses: [CustomerUse]
    /// Who opened whose card; the house flushes it when it stops.
    public let looks: Looks

    /// - Parameters:
    ///   - panels: what other rooms put on the card.
    ///   - timeline: what they bring to its time line.
    ///   - finders: what they find for the palette and the search page.
    ///   - uses: what of them hangs on a customer, so that it is not deleted.
    public init(shop: Shop, panels: [CardPanel] = [], timeline: [TimelineSource] = [], finders: [Finder] = [], uses: [CustomerUse] = []) {
        self.shop = shop
        self.panels = panels.sorted { $0.order < $1.order }
        (self.timeline, self.finders, self.uses) = (timeline, finders, uses)
        looks = Looks(shop)
    }

    public func open(_ desk: inout Desk) {
        desk.get("musteriler", .seeCustomers, showList)
        desk.get("musteriler/yeni", .editCustomers, showNew)
        desk.get("musteriler/benzer", .editCustomers, showSimilar)
        desk.post("musteriler", .editCustomers, create)
        desk.post("musteriler/toplu", .editCustomers, doBulk)
        desk.post("musteriler/toplu/:parti/geri", .editCustomers, undoBulk)
        desk.get("musteriler/:id", .seeCustomers, showCard)
        desk.get("musteriler/:id/gecmis", .seeCustomers, showTimeline)
        desk.get("musteriler/:id/duzenle", .editCustomers, showEdit)
        desk.post("musteriler/:id", .editCustomers, save)
        openActions(&desk)
        desk.get("ara", .signedIn, showSearch)
        desk.get("kurulum/yasam-evresi", .manageFirm, showLifecycle)
        desk.post("kurulum/yasam-evresi", .manageFirm, saveLifecycle)
    }

    public var menu: [MenuEntry] {
        [MenuEntry(order: 10, path: "/musteriler", icon: "people", Words("Müşteriler", "Customers"), allow: .seeCustomers, key: "m")]
    }

    public var settings: [SettingsEntry] {
        [SettingsEntry(order: 40, path: "/kurulum/yasam-evresi", icon: "repeat", Words("Yaşam evresi", "Life stages"),
                       note: Words("Aday, etkin, uyuyan, kayıp", "Prospect, active, sleeping, lost"), allow: .manageFirm)]
    }

    public var undoers: [any Undoer] { [CustomerUndo()] }

    public var timetable: [Timed] {
        [
            Timed("customers.stages", Words("Yaşam evrelerini say", "Count life stages"), .dailyAt(hour: 0, minute: 20)) { [shop] database in
                _ = try await database.write(as: .system("timetable"), at: shop.now()) { try $0.recountStages() }
            },
            Timed("customers.sweep", Words("Gönderilmiş formları unut", "Forget sent forms"), .dailyAt(hour: 3, minute: 40)) { [shop] database in
                let moment = shop.now().adding(days: -2)
                try await database.keep { try $0.sweepFormTokens(before: moment) }
            },
        ]
    }

    public func topics(of event: StoredEvent) -> [String] {
        let mine = ["customer.", "contact.", "note.", "tag.", "relation.", "lifecycle.", "batch."].contains { event.kind.hasPrefix($0) }
        guard mine else { return [] }
        return ["customers"] + (event.customer.map { ["customer:\($0)"] } ?? [])
    }
}
