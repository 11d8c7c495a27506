FROM groundrules.test/debian:12 AS whole
COPY . /usr/
RUN ldconfig && sh /usr/collect.sh /rootfs

# Neither shell nor package manager: what is not Python or a library that it loads stays behind.
FROM scratch
COPY --from=whole /rootfs /
ENV LANG=C.UTF-8 \
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    SSL_CERT_FILE=/etc/ssl/certs/ca-certificates.crt
USER 65532
WORKDIR /home/nonroot
ENTRYPOINT ["/usr/bin/python3.13"]
