(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers;
    ;  const { name, port } = answers; 
    ; __append("#!/bin/sh\n# deploy.sh IMAGE: starts an image on the machine DEPLOY_HOST (user@host), where Docker\n# runs. If it does not answer, what ran before runs again.\nset -eu\n\nimage=$1\n: \"${DEPLOY_HOST:?say where: DEPLOY_HOST=deploy@staging.example.com}\"\nexport DOCKER_HOST=\"ssh://$DEPLOY_HOST\"\n\n# Where ssh knows neither key, ours nor the machine's, the environment has both.\nif test -n \"${DEPLOY_KEY:-}\"; then\n    eval \"$(ssh-agent -s)\" >/dev/null\n    trap 'ssh-agent -k >/dev/null' EXIT\n    printf '%s\\n' \"$DEPLOY_KEY\" | ssh-add -q -\n    (umask 077 && mkdir -p ~/.ssh)\n    printf '%s\\n' \"${DEPLOY_KNOWN_HOSTS:?}\" >> ~/.ssh/known_hosts\nfi\n\nnamed() {\n    docker ps --all --quiet --filter \"name=^$1\\$\"\n}\n\nstarts() {\n    docker run --detach --name ")
    ; __append( name )
    ; __append(" --restart unless-stopped \\\n        --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges \\\n        --publish 127.0.0.1:")
    ; __append( port )
    ; __append(":")
    ; __append( port )
    ; __append(" --volume ")
    ; __append( name )
    ; __append("-data:/data \"$image\"\n}\n\nanswers() {\n    probe='import urllib.request; urllib.request.urlopen(\"http://127.0.0.1:")
    ; __append( port )
    ; __append("/metrics\")'\n    for _ in 1 2 3 4 5 6 7 8 9 10; do\n        sleep 2\n        if docker exec ")
    ; __append( name )
    ; __append(" python -c \"$probe\" 2>/dev/null; then return 0; fi\n    done\n    docker logs --tail 50 ")
    ; __append( name )
    ; __append("\n    return 1\n}\n\ndocker pull --quiet \"$image\"\ncurrent=$(named ")
    ; __append( name )
    ; __append(")\nprevious=$(named ")
    ; __append( name )
    ; __append("-previous)\nif test -n \"$previous\"; then\n    # A deployment was cut off: what it had started is not known to work.\n    test -z \"$current\" || docker rm --force ")
    ; __append( name )
    ; __append("\nelif test -n \"$current\"; then\n    docker rename ")
    ; __append( name )
    ; __append(" ")
    ; __append( name )
    ; __append("-previous\n    previous=$current\nfi\ntest -z \"$previous\" || docker stop ")
    ; __append( name )
    ; __append("-previous\n\nif starts && answers; then\n    test -z \"$previous\" || docker rm ")
    ; __append( name )
    ; __append("-previous\n    # Images of the last 30 days stay, to go back to.\n    docker image prune --force --all \\\n        --filter label=org.opencontainers.image.title=")
    ; __append( name )
    ; __append(" --filter until=720h || true\n    echo \"$image runs on $DEPLOY_HOST\"\n    exit 0\nfi\ndocker rm --force ")
    ; __append( name )
    ; __append(" || true\nif test -n \"$previous\"; then\n    docker rename ")
    ; __append( name )
    ; __append("-previous ")
    ; __append( name )
    ; __append("\n    docker start ")
    ; __append( name )
    ; __append("\n    echo \"$image does not answer; what ran before runs again on $DEPLOY_HOST\"\nfi\nexit 1\n")
  return __output;

}