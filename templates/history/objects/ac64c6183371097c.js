(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  project = __locals.project;
    ;  const has = (id) => derived.components.includes(id); 
    ;  const boxed = answers.tier === 5 && has("compose"); 
    ; __append("#!/bin/sh\n")
    ;  if (boxed) { 
    ; __append("# Checks the tools that start the development image, which has all others. Exits 1\n# when one of them is missing or too old; the optional ones are for single targets.\n")
    ;  } else { 
    ; __append("# Checks the tools that the make targets call. Exits 1 when a tool that every\n# target needs is missing or too old; the others are needed for single targets.\n")
    ;  } 
    ; __append("set -eu\n\nfailures=0\n\n# at_least HAVE WANT: compares dotted numbers field by field.\nat_least() {\n    awk -v have=\"$1\" -v want=\"$2\" 'BEGIN {\n        split(have, h, \".\"); n = split(want, w, \".\")\n        for (i = 1; i <= n; i++) {\n            if (h[i] + 0 > w[i] + 0) exit 0\n            if (h[i] + 0 < w[i] + 0) exit 1\n        }\n    }'\n}\n\n# check LEVEL NAME MINIMUM FIX COMMAND...: runs the command for its version.\ncheck() {\n    level=$1 name=$2 minimum=$3 fix=$4\n    shift 4\n    found=$(\"$@\" 2>/dev/null | sed -n 's/[^0-9]*\\([0-9][0-9.]*[0-9]\\).*/\\1/p' | head -n 1) || found=\n    if [ -n \"$found\" ] && at_least \"$found\" \"$minimum\"; then\n        printf 'ok        %-15s %s\\n' \"$name\" \"$found\"\n        return\n    fi\n    printf '%-9s %-15s %s\\n' \"$level\" \"$name\" \"${found:-not found}, needs $minimum or later\"\n    printf '          fix: %s\\n' \"$fix\"\n    if [ \"$level\" = missing ]; then\n        failures=$((failures + 1))\n    fi\n}\n\n# Older ones ignore .SHELLFLAGS, and with it a failure in the middle of a recipe.\ncheck missing make 3.82 'install GNU make with your package manager' make --version\ncheck missing git 2.30 'https://git-scm.com/downloads' git --version\n")
    ;  if (boxed) { 
    ; __append("check missing docker 23.0 'https://docs.docker.com/engine/install' docker --version\ncheck missing compose 2.24 'https://docs.docker.com/compose/install' docker compose version --short\ncheck missing gitsign 0.12 'https://github.com/sigstore/gitsign (signed commits)' gitsign --version\ncheck optional buildx 0.13 'https://github.com/docker/buildx (make archive)' docker buildx version\n")
    ;  } else { 
    ; __append("check missing uv \"${UV_VERSION%.*}\" 'make dev' \"${UV:-uv}\" --version\ncheck missing python ")
    ; __append( derived.pythonVersions[0] )
    ; __append(" 'uv python install' \"${UV:-uv}\" run --no-sync --no-project python --version\n")
    ;  if (has("ci")) { 
    ; __append("check optional node 20.17 'https://nodejs.org/en/download (make conformance)' node --version\n")
    ;  } 
    ;  if (has("docker")) { 
    ; __append("check optional docker 23.0 'https://docs.docker.com/engine/install (image")
    ;  if (has("compose")) { 
    ; __append(" and compose")
    ;  } 
    ; __append(" targets)' docker --version\ncheck optional buildx 0.13 'https://github.com/docker/buildx (reproducible images)' docker buildx version\n")
    ;  } 
    ;  if (has("compose")) { 
    ; __append("check optional compose 2.24 'https://docs.docker.com/compose/install (make up, make docker-test)' docker compose version --short\n")
    ;  } 
    ;  } 
    ;  if (has("docker")) { 
    ; __append("check optional syft 1.0 'https://github.com/anchore/syft (make sbom)' syft version --output json\ncheck optional grype 0.100 'https://github.com/anchore/grype (make scan)' grype version --output json\ncheck optional cosign 3.0 'https://github.com/sigstore/cosign (make ")
    ; __append( boxed && has("ci") ? "verify" : "sign" )
    ; __append(")' cosign version --json\n")
    ;  } 
    ;  if (has("helm")) { 
    ; __append("check optional helm 4.0 'https://helm.sh/docs/intro/install (make ")
    ; __append( boxed ? "deploy" : "helm-lint" )
    ; __append(")' helm version --short\n")
    ;  } 
    ; __append("\nif [ \"$failures\" -gt 0 ]; then\n    exit 1\nfi\n")
  return __output;

}