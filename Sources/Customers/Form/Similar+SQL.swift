import Kernel
import Storage
import Web

/// Somebody who may be the person being typed, and why.
struct SimilarCustomer: Sendable {
    let line: CustomerLine
    let why: Set<Reason>
    enum Reason: Int, Sendable, CaseIterable {
        case phone, email, tax, name
        var words: Words {
            switch self {
            case .phone: Words("telefon", "phone")
            case .email: Words("e-posta", "e-mail")
            case .tax: Words("vergi no", "tax number")
            case .name: Words("ad", "name")
            }
        }
    }
    /// A name alone is shared by many; a phone, an e-mail or a tax number rarely is.
    var isStrong: Bool { why != [.name] }
}

extension Reading {
    /// Who shares phone, e-mail, tax number or name with what is being typed; the surest first.
    func similar(to form: Form, limit: Int = 4) throws -> [SimilarCustomer] {
        let phone = Phone(form["telefon"])?.e164, email = Email(form["eposta"])?.value
        let tax = VKN(form["vergi_no"])?.value ?? TCKN(form["vergi_no"])?.value
        let typed = [form.text("ad"), form.text("soyad")].compactMap { $0 }.joined(separator: " ")
        let name = TurkishText.fold(form.text("unvan") ?? typed)
        let except: ID<Customer>? = form.id("haric")
        var parts: [SQL] = []
        if let phone { parts.append("SELECT customer_id AS id, 0 AS why FROM contact_point WHERE value = \(phone)") }
        if let email { parts.append("SELECT customer_id AS id, 1 AS why FROM contact_point WHERE value = \(email)") }
        if let tax { parts.append("SELECT id, 2 AS why FROM customer WHERE tax_number = \(tax)") }
        // one short word is nobody's full name
        if name.utf8.count > 4, name.utf8.contains(0x20) { parts.append("SELECT * FROM (SELECT id, 3 AS why FROM customer WHERE name_fold = \(name) LIMIT 5) n") }
        guard !parts.isEmpty else { return [] }
        var reasons: [Int64: Set<SimilarCustomer.Reason>] = [:]
        try forEach("SELECT id, why FROM (\(parts.joined(separator: " UNION ALL "))) t LIMIT 50") { row in
            let id: Int64 = row.next()
            if let reason = SimilarCustomer.Reason(rawValue: row.next()), id != except?.rawValue { reasons[id, default: []].insert(reason) }
        }
        guard !reasons.isEmpty else { return [] }
        let lines = try all("SELECT \(columns: CustomerLine.self) FROM customer WHERE id IN \(list: reasons.keys.sorted())", as: CustomerLine.self)
        return lines.map { SimilarCustomer(line: $0, why: reasons[$0.id.rawValue] ?? []) }
            .sorted { (-$0.why.count, $0.line.nameSort, $0.line.id) < (-$1.why.count, $1.line.nameSort, $1.line.id) }.prefix(limit).map { $0 }
    }

    /// Whether a form of this token has become a customer already.
    func wasSent(_ token: String) throws -> Bool { try exists("SELECT 1 FROM customer_once WHERE token = \(token)") }
}

extension Keeper {
    /// Tokens of forms sent long ago are of no use any more.
    func sweepFormTokens(before moment: Instant) throws { try execute("DELETE FROM customer_once WHERE at < \(moment)") }
}
