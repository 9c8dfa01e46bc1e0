import Kernel
import Storage
import Web

/// One step of a product's price.
struct Price: Sendable {
    let at: Instant
    let price: Int64
    let cost: Int64?
    let vatRate: Percent?
}

/// `GET /urunler/:id`
func show(_ visit: Visit, _ panels: [ProductPanel]) async throws -> Answer {
    let id = try visit.id("id", as: Product.self)
    let since = ProductMonth.number(of: visit.today.startOfMonth.adding(months: -11))
    let (product, content) = try await visit.database.read { reader in
        guard let product = try reader.product(id) else { throw CatalogueFailure.noSuchProduct }
        let category = try product.category.flatMap { try reader.category($0) }
        let months = try reader.months(of: id, from: since), prices = try reader.prices(of: id)
        let extra = try panels.filter { visit.may($0.allow) }.sorted { $0.order < $1.order }.map { try $0.draw(reader, product, visit) }
        return (product, productShow(product, category, months, prices, extra, visit))
    }
    return visit.page(product.name, active: "/urunler", content)
}

func productShow(_ product: Product, _ category: Category?, _ months: [ProductMonth], _ prices: [Price], _ extra: [HTML], _ visit: Visit) -> HTML {
    let say = visit.say
    let off: HTML? = product.active ? nil : " \(tag(say("Satışta değil", "Off the counter"), .warn))"
    let parts = [product.code, category?.name, product.brand, product.barcode].compactMap { $0 }.joined(separator: " · ")
    return head("\(product.name)\(off)", "\(parts)", actions: acts(product, visit)) + figures(product, months, visit) + """
        <div class="cols g-main"><div>\(monthCard(months, visit))\(extra)</div>
        <div>\(facts(product, visit))\(priceCard(prices, visit))</div></div>
        """
}

private func acts(_ product: Product, _ visit: Visit) -> HTML {
    guard visit.may(.editCatalogue) else { return HTML() }
    let say = visit.say
    let turn: HTML = """
        <form method="post" action="/urunler/\(product.id)/\(product.active ? "kapat" : "ac")">\(visit.csrfField)\
        <button class="btn" type="submit">\(product.active ? say("Satıştan kaldır", "Take off the counter") : say("Yeniden sat", "Sell again"))</button></form>
        """
    return turn + button(say("Düzenle", "Edit"), href: "/urunler/\(product.id)/duzenle", icon: "pencil", "btn--go")
}

private func figures(_ product: Product, _ months: [ProductMonth], _ visit: Visit) -> HTML {
    let say = visit.say
    let amount = months.reduce(0) { $0 + $1.amount }, quantity = months.reduce(0) { $0 + $1.quantity }
    let profit = months.reduce(0) { $0 + $1.profit }, cost = months.reduce(0) { $0 + $1.cost }
    var stats = [
        stat(say("Fiyat", "Price"), visit.money(product.price), "\(say("KDV dahil", "KDV included")) · \(rate(product.vatRate))"),
        stat(say("Son 12 ay ciro", "Turnover, 12 months"), visit.money(amount), "\(Format.quantity(Quantity(thousandths: quantity))) \(product.unit)"),
    ]
    if visit.may(.seeMargin) {
        if let margin = product.margin {
            stats.append(stat(say("Birim kâr", "Margin each"), visit.money(margin), "\(share(product)) · \(say("maliyet", "cost")) \(visit.money(product.cost ?? 0))"))
        } else {
            stats.append(stat(say("Birim kâr", "Margin each"), "–", "\(say("maliyet girilmemiş", "no cost known"))"))
        }
        stats.append(stat(say("12 ay kâr", "Profit, 12 months"), cost == 0 ? "–" : visit.money(profit),
                          cost == 0 ? "\(say("maliyet bilinmiyor", "cost unknown"))" : "\(say("ciroya oranı", "of turnover")) \(Format.percent(Percent(profit, of: amount)))"))
    }
    return strip(say("Ürünün özeti", "The product in figures"), stats)
}

