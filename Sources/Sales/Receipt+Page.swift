import Kernel
import Web

func receiptPage(_ receipt: Receipt, _ visit: Visit) -> HTML {
    let say = visit.say, sale = receipt.sale
    let title = sale.kind == .sale ? say("Fiş \(receipt.title)", "Receipt \(receipt.title)") : say("İade fişi \(receipt.title)", "Return \(receipt.title)")
    let parts = [Format.moment(sale.at, now: visit.now, say), receipt.branch, sale.channel.words.text(say), receipt.seller].compactMap { $0 }.joined(separator: " · ")
    return head("\(title)", "\(parts)", actions: acts(receipt, visit)) + """
        <div class="cols g-main"><div>\(lineCard(receipt, visit))</div><div>\(whoCard(receipt, visit))\(returnsCard(receipt, visit))</div></div>
        """
}

private func acts(_ receipt: Receipt, _ visit: Visit) -> HTML {
    guard visit.may(.sell) else { return HTML() }
    let say = visit.say, sale = receipt.sale
    let undo: HTML? = sale.day == visit.today && receipt.returns.isEmpty ? """
        <form method="post" action="/satislar/\(sale.id)/geri-al" data-confirm="\(say("Bu fiş geri alınsın mı?", "Undo this receipt?"))" data-confirm-more="\(say("Hesaplardan çıkarılır; defterde geri alındığı yazar.", "It leaves the figures; the book keeps that it was undone."))" data-confirm-go="\(say("Fişi geri al", "Undo the receipt"))">\(visit.csrfField)<button class="btn" type="submit">\(icon("undo"))\(say("Geri al", "Undo"))</button></form>
        """ : nil
    let back: HTML? = receipt.canReturn ? button(say("İade al", "Take a return"), href: "/satislar/\(sale.id)/iade") : nil
    return "\(undo)\(back)\(button(say("Yeni satış", "New sale"), href: "/hizli-satis", icon: "cart", "btn--go"))"
}

private func lineCard(_ receipt: Receipt, _ visit: Visit) -> HTML {
    let say = visit.say, sale = receipt.sale
    let discount: HTML? = sale.discount != 0 ? "<tr><td>\(say("Ara toplam", "Subtotal"))</td><td class=\"num\">\(visit.exact(sale.total + sale.discount))</td></tr><tr><td>\(say("İndirim", "Discount"))</td><td class=\"num\">\(visit.exact(-sale.discount))</td></tr>" : nil
    let vat: HTML? = sale.vat != 0 ? "<tr><td>\(say("İçindeki KDV", "KDV inside"))</td><td class=\"num\">\(visit.exact(sale.vat))</td></tr>" : nil
    let profit: HTML? = visit.may(.seeMargin) && sale.cost != 0 ? "<tr><td>\(say("Kâr", "Profit"))</td><td class=\"num\">\(visit.exact(sale.profit)) · \(Format.percent(Percent(sale.profit, of: sale.total)))</td></tr>" : nil
    let table: HTML = receipt.lines.isEmpty ? "<p class=\"help card__body\">\(say("Bu fişin satırları kayıtlı değil, yalnız toplamı biliniyor.", "This receipt has no lines, only its total is known."))</p>" : """
        <div class="scroll-x"><table class="tbl"><caption class="vh">\(say("Fişin satırları", "Lines of the receipt"))</caption><thead><tr><th scope="col">\(say("Ürün", "Product"))</th><th scope="col" class="num">\(say("Miktar", "Quantity"))</th><th scope="col" class="num">\(say("Fiyat", "Price"))</th><th scope="col" class="num\(sale.discount == 0 ? " only-d" : "")">\(say("İndirim", "Discount"))</th><th scope="col" class="num only-d">KDV</th><th scope="col" class="num">\(say("Tutar", "Amount"))</th></tr></thead><tbody>\(receipt.lines, { row($0, receipt, visit) })</tbody></table></div>
        """
    return card("satirlar", sale.kind == .sale ? say("Aldıkları", "Bought") : say("İade ettikleri", "Brought back"), """
        \(table)<div class="card__body"><table class="sums mt-2"><tbody>\(discount)<tr class="total"><td>\(say("Toplam", "Total"))</td><td class="num">\(visit.exact(sale.total))</td></tr>\(vat)\(profit)</tbody></table></div>
        """)
}

private func row(_ line: SaleLine, _ receipt: Receipt, _ visit: Visit) -> HTML {
    let say = visit.say, product = receipt.products[line.product]
    let name: HTML = visit.may(.seeCatalogue) ? "<a class=\"name\" href=\"/urunler/\(line.product)\">\(receipt.name(line))</a>" : "\(receipt.name(line))"
    let back: HTML? = receipt.takenBack[line.line].map { "<br><span class=\"small muted\">\(say("\(Format.quantity(Quantity(thousandths: $0.quantity))) iade alındı", "\(Format.quantity(Quantity(thousandths: $0.quantity))) returned"))</span>" }
    return """
        <tr><td>\(name)\(back)</td><td class="num">\(Format.quantity(line.quantity)) \(product?.unit)</td><td class="num">\(visit.exact(line.unitPrice))</td><td class="num\(receipt.sale.discount == 0 ? " only-d" : "")">\(line.discount == 0 ? "" : visit.exact(line.discount))</td><td class="num muted only-d">\(line.vatRate.map { Format.percent($0) } ?? "?")</td><td class="num"><b>\(visit.exact(line.amount))</b></td></tr>
        """
}

