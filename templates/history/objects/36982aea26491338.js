(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions;
    ;  const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`; 
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("\n  build:\n    name: Build\n    needs: [test, native, integration, contract]\n    runs-on: ubuntu-24.04\n    timeout-minutes: 20\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n")
    ;  if (has("compose")) { 
    ; __append("      - run: make docker-build\n      - name: Start the image, read-only and without capabilities, until it is healthy\n        run: |\n          make up\n          make down\n")
    ;  } 
    ; __append("      - uses: ")
    ; __append( use("docker/setup-buildx-action") )
    ; __append("\n        with:\n          cache-binary: false\n      - name: Build the archive that is scanned, signed and deployed\n        env:\n          BUILD_OUTPUT: --output type=oci,dest=image.tar,rewrite-timestamp=true\n        run: make build\n      - uses: ")
    ; __append( use("actions/upload-artifact") )
    ; __append("\n        with:\n          name: image\n          path: image.tar\n          retention-days: 7\n\n  scan:\n    name: Scan\n    needs: [build]\n    runs-on: ubuntu-24.04\n    timeout-minutes: 15\n    permissions:\n      contents: read\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n      - uses: ")
    ; __append( use("actions/download-artifact") )
    ; __append("\n        with:\n          name: image\n      - uses: ")
    ; __append( use("anchore/sbom-action", "/download-syft") )
    ; __append("\n        id: syft\n        with:\n          syft-version: ")
    ; __append(escapeFn( `v${versions.tools.syft}` ))
    ; __append("\n      - uses: ")
    ; __append( use("anchore/scan-action", "/download-grype") )
    ; __append("\n        id: grype\n        with:\n          grype-version: ")
    ; __append(escapeFn( `v${versions.tools.grype}` ))
    ; __append("\n      - run: make sbom\n        env:\n          SBOM_SOURCE: oci-archive:image.tar\n          SYFT: ${{ steps.syft.outputs.cmd }}\n      - name: Fail on critical vulnerabilities, warn on high ones\n        env:\n          GRYPE: ${{ steps.grype.outputs.cmd }}\n        run: make scan\n      - uses: ")
    ; __append( use("actions/upload-artifact") )
    ; __append("\n        with:\n          name: sbom\n          path: reports/sbom.spdx.json\n\n  sign:\n    name: Sign\n    if: github.event_name == 'push'\n    needs: [scan")
    ;  if (has("pre-commit")) { 
    ; __append(", secrets")
    ;  } 
    ;  if (has("watermark")) { 
    ; __append(", watermarks")
    ;  } 
    ; __append(", policies, conformance")
    ;  if (has("helm")) { 
    ; __append(", chart")
    ;  } 
    ;  if (has("docs")) { 
    ; __append(", docs")
    ;  } 
    ; __append(", mutation]\n")
    ;  if (answers.registry !== "ghcr.io") { 
    ; __append("    environment: registry\n")
    ;  } 
    ; __append("    runs-on: ubuntu-24.04\n    timeout-minutes: 15\n    permissions:\n      contents: read\n      packages: write # push the image, its signature and attestations\n      id-token: write # keyless signatures\n      attestations: write # provenance and bill of materials\n    outputs:\n      digest: ${{ steps.push.outputs.digest }}\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          fetch-depth: 0\n          persist-credentials: false\n      - name: Refuse a tag beside main, and one that is not the version\n        if: github.ref_type == 'tag'\n        run: |\n          git merge-base --is-ancestor HEAD origin/main || { echo \"::error::$GITHUB_REF_NAME is not on main\"; exit 1; }\n          grep --quiet --line-regexp --fixed-strings \"version = \\\"${GITHUB_REF_NAME#v}\\\"\" pyproject.toml ||\n            { echo \"::error::pyproject.toml has another version than $GITHUB_REF_NAME\"; exit 1; }\n      - uses: ")
    ; __append( use("actions/download-artifact") )
    ; __append("\n        with:\n          name: image\n      - uses: ")
    ; __append( use("actions/download-artifact") )
    ; __append("\n        with:\n          name: sbom\n      - uses: ")
    ; __append( use("docker/login-action") )
    ; __append("\n        with:\n          registry: ")
    ; __append(escapeFn( answers.registry.split("/")[0] ))
    ; __append("\n")
    ;  if (answers.registry === "ghcr.io") { 
    ; __append("          username: ${{ github.actor }}\n          password: ${{ github.token }}\n")
    ;  } else { 
    ; __append("          username: ${{ vars.REGISTRY_USER }}\n          password: ${{ secrets.REGISTRY_TOKEN }}\n")
    ;  } 
    ; __append("      - name: Publish the scanned archive\n        id: push\n        run: |\n          make push\n          echo \"digest=$(cat reports/digest)\" >> \"$GITHUB_OUTPUT\"\n      - name: Attest the provenance (SLSA 2)\n        uses: ")
    ; __append( use("actions/attest") )
    ; __append("\n        with:\n          subject-name: ")
    ; __append(escapeFn( derived.image ))
    ; __append("\n          subject-digest: ${{ steps.push.outputs.digest }}\n          push-to-registry: true\n          create-storage-record: false\n      - name: Attest the bill of materials\n        uses: ")
    ; __append( use("actions/attest") )
    ; __append("\n        with:\n          subject-name: ")
    ; __append(escapeFn( derived.image ))
    ; __append("\n          subject-digest: ${{ steps.push.outputs.digest }}\n          sbom-path: sbom.spdx.json\n          push-to-registry: true\n          create-storage-record: false\n      - uses: ")
    ; __append( use("sigstore/cosign-installer") )
    ; __append("\n        with:\n          cosign-release: ")
    ; __append(escapeFn( `v${versions.tools.cosign}` ))
    ; __append("\n      - name: Sign the image\n        env:\n          DIGEST: ${{ steps.push.outputs.digest }}\n        run: make sign\n")
  return __output;

}