#!/bin/sh
# Checks the tools that start the development image, which has all others. Exits 1
# when one of them is missing or too old; the optional ones are for single targets.
set -eu

failures=0

# at_least HAVE WANT: compares dotted numbers field by field.
at_least() {
    awk -v have="$1" -v want="$2" 'BEGIN {
        split(have, h, "."); n = split(want, w, ".")
        for (i = 1; i <= n; i++) {
            if (h[i] + 0 > w[i] + 0) exit 0
            if (h[i] + 0 < w[i] + 0) exit 1
        }
    }'
}

# check LEVEL NAME MINIMUM FIX COMMAND...: runs the command for its version.
check() {
    level=$1 name=$2 minimum=$3 fix=$4
    shift 4
    found=$("$@" 2>/dev/null | sed -n 's/[^0-9]*\([0-9][0-9.]*[0-9]\).*/\1/p' | head -n 1) || found=
    if [ -n "$found" ] && at_least "$found" "$minimum"; then
        printf 'ok        %-15s %s\n' "$name" "$found"
        return
    fi
    printf '%-9s %-15s %s\n' "$level" "$name" "${found:-not found}, needs $minimum or later"
    printf '          fix: %s\n' "$fix"
    if [ "$level" = missing ]; then
        failures=$((failures + 1))
    fi
}

# Older ones ignore .SHELLFLAGS, and with it a failure in the middle of a recipe.
check missing make 3.82 'install GNU make with your package manager' make --version
check missing git 2.30 'https://git-scm.com/downloads' git --version
check missing docker 23.0 'https://docs.docker.com/engine/install' docker --version
check missing compose 2.24 'https://docs.docker.com/compose/install' docker compose version --short
check missing gitsign 0.12 'https://github.com/sigstore/gitsign (signed commits)' gitsign --version
check optional buildx 0.13 'https://github.com/docker/buildx (make archive)' docker buildx version
check optional syft 1.0 'https://github.com/anchore/syft (make sbom)' syft version --output json
check optional grype 0.100 'https://github.com/anchore/grype (make scan)' grype version --output json
check optional cosign 3.0 'https://github.com/sigstore/cosign (make verify)' cosign version --json
check optional helm 4.0 'https://helm.sh/docs/intro/install (make deploy)' helm version --short

if [ "$failures" -gt 0 ]; then
    exit 1
fi
