(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers;
    ; __append("#!/bin/sh\n# deploy.sh IMAGE: starts an image on the machine DEPLOY_HOST (user@host), where Docker\n# runs, and waits until it answers. The image before it stays there, to go back to.\nset -eu\n\nimage=$1\n: \"${DEPLOY_HOST:?say where: DEPLOY_HOST=deploy@staging.example.com}\"\nexport DOCKER_HOST=\"ssh://$DEPLOY_HOST\"\n\n# Where nobody has logged in, the environment has both keys: ours and the machine's.\nif test -n \"${DEPLOY_KEY:-}\"; then\n    umask 077\n    mkdir -p ~/.ssh\n    printf '%s\\n' \"$DEPLOY_KEY\" > ~/.ssh/id_ed25519\n    printf '%s\\n' \"${DEPLOY_KNOWN_HOSTS:?}\" > ~/.ssh/known_hosts\nfi\n\ndocker pull --quiet \"$image\"\ndocker stop ")
    ; __append( answers.name )
    ; __append(" >/dev/null 2>&1 || true\ndocker rm ")
    ; __append( answers.name )
    ; __append(" >/dev/null 2>&1 || true\ndocker run --detach --name ")
    ; __append( answers.name )
    ; __append(" --restart unless-stopped \\\n    --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges \\\n    --publish 127.0.0.1:")
    ; __append( answers.port )
    ; __append(":")
    ; __append( answers.port )
    ; __append(" --volume ")
    ; __append( answers.name )
    ; __append("-data:/data \"$image\"\n\nprobe='import urllib.request; urllib.request.urlopen(\"http://127.0.0.1:")
    ; __append( answers.port )
    ; __append("/metrics\")'\nfor _ in 1 2 3 4 5 6 7 8 9 10; do\n    sleep 2\n    if docker exec ")
    ; __append( answers.name )
    ; __append(" python -c \"$probe\" 2>/dev/null; then\n        echo \"$image runs on $DEPLOY_HOST\"\n        exit 0\n    fi\ndone\ndocker logs --tail 50 ")
    ; __append( answers.name )
    ; __append("\nexit 1\n")
  return __output;

}