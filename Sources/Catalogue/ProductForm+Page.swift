import Kernel
import Storage
import Web

/// `GET /urunler/yeni`
@Sendable func blank(_ visit: Visit) async throws -> Answer {
    let draft = Draft(Form([("ad", visit.query["ad"]), ("birim", "adet"), ("kdv", "20"), ("puan", "1")]))
    return try await productForm(draft, nil, visit)
}

/// `POST /urunler`
@Sendable func add(_ visit: Visit) async throws -> Answer {
    let form = try await visit.form()
    do {
        let new = try NewProduct(form)
        let id = try await visit.database.write(as: visit.actor, at: visit.now) { try $0.add(new) }
        return .redirect("/urunler/\(id)").toast(visit.say("\(new.name) eklendi", "\(new.name) added"))
    } catch let failure as any Failure where failure.status != 404 {
        return try await productForm(Draft(form, Problems(failure)), nil, visit, failure)
    }
}

/// `GET /urunler/:id/duzenle`
@Sendable func edit(_ visit: Visit) async throws -> Answer {
    let id = try visit.id("id", as: Product.self)
    let (product, category) = try await visit.database.read { reader in
        guard let product = try reader.product(id) else { throw CatalogueFailure.noSuchProduct }
        return (product, try product.category.flatMap { try reader.category($0)?.name })
    }
    return try await productForm(Draft(Form(product, category: category)), id, visit)
}

/// `POST /urunler/:id`
@Sendable func change(_ visit: Visit) async throws -> Answer {
    let id = try visit.id("id", as: Product.self), form = try await visit.form()
    let mayCost = visit.may(.seeMargin)
    do {
        let new = try NewProduct(form)
        try await visit.database.write(as: visit.actor, at: visit.now) { book in
            var new = new
            // Who may not see costs does not wipe them either.
            if !mayCost { new.cost = try book.product(id)?.cost }
            try book.change(id, to: new, revision: form.int("surum"))
        }
        return .redirect("/urunler/\(id)").toast(visit.say("Kaydedildi", "Saved"))
    } catch let failure as any Failure where failure.status != 404 {
        return try await productForm(Draft(form, Problems(failure)), id, visit, failure)
    }
}

/// `POST /urunler/:id/kapat` and `/ac`
func turn(_ visit: Visit, on: Bool) async throws -> Answer {
    let id = try visit.id("id", as: Product.self)
    try await visit.database.write(as: visit.actor, at: visit.now) { try $0.turn(id, on: on) }
    let sentence = on ? visit.say("Ürün yeniden satışta", "The product is back on the counter") : visit.say("Ürün satıştan kaldırıldı", "The product is off the counter")
    return .redirect("/urunler/\(id)").toast(sentence, undo: "/urunler/\(id)/\(on ? "kapat" : "ac")")
}

extension Problems {
    /// A refusal as problems of a form. One that belongs to no field is said above the form instead.
    init(_ failure: any Failure) {
        if let problems = failure as? Problems { self = problems; return }
        self.init()
        if let field = failure.field { add(field, failure.words) }
    }
}

private func productForm(_ draft: Draft, _ id: ID<Product>?, _ visit: Visit, _ failure: (any Failure)? = nil) async throws -> Answer {
    let categories = try await visit.database.read { try $0.categories() }
    let title = id == nil ? visit.say("Yeni ürün", "New product") : visit.say("Ürünü düzenle", "Edit product")
    var answer = visit.page(title, active: "/urunler", above(draft, failure, visit.say) + formPage(draft, id, title, categories, visit))
    if let failure { answer.status = failure.status }
    return answer
}

