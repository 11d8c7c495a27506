FROM groundrules.test/debian:12
RUN apt-get update \
    && apt-get install -y --no-install-recommends curl git graphviz jq make \
    && rm -rf /var/lib/apt/lists/*
COPY . /
RUN ldconfig \
    && /usr/bin/python3.13 -c 'import ssl, sqlite3, ctypes, lzma, bz2, zlib'
CMD ["/bin/sh"]
