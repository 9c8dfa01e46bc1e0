import Storage

extension Catalogue {
    public static let migrations = [
        Migration("catalogue-001-create",
            """
            CREATE TABLE category (
                id \(.identity), name \(.text) NOT NULL CHECK (name <> ''), name_fold \(.text) NOT NULL UNIQUE,
                name_sort \(.text) NOT NULL, created_at \(.int) NOT NULL, changed_at \(.int) NOT NULL,
                revision \(.int) NOT NULL, batch_id \(.int)) \(.strict)
            """,
            "CREATE INDEX category_sort ON category (name_sort, id)",
            "CREATE INDEX category_batch ON category (batch_id) WHERE batch_id IS NOT NULL",
            """
            CREATE TABLE product (
                id \(.identity), code \(.text) NOT NULL UNIQUE CHECK (code <> ''), name \(.text) NOT NULL CHECK (name <> ''),
                name_fold \(.text) NOT NULL, name_sort \(.text) NOT NULL, words \(.text) NOT NULL,
                category_id \(.int) REFERENCES category (id), brand \(.text), unit \(.text) NOT NULL, barcode \(.text),
                price \(.int) NOT NULL, vat_rate \(.int) CHECK (vat_rate BETWEEN 0 AND 10000), cost \(.int),
                points_factor \(.int) NOT NULL CHECK (points_factor >= 0), cycle_days \(.int) CHECK (cycle_days > 0),
                active \(.bool) NOT NULL, created_at \(.int) NOT NULL, changed_at \(.int) NOT NULL,
                revision \(.int) NOT NULL, batch_id \(.int)) \(.strict)
            """,
            "CREATE INDEX product_sort ON product (name_sort, id)",
            "CREATE INDEX product_fold ON product (name_fold, id)",
            "CREATE INDEX product_price ON product (price, id)",
            "CREATE INDEX product_category ON product (category_id, name_sort, id)",
            "CREATE INDEX product_barcode ON product (barcode) WHERE barcode IS NOT NULL",
            "CREATE INDEX product_batch ON product (batch_id) WHERE batch_id IS NOT NULL",
            """
            CREATE TABLE price_history (
                product_id \(.int) NOT NULL, at \(.int) NOT NULL, id \(.int) NOT NULL,
                price \(.int) NOT NULL, cost \(.int), vat_rate \(.int), account_id \(.int), batch_id \(.int),
                PRIMARY KEY (product_id, at, id)) \(.clustered)
            """,
            "CREATE INDEX price_history_batch ON price_history (batch_id) WHERE batch_id IS NOT NULL",
            """
            CREATE TABLE product_month (
                product_id \(.int) NOT NULL, month \(.int) NOT NULL, quantity \(.int) NOT NULL, amount \(.int) NOT NULL,
                vat \(.int) NOT NULL, cost \(.int) NOT NULL, lines \(.int) NOT NULL,
                PRIMARY KEY (product_id, month)) \(.clustered)
            """,
            "CREATE INDEX product_month_month ON product_month (month, product_id, amount)",
            "CREATE VIEW published_product AS SELECT id, code, name, category_id, brand, unit, price, vat_rate, cost, active FROM product",
            "CREATE VIEW published_category AS SELECT id, name FROM category"),
    ]
}
