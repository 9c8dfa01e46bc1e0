import Catalogue
import Customers
import Kernel
import Platform
import Sales
import Storage

/// What the sample firm's own things are called in the book: which row each branch, person and product became.
struct DemoGround: Sendable {
    let branches: [ID<Branch>]
    let staff: [ID<Account>]
    let products: [ID<Product>]
}

// From the values of the sample firm to what the verbs take.

extension DemoCustomer {
    func new(_ ground: DemoGround) -> NewCustomer {
        let facts = CustomerFacts(
            kind: isFirm ? .firm : .person, firstName: first, lastName: last, title: title,
            phone: phone.map { Phone(e164: $0) }, email: email.map { Email(stored: $0) },
            address: line.map { NewAddress($0, province: spot?.province, district: spot?.district, postcode: postcode) },
            province: spot?.province, district: spot?.district, branch: hasBranch ? ground.branches[branch] : nil,
            owner: owner.map { ground.staff[$0] }, source: source, taxNumber: taxNumber, taxOffice: taxOffice,
            birthday: birthday.flatMap { Birthday(year: $0.year, month: $0.month, day: $0.day) }, treatment: treatment, taste: taste)
        return NewCustomer(facts, more: morePhones.map { NewContactPoint(Phone(e164: $0.value), label: $0.label) }, tags: tags,
                           since: Instant(day: since, hour: 10))
    }
}

extension DemoBlock {
    /// The receipts as Sales takes them; `returned` nil gives the sales, else the returns of these sales.
    func load(_ ground: DemoGround, _ customers: [ID<Customer>], returned sales: Range<Int64>? = nil) -> SaleLoad {
        let receipts = sales == nil ? self.receipts : returns
        var load = SaleLoad()
        load.reserve(receipts.count, lines: sales == nil ? lines.count : returns.count)
        for receipt in receipts {
            let head = SaleRow(customer: customers[receipt.customer].rawValue, at: receipt.at, kind: sales == nil ? .sale : .takenBack,
                               branch: ground.branches[receipt.branch].rawValue, seller: ground.staff[receipt.seller].rawValue,
                               channel: Sale.Channel(rawValue: receipt.channel) ?? .shop,
                               returns: receipt.returns.flatMap { place in sales.map { $0.lowerBound + Int64(place) } })
            load.add(head, lines[receipt.lines].lazy.map { line in
                SaleLineRow(product: ground.products[line.product].rawValue, quantity: line.quantity, unitPrice: line.unitPrice,
                            discount: line.discount, vatRate: line.vat, unitCost: line.unitCost)
            })
        }
        return load
    }
}

extension DemoProduct {
    var new: NewProduct {
        NewProduct(code: code, name: name, category: category, brand: brand, unit: unit, price: price, vatRate: Percent(basisPoints: vat),
                   cost: cost, cycleDays: cycle)
    }
}
