# Sourced: a PostgreSQL cluster of our own, on a free port, gone when the script ends.
# Nothing in it is worth keeping, so it never waits for the disk.

postgres_folder=

# Runs a server program. PostgreSQL refuses to run as root, so root becomes postgres.
as_postgres() {
  if [ "$(id -u)" = 0 ]; then ( cd / && runuser -u postgres -- "$@" ); else "$@"; fi
}

free_port() {
  python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])'
}

# Starts the cluster and sets BAKKAL_TEST_POSTGRES. The folder is outside the
# project because the postgres user may not be allowed to walk into it.
start_postgres() {
  postgres_bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1)
  [ -n "$postgres_bin" ] || postgres_bin=$(dirname "$(command -v pg_ctl)")
  postgres_folder=$(mktemp -d "${TMPDIR:-/tmp}/bakkal-pg.XXXXXX")
  [ "$(id -u)" != 0 ] || chown postgres "$postgres_folder"
  as_postgres "$postgres_bin/initdb" -D "$postgres_folder/data" -U postgres --auth=trust \
    --encoding=UTF8 --locale=C --no-sync >/dev/null

  settings="-c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres_folder -c max_connections=200"
  settings="$settings -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c autovacuum=off -c jit=off"
  for _ in 1 2 3; do      # somebody may take the port between asking and starting
    postgres_port=$(free_port)
    as_postgres "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -w -s -l "$postgres_folder/log" \
      -o "$settings -c port=$postgres_port" start && break
    postgres_port=
  done
  [ -n "$postgres_port" ] || { cat "$postgres_folder/log" >&2; return 1; }
  export BAKKAL_TEST_POSTGRES="postgres://postgres@127.0.0.1:$postgres_port/postgres"
}

stop_postgres() {
  [ -n "$postgres_folder" ] || return 0
  as_postgres "$postgres_bin/pg_ctl" -D "$postgres_folder/data" -m immediate -s stop >/dev/null 2>&1 || true
  rm -rf "$postgres_folder"
  postgres_folder=
}
