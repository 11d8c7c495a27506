FROM groundrules.test/debian:12
COPY uv /uv
