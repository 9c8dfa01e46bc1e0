import Catalogue
import Customers
import Kernel
import Storage
import Web

/// Sales: receipts and returns, the quick counter, and what they say about a customer, a day and a product.
public struct Sales: Room {
    let shop: Shop
    public init(shop: Shop) { self.shop = shop }

    /// A form's token is needed for minutes; after three days its row goes.
    public var timetable: [Timed] {
        [Timed("sales.sweep", Words("Gönderilmiş satış formlarını unut", "Forget sent sale forms"), .dailyAt(hour: 3, minute: 50)) { [shop] database in
            let before = shop.now().adding(days: -3)
            _ = try await database.keep { try $0.forgetTokens(before: before) }
        }]
    }

    /// What Sales says on a customer's card.
    public static let cardPanels: [CardPanel] = [
        CardPanel(slot: .strip, order: 10, allow: .seeSales, draw: cardStrip),
        CardPanel(slot: .right, order: 60, allow: .seeSales, draw: usualBasket),
        CardPanel(slot: .right, order: 70, allow: .seeSales, draw: boughtByCategory),
    ]
    /// What Sales says on a product's page.
    public static let productPanels = [ProductPanel(order: 10, allow: .seeSales, topBuyers)]
    /// How tallies are counted anew.
    public static let tallySource = TallySource { reader, customers in
        try Sales.tallies(reader, customers)
    }

    /// What of Sales hangs on a customer.
    public static let customerUse = CustomerUse { reader, customer in
        let count = try reader.saleCount(of: customer)
        return count == 0 ? nil : Words("\(count) fişi var", "has \(count) receipts")
    }

    public var undoers: [any Undoer] { [SaleUndoer()] }

    public var menu: [MenuEntry] {
        [MenuEntry(order: 20, path: "/hizli-satis", icon: "cart", Words("Hızlı satış", "Quick sale"), allow: .sell, key: "h"),
         MenuEntry(order: 30, path: "/satislar", icon: "doc", Words("Satışlar", "Sales"), allow: .seeSales, key: "s", onPhone: false)]
    }

    public func open(_ desk: inout Desk) {
        desk.get("hizli-satis", .sell, showCounter)
        desk.post("hizli-satis", .sell, ringUp)
        desk.get("hizli-satis/urun", .sell, findProducts)
        desk.get("hizli-satis/musteri", .sell, findCustomers)
        desk.get("satislar", .seeSales, listSales)
        desk.get("satislar/:id", .seeSales, showReceipt)
        desk.get("satislar/:id/iade", .sell, askReturn)
        desk.post("satislar/:id/iade", .sell, takeReturn)
        desk.post("satislar/:id/geri-al", .sell, voidSale)
    }

    public func today(_ reader: Reader, _ visit: Visit) throws -> TodayPart {
        guard visit.may(.seeSales) else { return TodayPart() }
        return try todayPart(reader, visit)
    }

    public func find(_ query: String, _ reader: Reader, _ visit: Visit) throws -> [Hit] {
        guard visit.may(.seeSales) else { return [] }
        return try reader.sales(numbered: query).map { sale in
            Hit(icon: "doc", title: visit.say("Fiş \(sale.number ?? "#\(sale.id)")", "Receipt \(sale.number ?? "#\(sale.id)")"),
                note: "\(Format.day(sale.day, visit.say, today: visit.today)) · \(visit.money(sale.total))",
                path: "/satislar/\(sale.id)", group: Words("Satışlar", "Sales"))
        }
    }

    public func topics(of event: StoredEvent) -> [String] {
        guard event.kind.hasPrefix("sale.") else { return [] }
        return ["sales"] + (event.customer.map { ["customer:\($0)"] } ?? [])
    }

    /// What events of ours are called where everything is listed.
    public static let eventWords: [String: Words] = [
        "sale.recorded": Words("Satış yapıldı", "Sale made"),
        "sale.returned": Words("İade alındı", "Return taken"),
        "sale.voided": Words("Fiş geri alındı", "Receipt undone"),
    ]

    private static func tallies(_ reader: any Reading, _ customers: [ID<Customer>]) throws -> [ID<Customer>: Tally] {
        try reader.tallies(of: customers)
    }
}