private func formPage(_ draft: Draft, _ id: ID<Product>?, _ title: String, _ categories: [Category], _ visit: Visit) -> HTML {
    let say = visit.say
    let cost: HTML? = visit.may(.seeMargin) ? field("maliyet", say("Maliyet, KDV hariç", "Cost without KDV"), draft, say,
        help: say("Bilmiyorsanız boş bırakın; kâr o zaman gösterilmez.", "Leave blank if unknown; no margin is shown then."), inputmode: "decimal") : nil
    return head("\(title)") + """
        <form method="post" action="\(id.map { "/urunler/\($0)" } ?? "/urunler")" data-draft="\(id.map { "urun-\($0)" } ?? "urun-yeni")">\(visit.csrfField)\(id == nil ? nil : "<input type=\"hidden\" name=\"surum\" value=\"\(draft.values["surum"])\">" as HTML)
        <section class="card" aria-labelledby="h-urun"><header><h2 id="h-urun">\(say("Ürün", "Product"))</h2></header><div class="card__body form2">
        \(field("ad", say("Ürün adı", "Product name"), draft, say, required: true, autofocus: id == nil))
        \(field("kod", say("Kod", "Code"), draft, say, help: say("Boş bırakırsanız biz veririz.", "Leave it blank and we give one.")))
        \(field("fiyat", say("Fiyat, KDV dahil", "Price with KDV"), draft, say, placeholder: "1.450,00", inputmode: "decimal", required: true))
        \(cost)
        <div>\(pick("kdv", say("KDV oranı", "KDV rate"), [("1", "%1"), ("10", "%10"), ("20", "%20"), ("baska", say("Başka", "Other")), ("", say("Bilmiyorum", "Unknown"))], draft.values["kdv"]))\(beneath("kdv", draft.problems["kdv"], nil, say))</div>
        \(field("kdv-baska", say("Başka oran", "Other rate"), draft, say, help: say("“Başka” seçiliyse. Örnek: 18", "When “Other” is chosen. Example: 18"), inputmode: "decimal"))
        \(categoryField(draft, categories, say))
        \(field("marka", say("Marka", "Brand"), draft, say))
        \(field("birim", say("Birim", "Unit"), draft, say, placeholder: say("adet, kg, metre, saat", "piece, kg, metre, hour")))
        \(field("barkod", say("Barkod", "Bar code"), draft, say, inputmode: "numeric"))
        \(field("gun", say("Kaç günde bir yenilenir", "Bought again after how many days"), draft, say, help: say("Filtre, toner, yem gibi tükenen ürünler için. Örnek: 120", "For goods that are used up. Example: 120"), inputmode: "numeric"))
        \(field("puan", say("Puan katsayısı", "Points factor"), draft, say, help: say("2 yazarsanız iki kat puan kazandırır.", "2 gives double points."), inputmode: "decimal"))
        </div></section>
        <div class="foot"><span class="small muted" role="status" data-draft-status></span><a class="btn push" href="\(id.map { "/urunler/\($0)" } ?? "/urunler")" data-back>\(say("Vazgeç", "Cancel"))</a><button class="btn btn--go" type="submit">\(id == nil ? say("Ürünü ekle", "Add product") : say("Değişiklikleri kaydet", "Save changes")) <kbd>Ctrl Enter</kbd></button></div>
        </form>
        """
}

private func categoryField(_ draft: Draft, _ categories: [Category], _ say: Language) -> HTML {
    """
    <div><label class="field" for="f-kategori"><span>\(say("Kategori", "Category"))</span></label><input class="in" id="f-kategori" name="kategori" list="kategoriler" value="\(draft.values["kategori"])" autocomplete="off"\(attribute: "aria-invalid", draft.problems["kategori"] == nil ? nil : "true") aria-describedby="y-kategori"><datalist id="kategoriler">\(categories, { "<option value=\"\($0.name)\">" })</datalist>\(beneath("kategori", draft.problems["kategori"], say("Listede yoksa yeni adını yazın, açılır.", "Write a new name and it is made."), say))</div>
    """
}

/// What stands above a form that was not taken.
private func above(_ draft: Draft, _ failure: (any Failure)?, _ say: Language) -> HTML {
    if let failure, draft.problems.isEmpty { return band(.bad, icon: "alert", "\(failure.words.text(say))", alert: true) }
    return problemBand(draft, labels: [
        "ad": say("Ürün adı", "Product name"), "kod": say("Kod", "Code"), "fiyat": say("Fiyat", "Price"), "maliyet": say("Maliyet", "Cost"),
        "kdv": "KDV", "gun": say("Gün", "Days"), "puan": say("Puan", "Points"), "kategori": say("Kategori", "Category"),
        "marka": say("Marka", "Brand"), "birim": say("Birim", "Unit"), "barkod": say("Barkod", "Bar code"),
    ], say)
}

private func beneath(_ name: String, _ problem: Words?, _ help: String?, _ say: Language) -> HTML {
    if let problem { return "<p class=\"help help--bad\" id=\"y-\(name)\">\(problem.text(say))</p>" }
    return help.map { "<p class=\"help\" id=\"y-\(name)\">\($0)</p>" } ?? HTML()
}
