/// Storage's own tables: the book, batches, jobs.
enum StorageMigrations {
    static let all = [ids, book, looks, batches, jobs]

    /// Where new ids come from, see `takeIDs`.
    private static let ids = Migration("storage-001-ids",
        "\(sqlite: "CREATE TABLE counter (name TEXT NOT NULL PRIMARY KEY, next INTEGER NOT NULL) STRICT, WITHOUT ROWID", postgres: "CREATE EXTENSION IF NOT EXISTS pg_trgm")",
        // One id is taken beside others; a block needs the sequence alone for a moment, or its ids would not lie in a row.
        """
        \(sqlite: "", postgres: """
            CREATE FUNCTION bakkal_ids(thing text, n bigint) RETURNS bigint LANGUAGE plpgsql AS $$
            DECLARE
                sequence regclass := to_regclass(quote_ident(thing || '_ids'));
                key bigint := hashtextextended('ids of ' || thing, 0);
                start bigint;
            BEGIN
                IF sequence IS NULL THEN RAISE EXCEPTION 'no sequence for table %', thing; END IF;
                IF n = 1 THEN
                    PERFORM pg_advisory_lock_shared(key);
                    start := nextval(sequence);
                    PERFORM pg_advisory_unlock_shared(key);
                ELSE
                    PERFORM pg_advisory_lock(key);
                    start := nextval(sequence);
                    PERFORM setval(sequence, start + n - 1);
                    PERFORM pg_advisory_unlock(key);
                END IF;
                RETURN start;
            END $$
            """)
        """)

    /// The rows lie in the order of a customer's card. `tx` tells a follower on
    /// PostgreSQL which events can no longer be overtaken by a slower commit.
    private static let book = Migration("storage-002-event", """
        CREATE TABLE event (
            seq \(.int) NOT NULL, at \(.int) NOT NULL,
            actor_kind \(.text) NOT NULL, actor_id \(.int) NOT NULL, batch_id \(.int),
            kind \(.text) NOT NULL CHECK (kind <> ''),
            customer_id \(.int) NOT NULL, subject_id \(.int),
            before \(.text), after \(.text), shown \(.bool) NOT NULL,
            \(sqlite: "", postgres: "tx xid8 NOT NULL DEFAULT pg_current_xact_id(),")
            PRIMARY KEY (customer_id, at, seq)) \(.clustered)
        """,
        "CREATE UNIQUE INDEX event_seq ON event (seq)",
        "\(sqlite: "", postgres: "CREATE INDEX event_tx ON event (tx, seq)")",
        "CREATE INDEX event_batch ON event (batch_id) WHERE batch_id IS NOT NULL")

    /// Who opened whose card. Reading is no change, so it stands beside the book.
    private static let looks = Migration("storage-003-look", """
        CREATE TABLE look (
            customer_id \(.int) NOT NULL, at \(.int) NOT NULL, account_id \(.int) NOT NULL,
            PRIMARY KEY (customer_id, at, account_id)) \(.clustered)
        """)

    private static let batches = Migration("storage-004-batch", """
        CREATE TABLE batch (
            id \(.identity), kind \(.text) NOT NULL,
            state \(.text) NOT NULL CHECK (state IN ('running', 'done', 'undone', 'partly_undone', 'failed')),
            actor_kind \(.text) NOT NULL, actor_id \(.int) NOT NULL, source \(.text) NOT NULL,
            started_at \(.int) NOT NULL, ended_at \(.int), counts \(.text), position \(.text)) \(.strict)
        """,
        """
        CREATE TABLE before_image (
            batch_id \(.int) NOT NULL REFERENCES batch (id), seq \(.int) NOT NULL,
            table_name \(.text) NOT NULL, customer_id \(.int) NOT NULL,
            row_key \(.text) NOT NULL, old \(.text), revision \(.int),
            PRIMARY KEY (batch_id, seq)) \(.clustered)
        """)

    private static let jobs = Migration("storage-005-job", """
        CREATE TABLE job (
            id \(.identity), name \(.text) NOT NULL, job_key \(.text) NOT NULL, payload \(.text) NOT NULL,
            state \(.text) NOT NULL CHECK (state IN ('waiting', 'running', 'dead')),
            run_at \(.int) NOT NULL, lease_until \(.int), holder \(.text), attempts \(.int) NOT NULL,
            last_error \(.text), created_at \(.int) NOT NULL) \(.strict)
        """,
        "CREATE UNIQUE INDEX job_pending ON job (name, job_key) WHERE state = 'waiting'",
        "CREATE INDEX job_due ON job (run_at, id) WHERE state = 'waiting'",
        """
        CREATE TABLE job_run (
            id \(.identity), name \(.text) NOT NULL, started_at \(.int) NOT NULL, ended_at \(.int),
            outcome \(.text) NOT NULL CHECK (outcome IN ('running', 'done', 'failed')), note \(.text)) \(.strict)
        """,
        "CREATE INDEX job_run_name ON job_run (name, started_at)",
        """
        CREATE TABLE timed (
            name \(.text) NOT NULL PRIMARY KEY, due_at \(.int) NOT NULL,
            lease_until \(.int), holder \(.text)) \(.strict)
        """)
}
