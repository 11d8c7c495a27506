#!/usr/bin/env bash
# Builds the Go tools, each in a module of its own (some have directives that go install refuses), and
# takes the schemas of operators out of their modules.
# shellcheck source=scripts/ci/lib.sh
source "$(dirname "$0")/lib.sh"

export GOFLAGS="-buildvcs=false -trimpath -mod=mod"

build() {
  local name=$1 package=${2%@*} version=${2#*@} module
  module=$(mktemp -d)
  trap 'rm -rf "$module"' RETURN
  cd "$module" || return
  go mod init tool
  for replace in "${GO_REPLACE[@]}"; do go mod edit -replace "$replace"; done
  go get "$package@$version"
  go build -ldflags="-s -w ${LD_X[$name]:-}" -o "$TOOLS/bin/$name" "$package"
}

declare -A LD_X=(
  [docker-compose]="-X github.com/docker/compose/v2/internal.Version=v2"
)

for entry in "${GO_TOOLS[@]}"; do
  once "go-${entry%%=*}-${entry##*@}" build "${entry%%=*}" "${entry#*=}"
done

# copy_crds: each file is in the module that has its operator's sources.
copy_crds() {
  local entry module file folder
  rm -rf "$TOOLS/crds"
  mkdir -p "$TOOLS/crds"
  for entry in "${CRDS[@]}"; do
    file=${entry#*@*/}
    module=${entry%"/$file"}
    folder=$(go mod download -json "$module" | node -p 'JSON.parse(require("fs").readFileSync(0, "utf8")).Dir')
    install -m 644 "$folder/$file" "$TOOLS/crds/"
  done
}

once "crds-$(printf '%s\n' "${CRDS[@]}" | sha256sum | cut -c1-12)" copy_crds

mkdir -p "$TOOLS/docker-config/cli-plugins" "$TOOLS/helm-plugins/unittest"
ln -sf ../../bin/docker-compose "$TOOLS/docker-config/cli-plugins/docker-compose"
cat >"$TOOLS/helm-plugins/unittest/plugin.yaml" <<PLUGIN
name: unittest
version: 1.0.0
usage: unit tests of charts
description: unit tests of charts
command: $TOOLS/bin/helm-unittest
PLUGIN
