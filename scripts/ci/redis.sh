#!/usr/bin/env bash
# redis.sh start|stop: Debian's Redis on loopback, in memory.
# shellcheck source=scripts/ci/lib.sh
source "$(dirname "$0")/lib.sh"

PORT=${GROUNDRULES_REDIS_PORT:-56379}

start() {
  redis-cli -p "$PORT" ping >/dev/null 2>&1 ||
    redis-server --port "$PORT" --bind 127.0.0.1 --save '' --appendonly no --daemonize yes >&2
  echo "redis://127.0.0.1:$PORT/0"
}

stop() { redis-cli -p "$PORT" shutdown nosave >/dev/null 2>&1 || true; }

"${1:?start or stop}"
