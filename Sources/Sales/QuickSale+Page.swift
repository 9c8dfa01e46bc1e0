import Catalogue
import Customers
import Kernel
import Web

/// The counter: who, what, how much, and one button.
func counterPage(_ view: CounterView, _ visit: Visit) -> HTML {
    let say = visit.say, sale = view.sale
    let (_, sums, problems) = sale.reckoned(view.products)
    // While she is still typing only what was asked for is called wrong.
    let shown = view.problems.isEmpty ? Problems() : problems
    let total = sums.values.reduce(0) { $0 + $1.amount }, discount = sums.values.reduce(0) { $0 + $1.discount }
    let alert: HTML? = view.failure.map { band(.bad, icon: "alert", "\($0.text(say))", alert: true) }
        ?? (shown.isEmpty ? nil : band(.bad, icon: "alert", "\(say("\(shown.items.count) satır düzelince satış biter. Yazdıklarınız duruyor.", "The sale ends when \(shown.items.count) lines are right. What you typed is kept."))", alert: true))
    return """
        <h1 class="vh">\(say("Hızlı satış", "Quick sale"))</h1>\(alert)
        <form class="till" method="post" action="/hizli-satis" autocomplete="off">\(visit.csrfField)<input type="hidden" name="_tek" value="\(sale.token)"><input type="hidden" name="musteri" value="\(sale.customer.map { String($0.rawValue) } ?? "")">
        <button class="vh" type="submit" name="is" value="ara" tabindex="-1">\(say("Ara ve ekle", "Find and add"))</button>
        <div>\(customerCard(view, visit))\(usualCard(view, visit))\(linesCard(view, sums, shown, visit))</div>
        <div>\(totalCard(view, total: total, discount: discount, visit))</div>
        </form>
        """
}

private func customerCard(_ view: CounterView, _ visit: Visit) -> HTML {
    let say = visit.say
    let body: HTML
    if let customer = view.customer {
        let last = customer.tally.lastDay.map { say("\(Format.ago($0, visit.today, say)) geldi", "came \(Format.ago($0, visit.today, say))") } ?? say("ilk alışverişi", "first purchase")
        body = """
            <div class="card__body"><div class="flex start">\(avatar(customer.name, size: "l"))<p class="grow"><a class="name t-lead" href="/musteriler/\(customer.id)">\(customer.name)</a><br><span class="small muted">\(customer.number) · \(last)</span></p>\
            <button class="btn" type="submit" name="is" value="kartsiz">\(say("Başka müşteri", "Other customer"))</button></div></div>
            """
    } else {
        body = """
            <div class="card__body"><label class="field" for="f-m"><span class="vh">\(say("Müşteri ara", "Find the customer"))</span></label><input class="in" id="f-m" name="m" type="search" value="\(view.sale.customerText)" placeholder="\(say("Ad, telefon ya da müşteri no", "Name, phone or number"))" hx-get="/hizli-satis/musteri" hx-trigger="input changed delay:150ms" hx-target="#musteriler-bul">
            <p class="help">\(say("Boş bırakırsanız satış kartsız olur.", "Left blank, the sale has no customer."))</p></div>
            <div id="musteriler-bul" aria-live="polite">\(view.foundCustomers.map { customerButtons($0, view.sale.customerText, visit) })</div>
            """
    }
    return card("musteri", say("Müşteri", "Customer"), body)
}

func customerButtons(_ found: SearchAnswer, _ typed: String, _ visit: Visit) -> HTML {
    let say = visit.say
    guard !found.lines.isEmpty else {
        let add: HTML? = visit.may(.editCustomers) ? " <a href=\"/musteriler/yeni?ad=\(Form.encode(typed))\">\(say("Yeni müşteri aç", "Add a customer"))</a>" : nil
        return "<p class=\"help card__body\">\(say("“\(typed)” bulunamadı.", "“\(typed)” was not found."))\(add)</p>"
    }
    return "<div class=\"usual\">\(found.lines, { "<button type=\"submit\" name=\"is\" value=\"musteri:\($0.id)\">\($0.name)<span>\([$0.number, $0.phone.flatMap(Phone.init)?.display].compactMap { $0 }.joined(separator: " · "))</span></button>" })</div>"
}

