# shellcheck shell=bash
# Shared by the installation scripts: folders, versions, one log line a step.
set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
CI_DIR=$ROOT/scripts/ci
TOOLS=${GROUNDRULES_TOOLS:-$ROOT/.e2e/tools}
mkdir -p "$TOOLS/bin" "$TOOLS/done" "$TOOLS/logs"

# pinned <tool>: the version that generated repositories use.
pinned() { node -p "require('$ROOT/templates/versions.json').tools['$1']"; }

# shellcheck source=scripts/ci/versions.env
source "$CI_DIR/versions.env"

say() { printf '[%s] %s\n' "$(basename "$0" .sh)" "$*" >&2; }

# once <key> <command…>: runs the command unless a former run with the same key ended well.
once() {
  local key=$1 start=$SECONDS status
  shift
  [ -e "$TOOLS/done/$key" ] && return 0
  # Not in an if: a condition would switch errexit off inside the function.
  set +e
  (set -e; "$@") >"$TOOLS/logs/$key.log" 2>&1
  status=$?
  set -e
  if [ "$status" != 0 ]; then
    tail -n 40 "$TOOLS/logs/$key.log" >&2
    say "$key failed"
    return 1
  fi
  touch "$TOOLS/done/$key"
  say "$key in $((SECONDS - start)) s"
}

fingerprint() { cat "$@" | sha256sum | cut -c1-12; }
