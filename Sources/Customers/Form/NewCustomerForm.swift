import Kernel
import Platform
import Storage
import Web

/// What the form's selects offer.
struct FormChoices: Sendable {
    let branches: [Branch]
    let people: [Account]

    init(_ reader: some Reading) throws {
        branches = try reader.branches()
        people = try reader.accounts().filter(\.active)
    }
}

extension Customers {
    /// `GET /musteriler/yeni`
    func showNew(_ visit: Visit) async throws -> Answer {
        let employer: ID<Customer>? = visit.query.id("isyeri")
        let (choices, similar) = try await visit.database.read { reader in
            (try FormChoices(reader), try reader.similar(to: visit.query))
        }
        var form = visit.query
        if form["tur"].isEmpty { form.set("tur", CustomerKind.person.key) }
        if form["sube"].isEmpty { form.set("sube", visit.account?.branch.map(String.init) ?? "") }
        if form["sorumlu"].isEmpty, choices.people.contains(where: { $0.id.rawValue == visit.account?.account }) { form.set("sorumlu", visit.account.map { String($0.account) } ?? "") }
        form.set("_tek", Customers.token())
        form.set("isyeri", employer?.description ?? "")
        return visit.page(visit.say("Yeni müşteri", "New customer"), active: "/musteriler", newPage(Draft(form), choices, similar, visit))
    }

    /// `POST /musteriler`
    func create(_ visit: Visit) async throws -> Answer {
        let form = try await visit.form()
        do {
            let new = NewCustomer(try CustomerForm.read(form, today: visit.today), number: form.text("no"))
            if form["ayri"] != "1", let offer = try await offerBeforeSaving(form, visit) { return offer }
            let id = try await visit.database.write(as: visit.actor, at: visit.now) { book in
                let id = try book.add(new, once: form.text("_tek"))
                if let firm: ID<Customer> = form.id("isyeri"), try book.relations(of: id).isEmpty { try book.relate(firm, id, .contact, influence: 1) }
                return id
            }
            let toast = visit.say("\(new.facts.name) eklendi", "\(new.facts.name) added")
            return .redirect(form["sonra"] == "yeni" ? "/musteriler/yeni" : "/musteriler/\(id)").toast(toast)
        } catch let problems as Problems {
            return try await newAgain(Draft(form, problems), 422, visit)
        } catch let failure as CustomerFailure where failure.field != nil {
            var problems = Problems()
            problems.add(failure.field ?? "ad", failure.words)
            return try await newAgain(Draft(form, problems), failure.status, visit)
        }
    }

    /// Somebody with this phone, e-mail or tax number is known: the card is offered once, then it is saved.
    private func offerBeforeSaving(_ form: Form, _ visit: Visit) async throws -> Answer? {
        let token = form.text("_tek")
        let strong = try await visit.database.read { reader -> [SimilarCustomer] in
            if let token, try reader.wasSent(token) { return [] }
            return try reader.similar(to: form).filter(\.isStrong)
        }
        return strong.isEmpty ? nil : try await newAgain(Draft(form), 409, visit)
    }

    private func newAgain(_ draft: Draft, _ status: Int, _ visit: Visit) async throws -> Answer {
        let (choices, similar) = try await visit.database.read { (try FormChoices($0), try $0.similar(to: draft.values)) }
        var answer = visit.page(visit.say("Yeni müşteri", "New customer"), active: "/musteriler", newPage(draft, choices, similar, visit))
        answer.status = status
        return answer
    }

    /// `GET /musteriler/benzer`: who the typed person may be.
    func showSimilar(_ visit: Visit) async throws -> Answer {
        let form = visit.query
        let similar = try await visit.database.read { try $0.similar(to: form) }
        return .page(similarCard(similar, asking: false, visit))
    }

    /// One form is one customer, however often it is sent.
    static func token() -> String { String(UInt64.random(in: .min ... .max), radix: 36) + String(UInt64.random(in: .min ... .max), radix: 36) }
}
