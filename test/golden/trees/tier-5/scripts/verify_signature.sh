#!/usr/bin/env bash
# verify_signature.sh COMMIT: signed by gitsign as its committer, or by GitHub.
#
# GitHub signs what is committed in its web interface or by its API, as bots do; it is
# asked with GH_TOKEN.
set -euo pipefail

commit=$(git rev-parse --verify "${1:?usage: verify_signature.sh COMMIT}^{commit}")
committer=$(git log -1 --format=%ce "$commit")

# Where people sign in to Sigstore.
people='^https://(github[.]com/login/oauth|accounts[.]google[.]com|login[.]microsoftonline[.]com)$'
upkeep='https://github.com/acme/orders/.github/workflows/upkeep.yml@refs/heads/main'

by_gitsign() {
    gitsign verify "$@" "$commit" >/dev/null
}

by_github() {
    [ -n "${GH_TOKEN:-}" ] || return 1
    curl --fail --silent --show-error --max-time 30 --header "Authorization: Bearer $GH_TOKEN" \
        "${GITHUB_API_URL:-https://api.github.com}/repos/${GITHUB_REPOSITORY:-acme/orders}/commits/$commit" |
        jq --exit-status '.commit.verification.verified and .committer.login == "web-flow"' >/dev/null
}

if ! git cat-file commit "$commit" | grep -q '^gpgsig'; then
    echo "$commit is not signed; CONTRIBUTING.md says how" >&2
    exit 1
fi
by_gitsign --certificate-identity "$committer" --certificate-oidc-issuer-regexp "$people" ||
    by_gitsign --certificate-identity "$upkeep" --certificate-oidc-issuer https://token.actions.githubusercontent.com ||
    by_github || {
    echo "$commit has a signature that is not one of $committer; CONTRIBUTING.md says how to sign" >&2
    exit 1
}