func productButtons(_ found: [Product], _ typed: String, _ visit: Visit) -> HTML {
    guard !found.isEmpty else { return "<p class=\"help card__body\">\(visit.say("“\(typed)” adında ürün yok. Kodunu ya da adının başını yazın.", "No product “\(typed)”. Write its code or the beginning of its name."))</p>" }
    return "<div class=\"usual\">\(found, { "<button type=\"submit\" name=\"is\" value=\"ekle:\($0.id)\">\($0.name)<span>\(visit.exact($0.price)) · \($0.code)</span></button>" })</div>"
}

private func usualCard(_ view: CounterView, _ visit: Visit) -> HTML {
    guard !view.usual.isEmpty else { return HTML() }
    let say = visit.say
    return card("sepet", say("Her zamanki sepeti", "Usual basket"), """
        <div class="usual">\(view.usual, { "<button type=\"submit\" name=\"is\" value=\"yine:\($0.product)\">\($0.name)<span>\(visit.exact($0.price)) · \(say("son 6 alışverişin \($0.visits) tanesinde", "on \($0.visits) of the last 6 visits"))</span></button>" })</div>
        """)
}

private func linesCard(_ view: CounterView, _ sums: [Int: SaleLine], _ problems: Problems, _ visit: Visit) -> HTML {
    let say = visit.say, sale = view.sale
    let count = sale.lines.count
    let rows = sale.lines.enumerated().map { counterLine($0.offset, $0.element, view.products[$0.element.product], sums[$0.offset], problems, visit) }
    let table: HTML = count == 0
        ? "<p class=\"help card__body\">\(say("Ürünün kodunu okutun ya da adını yazın.", "Scan the product's code or write its name."))</p>"
        : """
        <table class="tbl tbl--lines" hx-post="/hizli-satis" hx-trigger="change" hx-vals='{"is":"hesapla"}' hx-target="#odenecek" hx-select="#odenecek" hx-swap="outerHTML" hx-select-oob="#bitir-tutar\((0..<count).map { ",#t\($0)" }.joined())"><caption class="vh">\(say("Satış satırları", "Lines of the sale"))</caption><thead><tr><th scope="col">\(say("Ürün", "Product"))</th><th scope="col">\(say("Adet", "Quantity"))</th><th scope="col">\(say("Fiyat", "Price"))</th><th scope="col">\(say("İndirim", "Discount"))</th><th scope="col" class="num">\(say("Tutar", "Amount"))</th><th scope="col"><span class="vh">\(say("Çıkar", "Remove"))</span></th></tr></thead><tbody>\(rows)</tbody></table>
        """
    return """
        <section class="card" aria-labelledby="h-satis" id="satis"><header><h2 id="h-satis">\(say("Satış", "Sale"))</h2>\(count > 0 ? tag(say("\(count) kalem", "\(count) lines")) : nil)</header>
        <div class="card__body"><label class="field" for="f-q"><span class="vh">\(say("Ürün ekle", "Add a product"))</span></label><input class="in" id="f-q" name="q" type="search" value="\(sale.productText)" placeholder="\(say("Barkod, kod ya da ürün adı", "Bar code, code or name"))" autofocus hx-get="/hizli-satis/urun" hx-trigger="input changed delay:150ms" hx-target="#urunler-bul">
        </div><div id="urunler-bul" aria-live="polite">\(view.foundProducts.map { productButtons($0, sale.productText, visit) })</div>
        \(table)</section>
        """
}