private func monthCard(_ months: [ProductMonth], _ visit: Visit) -> HTML {
    let say = visit.say
    let known = Dictionary(uniqueKeysWithValues: months.map { ($0.month, $0) })
    let first = visit.today.startOfMonth.adding(months: -11)
    let all = (0..<12).map { offset -> ProductMonth in
        let number = ProductMonth.number(of: first.adding(months: offset))
        return known[number] ?? ProductMonth(product: 0, month: number)
    }
    guard all.contains(where: { $0.lines > 0 }) else {
        return card("aylar", say("Son 12 ay", "Last 12 months"), empty(say("Bu yıl satılmadı", "Not sold this year"), say("Satıldıkça aylar burada görünür.", "Months appear here as it sells.")))
    }
    let top = max(1, all.map(\.amount).max() ?? 1)
    func name(_ month: ProductMonth) -> String { ProductMonth.day(of: month.month).map { Format.month($0, say) } ?? "" }
    let sums = visit.may(.seeMargin)
    return card("aylar", say("Son 12 ay", "Last 12 months"), """
        <div class="card__body"><ul class="bars small">\(all, { "<li><span>\(name($0))</span>\(bar(Double($0.amount) / Double(top)))<span class=\"num\">\($0.lines == 0 ? "–" : visit.money($0.amount))</span></li>" })</ul>
        <details><summary>\(say("Tablo olarak göster", "Show as a table"))</summary><table class="tbl"><caption class="vh">\(say("Aylara göre satış", "Sales by month"))</caption>
        <thead><tr><th scope="col">\(say("Ay", "Month"))</th><th scope="col" class="num">\(say("Miktar", "Quantity"))</th><th scope="col" class="num">\(say("Ciro", "Turnover"))</th>\(sums ? "<th scope=\"col\" class=\"num\">\(say("Kâr", "Profit"))</th>" as HTML : nil)</tr></thead>
        <tbody>\(all, { "<tr><td>\(name($0))</td><td class=\"num\">\(Format.quantity(Quantity(thousandths: $0.quantity)))</td><td class=\"num\">\(visit.money($0.amount))</td>\(sums ? "<td class=\"num\">\($0.cost == 0 ? "–" : visit.money($0.profit))</td>" as HTML : nil)</tr>" })</tbody></table></details></div>
        """)
}

private func facts(_ product: Product, _ visit: Visit) -> HTML {
    let say = visit.say
    var rows: [(String, String)] = [(say("Kod", "Code"), product.code), (say("Birim", "Unit"), product.unit), ("KDV", rate(product.vatRate))]
    if let barcode = product.barcode { rows.append((say("Barkod", "Bar code"), barcode)) }
    if let days = product.cycleDays { rows.append((say("Yenilenir", "Bought again"), say("\(days) günde bir", "every \(days) days"))) }
    if product.pointsFactor != 1000 { rows.append((say("Puan", "Points"), say("\(Format.quantity(Quantity(thousandths: product.pointsFactor))) kat", "×\(Format.quantity(Quantity(thousandths: product.pointsFactor)))"))) }
    return card("bilgi", say("Bilgiler", "Facts"), "<div class=\"card__body\"><dl class=\"kv\">\(rows, { "<dt>\($0.0)</dt><dd>\($0.1)</dd>" })</dl></div>")
}

private func priceCard(_ prices: [Price], _ visit: Visit) -> HTML {
    let say = visit.say, costs = visit.may(.seeMargin)
    guard !prices.isEmpty else { return HTML() }
    return card("fiyatlar", say("Fiyat geçmişi", "Price history"), """
        <table class="tbl"><caption class="vh">\(say("Fiyat geçmişi, yeniden eskiye", "Prices, newest first"))</caption><thead><tr><th scope="col">\(say("Tarih", "Date"))</th><th scope="col" class="num">\(say("Fiyat", "Price"))</th>\(costs ? "<th scope=\"col\" class=\"num\">\(say("Maliyet", "Cost"))</th>" as HTML : nil)</tr></thead>
        <tbody>\(prices, { "<tr><td>\(Format.day($0.at.day, say, today: visit.today))</td><td class=\"num\">\(visit.money($0.price))</td>\(costs ? "<td class=\"num\">\($0.cost.map { visit.money($0) } ?? "–")</td>" as HTML : nil)</tr>" })</tbody></table>
        """)
}
