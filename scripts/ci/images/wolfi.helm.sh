#!/bin/sh
# The plugin that a Dockerfile would install is there already.
[ "$1 $2" != "plugin install" ] || exit 0
exec /usr/lib/helm "$@"
