#!/usr/bin/env bash
# docker.sh start|stop: a Docker daemon for the suite, unless one already answers.
# shellcheck source=scripts/ci/lib.sh
source "$(dirname "$0")/lib.sh"

PID_FILE=$TOOLS/dockerd.pid
docker() { /usr/bin/docker "$@"; }

start() {
  docker version >/dev/null 2>&1 && return 0
  # No packet filter in a sandbox: builds use the host's network, published ports the user-land proxy.
  dockerd --iptables=false --ip6tables=false --pidfile "$PID_FILE" \
    >"$TOOLS/logs/dockerd.log" 2>&1 </dev/null &
  disown
  for _ in $(seq 60); do
    docker version >/dev/null 2>&1 && return 0
    sleep 0.5
  done
  tail -n 40 "$TOOLS/logs/dockerd.log" >&2
  return 1
}

stop() {
  [ -s "$PID_FILE" ] || return 0
  kill "$(cat "$PID_FILE")" 2>/dev/null || true
}

"${1:?start or stop}"
