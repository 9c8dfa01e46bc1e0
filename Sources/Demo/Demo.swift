import Kernel
import Storage
import Web

/// Demo: the sample firm “Damla Su ve Ofis”, to try everything on, and what was planted in it for tests to find.
///
/// “Boşalt” takes out exactly what was put in. The firm itself is made by ``DemoFirm``, as pure values.
public struct Demo: Room {
    let shop: Shop
    /// How all rooms take batches back, what is referred to first.
    let takeBack: [any Undoer]

    /// `undoers` are those of all rooms in the order of their tables.
    public init(shop: Shop, undoers: [any Undoer]) { (self.shop, takeBack) = (shop, undoers) }

    public func open(_ desk: inout Desk) {
        desk.get("demo", .manageFirm, showDemo)
        desk.get("demo/durum", .manageFirm, showProgress)
        desk.post("demo/kur", .manageFirm, build)
        desk.post("demo/bosalt", .manageFirm, empty)
        desk.get("demo/gercekler", .seeMargin, showTruths)
        desk.get("demo/gercekler/:key", .seeMargin, showTruth)
    }

    public func work(_ runner: JobRunner) {
        runner.handle(BuildDemo.self) { try await perform($0) }
        runner.handle(EmptyDemo.self) { try await perform($0) }
    }

    public var settings: [SettingsEntry] {
        [SettingsEntry(order: 95, path: "/demo", icon: "box", Words("Örnek firma", "Sample firm"),
                       note: Words("Denemek için 20.000 müşteri; tek düğmeyle boşalır", "20,000 customers to try things on; one button empties it"), allow: .manageFirm)]
    }

    public func topics(of event: StoredEvent) -> [String] {
        event.kind == "batch.done" || event.kind == "batch.undone" ? ["demo"] : []
    }

    /// What events of ours are called where everything is listed.
    public static let eventWords: [String: Words] = ["demo.staff_left": Words("Örnek firmanın çalışanları çıktı", "The sample firm's people left")]
}
