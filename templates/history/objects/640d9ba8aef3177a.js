(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ; __append("#!/usr/bin/env bash\n# verify_signature.sh COMMIT: signed by gitsign as its committer, or by GitHub.\n#\n# GitHub signs what is committed in its web interface or by its API, as bots do; it is\n# asked with GH_TOKEN.\nset -euo pipefail\n\ncommit=$(git rev-parse --verify \"${1:?usage: verify_signature.sh COMMIT}^{commit}\")\ncommitter=$(git log -1 --format=%ce \"$commit\")\n\n# Where people sign in to Sigstore.\npeople='^https://(github[.]com/login/oauth|accounts[.]google[.]com|login[.]microsoftonline[.]com)$'\n")
    ;  if (derived.components.includes("drift")) { 
    ; __append("upkeep='https://github.com/")
    ; __append( derived.repository )
    ; __append("/.github/workflows/upkeep.yml@refs/heads/main'\n")
    ;  } 
    ; __append("\nby_gitsign() {\n    gitsign verify \"$@\" \"$commit\" >/dev/null\n}\n\nby_github() {\n    [ -n \"${GH_TOKEN:-}\" ] || return 1\n    curl --fail --silent --show-error --max-time 30 --header \"Authorization: Bearer $GH_TOKEN\" \\\n        \"${GITHUB_API_URL:-https://api.github.com}/repos/${GITHUB_REPOSITORY:-")
    ; __append( derived.repository )
    ; __append("}/commits/$commit\" |\n        jq --exit-status '.commit.verification.verified and .committer.login == \"web-flow\"' >/dev/null\n}\n\nif ! git cat-file commit \"$commit\" | grep -q '^gpgsig'; then\n    echo \"$commit is not signed; CONTRIBUTING.md says how\" >&2\n    exit 1\nfi\nby_gitsign --certificate-identity \"$committer\" --certificate-oidc-issuer-regexp \"$people\" ||\n")
    ;  if (derived.components.includes("drift")) { 
    ; __append("    by_gitsign --certificate-identity \"$upkeep\" --certificate-oidc-issuer https://token.actions.githubusercontent.com ||\n")
    ;  } 
    ; __append("    by_github || {\n    echo \"$commit has a signature that is not one of $committer; CONTRIBUTING.md says how to sign\" >&2\n    exit 1\n}\n")
  return __output;

}