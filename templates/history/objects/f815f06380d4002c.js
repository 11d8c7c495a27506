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
const image = (name) => `${name}:${versions.images[name].tag}@${versions.images[name].digest}`;
const inside = has("compose") ? "docker compose run --rm tools " : "";
const azure = /^[^/]+[.]azurecr[.]io(?=$|[/])/.test(answers.registry);
const cloud = azure || /^[^/]+[.](?:amazonaws[.]com|pkg[.]dev)(?=$|[/])/.test(answers.registry);
const isGitHub = answers.registry.split("/")[0] === "ghcr.io";
const attested = [
  ...derived.tier.platforms.map((platform) => platform.split("/")[1]).map((name) => ({
    name: `Attest the bill of materials (${name})`, lines: [`sbom-path: reports/sbom-${name}.cdx.json`],
  })),
  { name: "Attest the scan for vulnerabilities", lines: ["predicate-type: https://in-toto.io/attestation/vulns/v0.1", "predicate-path: reports/vulnerabilities.json"] },
  ...(has("pre-commit") ? [{ name: "Attest the scan for secrets", lines: [
    `predicate-type: https://github.com/${derived.repository}/attestations/secret-scan/v1`, "predicate-path: reports/secrets.json",
  ] }] : []),
];

    ; __append("# Builds, scans, signs and attests the image, isolated from its caller (SLSA build\n# level 3): it takes no input, what builds has no right to sign, and what signs runs\n# nothing that was built. Signatures and provenance name this file")
    ;  if (has("admission")) { 
    ; __append("; policy/ admits\n# only what it signed")
    ;  } 
    ; __append(".\nname: Image\n\non:\n  workflow_call:\n    outputs:\n      digest:\n        description: Digest of the published image; empty for a pull request.\n        value: ${{ jobs.sign.outputs.digest }}\n\npermissions: {}\n\njobs:\n  build:\n    name: Build and scan\n    runs-on: ubuntu-24.04\n    timeout-minutes: 60\n    permissions:\n      contents: read\n    outputs:\n      seals: ${{ steps.seal.outputs.seals }}\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          fetch-depth: 0\n          persist-credentials: false\n      - name: Refuse a tag beside main, and one that is not the version\n        if: github.ref_type == 'tag'\n        run: |\n          git merge-base --is-ancestor HEAD origin/main || { echo \"::error::$GITHUB_REF_NAME is not on main\"; exit 1; }\n          grep --quiet --line-regexp --fixed-strings \"version = \\\"${GITHUB_REF_NAME#v}\\\"\" pyproject.toml ||\n            { echo \"::error::pyproject.toml has another version than $GITHUB_REF_NAME\"; exit 1; }\n")
    ;  if (has("compose")) { 
    ; __append("      - uses: ./.github/actions/tools\n      - run: make docker-build\n      - name: Start the image, read-only and without capabilities, until it is healthy\n        run: |\n          make up\n          make down\n")
    ;  } 
    ; __append("      - uses: ")
    ; __append( use("docker/setup-qemu-action") )
    ; __append("\n        with:\n          image: ")
    ; __append( image("tonistiigi/binfmt") )
    ; __append("\n          platforms: arm64\n          cache-image: false\n      - uses: ")
    ; __append( use("docker/setup-buildx-action") )
    ; __append("\n        with:\n          driver-opts: image=")
    ; __append( image("moby/buildkit") )
    ; __append("\n          cache-binary: false\n      - name: Build the archive that is scanned, signed and deployed\n        run: make archive\n      - uses: ")
    ; __append( use("anchore/sbom-action", "/download-syft") )
    ; __append("\n        id: syft\n        with:\n          syft-version: ")
    ; __append(escapeFn( `v${versions.tools.syft}` ))
    ; __append("\n      - uses: ")
    ; __append( use("anchore/scan-action", "/download-grype") )
    ; __append("\n        id: grype\n        with:\n          grype-version: ")
    ; __append(escapeFn( `v${versions.tools.grype}` ))
    ; __append("\n      - name: Write the bills of materials; high and critical vulnerabilities that have a fix fail\n        env:\n          SYFT: ${{ steps.syft.outputs.cmd }}\n          GRYPE: ${{ steps.grype.outputs.cmd }}\n        run: |\n          for platform in amd64 arm64; do\n            make sbom scan SBOM_SOURCE=\"oci-archive:image-$platform.tar\" SBOM=\"reports/sbom-$platform.cdx.json\"\n          done\n      - name: Write down what the scans found\n        run: ")
    ; __append( inside )
    ; __append("make ")
    ;  if (has("pre-commit")) { 
    ; __append("secrets-report ")
    ;  } 
    ; __append("scan-report\n      - name: Seal the archive and the reports, so that no others are signed and attested\n        id: seal\n        run: |\n          {\n            echo \"seals<<END\"\n            sha256sum image.tar reports/sbom-*.cdx.json reports/vulnerabilities.json")
    ;  if (has("pre-commit")) { 
    ; __append(" reports/secrets.json")
    ;  } 
    ; __append("\n            echo \"END\"\n          } >> \"$GITHUB_OUTPUT\"\n      - uses: ")
    ; __append( use("actions/upload-artifact") )
    ; __append("\n        with:\n          name: image\n          path: |\n            image.tar\n            reports/sbom-*.cdx.json\n            reports/vulnerabilities.json\n")
    ;  if (has("pre-commit")) { 
    ; __append("            reports/secrets.json\n")
    ;  } 
    ; __append("          retention-days: 7\n\n  sign:\n    name: Sign and attest\n    if: github.event_name == 'push'\n    needs: [build]\n    runs-on: ubuntu-24.04\n    timeout-minutes: 15\n    permissions:\n      contents: read\n      packages: write # push the image, its signature and attestations\n      id-token: write # keyless signatures")
    ;  if (!isGitHub) { 
    ; __append(", and the credentials of the registry")
    ;  } 
    ; __append("\n      attestations: write # provenance, bills of materials, scans\n    outputs:\n      digest: ${{ steps.push.outputs.digest }}\n    steps:\n      - uses: ")
    ; __append( use("actions/checkout") )
    ; __append("\n        with:\n          persist-credentials: false\n          sparse-checkout: .github/actions/registry\n          sparse-checkout-cone-mode: false\n      - uses: ")
    ; __append( use("actions/download-artifact") )
    ; __append("\n        with:\n          name: image\n      - name: Refuse what differs from what was scanned\n        env:\n          SEALS: ${{ needs.build.outputs.seals }}\n        run: sha256sum --check --strict <<< \"$SEALS\"\n      - uses: ./.github/actions/registry\n")
    ;  if (!isGitHub) { 
    ; __append("        with:\n          role: ${{ vars.REGISTRY_ROLE }}\n")
    ;  if (azure || !cloud) { 
    ; __append("          issuer: ${{ vars.REGISTRY_ISSUER }}\n")
    ;  } 
    ;  } 
    ; __append("      - name: Publish the archive, a release as v<semver>-<commit>\n        id: push\n        env:\n          IMAGE: ")
    ; __append(escapeFn( derived.image ))
    ; __append("\n        run: |\n          commit=${GITHUB_SHA:0:7}\n          tag=sha-$commit\n          if [ \"$GITHUB_REF_TYPE\" = tag ]; then tag=$GITHUB_REF_NAME-$commit; fi\n          skopeo copy --all --preserve-digests --digestfile digest oci-archive:image.tar \"docker://$IMAGE:$tag\"\n          echo \"digest=$(cat digest)\" >> \"$GITHUB_OUTPUT\"\n      - uses: ")
    ; __append( use("sigstore/cosign-installer") )
    ; __append("\n        with:\n          cosign-release: ")
    ; __append(escapeFn( `v${versions.tools.cosign}` ))
    ; __append("\n      - name: Sign the image\n        env:\n          IMAGE: ")
    ; __append(escapeFn( derived.image ))
    ; __append("\n          DIGEST: ${{ steps.push.outputs.digest }}\n        run: cosign sign --yes \"$IMAGE@$DIGEST\"\n      - name: Attest the provenance (SLSA 3)\n        uses: ")
    ; __append( use("actions/attest") )
    ; __append("\n        with:\n          subject-name: ")
    ; __append(escapeFn( derived.image ))
    ; __append("\n          subject-digest: ${{ steps.push.outputs.digest }}\n          push-to-registry: true\n          create-storage-record: false\n")
    ;  for (const { name, lines } of attested) { 
    ; __append("      - name: ")
    ; __append( name )
    ; __append("\n        uses: ")
    ; __append( use("actions/attest") )
    ; __append("\n        with:\n          subject-name: ")
    ; __append(escapeFn( derived.image ))
    ; __append("\n          subject-digest: ${{ steps.push.outputs.digest }}\n          ")
    ; __append( lines.join("\n          ") )
    ; __append("\n          push-to-registry: true\n          create-storage-record: false\n")
    ;  } 
  return __output;

}