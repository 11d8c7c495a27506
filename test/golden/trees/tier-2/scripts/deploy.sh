#!/bin/sh
# deploy.sh IMAGE: starts an image on the machine DEPLOY_HOST (user@host), where Docker
# runs. If it does not answer, what ran before runs again.
set -eu

image=$1
: "${DEPLOY_HOST:?say where: DEPLOY_HOST=deploy@staging.example.com}"
export DOCKER_HOST="ssh://$DEPLOY_HOST"

# Where ssh knows neither key, ours nor the machine's, the environment has both.
if test -n "${DEPLOY_KEY:-}"; then
    eval "$(ssh-agent -s)" >/dev/null
    trap 'ssh-agent -k >/dev/null' EXIT
    printf '%s\n' "$DEPLOY_KEY" | ssh-add -q -
    (umask 077 && mkdir -p ~/.ssh)
    printf '%s\n' "${DEPLOY_KNOWN_HOSTS:?}" >> ~/.ssh/known_hosts
fi

named() {
    docker ps --all --quiet --filter "name=^$1\$"
}

starts() {
    docker run --detach --name orders --restart unless-stopped \
        --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges \
        --publish 127.0.0.1:8080:8080 --volume orders-data:/data "$image"
}

answers() {
    probe='import urllib.request; urllib.request.urlopen("http://127.0.0.1:8080/metrics")'
    for _ in 1 2 3 4 5 6 7 8 9 10; do
        sleep 2
        if docker exec orders python -c "$probe" 2>/dev/null; then return 0; fi
    done
    docker logs --tail 50 orders
    return 1
}

docker pull --quiet "$image"
current=$(named orders)
previous=$(named orders-previous)
if test -n "$previous"; then
    # A deployment was cut off: what it had started is not known to work.
    test -z "$current" || docker rm --force orders
elif test -n "$current"; then
    docker rename orders orders-previous
    previous=$current
fi
test -z "$previous" || docker stop orders-previous

if starts && answers; then
    test -z "$previous" || docker rm orders-previous
    # Images of the last 30 days stay, to go back to.
    docker image prune --force --all \
        --filter label=org.opencontainers.image.title=orders --filter until=720h || true
    echo "$image runs on $DEPLOY_HOST"
    exit 0
fi
docker rm --force orders || true
if test -n "$previous"; then
    docker rename orders-previous orders
    docker start orders
    echo "$image does not answer; what ran before runs again on $DEPLOY_HOST"
fi
exit 1
