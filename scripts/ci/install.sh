#!/usr/bin/env bash
# Everything that the end-to-end suite needs, side by side where nothing waits for another.
# shellcheck source=scripts/ci/lib.sh
source "$(dirname "$0")/lib.sh"

"$CI_DIR/install-go.sh" &
go=$!
"$CI_DIR/install-node.sh" &
node=$!
"$CI_DIR/install-debian.sh"
"$CI_DIR/install-python.sh"
wait "$node"
wait "$go"
