import Kernel

extension Image: RowDecodable {
    static let columns = "batch_id, seq, table_name, customer_id, row_key, old, revision"

    init(_ row: inout Row) throws {
        batch = row.next()
        seq = row.next()
        table = row.next()
        customer = row.next()
        key = row.next()
        old = try JSON.fields(row.next())
        revision = row.next()
    }
}

extension Book {
    /// Keeps the values a row has now, before this book's batch changes it.
    ///
    ///     try book.keepImage(
    ///         table: "customer", customer: id.rawValue, key: ["id": id],
    ///         old: ["name": before.name, "name_fold": before.nameFold], revision: before.revision + 1)
    ///
    /// Name derived columns too (folded text, sort key): undo puts back exactly what stands here.
    /// - Parameter revision: the row's revision after the change, if the table counts revisions.
    /// - Throws: ``StorageError`` if the book has no batch.
    public func keepImage(
        table: String, customer: Int64? = nil, key: KeyValuePairs<String, any Bindable>,
        old: KeyValuePairs<String, (any Bindable)?>, revision: Int64? = nil
    ) throws {
        guard let batch else { throw StorageError(kind: .other, message: "an image of \(table) was kept outside a batch") }
        var keyFields = JSON.Fields(), oldFields = JSON.Fields()
        for (column, value) in key { keyFields[try identifier(column)] = value.sqlValue.kept }
        for (column, value) in old { oldFields[try identifier(column)] = (value?.sqlValue ?? .null).kept }
        keep(Image(
            batch: batch, seq: 0, table: try identifier(table), customer: customer ?? 0,
            key: JSON.object(keyFields).text, old: oldFields, revision: revision))
        if images.count >= 200 { try writeImages() }
    }

    /// Writes the images gathered so far; the commit does so too.
    func writeImages() throws {
        let images = takeImages()
        guard let batch = images.first?.batch else { return }
        try connection.quietly {
            let last = try one("SELECT MAX(seq) FROM before_image WHERE batch_id = \(batch)") ?? 0
            try bulk("before_image", Image.columns) { sink in
                for (index, image) in images.enumerated() {
                    sink.put(image.batch)
                    sink.put(last + 1 + Int64(index))
                    sink.put(image.table)
                    sink.put(image.customer)
                    sink.put(image.key)
                    sink.put(JSON.kept(image.old))
                    sink.put(image.revision)
                    try sink.endRow()
                }
            }
        }
    }

    /// The images of a batch's rows in a table, newest first.
    func images(of batch: ID<Batch>, table: String) throws -> [Image] {
        try all("""
            SELECT \(columns: Image.self) FROM before_image
            WHERE batch_id = \(batch) AND table_name = \(table) ORDER BY seq DESC
            """)
    }

    func dropImages(of batch: ID<Batch>, table: String, key: String) throws {
        try connection.quietly {
            _ = try execute("DELETE FROM before_image WHERE batch_id = \(batch) AND table_name = \(table) AND row_key = \(key)")
        }
    }
}
