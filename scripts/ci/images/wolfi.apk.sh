#!/bin/sh
# What a Dockerfile would add is there already.
echo "apk $*"
