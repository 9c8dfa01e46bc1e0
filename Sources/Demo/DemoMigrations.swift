import Storage

extension Demo {
    public static let migrations = [
        Migration("demo-001-create",
            // What was planted, one row for each card of a truth.
            """
            CREATE TABLE demo_truth (
                truth \(.text) NOT NULL, position \(.int) NOT NULL, customer_id \(.int) NOT NULL, other_id \(.int), value \(.int),
                detail_tr \(.text) NOT NULL, detail_en \(.text) NOT NULL, PRIMARY KEY (truth, position)) \(.clustered)
            """,
            // The people who work at the sample firm: accounts carry no batch.
            "CREATE TABLE demo_staff (account_id \(.int) NOT NULL PRIMARY KEY) \(.clustered)",
            // One row: what is going on, or how it ended.
            """
            CREATE TABLE demo_work (
                id \(.int) NOT NULL PRIMARY KEY CHECK (id = 1), token \(.text) NOT NULL,
                state \(.text) NOT NULL CHECK (state IN ('making', 'emptying', 'done', 'failed')),
                done \(.int) NOT NULL, total \(.int) NOT NULL, until \(.int) NOT NULL, today \(.int) NOT NULL,
                trouble_tr \(.text), trouble_en \(.text)) \(.clustered)
            """,
            // What emptying left alone, because somebody has worked with it.
            """
            CREATE TABLE demo_left (
                position \(.int) NOT NULL PRIMARY KEY, thing \(.text) NOT NULL, row_id \(.text) NOT NULL, customer_id \(.int), label \(.text),
                reason_tr \(.text) NOT NULL, reason_en \(.text) NOT NULL) \(.clustered)
            """),
    ]
}
