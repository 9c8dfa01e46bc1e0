import Storage

extension Sales {
    public static let migrations = [
        Migration("sales-001-create",
            """
            CREATE TABLE sale (
                customer_id \(.int) NOT NULL, at \(.int) NOT NULL, id \(.int) NOT NULL, day \(.int) NOT NULL,
                kind \(.int) NOT NULL CHECK (kind IN (0, 1)), number \(.text), branch_id \(.int) NOT NULL, seller_id \(.int),
                channel \(.int) NOT NULL CHECK (channel BETWEEN 0 AND 3), total \(.int) NOT NULL, discount \(.int) NOT NULL,
                vat \(.int) NOT NULL, cost \(.int) NOT NULL, lines \(.int) NOT NULL, returns_sale_id \(.int), note \(.text),
                created_at \(.int) NOT NULL, revision \(.int) NOT NULL, batch_id \(.int),
                PRIMARY KEY (customer_id, at, id)) \(.clustered)
            """,
            "CREATE UNIQUE INDEX sale_id ON sale (id)",
            "CREATE INDEX sale_at ON sale (at, id)",
            "CREATE INDEX sale_number ON sale (number) WHERE number IS NOT NULL",
            "CREATE INDEX sale_batch ON sale (batch_id) WHERE batch_id IS NOT NULL",
            "CREATE INDEX sale_returns ON sale (returns_sale_id) WHERE returns_sale_id IS NOT NULL",
            """
            CREATE TABLE sale_line (
                customer_id \(.int) NOT NULL, sale_id \(.int) NOT NULL, line \(.int) NOT NULL, product_id \(.int) NOT NULL,
                quantity \(.int) NOT NULL, unit_price \(.int) NOT NULL, discount \(.int) NOT NULL, vat_rate \(.int),
                amount \(.int) NOT NULL, vat \(.int) NOT NULL, cost \(.int) NOT NULL, batch_id \(.int),
                PRIMARY KEY (customer_id, sale_id, line)) \(.clustered)
            """,
            "CREATE INDEX sale_line_product ON sale_line (product_id, customer_id, amount)",
            """
            CREATE TABLE sale_day (
                day \(.int) NOT NULL, branch_id \(.int) NOT NULL, sales \(.int) NOT NULL, returns \(.int) NOT NULL,
                amount \(.int) NOT NULL, discount \(.int) NOT NULL, vat \(.int) NOT NULL, cost \(.int) NOT NULL,
                PRIMARY KEY (day, branch_id)) \(.clustered)
            """,
            "CREATE TABLE sale_token (token \(.text) NOT NULL PRIMARY KEY, sale_id \(.int) NOT NULL, at \(.int) NOT NULL) \(.clustered)",
            "CREATE INDEX sale_token_at ON sale_token (at)",
            """
            CREATE VIEW published_sale AS SELECT id, customer_id, at, day, kind, number, branch_id, seller_id, channel, total,
                discount, vat, cost, lines, returns_sale_id, batch_id FROM sale
            """,
            """
            CREATE VIEW published_sale_line AS SELECT l.customer_id, l.sale_id, l.line, l.product_id, l.quantity, l.unit_price,
                l.discount, l.vat_rate, l.amount, l.vat, l.cost, s.day, s.kind, s.branch_id
            FROM sale_line l JOIN sale s ON s.id = l.sale_id
            """),
    ]
}
