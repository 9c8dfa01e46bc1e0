# Sourced by the other scripts: how they speak, and how they become root.

# What is being done, Turkish and English on one line; `fail` says it and stops.
say() { printf '%s\n' "▸ $1 · $2"; }
fail() { printf '%s\n' "✗ $1" "  $2" >&2; exit 1; }

# Runs a command as root, or fails with a sentence that names what is missing.
as_root() {
  if [ "$(id -u)" = 0 ]; then "$@"
  elif command -v sudo >/dev/null 2>&1; then sudo "$@"
  else
    fail "Yönetici yetkisi gerekiyor ve sudo kurulu değil. Yönetici olarak çalıştırın: $*" \
         "This needs root and there is no sudo. Run as root: $*"
  fi
}

# Prints those of the named Debian packages that are not installed.
missing_packages() {
  for package; do
    case "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null)" in
      installed) ;;
      *) printf '%s ' "$package" ;;
    esac
  done
}

# Installs the named Debian packages, only those that are missing.
need_packages() {
  if ! command -v apt-get >/dev/null 2>&1; then
    say "apt-get yok; şunların kurulu olduğu varsayılıyor: $*" "no apt-get; taking these as installed"
    return
  fi
  missing=$(missing_packages "$@")
  [ -n "$missing" ] || return 0
  say "Eksik paketler kuruluyor: $missing" "installing packages"
  export DEBIAN_FRONTEND=noninteractive
  quiet="-qq -o DPkg::Lock::Timeout=900 -o Dpkg::Use-Pty=0"
  # shellcheck disable=SC2086  # the lists are meant to be split
  as_root apt-get $quiet install -y --no-install-recommends $missing >/dev/null 2>&1 && return 0
  as_root apt-get $quiet update >/dev/null ||
    fail "Paket listesi alınamadı; bağlantıyı denetleyin." "The package list could not be fetched; check the connection."
  # shellcheck disable=SC2086
  as_root apt-get $quiet install -y --no-install-recommends $missing >/dev/null ||
    fail "Şu paketler kurulamadı: $missing" "These packages could not be installed."
}
