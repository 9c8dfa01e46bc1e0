#!/usr/bin/env bash
# Times the release build on both engines, with a PostgreSQL of its own.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/words.sh
. scripts/postgres.sh
trap stop_postgres EXIT
start_postgres
python3 scripts/bench.py "$@"
