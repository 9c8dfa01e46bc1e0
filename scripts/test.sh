#!/usr/bin/env bash
# Runs every suite and ends with one line: N passed, N failed.
# A suite that crashes, or runs nothing, counts as a failure.
set -uo pipefail
cd "$(dirname "$0")/.."
. scripts/words.sh
. scripts/postgres.sh

passed=0 failed=0
reports=.build/reports; rm -rf "$reports"; mkdir -p "$reports"

# Adds one suite's JUnit report to the sums: count REPORT EXIT-CODE NAME
count() {
  read -r good bad < <(python3 scripts/count.py "$1")
  [ $((good + bad)) -gt 0 ] || { say "$3: hiçbir sınama çalışmadı" "$3: no test ran"; bad=1; }
  if [ "$2" != 0 ] && [ "$bad" = 0 ]; then say "$3: yarıda kaldı" "$3: did not finish"; bad=1; fi
  say "$3: $good geçti, $bad kaldı" "$good passed, $bad failed"
  passed=$((passed + good)); failed=$((failed + bad))
}

finish() {
  stop_postgres
  printf '%s\n' "$passed passed, $failed failed"
  [ "$failed" = 0 ] && [ "$passed" -gt 0 ]; exit $?
}
# A signal must still stop the cluster; the sums so far are then not a success.
trap 'failed=$((failed + 1)); finish' INT TERM HUP
trap stop_postgres EXIT

say "Sınama için ayrı bir PostgreSQL açılıyor" "starting a PostgreSQL of our own for the tests"
start_postgres || { failed=1; finish; }

say "Derleniyor" "building"
swift build --build-tests || { failed=1; finish; }

say "Swift sınamaları" "Swift tests"
swift test --skip-build --xunit-output "$reports/swift.xml" "$@"
code=$?
count "$reports/swift-swift-testing.xml" $code Swift

if [ "$#" = 0 ]; then       # arguments choose among the Swift tests
  say "Tarayıcı sınamaları" "browser tests"
  .venv/bin/python -m pytest Tests/Browser -q --junitxml "$reports/browser.xml"
  code=$?
  count "$reports/browser.xml" $code Browser

  say "Sarsma sınamaları" "fault tests"
  .venv/bin/python -m pytest Tests/Faults -q --junitxml "$reports/faults.xml"
  code=$?
  count "$reports/faults.xml" $code Faults
fi
finish
