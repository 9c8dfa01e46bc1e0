import Kernel
import Storage
import Web

/// `GET /urunler`
@Sendable func list(_ visit: Visit) async throws -> Answer {
    let filter = ProductFilter(visit.query), today = visit.today
    let (page, categories, count) = try await visit.database.read {
        (try $0.productPage(filter, today: today), try $0.categories(), try $0.productCount())
    }
    return visit.page(visit.say("Ürünler", "Products"), active: "/urunler", productList(page, filter, categories, count, visit))
}

func productList(_ page: ProductPage, _ filter: ProductFilter, _ categories: [Category], _ count: Int64, _ visit: Visit) -> HTML {
    let say = visit.say
    let add = visit.may(.editCatalogue) ? button(say("Ürün ekle", "Add product"), href: "/urunler/yeni", icon: "plus", "btn--go") : HTML()
    guard count > 0 || filter != ProductFilter() else {
        return head("\(say("Ürünler", "Products"))") + card("liste", say("Ürün listesi", "Product list"), empty(
            say("Henüz ürün yok", "No products yet"),
            say("İlk ürünü ekleyin ya da fiyat listenizi içe aktarın.", "Add the first one or import your price list."), action: add))
    }
    let title: HTML = "\(say("Ürünler", "Products")) <span class=\"muted thin\">\(Format.number(count))</span>"
    let sentence: HTML = "\(say("Fiyatlar KDV dahildir. Ciro son 12 ayındır.", "Prices include KDV. Turnover is of the last 12 months."))"
    return head(title, sentence, actions: add) + """
        <section class="card" id="urunler" aria-label="\(say("Ürün listesi", "Product list"))" data-live="products">
        \(filterBar(filter, categories, say))
        \(page.lines.isEmpty ? nothingFound(filter, say) : table(page, filter, visit))
        </section>
        """
}

private func filterBar(_ filter: ProductFilter, _ categories: [Category], _ say: Language) -> HTML {
    """
    <form method="get" action="/urunler" class="chips" role="search" data-auto>
    <label class="grow"><span class="vh">\(say("Ürün ara", "Search products"))</span><input class="in" type="search" name="q" value="\(filter.text)" placeholder="\(say("Ad, kod, marka ya da barkod", "Name, code, brand or bar code"))"></label>
    <label><span class="vh">\(say("Kategori", "Category"))</span><select class="in in--auto" name="kategori"><option value="">\(say("Tüm kategoriler", "All categories"))</option>\(categories, { "<option value=\"\($0.id)\"\(flag: $0.id == filter.category, "selected")>\($0.name)</option>" })</select></label>
    <label class="flex"><input class="check" type="checkbox" name="hepsi" value="1"\(flag: filter.all, "checked")>\(say("Satışta olmayanlar da", "Off the counter too"))</label>
    <input type="hidden" name="sirala" value="\(filter.order.rawValue)"><input type="hidden" name="yon" value="\(filter.descending ? "azalan" : "artan")">
    <button class="btn" type="submit">\(say("Ara", "Search"))</button>
    </form>
    """
}

private func nothingFound(_ filter: ProductFilter, _ say: Language) -> HTML {
    empty(filter.text.isEmpty ? say("Bu koşullara uyan ürün yok", "No product fits") : say("“\(filter.text)” için ürün yok", "No product for “\(filter.text)”"),
          say("Daha kısa yazmayı ya da ürün kodunu deneyin.", "Try fewer letters or the product's code."),
          action: button(say("Tüm ürünler", "All products"), href: "/urunler"))
}

private func table(_ page: ProductPage, _ filter: ProductFilter, _ visit: Visit) -> HTML {
    let say = visit.say
    let first = page.lines.first?.product.name ?? "", last = page.lines.last?.product.name ?? ""
    return """
        <div class="scroll-x"><table class="tbl tbl--two"><caption class="vh">\(say("Ürünler", "Products"))</caption><thead><tr>
        \(column(.name, say("Ürün", "Product"), filter))<th scope="col">\(say("Kategori", "Category"))</th>\(column(.price, say("Fiyat", "Price"), filter, number: true))
        <th scope="col" class="num">KDV</th>\(column(.year, say("Ciro, 12 ay", "Turnover, 12 months"), filter, number: true))\(visit.may(.seeMargin) ? "<th scope=\"col\" class=\"num\">\(say("Kâr payı", "Margin"))</th>" as HTML : nil)
        </tr></thead><tbody>\(page.lines, { row($0, visit) })</tbody></table></div>
        \(pager(say("\(first) – \(last), \(page.lines.count) ürün", "\(first) – \(last), \(page.lines.count) products"),
                previous: page.previous.map { filter.path(before: $0) }, next: page.next.map { filter.path(after: $0) }, say, keys: true))
        """
}

private func column(_ order: ProductFilter.Order, _ text: String, _ filter: ProductFilter, number: Bool = false) -> HTML {
    let chosen = filter.order == order
    let other = chosen ? !filter.descending : order == .year
    return """
        <th scope="col"\(attribute: "class", number ? "num" : nil)\(attribute: "aria-sort", chosen ? (filter.descending ? "descending" : "ascending") : nil)>\
        <a class="sort" href="\(filter.path(order: order, descending: other))">\(text)\(chosen ? icon(filter.descending ? "sortdown" : "sortup", small: true) : nil)</a></th>
        """
}

private func row(_ line: ProductLine, _ visit: Visit) -> HTML {
    let product = line.product, say = visit.say
    let off: HTML? = product.active ? nil : " \(tag(say("Satışta değil", "Off the counter")))"
    let margin: HTML? = visit.may(.seeMargin) ? "<td class=\"num muted\">\(share(product))</td>" : nil
    return """
        <tr><td class="c-name cut"><a class="name" href="/urunler/\(product.id)">\(product.name)</a>\(off)<br><span class="small muted">\(product.code)\(product.brand.map { " · \($0)" })</span></td>
        <td class="muted">\(line.category)</td><td class="num c-main">\(visit.money(product.price))</td><td class="num muted">\(rate(product.vatRate))</td>
        <td class="num">\(line.year == 0 ? "" : visit.money(line.year))</td>\(margin)</tr>
        """
}

func rate(_ rate: Percent?) -> String { rate.map { Format.percent($0) } ?? "?" }

/// The margin as a share of the price without KDV; blank while the cost is unknown.
func share(_ product: Product) -> String {
    guard let margin = product.margin, let cost = product.cost, margin + cost != 0 else { return "" }
    return Format.percent(Percent(margin, of: margin + cost))
}
