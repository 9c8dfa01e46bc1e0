import Storage

extension Exchange {
    public static let migrations = [
        // Files people gave us, how each is read, and how far its import got. The rows an import made know their batch.
        Migration("exchange-001-import-file",
            """
            CREATE TABLE import_file (
                id \(.identity), batch_id \(.int), kind \(.text) NOT NULL CHECK (kind IN ('customers', 'products', 'sales')),
                name \(.text) NOT NULL, path \(.text) NOT NULL, size \(.int) NOT NULL, fingerprint \(.text) NOT NULL,
                mapping \(.text) NOT NULL, state \(.text) NOT NULL, totals \(.text), problem_tr \(.text), problem_en \(.text),
                holder \(.text), held_until \(.int), created_at \(.int) NOT NULL, account_id \(.int)) \(.strict)
            """,
            "CREATE INDEX import_file_batch ON import_file (batch_id) WHERE batch_id IS NOT NULL",
            "CREATE INDEX import_file_fingerprint ON import_file (fingerprint, kind)"),
    ]
}
