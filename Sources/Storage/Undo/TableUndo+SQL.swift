import Kernel

/// The usual way to take back a batch's rows in a table with `id`, `batch_id` and `revision`:
/// created rows nobody touched or refers to are removed, changed rows nobody touched get their
/// old values back, all others are left.
public struct TableUndo: Undoer {
    /// A column of another table that points to this one.
    public struct Reference: Sendable {
        let table, column: String
        let reason: Words

        /// `reason` ends up on the undo's report: `Words("satışı var", "has sales")`.
        public init(_ table: String, _ column: String, _ reason: Words) {
            (self.table, self.column, self.reason) = (table, column, reason)
        }
    }

    public let table: String
    let customerColumn: String?
    let labelColumn: String?
    let references: [Reference]

    /// - Parameters:
    ///   - customer: the column that names the customer: `id` in the customer's own table.
    ///   - label: the column a person knows the row by.
    ///   - references: columns that make a row stay if any row still points to it.
    public init(_ table: String, customer: String? = nil, label: String? = nil, references: [Reference] = []) {
        (self.table, customerColumn, labelColumn, self.references) = (table, customer, label, references)
    }

    public func undo(_ batch: ID<Batch>, _ book: Book) throws -> Taken {
        let images = try book.images(of: batch, table: table)
        // a row the batch both made and changed goes with the made ones
        let made = images.isEmpty ? [] : Set(try made(batch, book))
        var taken = try remove(batch, book)
        let removed = images.isEmpty ? [] : made.subtracting(try self.made(batch, book))
        for id in removed { try book.dropImages(of: batch, table: table, key: JSON.object(["id": .int(id)]).text) }
        let restored = try restore(images, made, batch, book)
        taken.restored = restored.restored
        taken.left += restored.left
        return taken
    }

    static let changed = Words("sonradan değiştirilmiş", "was changed since")
    static let gone = Words("sonradan silinmiş", "was deleted since")

    // Rows the batch created.

    private func made(_ batch: ID<Batch>, _ book: Book) throws -> [Int64] {
        try book.numbers("SELECT id FROM \(raw: try identifier(table)) WHERE batch_id = \(batch)")
    }

    /// The row's revision as the batch left it: 1, or what its last image says.
    private func untouched(_ batch: ID<Batch>) -> SQL {
        """
        t.revision = COALESCE((SELECT MAX(i.revision) FROM before_image i
          WHERE i.batch_id = \(batch) AND i.table_name = \(table) AND i.row_key = '{"id":' || t.id || '}'), 1)
        """
    }

    private func points(_ reference: Reference) throws -> SQL {
        "EXISTS (SELECT 1 FROM \(raw: try identifier(reference.table)) r WHERE r.\(raw: try identifier(reference.column)) = t.id)"
    }

    private func remove(_ batch: ID<Batch>, _ book: Book) throws -> Taken {
        let name = try identifier(table)
        var unwanted: [SQL] = [untouched(batch)]
        for reference in references { unwanted.append("NOT \(try points(reference))") }
        let removed = try book.execute("""
            DELETE FROM \(raw: name) WHERE id IN (
              SELECT t.id FROM \(raw: name) t WHERE t.batch_id = \(batch) AND \(unwanted.joined(separator: " AND ")))
            """)
        return Taken(removed: removed, left: try leftovers(batch, book))
    }

    private func leftovers(_ batch: ID<Batch>, _ book: Book) throws -> [Left] {
        let customer = try customerColumn.map { "t." + (try identifier($0)) } ?? "CAST(NULL AS BIGINT)"
        let label = try labelColumn.map { "t." + (try identifier($0)) } ?? "CAST(NULL AS TEXT)"
        var which: SQL = "CASE"
        for (index, reference) in references.enumerated() { which += "\(raw: " ")WHEN \(try points(reference)) THEN \(raw: String(index))" }
        let reason: SQL = references.isEmpty ? "-1" : "\(which) ELSE -1 END"
        var left: [Left] = []
        try book.forEach("""
            SELECT t.id, \(raw: customer), \(raw: label), \(reason) FROM \(raw: try identifier(table)) t
            WHERE t.batch_id = \(batch) ORDER BY t.id
            """) { row in
            let id: Int64 = row.next()
            let customer: Int64? = row.next()
            let label: String? = row.next()
            let index: Int = row.next()
            let reason = references.indices.contains(index) ? references[index].reason : TableUndo.changed
            left.append(Left(table: table, row: String(id), customer: customer, label: label, reason: reason))
        }
        return left
    }

    // Rows the batch changed.

    private func restore(_ images: [Image], _ made: Set<Int64>, _ batch: ID<Batch>, _ book: Book) throws -> Taken {
        var taken = Taken()
        var order: [String] = []
        var rows: [String: Restored] = [:]
        for image in images {
            // newest first: the newest knows the revision, the oldest the values to go back to
            if rows[image.key] == nil {
                order.append(image.key)
                rows[image.key] = Restored(image)
            }
            for field in image.old { rows[image.key]?.old[field.key] = field.value }
        }
        for key in order {
            guard let row = rows[key] else { continue }
            let id = try JSON(parsing: key)["id"].int
            if let id, made.contains(id) { continue }
            switch try put(row, book) {
            case .done:
                taken.restored += 1
                try book.dropImages(of: batch, table: table, key: key)
                try book.record(Event("batch.took_back", customer: row.customer == 0 ? nil : row.customer, subject: id, after: row.old))
            case .left(let reason):
                taken.left.append(Left(table: table, row: id.map(String.init) ?? key, customer: row.customer == 0 ? nil : row.customer, label: nil, reason: reason))
            }
        }
        return taken
    }

    private struct Restored {
        let key: String, customer: Int64, revision: Int64?
        var old: JSON.Fields = [:]

        init(_ image: Image) { (key, customer, revision) = (image.key, image.customer, image.revision) }
    }

    private enum Outcome { case done, left(Words) }

    private func put(_ row: Restored, _ book: Book) throws -> Outcome {
        let name = try identifier(table)
        var assignments: [SQL] = []
        for field in row.old { assignments.append("\(raw: try identifier(field.key)) = \(Value(kept: field.value))") }
        var finding: [SQL] = []
        for field in try JSON(parsing: row.key).object ?? [:] {
            finding.append("\(raw: try identifier(field.key)) = \(Value(kept: field.value))")
        }
        let found = finding.joined(separator: " AND ")
        guard try book.exists("SELECT 1 FROM \(raw: name) WHERE \(found)") else { return .left(TableUndo.gone) }
        if let revision = row.revision {
            guard try book.exists("SELECT 1 FROM \(raw: name) WHERE \(found) AND revision = \(revision)") else { return .left(TableUndo.changed) }
            assignments.append("revision = revision + 1")
        }
        guard !assignments.isEmpty else { return .done }
        try book.execute("UPDATE \(raw: name) SET \(assignments.joined(separator: ", ")) WHERE \(found)")
        return .done
    }
}
