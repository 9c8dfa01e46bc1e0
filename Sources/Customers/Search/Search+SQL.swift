import Kernel
import Storage

/// What a search found: the first few, best first, and how many there are in all.
public struct SearchAnswer: Sendable {
    public let lines: [CustomerLine]
    public let count: Int64
    static let none = SearchAnswer(lines: [], count: 0)
}

extension Reading {
    /// Finds customers by the beginnings of words, a part of a phone, an e-mail or a number.
    ///
    /// First come those whose name begins with the typed text, then the others, each in Turkish
    /// order. The count is exact. "İ", "I", "ı" and "i" are one letter, as are ş and s, ç and c.
    public func search(_ typed: String, limit: Int = 20) throws -> SearchAnswer {
        let text = SearchText(typed)
        guard !text.isEmpty else { return .none }
        let total = try one("SELECT COUNT(*) FROM (\(text.matches)) m") ?? 0
        guard total > 0 else { return .none }
        // few enough to be fetched and sorted; a part of a phone is never walked for
        if total <= 1_000 || !text.digits.isEmpty || text.email != nil {
            return SearchAnswer(lines: try sortedHits(text, limit), count: total)
        }
        var lines = try beginning(text, limit)
        if lines.count < limit { lines += try others(text, limit - lines.count) }
        return SearchAnswer(lines: lines, count: total)
    }

    private func sortedHits(_ text: SearchText, _ limit: Int) throws -> [CustomerLine] {
        try all("""
            SELECT \(columns: CustomerLine.self) FROM customer WHERE id IN (SELECT id FROM (\(text.matches)) m LIMIT 5000)
            ORDER BY CASE WHEN \(text.begins) THEN 0 ELSE 1 END, name_sort, id LIMIT \(limit)
            """)
    }

    /// Names that begin with the text, in Turkish order: one short range for each way to write it.
    private func beginning(_ text: SearchText, _ limit: Int) throws -> [CustomerLine] {
        var lines: [CustomerLine] = []
        for prefix in text.sortPrefixes where lines.count < limit {
            lines += try all("""
                SELECT \(columns: CustomerLine.self) FROM customer
                WHERE name_sort >= \(prefix) AND name_sort < \(prefix + "\u{7F}") AND \(text.begins)
                ORDER BY name_sort, id LIMIT \(limit - lines.count)
                """)
        }
        return lines
    }

    /// The rest of a great many hits: walks the names in order and tests each.
    private func others(_ text: SearchText, _ limit: Int) throws -> [CustomerLine] {
        let tests: SQL = text.words.map { word -> SQL in "(' ' || w.words) LIKE \("% \(word)%")" }.joined(separator: " AND ")
        return try all("""
            SELECT \(columns: CustomerLine.self) FROM customer
            WHERE NOT (\(text.begins)) AND \(sqlite: "EXISTS (SELECT 1 FROM customer_words w WHERE w.rowid = customer.id AND \(tests))",
                postgres: "EXISTS (SELECT 1 FROM customer_search w WHERE w.customer_id = customer.id AND w.word_index @@ CAST(\(text.tsquery) AS tsquery))")
            ORDER BY name_sort, id LIMIT \(limit)
            """)
    }
}

extension SearchText {
    /// The ids of all who match, none twice, as a column `id`.
    var matches: SQL {
        if let email {
            return "SELECT DISTINCT customer_id AS id FROM contact_point WHERE value >= \(email) AND value < \(email + "\u{7F}") AND kind = 'email'"
        }
        let byWord: SQL = """
            \(sqlite: "SELECT rowid AS id FROM customer_words WHERE customer_words MATCH \(words.map { "\"\($0)\"*" }.joined(separator: " AND "))",
              postgres: "SELECT customer_id AS id FROM customer_search WHERE word_index @@ CAST(\(tsquery) AS tsquery)")
            """
        guard !digits.isEmpty else { return byWord }
        return """
            \(byWord) UNION
            \(sqlite: "SELECT rowid AS id FROM customer_phones WHERE customer_phones MATCH \(digits.map { "\"\($0)\"*" }.joined(separator: " OR "))",
              postgres: "SELECT customer_id AS id FROM customer_search WHERE phone_index @@ CAST(\(digits.map { "'\($0)':*" }.joined(separator: " | ")) AS tsquery)")
            """
    }

    var tsquery: String { words.map { "'\($0)':*" }.joined(separator: " & ") }

    /// Whether the name begins with the text.
    var begins: SQL { "(name_fold >= \(folded) AND name_fold < \(folded + "\u{7F}"))" }
}

extension Book {
    func insertSearch(_ id: ID<Customer>, _ words: String, _ phones: String) throws {
        if dialect == .sqlite {
            try execute("INSERT INTO customer_words (rowid, words) VALUES (\(id), \(words))")
            if !phones.isEmpty { try execute("INSERT INTO customer_phones (rowid, phones) VALUES (\(id), \(phones))") }
        } else {
            try execute("INSERT INTO customer_search (customer_id, words, phones) VALUES (\(id), \(words), \(phones))")
        }
    }

    func removeSearch(_ id: ID<Customer>) throws {
        if dialect == .sqlite {
            try execute("DELETE FROM customer_words WHERE rowid = \(id)")
            try execute("DELETE FROM customer_phones WHERE rowid = \(id)")
        } else {
            try execute("DELETE FROM customer_search WHERE customer_id = \(id)")
        }
    }

    /// Makes a customer found by what the card says now.
    func reindex(_ id: ID<Customer>) throws {
        try removeSearch(id)
        guard let customer = try customer(id) else { return }
        let points = try contactPoints(of: id).map { NewContactPoint($0.kind, $0.value) }
        let contacts = try numbers("SELECT other_id FROM relation WHERE customer_id = \(id) AND kind = 'contact' ORDER BY influence DESC, other_id LIMIT 20")
        let people = try customerNames(contacts.map { ID($0) })
        try insertSearch(id, SearchWords.words(name: customer.name, number: customer.number, points: points, people: contacts.compactMap { people[ID($0)] }),
                         SearchWords.phones(points))
    }
}
