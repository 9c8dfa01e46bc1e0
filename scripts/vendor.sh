#!/usr/bin/env bash
# Fetches the two browser files that are not ours into vendor/ (kept out of git), once:
# htmx from a pinned wheel, and Inter cut down to Latin, Turkish and ₺.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/words.sh

htmx_sha256=71ea67185bfa8c98c39d31717c6fce5d852370fcdfd129db4543774d3145c0de
( cd vendor && sha256sum --status -c SHA256SUMS && [ -s htmx.js ] && [ -s inter.woff2 ] ) 2>/dev/null && exit 0

say "Tarayıcı dosyaları hazırlanıyor: htmx ve Inter yazı tipi (bir kez, yaklaşık bir dakika)" "preparing browser files, once"
need_packages fonts-inter-variable unzip python3-venv
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT
mkdir -p vendor

python3 -m venv "$work/venv"
pip() { "$work/venv/bin/pip" --disable-pip-version-check "$@"; }
pip download -q --no-deps --only-binary :all: -d "$work" -r scripts/vendor-wheels.txt
pip install -q 'fonttools==4.68.0' 'brotli==1.2.1'

unzip -qp "$work"/django_htmx-*.whl 'django_htmx/static/django_htmx/htmx-2.min.js' > "$work/htmx.js"
printf '%s  %s\n' "$htmx_sha256" "$work/htmx.js" | sha256sum --quiet -c - ||
  fail "htmx beklenen dosya değil, kullanılmadı." "htmx is not the expected file and was not used."

"$work/venv/bin/pyftsubset" /usr/share/fonts/truetype/inter-vf/Inter-roman.var.ttf \
  --flavor=woff2 --output-file="$work/inter.woff2" \
  --layout-features=kern,liga,calt,ccmp,locl,mark,mkmk,tnum,case,zero \
  --unicodes=U+20-7E,U+A0-FF,U+11E-11F,U+130-131,U+15E-15F,U+152-153,U+2013-2014,U+2018-201E,U+2022,U+2026,U+20AC,U+20BA,U+2122,U+2190-2193,U+21E7,U+2212,U+2248,U+2264-2265,U+23CE,U+2318,U+2713

install -m 644 "$work/htmx.js" "$work/inter.woff2" vendor/
( cd vendor && sha256sum htmx.js inter.woff2 > SHA256SUMS )
# The embedding file was compiled without them, if it was compiled at all.
touch Sources/CAssets/assets.c
