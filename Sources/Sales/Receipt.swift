import Catalogue
import Customers
import Kernel
import Platform
import Storage
import Web

/// A receipt with everything that stands on it.
struct Receipt: Sendable {
    let sale: Sale
    let lines: [SaleLine]
    let products: [ID<Product>: Product]
    let customer: String?
    let branch: String?
    let seller: String?
    /// What came back of each line, and the returns themselves.
    let takenBack: [Int: TakenBack]
    let returns: [Sale]

    var title: String { sale.number ?? "#\(sale.id)" }
    func left(_ line: SaleLine) -> Quantity { Quantity(thousandths: line.quantity.thousandths - (takenBack[line.line]?.quantity ?? 0)) }
    /// Whether anything may still come back.
    var canReturn: Bool { sale.kind == .sale && lines.contains { left($0) > Quantity(0) } }
    func name(_ line: SaleLine) -> String { products[line.product]?.name ?? "#\(line.product)" }
}

extension Reading {
    /// - Throws: ``SalesFailure/noSuchSale``.
    func receipt(_ id: ID<Sale>) throws -> Receipt {
        guard let sale = try sale(id) else { throw SalesFailure.noSuchSale }
        let lines = try lines(of: sale)
        return Receipt(sale: sale, lines: lines, products: try products(Set(lines.map(\.product))),
                       customer: try sale.customer.flatMap { try customerNames([$0])[$0] },
                       branch: sale.branch == 0 ? nil : try branch(ID(sale.branch))?.name,
                       seller: try sale.seller.flatMap { try accountNames()[$0] },
                       takenBack: sale.kind == .sale ? try takenBack(from: id) : [:],
                       returns: sale.kind == .sale ? try returns(of: id) : [])
    }
}

/// `GET /satislar/:id`
@Sendable func showReceipt(_ visit: Visit) async throws -> Answer {
    let id: ID<Sale> = try visit.id()
    let receipt = try await visit.database.read { try $0.receipt(id) }
    return visit.page(visit.say("Fiş \(receipt.title)", "Receipt \(receipt.title)"), active: "/satislar", receiptPage(receipt, visit))
}

/// `GET /satislar/:id/iade`
@Sendable func askReturn(_ visit: Visit) async throws -> Answer {
    let id: ID<Sale> = try visit.id()
    let receipt = try await visit.database.read { try $0.receipt(id) }
    return returnAnswer(receipt, Draft(), visit)
}

/// `POST /satislar/:id/iade`
@Sendable func takeReturn(_ visit: Visit) async throws -> Answer {
    let id: ID<Sale> = try visit.id(), form = try await visit.form()
    let receipt = try await visit.database.read { try $0.receipt(id) }
    do {
        let quantities = try receipt.quantities(form), note = form.text("not"), token = form["_tek"]
        let (back, isNew) = try await visit.database.write(as: visit.actor, at: visit.now) { try $0.takeBack(id, quantities, note: note, token: token) }
        return .redirect("/satislar/\(back)").toast(visit.say("İade kaydedildi", "The return is recorded"), undo: isNew ? "/satislar/\(back)/geri-al" : nil)
    } catch let failure as any Failure where failure.status == 422 {
        return returnAnswer(receipt, Draft(form, failure as? Problems ?? Problems()), visit, failure)
    }
}

/// `POST /satislar/:id/geri-al`
@Sendable func voidSale(_ visit: Visit) async throws -> Answer {
    let id: ID<Sale> = try visit.id()
    try await visit.database.write(as: visit.actor, at: visit.now) { try $0.void(id) }
    return .redirect("/satislar").toast(visit.say("Fiş geri alındı, hesaplardan çıkarıldı", "The receipt is undone and out of the figures"))
}

extension Receipt {
    /// How many of each line come back, as typed.
    /// - Throws: `Problems` beside the fields, ``SalesFailure/nothingToTakeBack`` when all are blank.
    func quantities(_ form: Form) throws -> [Int: Quantity] {
        var problems = Problems(), found: [Int: Quantity] = [:]
        for line in lines {
            guard let typed = form.text("l\(line.line)") else { continue }
            guard let quantity = Quantity.parse(typed), quantity >= Quantity(0) else {
                problems.add("l\(line.line)", SalesFailure.badQuantity(name(line)).words)
                continue
            }
            if quantity > left(line) { problems.add("l\(line.line)", SalesFailure.tooManyTakenBack(name(line), left: left(line)).words) }
            if quantity > Quantity(0) { found[line.line] = quantity }
        }
        try problems.check()
        guard !found.isEmpty else { throw SalesFailure.nothingToTakeBack }
        return found
    }
}

private func returnAnswer(_ receipt: Receipt, _ draft: Draft, _ visit: Visit, _ failure: (any Failure)? = nil) -> Answer {
    var answer = visit.page(visit.say("İade al", "Take a return"), active: "/satislar", returnPage(receipt, draft, failure, visit))
    if let failure { answer.status = failure.status }
    return answer
}
