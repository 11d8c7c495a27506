#!/usr/bin/env bash
# base-image.sh <name:tag> <python version | uv | wolfi | distroless | postgres | redis>
# Stand-ins for images that no reachable registry serves: Debian 12 by debootstrap, and on it
# the interpreter (3.11 is Debian's own, others are copies of the one found here), PostgreSQL or Redis.
# wolfi has an apk that does nothing and what it would add; distroless is Python 3.13 alone, without a shell.
# shellcheck source=scripts/ci/lib.sh
source "$(dirname "$0")/lib.sh"

export DOCKER_BUILDKIT=1
docker() { /usr/bin/docker "$@"; }
DEBIAN=groundrules.test/debian:12
LABEL=org.groundrules.stand-in
IMAGES=$CI_DIR/images

is_current() { [ "$(docker image inspect -f "{{ index .Config.Labels \"$LABEL\" }}" "$1" 2>/dev/null)" = "$2" ]; }

build_debian() {
  local key rootfs
  key=$(fingerprint "$0")
  is_current "$DEBIAN" "$key" && return 0
  rootfs=$(mktemp -d)
  trap 'rm -rf "$rootfs"' RETURN
  debootstrap --variant=minbase \
    --include=ca-certificates,libbz2-1.0,libexpat1,libffi8,liblzma5,libncursesw6,libreadline8,libsqlite3-0,libssl3,libuuid1,netbase,tzdata,zlib1g \
    bookworm "$rootfs"
  rm -rf "$rootfs"/var/cache/apt/* "$rootfs"/var/lib/apt/lists/*
  # The machine's certificates, so that pip and uv in a build trust what they trust outside.
  cp -L /etc/ssl/certs/ca-certificates.crt "$rootfs/etc/ssl/certs/ca-certificates.crt"
  local changes=(
    --change "LABEL $LABEL=$key"
    --change "ENV SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt"
    --change "ENV PIP_CERT=/etc/ssl/certs/ca-certificates.crt"
  ) name
  for name in PIP_INDEX_URL PIP_EXTRA_INDEX_URL UV_DEFAULT_INDEX UV_INDEX_URL; do
    [ -z "${!name:-}" ] || changes+=(--change "ENV $name=${!name}")
  done
  tar -C "$rootfs" -c . | docker import "${changes[@]}" - "$DEBIAN"
}

# build <name> <image> <context>: FROM $DEBIAN, labelled with what it was made of.
build() {
  local name=$1 image=$2 context=$3 key
  key=$(fingerprint "$0" "$IMAGES/$image".*)
  is_current "$name" "$key" && return 0
  docker build --network=host --quiet --label "$LABEL=$key" -t "$name" -f "$IMAGES/$image.Dockerfile" "$context"
}

copy_interpreter() {
  local version=$1 prefix=$2 to=$3
  mkdir -p "$to/bin" "$to/lib"
  cp -P "$prefix"/lib/libpython"$version"*.so* "$prefix"/lib/libpython3.so "$to/lib/" 2>/dev/null || true
  cp "$prefix/bin/python$version" "$to/bin/"
  ln -s "python$version" "$to/bin/python3"
  ln -s python3 "$to/bin/python"
  tar -C "$prefix/lib" --exclude=test --exclude='config-*' --exclude=__pycache__ --exclude=idlelib \
    --exclude=tkinter --exclude='site-packages/*' -c "python$version" | tar -C "$to/lib" -x
}

build_python() {
  local name=$1 version=$2 linked=$TOOLS/bin/python$2 context
  context=$(mktemp -d)
  trap 'rm -rf "$context"' RETURN
  if [ "$version" = 3.11 ]; then
    build "$name" python-debian "$context"
  elif [ -x "$linked" ]; then
    copy_interpreter "$version" "$("$linked" -c 'import sys; print(sys.base_prefix)')" "$context"
    build "$name" python "$context"
  else
    say "there is no Python $version on this machine"
    return 1
  fi
}

# Python 3.13 where Wolfi and Debian 13 have theirs, below usr/ of the context.
copy_system_python() {
  local prefix
  prefix=$("$TOOLS/bin/python3.13" -c 'import sys; print(sys.base_prefix)')
  copy_interpreter 3.13 "$prefix" "$1"
  rm "$1/bin/python"
}

build_wolfi() {
  local name=$1 context tool
  context=$(mktemp -d)
  trap 'rm -rf "$context"' RETURN
  copy_system_python "$context/usr"
  mkdir -p "$context/usr/sbin"
  install "$IMAGES/wolfi.apk.sh" "$context/usr/sbin/apk"
  for tool in conftest gitleaks helm-unittest yq; do
    [ ! -x "$TOOLS/bin/$tool" ] || cp -L "$TOOLS/bin/$tool" "$context/usr/bin/"
  done
  cp -L "$TOOLS/bin/helm" "$context/usr/lib/helm"
  install "$IMAGES/wolfi.helm.sh" "$context/usr/bin/helm"
  mkdir -p "$context/opt/helm-plugins/unittest"
  sed 's#^command: .*#command: /usr/bin/helm-unittest#' "$TOOLS/helm-plugins/unittest/plugin.yaml" \
    >"$context/opt/helm-plugins/unittest/plugin.yaml"
  build "$name" wolfi "$context"
}

build_distroless() {
  local name=$1 context
  context=$(mktemp -d)
  trap 'rm -rf "$context"' RETURN
  copy_system_python "$context"
  cp "$IMAGES/distroless.collect.sh" "$context/collect.sh"
  build "$name" distroless "$context"
}

name=${1:?a name and tag}
what=${2:?a Python version, uv, wolfi, distroless, postgres or redis}
build_debian
case $what in
  wolfi | distroless) "build_$what" "$name" ;;
  postgres | redis) build "$name" "$what" "$IMAGES" ;;
  uv) build "$name" uv "$TOOLS/uv/bin" ;;
  *) build_python "$name" "$what" ;;
esac
