import Kernel
import Storage

// Before a batch changes a row that was there already, the row is kept as it was, so that the
// batch can be taken back exactly. Outside a batch the event's own before-values are enough.
extension Book {
    func remember(_ customer: Customer) throws {
        guard batch != nil else { return }
        let c = customer
        try keepImage(
            table: "customer", customer: c.id.rawValue, key: ["id": c.id],
            old: [
                "kind": c.kind.rawValue, "name": c.name, "first_name": c.firstName, "last_name": c.lastName,
                "name_fold": TurkishText.fold(c.name), "name_sort": CustomerName.sortKey(c.name), "phone": c.phone, "email": c.email,
                "province": c.province, "district": c.district, "branch_id": c.branch, "owner_id": c.owner, "source": c.source,
                "tax_number": c.taxNumber, "tax_office": c.taxOffice, "birthday": c.birthday,
                "next_contact": c.nextContact, "next_contact_note": c.nextContactNote, "treatment": c.treatment, "taste": c.taste,
                "changed_at": c.changedAt, "confirmed_at": c.confirmedAt,
            ],
            revision: c.revision + 1)
    }

    /// What the batch itself put there goes with the batch and needs no memory.
    func rememberPoint(_ point: ContactPoint) throws {
        guard let batch, try !exists("SELECT 1 FROM contact_point WHERE customer_id = \(point.customer) AND id = \(point.id) AND batch_id = \(batch)") else { return }
        try keepImage(
            table: "contact_point", customer: point.customer.rawValue, key: ["customer_id": point.customer, "id": point.id],
            old: ["kind": point.kind.rawValue, "value": point.value, "label": point.label, "state": point.state.rawValue, "main": point.main])
    }

    func rememberAddress(_ address: Address) throws {
        guard let batch, try !exists("SELECT 1 FROM address WHERE customer_id = \(address.customer) AND id = \(address.id) AND batch_id = \(batch)") else { return }
        try keepImage(
            table: "address", customer: address.customer.rawValue, key: ["customer_id": address.customer, "id": address.id],
            old: ["label": address.label, "line": address.line, "province": address.province, "district": address.district,
                  "postcode": address.postcode, "main": address.main])
    }
}
