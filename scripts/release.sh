#!/usr/bin/env bash
# Makes dist/bakkal, one executable that needs no Swift on the machine, and dist/bakkal_VERSION_ARCH.deb.
set -euo pipefail
cd "$(dirname "$0")/.."
. scripts/words.sh

limit_mb=90
# A folder of its own: linking Swift in changes how everything is compiled.
swift build -c release --static-swift-stdlib --scratch-path .build-release --product bakkal
mkdir -p dist
install -m 755 "$(swift build -c release --static-swift-stdlib --scratch-path .build-release --show-bin-path)/bakkal" dist/bakkal
strip dist/bakkal

size_mb=$(( ($(stat -c %s dist/bakkal) + 1048575) / 1048576 ))
[ "$size_mb" -le "$limit_mb" ] ||
  fail "Program $size_mb MB oldu, sınır $limit_mb MB." "The executable grew to $size_mb MB, the limit is $limit_mb MB."
say "dist/bakkal: $size_mb MB" "one executable"

version=$(dist/bakkal --version)
architecture=$(dpkg --print-architecture)
tree=$(mktemp -d); trap 'rm -rf "$tree"' EXIT
chmod 755 "$tree"

install -D -m 755 dist/bakkal "$tree/usr/bin/bakkal"
install -D -m 644 packaging/bakkal.service "$tree/lib/systemd/system/bakkal.service"
install -D -m 640 packaging/bakkal.json "$tree/etc/bakkal/bakkal.json"
install -D -m 644 README.md "$tree/usr/share/doc/bakkal/README.md"
install -D -m 644 README.tr.md "$tree/usr/share/doc/bakkal/README.tr.md"
install -d -m 755 "$tree/DEBIAN"
for script in postinst prerm postrm; do install -m 755 "packaging/$script" "$tree/DEBIAN/$script"; done
printf '%s\n' /etc/bakkal/bakkal.json > "$tree/DEBIAN/conffiles"
sed -e "s/@VERSION@/$version/; s/@ARCHITECTURE@/$architecture/; s/@SIZE@/$(du -sk --exclude=DEBIAN "$tree" | cut -f1)/" \
  packaging/control > "$tree/DEBIAN/control"

dpkg-deb --root-owner-group --build "$tree" "dist/bakkal_${version}_$architecture.deb" >/dev/null
say "dist/bakkal_${version}_$architecture.deb hazır: sudo apt install ./dist/bakkal_${version}_$architecture.deb" "the package is ready"
