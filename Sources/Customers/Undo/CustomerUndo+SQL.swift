import Kernel
import Storage

extension OldCard.Image: RowDecodable {
    static let columns = "table_name, customer_id, row_key, old, revision"
    init(_ row: inout Row) throws {
        table = row.next()
        customer = row.next()
        key = row.next()
        let old: String? = row.next()
        self.old = try old.map { try JSON(parsing: $0).object ?? [:] } ?? [:]
        revision = row.next()
    }
}

extension Book {
    func createdCustomers(of batch: ID<Batch>) throws -> Set<Int64> {
        Set(try numbers("SELECT id FROM customer WHERE batch_id = \(batch)"))
    }

    /// Customers the batch created and nobody has worked with since.
    func removableCustomers(of batch: ID<Batch>) throws -> [ID<Customer>] {
        try numbers("""
            SELECT t.id FROM customer t
            LEFT JOIN (SELECT customer_id, MAX(revision) AS revision FROM before_image
                WHERE batch_id = \(batch) AND table_name = 'customer' GROUP BY customer_id) i ON i.customer_id = t.id
            WHERE t.batch_id = \(batch) AND t.revision = COALESCE(i.revision, 0) AND t.visits = 0 AND t.returns = 0
                AND NOT EXISTS (SELECT 1 FROM note n WHERE n.customer_id = t.id AND (n.batch_id IS NULL OR n.batch_id <> \(batch)))
                AND NOT EXISTS (SELECT 1 FROM customer_tag g WHERE g.customer_id = t.id AND (g.batch_id IS NULL OR g.batch_id <> \(batch)))
                AND NOT EXISTS (SELECT 1 FROM relation r WHERE r.customer_id = t.id AND (r.batch_id IS NULL OR r.batch_id <> \(batch)))
            ORDER BY t.id
            """).map { ID($0) }
    }

    /// Customers of the batch that stay, and why.
    func leftCustomers(of batch: ID<Batch>) throws -> [Left] {
        var left: [Left] = []
        try forEach("SELECT id, name, visits + returns FROM customer WHERE batch_id = \(batch) ORDER BY id") { row in
            let id: Int64 = row.next(), name: String = row.next(), sales: Int64 = row.next()
            left.append(Left(table: "customer", row: String(id), customer: id, label: name,
                             reason: sales > 0 ? Words("satışı var", "has sales") : Words("sonradan değiştirilmiş", "was changed since")))
        }
        return left
    }

    /// Every row of many customers in this room, in blocks.
    func wipe(_ ids: [ID<Customer>]) throws {
        for start in stride(from: 0, to: ids.count, by: 500) {
            let some = ids[start..<min(start + 500, ids.count)]
            if dialect == .sqlite {
                try execute("DELETE FROM customer_words WHERE rowid IN \(list: some)")
                try execute("DELETE FROM customer_phones WHERE rowid IN \(list: some)")
            } else {
                try execute("DELETE FROM customer_search WHERE customer_id IN \(list: some)")
            }
            try execute("DELETE FROM contact_point WHERE customer_id IN \(list: some)")
            try execute("DELETE FROM address WHERE customer_id IN \(list: some)")
            try execute("DELETE FROM customer_tag WHERE customer_id IN \(list: some)")
            try execute("DELETE FROM relation WHERE customer_id IN \(list: some)")
            try execute("DELETE FROM note WHERE customer_id IN \(list: some)")
            try execute("DELETE FROM special_day WHERE customer_id IN \(list: some)")
            try execute("DELETE FROM customer_number WHERE customer_id IN \(list: some)")
            try execute("DELETE FROM customer WHERE id IN \(list: some)")
        }
    }

    /// Tags, notes and relations the batch put on customers that were there before. Answers how many.
    func removeAround(of batch: ID<Batch>) throws -> Int {
        let created: SQL = "(SELECT id FROM customer WHERE batch_id = \(batch))"
        var removed = try execute("DELETE FROM customer_tag WHERE batch_id = \(batch) AND customer_id NOT IN \(created)")
        removed += try execute("DELETE FROM note WHERE batch_id = \(batch) AND revision = 0 AND customer_id NOT IN \(created)")
        removed += try execute("DELETE FROM relation WHERE batch_id = \(batch) AND customer_id NOT IN \(created)")
        return removed
    }

    func customerImages(of batch: ID<Batch>) throws -> [OldCard.Image] {
        try all("""
            SELECT \(columns: OldCard.Image.self) FROM before_image
            WHERE batch_id = \(batch) AND table_name IN ('customer', 'contact_point', 'address') ORDER BY seq DESC
            """)
    }

    /// Puts a card back as it was, phones and addresses with it.
    func putBack(_ card: OldCard, _ id: ID<Customer>, _ batch: ID<Batch>) throws {
        if let old = card.customer { try putBack(old, id) }
        try execute("DELETE FROM contact_point WHERE customer_id = \(id) AND batch_id = \(batch)")
        try execute("DELETE FROM address WHERE customer_id = \(id) AND batch_id = \(batch)")
        for (row, old) in card.points {
            try execute("""
                INSERT INTO contact_point (customer_id, id, kind, value, label, state, main, revision)
                VALUES (\(id), \(row), \(old.kept("kind")), \(old.kept("value")), \(old.kept("label")), \(old.kept("state")), \(old.kept("main")), 0)
                ON CONFLICT (customer_id, id) DO UPDATE SET value = excluded.value, label = excluded.label, state = excluded.state,
                    main = excluded.main, revision = contact_point.revision + 1
                """)
        }
        for (row, old) in card.addresses {
            try execute("""
                INSERT INTO address (customer_id, id, label, line, province, district, postcode, main, revision)
                VALUES (\(id), \(row), \(old.kept("label")), \(old.kept("line")), \(old.kept("province")), \(old.kept("district")),
                    \(old.kept("postcode")), \(old.kept("main")), 0)
                ON CONFLICT (customer_id, id) DO UPDATE SET label = excluded.label, line = excluded.line, province = excluded.province,
                    district = excluded.district, postcode = excluded.postcode, main = excluded.main, revision = address.revision + 1
                """)
        }
        try reindex(id)
        try execute("DELETE FROM before_image WHERE batch_id = \(batch) AND customer_id = \(id) AND table_name IN ('customer', 'contact_point', 'address')")
        try record(Event("batch.took_back", customer: id, subject: batch.rawValue))
    }

    private func putBack(_ old: JSON.Fields, _ id: ID<Customer>) throws {
        try execute("""
            UPDATE customer SET kind = \(old.kept("kind")), name = \(old.kept("name")), first_name = \(old.kept("first_name")), last_name = \(old.kept("last_name")),
                name_fold = \(old.kept("name_fold")), name_sort = \(old.kept("name_sort")), phone = \(old.kept("phone")), email = \(old.kept("email")),
                province = \(old.kept("province")), district = \(old.kept("district")), branch_id = \(old.kept("branch_id")), owner_id = \(old.kept("owner_id")),
                source = \(old.kept("source")), tax_number = \(old.kept("tax_number")), tax_office = \(old.kept("tax_office")), birthday = \(old.kept("birthday")),
                next_contact = \(old.kept("next_contact")), next_contact_note = \(old.kept("next_contact_note")),
                treatment = \(old.kept("treatment")), taste = \(old.kept("taste")), changed_at = \(old.kept("changed_at")), confirmed_at = \(old.kept("confirmed_at")),
                revision = revision + 1 WHERE id = \(id)
            """)
    }
}
