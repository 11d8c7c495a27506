#!/usr/bin/env bash
# Other Node versions, from npm: node22, node24 beside the one that runs the suite.
# shellcheck source=scripts/ci/lib.sh
source "$(dirname "$0")/lib.sh"

install_node() {
  local version=$1 folder=$TOOLS/node/${1%%.*}
  mkdir -p "$folder"
  npm install --prefix "$folder" --no-save --no-audit --no-fund "node@$version"
  ln -sf "../node/${version%%.*}/node_modules/node/bin/node" "$TOOLS/bin/node${version%%.*}"
}

for version in "${NODES[@]}"; do once "node-$version" install_node "$version"; done
