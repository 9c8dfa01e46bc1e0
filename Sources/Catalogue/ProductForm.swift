import Kernel
import Web

extension NewProduct {
    /// Reads the form of a product.
    /// - Throws: `Problems`, one sentence for each field that cannot be taken.
    init(_ form: Form) throws {
        var problems = Problems()
        self.init(code: form["kod"], name: form["ad"], category: form.text("kategori"), brand: form.text("marka"),
                  unit: form.text("birim") ?? "adet", barcode: form.text("barkod"))
        if name.isEmpty { problems.add("ad", Words("Ürünün adını yazın. Örnek: Karbon filtre seti", "Write the product's name. Example: Carbon filter set")) }
        for (field, text, limit) in [("kod", code, 40), ("ad", name, 200), ("kategori", category ?? "", 80), ("marka", brand ?? "", 80), ("birim", unit, 20), ("barkod", barcode ?? "", 40)]
        where text.count > limit {
            problems.add(field, Words("\(text.count) harf var, en çok \(limit) olabilir.", "\(text.count) letters, at most \(limit) are possible."))
        }
        price = NewProduct.amount("fiyat", form, &problems) ?? 0
        if form.text("fiyat") == nil { problems.add("fiyat", Words("Fiyatı yazın. Örnek: 1.450,00", "Write the price. Example: 1.450,00")) }
        if form.has("maliyet") { cost = NewProduct.amount("maliyet", form, &problems) }
        vatRate = NewProduct.rate(form, &problems)
        cycleDays = NewProduct.cycle(form, &problems)
        if let typed = form.text("puan") {
            if let factor = Quantity.parse(typed), factor >= Quantity(0), factor <= Quantity(100) { pointsFactor = factor.thousandths }
            else { problems.add("puan", Words("Puan katsayısı 0 ile 100 arasında olmalı. Örnek: 1 ya da 2", "The points factor is between 0 and 100. Example: 1 or 2")) }
        }
        try problems.check()
    }

    private static func amount(_ field: String, _ form: Form, _ problems: inout Problems) -> Int64? {
        guard let typed = form.text(field) else { return nil }
        guard let money = Money.parse(typed) else {
            problems.add(field, Words("“\(typed)” bir tutar değil. Örnek: 1.450,00", "“\(typed)” is not an amount. Example: 1.450,00"))
            return nil
        }
        guard money.coins >= 0, money.coins <= 1_000_000_000_000 else {
            problems.add(field, Words("Tutar sıfır ile on milyar arasında olmalı.", "The amount must lie between zero and ten billion."))
            return nil
        }
        return money.coins
    }

    private static func rate(_ form: Form, _ problems: inout Problems) -> Percent? {
        let typed = form["kdv"] == "baska" ? form.text("kdv-baska") : form.text("kdv")
        guard let typed else { return nil }
        guard let rate = Percent.parse(typed), rate >= Percent(0), rate <= Percent(100) else {
            problems.add("kdv", Words("KDV oranı 0 ile 100 arasında olmalı. Örnek: 20", "The KDV rate is between 0 and 100. Example: 20"))
            return nil
        }
        return rate
    }

    private static func cycle(_ form: Form, _ problems: inout Problems) -> Int? {
        guard let typed = form.text("gun") else { return nil }
        guard let days = Int(typed), (1...3650).contains(days) else {
            problems.add("gun", Words("Gün sayısı 1 ile 3650 arasında bir tam sayı olmalı. Örnek: 120", "The number of days is a whole number from 1 to 3650. Example: 120"))
            return nil
        }
        return days
    }
}

extension Form {
    /// A product as its form shows it.
    init(_ product: Product, category: String?) {
        func amount(_ coins: Int64) -> String { String(Format.lira(Money(coins), kurus: true).drop { !$0.isNumber }) }
        let known = product.vatRate.map { [100, 1000, 2000].contains($0.basisPoints) } ?? true
        let percent = product.vatRate.map { String(Format.percent($0, places: 2).dropFirst()) } ?? ""
        self.init([
            ("kod", product.code), ("ad", product.name), ("kategori", category ?? ""), ("marka", product.brand ?? ""), ("birim", product.unit),
            ("barkod", product.barcode ?? ""), ("fiyat", amount(product.price)), ("maliyet", product.cost.map(amount) ?? ""),
            ("kdv", known ? percent : "baska"), ("kdv-baska", known ? "" : percent), ("gun", product.cycleDays.map(String.init) ?? ""),
            ("puan", Format.quantity(Quantity(thousandths: product.pointsFactor))), ("surum", String(product.revision)),
        ])
    }
}
