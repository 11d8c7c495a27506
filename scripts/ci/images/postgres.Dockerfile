FROM groundrules.test/debian:12
RUN apt-get update \
    && apt-get install -y --no-install-recommends postgresql gosu \
    && rm -rf /var/lib/apt/lists/* /var/lib/postgresql/*/main /etc/postgresql/* \
    && chmod 3777 /var/run/postgresql \
    && ln -s /usr/lib/postgresql/*/bin/* /usr/local/bin/
ENV PGDATA=/var/lib/postgresql/data
COPY postgres.entrypoint.sh /usr/local/bin/docker-entrypoint.sh
ENTRYPOINT ["sh", "/usr/local/bin/docker-entrypoint.sh"]
EXPOSE 5432
STOPSIGNAL SIGINT
CMD ["postgres"]
