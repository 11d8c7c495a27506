#!/usr/bin/env bash
# postgres.sh start|stop: Debian's PostgreSQL on loopback, superuser postgres, password postgres, own data folder.
# shellcheck source=scripts/ci/lib.sh
source "$(dirname "$0")/lib.sh"

PORT=${GROUNDRULES_POSTGRES_PORT:-55432}
# Not among the tools: the server's own user must reach it, also when the repository is in a home folder.
DATA=${TMPDIR:-/tmp}/groundrules-postgres-$PORT
BIN=$(find /usr/lib/postgresql/*/bin -maxdepth 0 | sort -V | tail -n 1)

# The server refuses to run as root.
as_owner() { if [ "$(id -u)" = 0 ]; then (cd / && setpriv --reuid=postgres --regid=postgres --clear-groups "$@"); else "$@"; fi; }

create() {
  mkdir -p "$DATA"
  echo postgres >"$DATA.password"
  [ "$(id -u)" != 0 ] || chown postgres:postgres "$DATA" "$DATA.password"
  as_owner "$BIN/initdb" -D "$DATA" -U postgres --auth=scram-sha-256 --pwfile="$DATA.password" --encoding=UTF8 >&2
  rm "$DATA.password"
}

# Made anew unless it runs: what a killed run left behind is worth nothing.
start() {
  if ! "$BIN/pg_isready" -q -h 127.0.0.1 -p "$PORT"; then
    rm -rf "$DATA"
    create
    as_owner "$BIN/pg_ctl" -D "$DATA" -w -l "$DATA/server.log" \
      -o "-p $PORT -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=200" start >&2
  fi
  echo "postgresql+asyncpg://postgres:postgres@127.0.0.1:$PORT/postgres" # pragma: allowlist secret
}

stop() {
  as_owner "$BIN/pg_ctl" -D "$DATA" -m fast -w stop >&2 || true
  rm -rf "$DATA"
}

"${1:?start or stop}"