private func whoCard(_ receipt: Receipt, _ visit: Visit) -> HTML {
    let say = visit.say, sale = receipt.sale
    let who: HTML = sale.customer.map { "<a href=\"/musteriler/\($0)\">\(receipt.customer ?? "#\($0)")</a>" } ?? "\(say("Kartsız satış", "Walk-in"))"
    let of: HTML? = sale.returns.map { "<dt>\(say("Satışı", "Its sale"))</dt><dd><a href=\"/satislar/\($0)\">#\($0)</a></dd>" }
    let note: HTML? = sale.note.map { "<dt>\(say("Not", "Note"))</dt><dd>\($0)</dd>" }
    return card("kim", say("Kim", "Who"), """
        <div class="card__body"><dl class="kv"><dt>\(say("Müşteri", "Customer"))</dt><dd>\(who)</dd><dt>\(say("Tarih", "Date"))</dt><dd>\(Format.dayLong(sale.day, say)) \(Format.time(sale.at))</dd>\(of)\(note)</dl></div>
        """)
}

private func returnsCard(_ receipt: Receipt, _ visit: Visit) -> HTML {
    guard !receipt.returns.isEmpty else { return HTML() }
    return card("iadeler", visit.say("İadeleri", "Returns"), """
        <ul class="list">\(receipt.returns, { "<li><div class=\"grow\"><a class=\"name\" href=\"/satislar/\($0.id)\">\($0.number ?? "#\($0.id)")</a><p class=\"sub\">\(Format.moment($0.at, now: visit.now, visit.say))</p></div><span class=\"nowrap\">\(visit.exact($0.total))</span></li>" })</ul>
        """)
}

func returnPage(_ receipt: Receipt, _ draft: Draft, _ failure: (any Failure)?, _ visit: Visit) -> HTML {
    let say = visit.say
    let alert: HTML? = failure.map { band(.bad, icon: "alert", "\($0.words.text(say))", alert: true) }
    let token = draft.values.text("_tek") ?? String(UInt64.random(in: .min ... .max), radix: 36) + String(UInt64.random(in: .min ... .max), radix: 36)
    return head("\(say("İade al", "Take a return"))", "\(say("Fiş \(receipt.title). Yalnız geri gelen miktarı yazın; para satıştaki fiyatından hesaplanır.", "Receipt \(receipt.title). Write only what comes back; the money follows the price of the sale."))") + """
        \(alert)<form method="post" action="/satislar/\(receipt.sale.id)/iade">\(visit.csrfField)<input type="hidden" name="_tek" value="\(token)">
        <section class="card"><div class="scroll-x"><table class="tbl"><caption class="vh">\(say("İade edilecekler", "What comes back"))</caption><thead><tr><th scope="col">\(say("Ürün", "Product"))</th><th scope="col" class="num">\(say("Alınan", "Bought"))</th><th scope="col" class="num">\(say("İade edilebilir", "May come back"))</th><th scope="col">\(say("İade", "Return"))</th></tr></thead><tbody>\(receipt.lines, { returnRow($0, receipt, draft, say) })</tbody></table></div>
        <div class="card__body"><label class="field" for="f-not"><span>\(say("Neden", "Why"))</span></label><input class="in" id="f-not" name="not" value="\(draft.values["not"])" maxlength="500" placeholder="\(say("Örnek: yanlış beden", "Example: wrong size"))"></div></section>
        <div class="foot"><a class="btn push" href="/satislar/\(receipt.sale.id)" data-back>\(say("Vazgeç", "Cancel"))</a><button class="btn btn--go" type="submit">\(say("İadeyi kaydet", "Record the return"))</button></div></form>
        """
}

private func returnRow(_ line: SaleLine, _ receipt: Receipt, _ draft: Draft, _ say: Language) -> HTML {
    let field = "l\(line.line)", left = receipt.left(line), problem = draft.problems[field]
    let input: HTML = left > Quantity(0) ? """
        <input class="in w-s" id="f-\(field)" name="\(field)" value="\(draft.values[field])" inputmode="decimal" aria-label="\(receipt.name(line)): \(say("iade miktarı", "quantity to return"))"\(attribute: "aria-invalid", problem == nil ? nil : "true")\(attribute: "aria-describedby", problem == nil ? nil : "y-\(field)")>\(problem.map { "<p class=\"help help--bad\" id=\"y-\(field)\">\($0.text(say))</p>" as HTML })
        """ : "<span class=\"muted\">\(say("tümü iade alınmış", "all returned"))</span>"
    return "<tr><td>\(receipt.name(line))</td><td class=\"num\">\(Format.quantity(line.quantity))</td><td class=\"num\">\(Format.quantity(left))</td><td>\(input)</td></tr>"
}
