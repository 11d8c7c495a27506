FROM groundrules.test/debian:12
COPY . /usr/local/
RUN ldconfig \
    && python -m ensurepip --upgrade \
    && ln -sf pip3 /usr/local/bin/pip \
    && python -c 'import ssl, sqlite3, ctypes, lzma, bz2, zlib'
CMD ["python3"]