private func counterLine(_ index: Int, _ line: QuickSale.Line, _ product: Product?, _ sum: SaleLine?, _ problems: Problems, _ visit: Visit) -> HTML {
    let say = visit.say, name = product?.name ?? say("Bilinmeyen ürün", "Unknown product")
    let wrong = ["u", "a", "f", "i"].compactMap { problems["\($0)\(index)"] }.first
    func cell(_ field: String, _ label: String, _ value: String, size: Int = 5) -> HTML {
        "<input class=\"in in--auto\" size=\"\(size)\" name=\"\(field)\(index)\" id=\"f-\(field)\(index)\" value=\"\(value)\" inputmode=\"decimal\" aria-label=\"\(name): \(label)\"\(attribute: "aria-invalid", problems["\(field)\(index)"] == nil ? nil : "true")\(attribute: "aria-describedby", wrong == nil ? nil : "y-\(index)")>"
    }
    func step(_ act: String, _ sign: String, _ label: String) -> HTML {
        "<button class=\"btn\" type=\"submit\" name=\"is\" value=\"\(act):\(index)\" aria-label=\"\(name): \(label)\">\(sign)</button>"
    }
    return """
        <tr><td><input type="hidden" name="u\(index)" value="\(line.product)"><span class="mid">\(name)</span><br><span class="small muted">\(product.map { "\($0.code) · \(visit.exact($0.price))" })</span></td>
        <td><span class="qty">\(step("eksi", "−", say("bir azalt", "one less")))\(cell("a", say("adet", "quantity"), line.quantity, size: 2))\(step("arti", "+", say("bir artır", "one more")))</span></td>
        <td>\(cell("f", say("birim fiyat", "unit price"), line.price))</td><td>\(cell("i", say("indirim, tutar ya da yüzde", "discount, amount or percent"), line.discount, size: 3))</td>
        <td class="num"><b id="t\(index)">\(sum.map { visit.exact($0.amount) } ?? "–")</b></td>
        <td><button class="btn btn--icon" type="submit" name="is" value="sil:\(index)" aria-label="\(name): \(say("satırı çıkar", "remove the line"))">\(icon("x"))</button></td></tr>\(wrong.map { "<tr><td colspan=\"6\"><p class=\"help help--bad m-0\" id=\"y-\(index)\">\($0.text(say))</p></td></tr>" as HTML })
        """
}

private func totalCard(_ view: CounterView, total: Int64, discount: Int64, _ visit: Visit) -> HTML {
    let say = visit.say, sale = view.sale
    let before: HTML? = discount > 0 ? """
        <tr><td>\(say("Ara toplam", "Subtotal"))</td><td class="num">\(visit.exact(total + discount))</td></tr><tr><td>\(say("İndirim", "Discount"))</td><td class="num">−\(visit.exact(discount))</td></tr>
        """ : nil
    let branch: HTML = view.branches.count > 1 ? """
        <label class="field mt-3" for="f-sube"><span>\(say("Şube", "Branch"))</span></label><select class="in" id="f-sube" name="sube">\(view.branches, { "<option value=\"\($0.id)\"\(flag: $0.id.rawValue == sale.branch, "selected")>\($0.name)</option>" })</select>
        """ : "<input type=\"hidden\" name=\"sube\" value=\"\(sale.branch)\">"
    return """
        <section class="card" aria-labelledby="h-toplam" id="toplam"><header><h2 id="h-toplam">\(say("Toplam", "Total"))</h2></header><div class="card__body">
        <table class="sums wide" id="odenecek"><tbody>\(before)<tr class="total"><td>\(say("Ödenecek", "To pay"))</td><td class="num"><output aria-live="polite">\(visit.exact(total))</output></td></tr></tbody></table>
        <p class="help mb-3">\(say("KDV dahil.", "KDV included."))</p>
        <p class="my-4 no-js"><button class="btn" type="submit" name="is" value="hesapla">\(say("Yeniden hesapla", "Reckon again"))</button></p>
        \(pick("kanal", say("Kanal", "Channel"), Sale.Channel.allCases.map { (String($0.rawValue), $0.words.text(say)) }, String(sale.channel.rawValue)))
        \(branch)
        <label class="field mt-3" for="f-not"><span>\(say("Not", "Note"))</span></label><input class="in" id="f-not" name="not" value="\(sale.note)" maxlength="500">
        </div><div class="due due--bar"><button class="btn btn--go" type="submit" name="is" value="bitir" data-busy="\(say("Kaydediliyor…", "Saving…"))">\(say("Satışı bitir", "Finish the sale"))\(sale.lines.isEmpty ? nil : ", <span id=\"bitir-tutar\">\(visit.exact(total))</span>" as HTML)</button></div></section>
        """
}
