#!/usr/bin/env bash
# uv, the Python tools (each in an environment of its own) and links to the interpreters found here.
# shellcheck source=scripts/ci/lib.sh
source "$(dirname "$0")/lib.sh"

install_uv() {
  "$(system_python)" -m venv --clear "$TOOLS/uv"
  "$TOOLS/uv/bin/pip" install --quiet "uv==$(pinned uv)"
  ln -sf ../uv/bin/uv ../uv/bin/uvx "$TOOLS/bin/"
}

# Debian's own: what a version manager puts before it on PATH may depend on the folder.
system_python() { if [ -x /usr/bin/python3 ]; then echo /usr/bin/python3; else command -v python3; fi; }

install_tool() {
  UV_TOOL_DIR=$TOOLS/uv-tools UV_TOOL_BIN_DIR=$TOOLS/bin UV_PYTHON_DOWNLOADS=never \
    "$TOOLS/bin/uv" tool install --force --python "$(system_python)" "$1"
}

link_interpreters() {
  local python
  for python in "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.1[1-4]*/bin/python3.1[1-4]; do
    [ -x "$python" ] && ln -sf "$python" "$TOOLS/bin/"
  done
  return 0
}

once "uv-$(pinned uv)" install_uv
link_interpreters
for tool in "${PYPI_TOOLS[@]}"; do once "py-$tool" install_tool "$tool"; done
