import Customers
import Kernel
import Platform
import Web

func saleList(_ page: SalePage, _ totals: SaleDay?, _ filter: SaleFilter, _ branches: [Branch], _ people: [Int64: String], _ visit: Visit) -> HTML {
    let say = visit.say
    let sell = visit.may(.sell) ? button(say("Satış yap", "Sell"), href: "/hizli-satis", icon: "cart", "btn--go") : HTML()
    return head("\(say("Satışlar", "Sales"))", sentence(totals, visit), actions: sell) + """
        <section class="card" id="satislar" aria-label="\(say("Satış listesi", "List of sales"))" data-live="sales">
        <nav class="tabs" aria-label="\(say("Günler", "Days"))">\(SaleFilter.Span.allCases.filter { $0 != .own }, { "<a href=\"\(filter.path(span: $0))\"\(attribute: "aria-current", $0 == filter.span ? "page" : nil)>\(name($0, say))</a>" })</nav>
        \(filterForm(filter, branches, people, say))
        \(page.sales.isEmpty ? nothing(filter, visit) : saleTable(page, filter, branches, people, visit))
        </section>
        """
}

private func sentence(_ totals: SaleDay?, _ visit: Visit) -> HTML {
    let say = visit.say
    guard let totals else { return "\(say("Bir satıcının toplamı için en çok iki aylık gün aralığı seçin.", "For a seller's total choose at most two months."))" }
    guard totals.sales + totals.returns > 0 else { return "\(say("Bu günlerde satış yok.", "No sales on these days."))" }
    let profit: HTML? = visit.may(.seeMargin) && totals.cost != 0
        ? " · \(say("brüt kâr", "gross profit")) \(visit.money(totals.profit)), \(Format.percent(Percent(totals.profit, of: totals.amount)))" : nil
    return "\(receipts(totals, say)) · \(say("toplam", "total")) <b>\(visit.money(totals.amount))</b>\(profit)"
}

private func name(_ span: SaleFilter.Span, _ say: Language) -> String {
    switch span {
    case .today: say("Bugün", "Today")
    case .yesterday: say("Dün", "Yesterday")
    case .month: say("Bu ay", "This month")
    case .all: say("Tümü", "All")
    case .own: say("Seçilen günler", "Chosen days")
    }
}

private func filterForm(_ filter: SaleFilter, _ branches: [Branch], _ people: [Int64: String], _ say: Language) -> HTML {
    let sellers = people.sorted { (TurkishText.sortKey($0.value), $0.key) < (TurkishText.sortKey($1.value), $1.key) }
    let place: HTML? = branches.count > 1 ? """
        <label><span class="vh">\(say("Şube", "Branch"))</span><select class="in in--auto" name="sube"><option value="">\(say("Tüm şubeler", "All branches"))</option>\(branches, { "<option value=\"\($0.id)\"\(flag: $0.id.rawValue == filter.branch, "selected")>\($0.name)</option>" })</select></label>
        """ : nil
    return """
        <form class="chips" method="get" action="/satislar">
        <input type="hidden" name="aralik" value="gunler">
        <label class="flex"><span class="small muted">\(say("İlk gün", "From"))</span><input class="in w-s" name="bas" value="\(filter.from.map(Format.dayForm) ?? "")" placeholder="01.11.2026" inputmode="numeric"></label>
        <label class="flex"><span class="small muted">\(say("Son gün", "To"))</span><input class="in w-s" name="son" value="\(filter.through.map(Format.dayForm) ?? "")" placeholder="12.11.2026" inputmode="numeric"></label>
        \(place)
        <label><span class="vh">\(say("Satıcı", "Seller"))</span><select class="in in--auto" name="satici"><option value="">\(say("Tüm satıcılar", "All sellers"))</option>\(sellers, { "<option value=\"\($0.key)\"\(flag: $0.key == filter.seller, "selected")>\($0.value)</option>" })</select></label>
        <button class="btn" type="submit">\(say("Göster", "Show"))</button>
        </form>
        """
}

private func nothing(_ filter: SaleFilter, _ visit: Visit) -> HTML {
    let say = visit.say
    if filter.span == .all, filter.branch == nil, filter.seller == nil, filter.page == .first {
        return empty(say("Henüz satış yok", "No sales yet"), say("İlk satışı hızlı satıştan yapın ya da eski fişlerinizi içe aktarın.", "Make the first one at the quick sale, or import your receipts."))
    }
    return empty(say("Bu koşullara uyan fiş yok", "No receipt fits"), say("Başka günler seçin ya da tüm satışlara bakın.", "Choose other days or look at all sales."),
                 action: button(say("Tüm satışlar", "All sales"), href: "/satislar"))
}

private func saleTable(_ page: SalePage, _ filter: SaleFilter, _ branches: [Branch], _ people: [Int64: String], _ visit: Visit) -> HTML {
    let say = visit.say
    let places = Dictionary(uniqueKeysWithValues: branches.map { ($0.id.rawValue, $0.name) })
    let first = page.sales.first.map { Format.moment($0.at, now: visit.now, say) } ?? "", last = page.sales.last.map { Format.moment($0.at, now: visit.now, say) } ?? ""
    return """
        <div class="scroll-x"><table class="tbl tbl--two"><caption class="vh">\(say("Satışlar, yeniden eskiye", "Sales, newest first"))</caption><thead><tr><th scope="col">\(say("Müşteri", "Customer"))</th><th scope="col">\(say("Zaman", "Time"))</th><th scope="col">\(say("Fiş", "Receipt"))</th><th scope="col">\(say("Şube", "Branch"))</th><th scope="col">\(say("Satıcı", "Seller"))</th><th scope="col" class="num">\(say("Kalem", "Lines"))</th><th scope="col" class="num">\(say("Tutar", "Amount"))</th></tr></thead>
        <tbody>\(page.sales, { saleRow($0, page.names, places, people, visit) })</tbody></table></div>
        \(pager(say("\(first) – \(last), \(page.sales.count) fiş", "\(first) – \(last), \(page.sales.count) receipts"), previous: page.newer.map { filter.path(newer: $0) }, next: page.older.map { filter.path(older: $0) }, say, keys: true))
        """
}

private func saleRow(_ sale: Sale, _ names: [ID<Customer>: String], _ places: [Int64: String], _ people: [Int64: String], _ visit: Visit) -> HTML {
    let say = visit.say
    let who = sale.customer.flatMap { names[$0] } ?? say("Kartsız", "Walk-in")
    let back: HTML? = sale.kind == .takenBack ? " \(tag(say("İade", "Return"), .warn))" : nil
    return """
        <tr><td class="c-name cut"><a class="name" href="/satislar/\(sale.id)">\(who)</a>\(back)</td><td class="c-sub nowrap">\(Format.moment(sale.at, now: visit.now, say))</td><td class="muted">\(sale.number ?? "#\(sale.id)")</td><td class="muted">\(places[sale.branch])</td><td class="muted">\(sale.seller.flatMap { people[$0] })</td><td class="num muted">\(sale.lines)</td><td class="num c-main">\(visit.exact(sale.total))</td></tr>
        """
}
