import Kernel
import Storage

extension Book {
    /// Writes many new customers at once: one feed for each table, no event of their own.
    ///
    /// For imports and the demo: the caller records one event for the batch and has checked that
    /// the numbers brought along are free. Answers the ids in the order given.
    /// - Throws: ``CustomerFailure/nameMissing``; ``StorageError`` of kind `unique` when a number is taken.
    @discardableResult
    public func addCustomers(_ news: [NewCustomer]) throws -> [ID<Customer>] {
        guard !news.isEmpty else { return [] }
        let rows = try ImportRows(news, book: self)
        try pourCustomers(rows)
        try bulk("customer_number", "number, customer_id") { sink in
            for row in rows.all {
                sink.put(row.number)
                sink.put(row.id)
                try sink.endRow()
            }
        }
        try pourPoints(rows)
        try pourAddresses(rows)
        try pourTags(rows)
        try pourSearch(rows)
        try count(.prospect, Int64(rows.all.count))
        return rows.all.map { ID($0.id) }
    }

    private func pourCustomers(_ rows: ImportRows) throws {
        let columns = """
            id, kind, number, name, first_name, last_name, name_fold, name_sort, phone, email, province, district, branch_id, owner_id, source, lifecycle, \
            tax_number, tax_office, birthday, treatment, taste, turnover, cost, vat, visits, returns, created_at, changed_at, revision, batch_id
            """
        try bulk("customer", columns) { sink in
            for row in rows.all {
                let facts = row.new.facts
                sink.put(row.id)
                sink.put(facts.kind.rawValue)
                sink.put(row.number)
                sink.put(row.name)
                sink.put(facts.personal?.first)
                sink.put(facts.personal?.last)
                sink.put(TurkishText.fold(row.name))
                sink.put(CustomerName.sortKey(row.name))
                sink.put(row.points.first { $0.kind == .phone }?.value)
                sink.put(row.points.first { $0.kind == .email }?.value)
                sink.put(facts.province)
                sink.put(facts.district)
                sink.put(facts.branch)
                sink.put(facts.owner)
                sink.put(facts.source)
                sink.put(Lifecycle.prospect.rawValue)
                sink.put(facts.taxNumber)
                sink.put(facts.taxOffice)
                sink.put(facts.birthday)
                sink.put(facts.treatment)
                sink.put(facts.taste)
                for _ in 0..<5 { sink.put(0) }
                sink.put(row.new.since ?? at)
                sink.put(at)
                sink.put(0)
                sink.put(batch)
                try sink.endRow()
            }
        }
    }

    private func pourPoints(_ rows: ImportRows) throws {
        guard rows.pointCount > 0 else { return }
        var id = try ids(count: rows.pointCount, table: "contact_point").lowerBound
        try bulk("contact_point", "customer_id, id, kind, value, label, state, main, revision, batch_id") { sink in
            for row in rows.all {
                var seen: Set<ContactPoint.Kind> = []
                for point in row.points {
                    sink.put(row.id)
                    sink.put(id)
                    sink.put(point.kind.rawValue)
                    sink.put(point.value)
                    sink.put(point.label)
                    sink.put(0)
                    sink.put(seen.insert(point.kind).inserted)
                    sink.put(0)
                    sink.put(batch)
                    try sink.endRow()
                    id += 1
                }
            }
        }
    }

    private func pourAddresses(_ rows: ImportRows) throws {
        let with = rows.all.filter { $0.new.facts.address != nil }
        guard !with.isEmpty else { return }
        var id = try ids(count: with.count, table: "address").lowerBound
        try bulk("address", "customer_id, id, label, line, province, district, postcode, main, revision, batch_id") { sink in
            for row in with {
                guard let address = row.new.facts.address else { continue }
                sink.put(row.id)
                sink.put(id)
                sink.put(address.label)
                sink.put(address.line)
                sink.put(address.province)
                sink.put(address.district)
                sink.put(address.postcode)
                sink.put(true)
                sink.put(0)
                sink.put(batch)
                try sink.endRow()
                id += 1
            }
        }
    }

    private func pourTags(_ rows: ImportRows) throws {
        let with = rows.all.filter { !$0.new.tags.isEmpty }
        guard !with.isEmpty else { return }
        try bulk("customer_tag", "customer_id, tag, label, batch_id") { sink in
            for row in with {
                for (tag, label) in row.new.foldedTags {
                    sink.put(row.id)
                    sink.put(tag)
                    sink.put(label)
                    sink.put(batch)
                    try sink.endRow()
                }
            }
        }
    }

    private func pourSearch(_ rows: ImportRows) throws {
        guard dialect == .sqlite else {
            return try bulk("customer_search", "customer_id, words, phones") { sink in
                for row in rows.all {
                    sink.put(row.id)
                    sink.put(row.words)
                    sink.put(row.phones)
                    try sink.endRow()
                }
            }
        }
        try bulk("customer_words", "rowid, words") { sink in
            for row in rows.all {
                sink.put(row.id)
                sink.put(row.words)
                try sink.endRow()
            }
        }
        try bulk("customer_phones", "rowid, phones") { sink in
            for row in rows.all where !row.phones.isEmpty {
                sink.put(row.id)
                sink.put(row.phones)
                try sink.endRow()
            }
        }
    }
}

/// New customers with their ids and numbers, ready to be poured.
private struct ImportRows {
    struct Row {
        let new: NewCustomer
        let id: Int64
        let number, name: String
        let points: [NewContactPoint]
        var words: String { SearchWords.words(name: name, number: number, points: points) }
        var phones: String { SearchWords.phones(points) }
    }
    let all: [Row]
    let pointCount: Int

    init(_ news: [NewCustomer], book: Book) throws {
        let missing = news.lazy.filter { $0.number == nil }.count
        var free = missing > 0 ? try book.freeNumbers(missing, besides: Set(news.compactMap(\.number)))[...] : []
        let start = try book.ids(count: news.count, table: "customer").lowerBound
        all = try news.enumerated().map { at, new in
            Row(new: new, id: start + Int64(at), number: new.number ?? free.popFirst() ?? "", name: try new.checkedName(), points: new.points)
        }
        pointCount = all.reduce(0) { $0 + $1.points.count }
    }
}
