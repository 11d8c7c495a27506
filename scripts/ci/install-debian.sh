#!/usr/bin/env bash
# Debian's packages, those that are missing; no service of them is started.
# shellcheck source=scripts/ci/lib.sh
source "$(dirname "$0")/lib.sh"

missing() { for name in "${DEBIAN_PACKAGES[@]}"; do dpkg -s "$name" >/dev/null 2>&1 || echo "$name"; done; }

install_packages() {
  apt-get update
  DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -y --no-install-recommends "$@"
}

mapfile -t packages < <(missing)
[ ${#packages[@]} -eq 0 ] || once "debian-$(printf '%s ' "${packages[@]}" | fingerprint -)" install_packages "${packages[@]}"
# The client of that package: a newer one without buildx builds no image with BuildKit.
ln -sf /usr/bin/docker "$TOOLS/bin/docker"
