import Storage

extension Customers {
    public static let migrations = [
        Migration("customers-001-customer",
            """
            CREATE TABLE customer (
                id \(.identity), kind \(.int) NOT NULL CHECK (kind BETWEEN 1 AND 3), number \(.text) NOT NULL CHECK (number <> ''),
                name \(.text) NOT NULL CHECK (name <> ''), first_name \(.text), last_name \(.text),
                name_fold \(.text) NOT NULL, name_sort \(.text) NOT NULL,
                phone \(.text), email \(.text), province \(.text), district \(.text),
                branch_id \(.int), owner_id \(.int), source \(.text),
                lifecycle \(.int) NOT NULL CHECK (lifecycle BETWEEN 0 AND 3),
                tax_number \(.text), tax_office \(.text), birthday \(.int),
                next_contact \(.int), next_contact_note \(.text), treatment \(.text), taste \(.text),
                turnover \(.int) NOT NULL, cost \(.int) NOT NULL, vat \(.int) NOT NULL,
                visits \(.int) NOT NULL, returns \(.int) NOT NULL,
                first_day \(.int), last_day \(.int), last_amount \(.int),
                created_at \(.int) NOT NULL, changed_at \(.int) NOT NULL, confirmed_at \(.int),
                revision \(.int) NOT NULL, batch_id \(.int)) \(.strict)
            """,
            "CREATE INDEX customer_name ON customer (name_sort, id)",
            "CREATE INDEX customer_fold ON customer (name_fold, id)",
            "CREATE INDEX customer_last ON customer (last_day, id) WHERE last_day IS NOT NULL",
            "CREATE INDEX customer_never ON customer (id) WHERE last_day IS NULL",
            "CREATE INDEX customer_turnover ON customer (turnover, id)",
            "CREATE INDEX customer_created ON customer (created_at, id)",
            "CREATE INDEX customer_stage ON customer (lifecycle, name_sort, id)",
            "CREATE INDEX customer_branch ON customer (branch_id, name_sort, id) WHERE branch_id IS NOT NULL",
            "CREATE INDEX customer_owner ON customer (owner_id, name_sort, id) WHERE owner_id IS NOT NULL",
            "CREATE INDEX customer_province ON customer (province, name_sort, id) WHERE province IS NOT NULL",
            "CREATE INDEX customer_next ON customer (next_contact, id) WHERE next_contact IS NOT NULL",
            "CREATE INDEX customer_tax ON customer (tax_number) WHERE tax_number IS NOT NULL",
            "CREATE INDEX customer_batch ON customer (batch_id) WHERE batch_id IS NOT NULL"),

        // The numbers people know a customer by. One number is one customer, in the whole firm.
        Migration("customers-002-number",
            "CREATE TABLE customer_number (number \(.text) NOT NULL PRIMARY KEY, customer_id \(.int) NOT NULL) \(.clustered)",
            "CREATE INDEX customer_number_customer ON customer_number (customer_id)",
            "CREATE TABLE customer_counter (name \(.text) NOT NULL PRIMARY KEY, value \(.int) NOT NULL) \(.clustered)",
            "INSERT INTO customer_counter (name, value) VALUES ('number', 1), ('stage-0', 0), ('stage-1', 0), ('stage-2', 0), ('stage-3', 0)",
            "CREATE TABLE customer_once (token \(.text) NOT NULL PRIMARY KEY, customer_id \(.int) NOT NULL, at \(.int) NOT NULL) \(.clustered)"),

        // What lies around a customer. Each begins with the customer, so that a card is read from one place.
        Migration("customers-003-around",
            """
            CREATE TABLE contact_point (
                customer_id \(.int) NOT NULL, id \(.int) NOT NULL, kind \(.text) NOT NULL, value \(.text) NOT NULL CHECK (value <> ''),
                label \(.text), state \(.int) NOT NULL CHECK (state BETWEEN 0 AND 3), main \(.bool) NOT NULL,
                revision \(.int) NOT NULL, batch_id \(.int), PRIMARY KEY (customer_id, id)) \(.clustered)
            """,
            "CREATE INDEX contact_point_value ON contact_point (value, customer_id)",
            "CREATE INDEX contact_point_batch ON contact_point (batch_id) WHERE batch_id IS NOT NULL",
            """
            CREATE TABLE address (
                customer_id \(.int) NOT NULL, id \(.int) NOT NULL, label \(.text), line \(.text) NOT NULL,
                province \(.text), district \(.text), postcode \(.text), main \(.bool) NOT NULL,
                revision \(.int) NOT NULL, batch_id \(.int), PRIMARY KEY (customer_id, id)) \(.clustered)
            """,
            "CREATE INDEX address_batch ON address (batch_id) WHERE batch_id IS NOT NULL",
            """
            CREATE TABLE relation (
                customer_id \(.int) NOT NULL, other_id \(.int) NOT NULL, kind \(.text) NOT NULL, role \(.text),
                influence \(.int) NOT NULL CHECK (influence BETWEEN 0 AND 3), batch_id \(.int),
                PRIMARY KEY (customer_id, other_id, kind), CHECK (customer_id <> other_id)) \(.clustered)
            """,
            """
            CREATE TABLE customer_tag (
                customer_id \(.int) NOT NULL, tag \(.text) NOT NULL CHECK (tag <> ''), label \(.text) NOT NULL, batch_id \(.int),
                PRIMARY KEY (customer_id, tag)) \(.clustered)
            """,
            "CREATE INDEX customer_tag_tag ON customer_tag (tag, customer_id)",
            "CREATE INDEX customer_tag_batch ON customer_tag (batch_id) WHERE batch_id IS NOT NULL",
            """
            CREATE TABLE note (
                customer_id \(.int) NOT NULL, at \(.int) NOT NULL, id \(.int) NOT NULL, account_id \(.int), text \(.text) NOT NULL,
                revision \(.int) NOT NULL, batch_id \(.int), PRIMARY KEY (customer_id, at, id)) \(.clustered)
            """,
            "CREATE INDEX note_batch ON note (batch_id) WHERE batch_id IS NOT NULL",
            """
            CREATE TABLE special_day (
                customer_id \(.int) NOT NULL, id \(.int) NOT NULL, label \(.text) NOT NULL,
                month \(.int) NOT NULL CHECK (month BETWEEN 1 AND 12), day \(.int) NOT NULL CHECK (day BETWEEN 1 AND 31),
                batch_id \(.int), PRIMARY KEY (customer_id, id)) \(.clustered)
            """),

        // What search looks into: folded words, and the digits of phones with all their ends down to four.
        // SQLite keeps both in full-text tables, PostgreSQL in one table with two GIN indexes.
        Migration("customers-004-search",
            """
            \(sqlite: "CREATE VIRTUAL TABLE customer_words USING fts5 (words, prefix='1 2 3', detail='none', columnsize=0, tokenize='ascii')",
              postgres: """
                CREATE TABLE customer_search (
                    customer_id BIGINT PRIMARY KEY, words TEXT COLLATE "C" NOT NULL, phones TEXT COLLATE "C" NOT NULL,
                    word_index tsvector GENERATED ALWAYS AS (CAST(words AS tsvector)) STORED,
                    phone_index tsvector GENERATED ALWAYS AS (CAST(phones AS tsvector)) STORED)
                """)
            """,
            """
            \(sqlite: "CREATE VIRTUAL TABLE customer_phones USING fts5 (phones, detail='none', columnsize=0, tokenize='ascii')",
              postgres: "CREATE INDEX customer_search_words ON customer_search USING gin (word_index)")
            """,
            "\(sqlite: "", postgres: "CREATE INDEX customer_search_phones ON customer_search USING gin (phone_index)")"),
    ]
}
