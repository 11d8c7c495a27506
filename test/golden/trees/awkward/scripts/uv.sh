#!/bin/sh
# The uv on PATH if it runs, else the one that `make dev` installed: hooks start
# outside make, which would choose.
set -eu

if uv --version >/dev/null 2>&1; then
    exec uv "$@"
fi
exec "$(dirname "$0")/../.tools/bin/uv" "$@"
