(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions,
  project = __locals.project,
  commands = __locals.commands,
  text = __locals.text,
  slot = __locals.slot;
    ; 
const use = (name, path = "") => `${name}${path}@${versions.actions[name].sha} # ${versions.actions[name].version}`;
const has = (id) => derived.components.includes(id);
// GitHub would evaluate what looks like an expression.
const plain = (value) => (/^[\w./~-][\w ./,=+@~()-]*$/.test(value) ? value : text.yaml(value.replaceAll("${{", "${{ '${{' }}")));
const image = (name) => `${name}:${versions.images[name].tag}@${versions.images[name].digest}`;

const { lint, test: tests } = commands.tasks;
const migrate = commands.migrate.length === 0 ? "" : commands.line(commands.migrate);
const dockerfile = has("docker") ? "Dockerfile" : project.present.docker;
// What several services share lies above their folders.
const above = [project.lockFile, ...project.requirements, ...project.devRequirements, dockerfile ?? ""].filter((path) => path.startsWith("../"));
const watched = [`${commands.prefix}**`, ...above.map(commands.located), ".github/workflows/pipeline.yml"].map(text.yaml).join(", ");
// A member of a workspace is built from the root of that.
const context = dockerfile?.startsWith("../") ? "." : commands.located(commands.context) || ".";

const SERVERS = {
  postgres: { secret: "POSTGRES_PASSWORD", settings: "", ready: "pg_isready --username postgres" },
  mysql: { secret: "MYSQL_ROOT_PASSWORD", settings: `          MYSQL_DATABASE: ${plain(answers.package)}\n`, ready: "mysqladmin ping --host 127.0.0.1" },
};
const server = commands.database && { ...commands.database, ...SERVERS[commands.database.name] };
const password = "not-secret";
const environment = Object.entries(commands.environment({
  databaseHost: "127.0.0.1",
  password,
  redisHost: "127.0.0.1",
  other: commands.sample,
}));
const job = (name, minutes, needs = []) => `    name: ${name}
${needs.length > 0 ? `    needs: [${needs.join(", ")}]\n` : ""}    runs-on: ubuntu-24.04
    timeout-minutes: ${minutes}
`;
const read = `    permissions:
      contents: read
`;
const checkout = `      - uses: ${use("actions/checkout")}
        with:
          persist-credentials: false
`;
const folder = project.root === "" ? "" : `    defaults:
      run:
        working-directory: ${plain(project.root)}
`;
const run = (command) => `      - run: ${plain(command)}\n`;
const setup = checkout + (project.manager === "uv" ? `      - uses: ${use("astral-sh/setup-uv")}
        with:
          version: ${text.yaml(versions.tools.uv)}
          python-version: ${text.yaml(answers.python)}
          enable-cache: false
` : `      - uses: ${use("actions/setup-python")}
        with:
          python-version: ${text.yaml(answers.python)}
`) + (project.manager in versions.tools && project.manager !== "uv" ? run(`pip install ${project.manager}==${commands.version(project.manager)}`) : "") + (commands.install === "" ? "" : run(commands.install));
const pragma = " # pragma: allowlist secret";
const isSecret = ([name, value]) => commands.secrets.includes(name) || value.includes(password);
const servicesOf = (redis) => (server || redis ? "    services:\n" : "") + (server ? `      ${server.name}:
        image: ${image(server.name)}
        env:
          ${server.secret}: ${password}${pragma}
${server.settings}        options: --health-cmd "${server.ready}" --health-interval 2s --health-retries 30
        ports: ["${server.port}:${server.port}"]
` : "") + (redis ? `      redis:
        image: ${image("redis")}
        options: --health-cmd "redis-cli ping" --health-interval 2s --health-retries 30
        ports: ["6379:6379"]
` : "");
const variables = environment.length === 0 ? "" : `    # What the service reads.
    env:
${environment.map((entry) => `      ${entry[0]}: ${/^\d+$/.test(entry[1]) ? text.yaml(entry[1]) : entry[1]}${isSecret(entry) ? pragma : ""}\n`).join("")}`;
const stages = [...(lint.length > 0 ? ["lint"] : []), ...(tests.length > 0 ? ["test"] : []), ...(migrate === "" ? [] : ["migrations"])];
const published = "github.event_name == 'push' && (github.ref_type == 'tag' || github.ref_name == github.event.repository.default_branch)";
// Each starts with an empty line, which the first of all does not need.
const more = slot("ci.checks") + slot("ci.jobs");
const jobs = [...stages, ...(dockerfile === undefined ? [] : ["image"])];
const gap = (name) => (jobs[0] === name ? "" : "\n");
// Models that nobody wrote a migration for: where they are known, and the migrations are ours.
const compared = has("alembic") && project.migrations === "none" && project.metadata !== "";

    ;  if (jobs.length > 0 || more !== "") { 
    ; __append("name: Pipeline\n\non:\n  pull_request:\n")
    ;  if (project.root !== "") { 
    ; __append("    paths: [")
    ; __append( watched )
    ; __append("]\n")
    ;  } 
    ; __append("  push:\n    branches: [")
    ; __append( (project.branch ? [project.branch] : ["main", "master"]).map(plain).join(", ") )
    ; __append("]\n    tags: [\"v*\"]\n")
    ;  if (project.root !== "") { 
    ; __append("    paths: [")
    ; __append( watched )
    ; __append("]\n")
    ;  } 
    ; __append("\npermissions: {}\n\nconcurrency:\n  group: pipeline-${{ github.ref }}\n  cancel-in-progress: ${{ github.event_name == 'pull_request' }}\n\njobs:\n")
    ;  if (lint.length > 0) { 
    ; __append("  lint:\n")
    ; __append( job("Lint", 10) + read + folder )
    ; __append("    steps:\n")
    ; __append( setup + lint.map(run).join("") )
    ;  } 
    ;  if (tests.length > 0) { 
    ; __append( gap("test") )
    ; __append("  test:\n")
    ; __append( job("Test", 20) + read + folder + servicesOf(project.redis) + variables )
    ; __append("    steps:\n")
    ; __append( setup + tests.map(run).join("") )
    ;  } 
    ;  if (migrate !== "") { 
    ; __append( gap("migrations") )
    ; __append("  migrations:\n")
    ; __append( job("Migrations", 15) + read + folder + servicesOf(false) + variables )
    ; __append("    steps:\n")
    ; __append( setup )
    ; __append("      - name: Bring an empty database to the newest schema\n        run: ")
    ; __append( plain(migrate) )
    ; __append("\n")
    ;  if (compared) { 
    ; __append("      - name: Fail if the models differ from that schema\n        run: ")
    ; __append( plain(commands.line(["alembic", "check"])) )
    ; __append("\n")
    ;  } 
    ;  } 
    ;  if (dockerfile !== undefined) { 
    ; __append( gap("image") )
    ; __append("  image:\n")
    ; __append( job("Image", 30) + read )
    ; __append("    steps:\n")
    ; __append( checkout )
    ; __append("      - uses: ")
    ; __append( use("docker/setup-buildx-action") )
    ; __append("\n        with:\n          cache-binary: false\n      - name: Build the archive that is scanned and published\n        run: |\n          docker buildx build --platform linux/amd64 --provenance=false --output type=oci,dest=image.tar \\\n")
    ;  // Theirs takes arguments of its own. 

    ;  if (project.present.docker === undefined) { 
    ; __append("            --build-arg VERSION=\"$GITHUB_REF_NAME\" --build-arg REVISION=\"$GITHUB_SHA\" \\\n")
    ;  } 
    ; __append("            --file ")
    ; __append( commands.word(commands.located(dockerfile)) )
    ; __append(" ")
    ; __append( commands.word(context) )
    ; __append("\n      - uses: ")
    ; __append( use("anchore/sbom-action", "/download-syft") )
    ; __append("\n        id: syft\n        with:\n          syft-version: ")
    ; __append(escapeFn( `v${versions.tools.syft}` ))
    ; __append("\n      - name: Write the bill of materials\n        env:\n          SYFT: ${{ steps.syft.outputs.cmd }}\n        run: $SYFT scan oci-archive:image.tar --output spdx-json=sbom.spdx.json\n      - uses: ")
    ; __append( use("anchore/scan-action", "/download-grype") )
    ; __append("\n        id: grype\n        with:\n          grype-version: ")
    ; __append(escapeFn( `v${versions.tools.grype}` ))
    ; __append("\n      - name: Fail on critical vulnerabilities that have a fix\n        env:\n          GRYPE: ${{ steps.grype.outputs.cmd }}\n        run: $GRYPE sbom:sbom.spdx.json --only-fixed --fail-on critical\n      - uses: ")
    ; __append( use("actions/upload-artifact") )
    ; __append("\n        if: github.event_name == 'push'\n        with:\n          name: image\n          path: |\n            image.tar\n            sbom.spdx.json\n          retention-days: 7\n\n  publish:\n")
    ; __append( job("Publish", 15, [...stages, "image"]) )
    ; __append("    if: ")
    ; __append( published )
    ; __append("\n")
    ;  if (answers.registry !== "ghcr.io") { 
    ; __append("    # It has the variable REGISTRY_USER and the secret REGISTRY_TOKEN.\n    environment: registry\n")
    ;  } 
    ; __append("    permissions:\n")
    ;  if (answers.registry === "ghcr.io") { 
    ; __append("      packages: write # push the image, its signature and attestations\n")
    ;  } 
    ; __append("      id-token: write # keyless signatures\n      attestations: write # provenance and bill of materials\n    steps:\n      - uses: ")
    ; __append( use("actions/download-artifact") )
    ; __append("\n        with:\n          name: image\n      - uses: ")
    ; __append( use("docker/login-action") )
    ; __append("\n        with:\n          registry: ")
    ; __append( plain(answers.registry.split("/")[0]) )
    ; __append("\n")
    ;  if (answers.registry === "ghcr.io") { 
    ; __append("          username: ${{ github.actor }}\n          password: ${{ github.token }}\n")
    ;  } else { 
    ; __append("          username: ${{ vars.REGISTRY_USER }}\n          password: ${{ secrets.REGISTRY_TOKEN }}\n")
    ;  } 
    ; __append("      - name: Publish the scanned archive\n        id: push\n        run: |\n          image=")
    ; __append( answers.registry )
    ; __append("/${GITHUB_REPOSITORY_OWNER,,}/")
    ; __append( answers.name )
    ; __append("\n          tag=sha-${GITHUB_SHA::12}\n          if [ \"$GITHUB_REF_TYPE\" = tag ]; then tag=${GITHUB_REF_NAME//[^A-Za-z0-9_.-]/-}; fi\n          skopeo copy --preserve-digests --digestfile digest oci-archive:image.tar \"docker://$image:$tag\"\n          echo \"image=$image\" >> \"$GITHUB_OUTPUT\"\n          echo \"digest=$(cat digest)\" >> \"$GITHUB_OUTPUT\"\n      # Signatures and attestations name the repository in public logs.\n      - uses: ")
    ; __append( use("actions/attest") )
    ; __append("\n        if: ${{ !github.event.repository.private }}\n        with:\n          subject-name: ${{ steps.push.outputs.image }}\n          subject-digest: ${{ steps.push.outputs.digest }}\n          push-to-registry: true\n          create-storage-record: false\n      - uses: ")
    ; __append( use("actions/attest") )
    ; __append("\n        if: ${{ !github.event.repository.private }}\n        with:\n          subject-name: ${{ steps.push.outputs.image }}\n          subject-digest: ${{ steps.push.outputs.digest }}\n          sbom-path: sbom.spdx.json\n          push-to-registry: true\n          create-storage-record: false\n      - uses: ")
    ; __append( use("sigstore/cosign-installer") )
    ; __append("\n        if: ${{ !github.event.repository.private }}\n        with:\n          cosign-release: ")
    ; __append(escapeFn( `v${versions.tools.cosign}` ))
    ; __append("\n      - name: Sign the image\n        if: ${{ !github.event.repository.private }}\n        env:\n          IMAGE: ${{ steps.push.outputs.image }}@${{ steps.push.outputs.digest }}\n        run: cosign sign --yes \"$IMAGE\"\n")
    ;  } 
    ; __append( jobs.length > 0 ? more : more.replace(/^\n/, "") )
    ;  } 
  return __output;

}