(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions;
    ; 
const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`;
const host = answers.registry.split("/")[0];
const isGitHub = host === "ghcr.io";
const platforms = derived.tier.platforms.map((platform) => platform.split("/")[1]);

    ; __append("\n  image:\n    name: Image\n    runs-on: ubuntu-24.04\n    timeout-minutes: 20\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ")
    ; __append( use("anchore/sbom-action", "/download-syft") )
    ; __append("\n        id: syft\n        with:\n          syft-version: ")
    ; __append(escapeFn( `v${versions.tools.syft}` ))
    ; __append("\n      - uses: ")
    ; __append( use("anchore/scan-action", "/download-grype") )
    ; __append("\n        id: grype\n        with:\n          grype-version: ")
    ; __append(escapeFn( `v${versions.tools.grype}` ))
    ; __append("\n      - run: make build\n      - run: make sbom\n        env:\n          SYFT: ${{ steps.syft.outputs.cmd }}\n      - run: make scan\n        env:\n          GRYPE: ${{ steps.grype.outputs.cmd }}\n")
    ;  if (answers.tier === 5) { 
    ; __append("\n  release:\n    name: Release\n    runs-on: ubuntu-24.04\n    timeout-minutes: 20\n    permissions:\n      contents: read\n")
    ;  if (isGitHub) { 
    ; __append("      packages: read # the image\n")
    ;  } else { 
    ; __append("      id-token: write # the credentials of the registry\n")
    ;  } 
    ; __append("    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          fetch-depth: 0\n          persist-credentials: false\n      - name: Find the image of the last release\n        id: last\n        env:\n          GH_TOKEN: ${{ github.token }}\n          IMAGE: ")
    ; __append(escapeFn( derived.image ))
    ; __append("\n        run: |\n          tag=$(gh release list --exclude-drafts --exclude-pre-releases --json tagName,isLatest --jq '.[] | select(.isLatest).tagName')\n          if [[ $tag =~ ^v[0-9]+(\\.[0-9]+){2}$ ]]; then\n            commit=$(git rev-parse \"$tag^{commit}\")\n            echo \"image=$IMAGE:$tag-${commit:0:7}\" >> \"$GITHUB_OUTPUT\"\n          elif [ -n \"$tag\" ]; then\n            echo \"::error::$tag is no version.\"\n            exit 1\n          else\n            echo \"::notice::Nothing is released yet.\"\n          fi\n      - uses: ./.github/actions/registry\n        if: steps.last.outputs.image\n")
    ;  if (!isGitHub) { 
    ; __append("        with:\n          role: ${{ vars.REGISTRY_ROLE }}\n")
    ;  if (!/[.](?:amazonaws[.]com|pkg[.]dev)$/.test(host)) { 
    ; __append("          issuer: ${{ vars.REGISTRY_ISSUER }}\n")
    ;  } 
    ;  } 
    ; __append("      - uses: ")
    ; __append( use("anchore/sbom-action", "/download-syft") )
    ; __append("\n        id: syft\n        with:\n          syft-version: ")
    ; __append(escapeFn( `v${versions.tools.syft}` ))
    ; __append("\n      - uses: ")
    ; __append( use("anchore/scan-action", "/download-grype") )
    ; __append("\n        id: grype\n        with:\n          grype-version: ")
    ; __append(escapeFn( `v${versions.tools.grype}` ))
    ; __append("\n      - name: Scan what was released last, for each platform\n        if: steps.last.outputs.image\n        env:\n          SYFT: ${{ steps.syft.outputs.cmd }}\n          GRYPE: ${{ steps.grype.outputs.cmd }}\n          RELEASED: ${{ steps.last.outputs.image }}\n        run: |\n          for platform in ")
    ; __append( platforms.join(" ") )
    ; __append("; do\n            SYFT_PLATFORM=\"linux/$platform\" make sbom scan SBOM_SOURCE=\"registry:$RELEASED\" SBOM=\"reports/release-$platform.cdx.json\"\n          done\n")
    ;  } 
  return __output;

}