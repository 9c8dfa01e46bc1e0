import Kernel
import Storage
import Web

extension Customers {
    /// `GET /musteriler/:id/duzenle`
    func showEdit(_ visit: Visit) async throws -> Answer {
        let id: ID<Customer> = try visit.id()
        let (customer, form, choices) = try await visit.database.read { reader in
            let customer = try reader.knownCustomer(id)
            return (customer, CustomerForm.write(CustomerFacts(customer, address: try reader.addresses(of: id).first)), try FormChoices(reader))
        }
        return visit.page(customer.name, active: "/musteriler", editPage(customer, Draft(form.seen(customer.revision)), choices, others: [], visit))
    }

    /// `POST /musteriler/:id`
    func save(_ visit: Visit) async throws -> Answer {
        let id: ID<Customer> = try visit.id(), form = try await visit.form()
        do {
            let facts = try CustomerForm.read(form, today: visit.today)
            let changes = try await visit.database.write(as: visit.actor, at: visit.now) { try $0.change(id, to: facts, seen: form.int("surum")) }
            return .redirect("/musteriler/\(id)").toast(changes.isEmpty ? visit.say("Değişen bir şey yok", "Nothing changed") : visit.say("Kaydedildi", "Saved"))
        } catch let problems as Problems {
            return try await editAgain(id, form, problems, 422, visit)
        } catch CustomerFailure.changedMeanwhile {
            return try await editAgain(id, form, nil, 409, visit)
        }
    }

    /// The form once more, with everything typed. `problems` nil: somebody else saved in between, and both are joined.
    private func editAgain(_ id: ID<Customer>, _ form: Form, _ problems: Problems?, _ status: Int, _ visit: Visit) async throws -> Answer {
        let (customer, current, choices) = try await visit.database.read { reader in
            let customer = try reader.knownCustomer(id)
            return (customer, CustomerForm.write(CustomerFacts(customer, address: try reader.addresses(of: id).first)), try FormChoices(reader))
        }
        var draft = Draft(form, problems ?? Problems()), others: [String] = []
        if problems == nil {
            var joined = CustomerForm.join(typed: form, current: current, visit.say)
            joined.form.set("surum", String(customer.revision))
            (draft, others) = (Draft(joined.form, joined.problems), joined.others)
        }
        var answer = visit.page(customer.name, active: "/musteriler", editPage(customer, draft, choices, others: others, changedMeanwhile: problems == nil, visit))
        answer.status = status
        return answer
    }
}

extension Form {
    /// With the values the person saw beside those she may change, and the revision they belong to.
    fileprivate func seen(_ revision: Int64) -> Form {
        var form = self
        for name in CustomerForm.names { form.set("ilk_" + name, self[name]) }
        form.set("surum", String(revision))
        return form
    }
}
