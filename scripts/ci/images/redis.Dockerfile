FROM groundrules.test/debian:12
RUN apt-get update \
    && apt-get install -y --no-install-recommends redis-server \
    && rm -rf /var/lib/apt/lists/*
USER redis
WORKDIR /tmp
EXPOSE 6379
# The official image also trusts its network.
ENTRYPOINT ["sh", "-c", "exec \"$0\" \"$@\" --protected-mode no --bind 0.0.0.0"]
CMD ["redis-server"]
