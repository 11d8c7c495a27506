(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions;
    ; 
const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`;
const has = (id) => derived.components.includes(id);
const isGitHub = answers.registry.split("/")[0] === "ghcr.io";
const alone = /^[^/]+[.](?:amazonaws[.]com|pkg[.]dev)(?=$|[/])/.test(answers.registry);
const gates = [
  ...(has("pre-commit") ? ["secrets"] : []), ...(has("watermark") ? ["watermarks"] : []), "policies", "conformance",
  ...(has("helm") ? ["chart"] : []), ...(has("docs") ? ["docs"] : []), ...(has("scopes") ? ["scopes"] : []), "mutation",
];

    ; __append("\n  image:\n    name: Image\n    needs: [test, integration, contract, ")
    ; __append( gates.join(", ") )
    ; __append("]\n    permissions:\n      contents: read\n      packages: write # push the image, its signature and attestations\n      id-token: write # keyless signatures")
    ;  if (!isGitHub) { 
    ; __append(", and the credentials of the registry")
    ;  } 
    ; __append("\n      attestations: write # provenance, bills of materials, scans\n    uses: ./.github/workflows/image.yml\n\n  admission:\n    name: Admission\n    if: github.event_name == 'push'\n    needs: [image]\n    runs-on: ubuntu-24.04\n    timeout-minutes: 15\n    permissions:\n      contents: read\n")
    ;  if (isGitHub) { 
    ; __append("      packages: read # the image and its signature\n")
    ;  } else { 
    ; __append("      id-token: write # the credentials of the registry\n")
    ;  } 
    ;  if (has("admission")) { 
    ; __append("      attestations: read # what is attested of it\n")
    ;  } 
    ; __append("    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ./.github/actions/registry\n")
    ;  if (!isGitHub) { 
    ; __append("        with:\n          role: ${{ vars.REGISTRY_ROLE }}\n")
    ;  if (!alone) { 
    ; __append("          issuer: ${{ vars.REGISTRY_ISSUER }}\n")
    ;  } 
    ;  } 
    ; __append("      - uses: ")
    ; __append( use("sigstore/cosign-installer") )
    ; __append("\n        with:\n          cosign-release: ")
    ; __append(escapeFn( `v${versions.tools.cosign}` ))
    ; __append("\n      - name: Refuse an image that the isolated workflow did not sign\n        env:\n          DIGEST: ${{ needs.image.outputs.digest }}\n        run: make verify\n")
    ;  if (has("admission")) { 
    ;  if (has("compose")) { 
    ; __append("      - uses: ./.github/actions/tools\n")
    ;  } 
    ; __append("      - name: Hold what is attested of it against the policy of the cluster\n        env:\n          DIGEST: ${{ needs.image.outputs.digest }}\n          GH_TOKEN: ${{ github.token }}\n        run: make admit\n")
    ;  } 
  return __output;

}