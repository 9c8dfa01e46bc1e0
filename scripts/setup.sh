#!/usr/bin/env bash
# Makes a bare Debian machine ready: packages, browser files, test tools.
# Runs before every start and is done in a blink when nothing is missing.
#
#   scripts/setup.sh [start|test|release]
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/words.sh

check_swift() {
  command -v swift >/dev/null 2>&1 ||
    fail "Swift bulunamadı. 6.1 ya da yenisini swift.org’dan kurup yeniden deneyin." \
         "Swift was not found. Install 6.1 or newer from swift.org and try again."
  version=$(swift --version 2>&1 | grep -oE 'Swift version [0-9]+\.[0-9]+' | grep -oE '[0-9]+\.[0-9]+' | head -n 1)
  major=${version%%.*}; minor=${version##*.}
  if [ -z "$version" ] || [ "$major" -lt 6 ] || { [ "$major" = 6 ] && [ "$minor" -lt 1 ]; }; then
    fail "Swift ${version:-?} var, 6.1 ya da yenisi gerekiyor." "Swift ${version:-?} is here, 6.1 or newer is needed."
  fi
}

# The venv is remade when the list of its packages changes.
test_tools() {
  wanted=$(sha256sum Tests/Browser/requirements.txt)
  [ "$(cat .venv/.ready 2>/dev/null)" = "$wanted" ] && return 0
  say "Tarayıcı sınamalarının araçları kuruluyor" "installing the browser test tools"
  python3 -m venv --clear .venv
  .venv/bin/pip install -q --disable-pip-version-check -r Tests/Browser/requirements.txt
  printf '%s\n' "$wanted" > .venv/.ready
}

mode=${1:-start}
need_packages make pkg-config libsqlite3-dev libpq-dev libargon2-dev zlib1g-dev
check_swift
case $mode in
  # Without the browser files the program still runs, with a system font and whole-page loads.
  start) scripts/vendor.sh ||
      say "Tarayıcı dosyaları eksik kaldı; program onlarsız açılıyor, sonraki başlangıçta yeniden denenecek" \
          "browser files are missing; starting without them, next start tries again" ;;
  test) scripts/vendor.sh
      need_packages postgresql postgresql-contrib chromium python3-venv
      test_tools ;;
  bench) scripts/vendor.sh; need_packages wrk postgresql postgresql-contrib ;;
  release) scripts/vendor.sh; need_packages dpkg-dev binutils ;;
  *) fail "Bilinmeyen kip: $mode. Örnek: scripts/setup.sh start" "Unknown mode: $mode. Example: scripts/setup.sh start" ;;
esac
