import Kernel
import Storage
import Web

/// What the audit page is asked: by whom, of which kind, about which customer, and from where on.
struct AuditQuestion: Sendable {
    var account: Int64?
    var kind: String?
    var customer: Int64?
    var before: Int64?
    static let page = 50

    init(_ form: Form) {
        account = form.int("kim")
        kind = form.text("tur")
        customer = form.int("musteri")
        before = form.int("once")
    }

    /// The same question further back.
    func path(before seq: Int64?) -> String {
        var form = Form()
        if let account { form.set("kim", String(account)) }
        if let kind { form.set("tur", kind) }
        if let customer { form.set("musteri", String(customer)) }
        if let seq { form.set("once", String(seq)) }
        let query = form.query
        return query.isEmpty ? "/denetim" : "/denetim?" + query
    }
}

extension Platform {
    /// `GET /denetim`: the book, newest first; for one customer also who looked at the card.
    func showAudit(_ visit: Visit) async throws -> Answer {
        let question = AuditQuestion(visit.query)
        let (events, looks, names) = try await visit.database.read { reader in
            (try reader.audit(question), try question.customer.map { try reader.looks($0, limit: 50) } ?? [], try reader.accountNames())
        }
        return auditPage(visit, question, events, looks, names)
    }
}
