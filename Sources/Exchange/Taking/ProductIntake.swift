import Catalogue
import Kernel
import Storage

/// Takes in a product list: each code is that product or a new one.
struct ProductIntake: Intake {
    typealias Ready = [ProductRow]
    typealias C = ProductChecker

    private let firm: FirmFacts

    init(_ mapping: Mapping, _ firm: FirmFacts) { self.firm = firm }

    struct Plan: IntakePlan {
        var decided = Decided()
        fileprivate(set) var drafts: [Draft] = []
    }

    struct Draft: Sendable {
        let known: Product?
        let before: NewProduct?
        var now: NewProduct

        /// Takes over what a row says; what it leaves empty stays. Answers whether anything was new.
        mutating func take(_ row: ProductRow) -> Bool {
            let old = now
            // A name made of the code says nothing new about a known product.
            if known == nil || row.name != "Ürün \(row.code)" { now.name = row.name.clipped(200) }
            if !row.category.isEmpty, TurkishText.fold(row.category) != TurkishText.fold(now.category ?? "") { now.category = row.category.clipped(80) }
            if !row.brand.isEmpty { now.brand = row.brand.clipped(80) }
            if !row.unit.isEmpty { now.unit = row.unit.clipped(20) }
            if !row.barcode.isEmpty { now.barcode = row.barcode.clipped(60) }
            if let price = row.price { now.price = price }
            if let cost = row.cost { now.cost = cost }
            if let rate = row.vatRate { now.vatRate = rate }
            return now != old
        }
    }

    func decide(_ rows: [ProductRow], _ data: any Reading, _ batch: ID<Batch>?) throws -> Plan {
        var plan = Plan(), places: [String: Int] = [:]
        let known = try data.products(known: rows.map { $0.code.clipped(60) }.once())
        let categories = Dictionary(try data.categories().map { ($0.id, $0.name) }) { first, _ in first }
        for row in rows {
            let code = row.code.clipped(60)
            if row.currency != firm.currency, row.price != nil || row.cost != nil {
                plan.decided.reject(row.line, .price, SaleIntake.otherCurrency(row.currency, firm.currency))
                continue
            }
            if let place = places[code] {
                if plan.drafts[place].take(row) { plan.decided.updated += 1 } else { plan.decided.skipped += 1 }
                continue
            }
            places[code] = plan.drafts.count
            if let product = known[code] {
                let now = NewProduct(product, category: product.category.flatMap { categories[$0] })
                var draft = Draft(known: product, before: now, now: now)
                if draft.take(row) { plan.decided.updated += 1 } else { plan.decided.skipped += 1 }
                plan.drafts.append(draft)
            } else {
                var draft = Draft(known: nil, before: nil, now: NewProduct(code: code, name: row.name.clipped(200)))
                _ = draft.take(row)
                plan.drafts.append(draft)
                plan.decided.created += 1
                plan.decided.news.products.append(code.hashValue)
            }
        }
        plan.decided.made.products = plan.decided.created
        return plan
    }

    func write(_ plan: Plan, _ book: Book) throws {
        try book.addProducts(plan.drafts.filter { $0.known == nil }.map(\.now))
        for draft in plan.drafts { if let product = draft.known, draft.now != draft.before { try book.change(product.id, to: draft.now) } }
    }
}
