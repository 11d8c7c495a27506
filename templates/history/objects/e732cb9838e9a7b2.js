(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  versions = __locals.versions;
    ;  const signs = derived.tier.signing === "blocked"; 
    ;  const use = (name) => `${name}@${versions.actions[name].sha} # ${versions.actions[name].version}`; 
    ; __append("# Generated files that were edited by hand show on the pull request; what a new\n# version of the templates brings comes as one, every week.\nname: Upkeep\n\non:\n  pull_request:\n  schedule:\n    - cron: \"41 5 * * 2\"\n  workflow_dispatch:\n\npermissions: {}\n\nconcurrency:\n  group: upkeep-${{ github.ref }}\n  cancel-in-progress: ${{ github.event_name == 'pull_request' }}\n\njobs:\n  drift:\n    name: Drift\n    if: github.event_name == 'pull_request'\n    runs-on: ubuntu-24.04\n    timeout-minutes: 5\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      # It runs nothing of the repository. Two merged branches may leave two versions in the lock.\n      - name: Compare with the version that generated the files\n        run: |\n          version=$(sed -n 's/^  \"generator\": \"\\([0-9][0-9A-Za-z.-]*\\)\",$/\\1/p' .groundrules/lock.json | sort -V | tail -1)\n          npx --yes \"create-groundrules@${version:?The lock names no version.}\" diff\n\n  # The new version runs without any right to write; its result goes on as a patch.\n  update:\n    name: Update\n    if: github.event_name != 'pull_request'\n    runs-on: ubuntu-24.04\n    timeout-minutes: 10\n    permissions:\n      contents: read\n    outputs:\n      changed: ${{ steps.patch.outputs.changed }}\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      # Exit code 3: someone has to decide, so run it in a terminal. A week is for others to\n      # notice what is wrong with a version.\n      - run: npx --yes --before=\"$(date -u -d '7 days ago' +%F)\" create-groundrules@latest update\n      - name: Keep the result as a patch\n        id: patch\n        run: |\n          git add --all\n          git diff --cached --binary > upkeep.patch\n          if [ -s upkeep.patch ]; then echo \"changed=true\" >> \"$GITHUB_OUTPUT\"; fi\n      - if: steps.patch.outputs.changed == 'true'\n        uses: ")
    ; __append( use("actions/upload-artifact") )
    ; __append("\n        with:\n          name: upkeep\n          path: upkeep.patch\n          retention-days: 5\n\n  propose:\n    name: Propose\n    needs: update\n    if: needs.update.outputs.changed == 'true'\n    runs-on: ubuntu-24.04\n    timeout-minutes: 5\n    # Limit it to main in the settings of the repository, and set GROUNDRULES_TOKEN there.\n    environment: upkeep\n    permissions:\n      contents: write # push the branch of the proposal\n      pull-requests: write # open it\n")
    ;  if (signs) { 
    ; __append("      id-token: write # sign the commit\n")
    ;  } 
    ; __append("    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ")
    ; __append( use("actions/download-artifact") )
    ; __append("\n        with:\n          name: upkeep\n          path: ${{ runner.temp }}\n")
    ;  if (signs) { 
    ; __append("      - name: Install gitsign, verified by the Go checksum database\n        run: GOBIN=\"$HOME/.local/bin\" go install github.com/sigstore/gitsign@v")
    ; __append( versions.tools.gitsign )
    ; __append("\n")
    ;  } 
    ; __append("      - name: Open or refresh the pull request\n        env:\n          # The token of a run may neither change workflows nor start them; a token of your own in this secret may.\n          GH_TOKEN: ${{ secrets.GROUNDRULES_TOKEN || github.token }}\n          BASE: ${{ github.event.repository.default_branch }}\n        run: |\n          git config user.name \"github-actions[bot]\"\n          git config user.email \"41898282+github-actions[bot]@users.noreply.github.com\"\n")
    ;  if (signs) { 
    ; __append("          git config commit.gpgsign true\n          git config gpg.format x509\n          git config gpg.x509.program \"$HOME/.local/bin/gitsign\"\n")
    ;  } 
    ; __append("          git switch --create groundrules/update\n          git apply --index \"$RUNNER_TEMP/upkeep.patch\"\n          # The push alone would start it, before anybody has read it.\n          if git diff --cached --name-only --diff-filter=A -- .github/workflows | grep .; then\n            echo \"::error::This version brings a workflow: run npx create-groundrules update yourself.\"\n            exit 1\n          fi\n          version=$(sed -n 's/^  \"generator\": \"\\([0-9][0-9A-Za-z.-]*\\)\",$/\\1/p' .groundrules/lock.json | sort -V | tail -1)\n          git commit --message \"chore: move to groundrules $version\"\n          gh auth setup-git\n          # What is there now is replaced, and nothing that comes meanwhile; empty: it has to be new.\n          there=$(git ls-remote origin refs/heads/groundrules/update | cut -f 1)\n          git push --force-with-lease=\"groundrules/update:$there\" origin groundrules/update\n          gh pr view groundrules/update --json state --jq .state | grep -q OPEN ||\n            gh pr create --base \"$BASE\" --head groundrules/update --fill\n")
  return __output;

}