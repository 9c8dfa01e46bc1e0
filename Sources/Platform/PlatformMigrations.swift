import Storage

extension Platform {
    public static let migrations = [
        Migration("platform-001-create",
            """
            CREATE TABLE branch (
                id \(.identity), code \(.text) NOT NULL UNIQUE CHECK (code <> ''), name \(.text) NOT NULL CHECK (name <> ''),
                name_sort \(.text) NOT NULL, province \(.int), district \(.int), closed_at \(.int),
                created_at \(.int) NOT NULL, changed_at \(.int) NOT NULL, revision \(.int) NOT NULL, batch_id \(.int)) \(.strict)
            """,
            """
            CREATE TABLE account (
                id \(.identity), name \(.text) NOT NULL CHECK (name <> ''), email \(.text) NOT NULL UNIQUE, phone \(.text) UNIQUE,
                password \(.text), role \(.text) NOT NULL, branch_id \(.int) REFERENCES branch (id), language \(.text),
                active \(.bool) NOT NULL, created_at \(.int) NOT NULL, changed_at \(.int) NOT NULL, revision \(.int) NOT NULL,
                seen_at \(.int)) \(.strict)
            """,
            """
            CREATE TABLE session (
                token_hash \(.text) NOT NULL PRIMARY KEY, account_id \(.int) NOT NULL REFERENCES account (id),
                created_at \(.int) NOT NULL, seen_at \(.int) NOT NULL, expires_at \(.int) NOT NULL,
                agent \(.text) NOT NULL, address \(.text) NOT NULL) \(.clustered)
            """,
            "CREATE INDEX session_account ON session (account_id, seen_at)",
            """
            CREATE TABLE one_time_link (
                token_hash \(.text) NOT NULL PRIMARY KEY, kind \(.text) NOT NULL CHECK (kind IN ('owner', 'invite', 'reset')),
                account_id \(.int) REFERENCES account (id), expires_at \(.int) NOT NULL, used_at \(.int)) \(.clustered)
            """,
            "CREATE INDEX one_time_link_account ON one_time_link (account_id)",
            "CREATE TABLE sign_in_try (key \(.text) NOT NULL, at \(.int) NOT NULL)  \(.strict)",
            "CREATE INDEX sign_in_try_key ON sign_in_try (key, at)",
            "CREATE TABLE setting (name \(.text) NOT NULL PRIMARY KEY, value \(.text) NOT NULL) \(.clustered)"),
    ]
}
