import { acts, type Find, image, stage } from "./constitution-pipeline.ts";
import { all, type Check, evidence, fail, found, type Topic } from "./model.ts";
import { canRollBack, isPlanned } from "./deployment.ts";
import { taskOf } from "./tasks.ts";
import { PAGES, says, SCRIPTS } from "./written.ts";

const pytest = acts(/^(?:pytest|py\.test)\b/);
const trivy = acts(/^trivy\b|aquasecurity\/trivy-action/);
const signs = acts(/^gpg\b.*--detach-sign|remembrancer sign\b/);
const stamps = acts(/^openssl ts\b|remembrancer timestamp\b/);
const records = acts(/remembrancer record\b/);

const order: readonly (readonly [string, string, Find])[] = [
  ["VM-5.1", "tests", pytest],
  ["VM-5.2", "security scan", trivy],
  ["VM-5.3", "build", image],
  ["VM-5.4", "signature", signs],
  ["VM-5.5", "timestamp", stamps],
  ["VM-5.6", "record", records],
];

/** A line of what builds and deploys, with the options that belong to it. */
const script = (pattern: RegExp, step: string): Check =>
  says(SCRIPTS, pattern, `No script ${step}.`, "Add the step to what deploys.");

const RECORD = "remembrancer record deploy";
const recordsDeployment = script(
  /remembrancer record deploy\b(?=.*--component)(?=.*--version)/,
  "records the deployment with its component and version",
);
const recordsEvidence = script(
  /remembrancer record deploy\b(?=.*--component)(?=.*--version)(?=.*--sha256)(?=.*--evidence)/,
  "records the deployment with --component, --version, --sha256 and --evidence",
);
const signsArtifact = script(/remembrancer sign\b.*--key\b/, "signs the artifact with a key");
const verifies = script(/remembrancer verify-full\b/, "verifies the artifact");
const signsByGpg = script(/\bgpg\b.*--detach-sign|remembrancer sign\b|ghaction-import-gpg/, "signs by GPG");
const stampsAll = script(/openssl ts -query|remembrancer timestamp\b/, "stamps the artifact by RFC 3161");
const hashes = script(/\bsha256sum\b|shasum -a 256|SHA256SUMS/, "writes the SHA256 of the artifacts");
const merkle = script(/merkle/i, "computes a Merkle root");
const receipts = script(/ops\/receipts\/deploy\/|remembrancer record deploy\b/, "writes a receipt of the deployment");

const testTarget: Check = (facts) => {
  const task = taskOf(facts, "test");
  return found(
    task === undefined ? [] : [task],
    (one) => evidence("make test", one),
    () => fail("There is no make test.", "Add the target, and run it before a deployment."),
  );
};

const executable =
  (path: string): Check =>
  ({ tree }) => {
    if (!tree.has(path)) return fail(`There is no ${path}.`, "Write the script.");
    return found(
      tree.executable(path) ? [path] : [],
      (one) => evidence("executable", { path: one }),
      () => fail(`${path} cannot be executed.`, "Set its executable bit.", { path }),
    );
  };

const overlays = script(/kubectl apply -k ops\/k8s\/overlays\//, "applies an overlay of ops/k8s/overlays");

export const vaultmeshPipeline: Topic = {
  id: "vaultmesh-pipeline",
  title: "Pipeline, receipts and deployment of VaultMesh",
  bindings: [
    { by: "facts", rules: ["VM-1.3"], check: hashes },
    { by: "facts", rules: ["VM-1.4"], check: signsByGpg },
    { by: "facts", rules: ["VM-1.5"], check: stampsAll },
    { by: "facts", rules: ["VM-1.6"], check: merkle },
    { by: "facts", rules: ["VM-1.7"], check: all(verifies, script(new RegExp(RECORD), "records the deployment")) },
    { by: "facts", rules: ["VM-1.9", "VM-6.5"], check: receipts },
    ...order.map(([rule, name, find], index) => {
      const before = order[index - 1];
      return {
        by: "facts" as const,
        rules: [rule],
        check: stage(name, find, before === undefined ? undefined : [before[1], before[2]]),
      };
    }),
    { by: "facts", rules: ["VM-8.4"], check: stage("scan with Trivy", trivy) },
    { by: "facts", rules: ["VM-12.1"], check: recordsEvidence },
    { by: "facts", rules: ["VM-12.2"], check: signsArtifact },
    {
      by: "facts",
      rules: ["VM-12.3"],
      check: script(/remembrancer timestamp\b/, "stamps the artifact by the Remembrancer"),
    },
    { by: "facts", rules: ["VM-12.4"], check: verifies },
    {
      by: "facts",
      rules: ["VM-14.8"],
      check: says(
        PAGES,
        /remembrancer record\b/,
        "No page gives the command that records.",
        "Give it where the deployment is described.",
      ),
    },
    {
      by: "facts",
      rules: ["VM-15.1"],
      check: script(/docker (?:buildx )?build\b.*-t \S*:\S*version/i, "builds {component}:{version}"),
    },
    { by: "facts", rules: ["VM-15.2"], check: testTarget },
    {
      by: "facts",
      rules: ["VM-15.3"],
      check: script(/\btrivy image\b.*:\S*version/i, "scans the image that was built"),
    },
    { by: "facts", rules: ["VM-15.4"], check: overlays },
    {
      by: "facts",
      rules: ["VM-15.5"],
      check: all(
        script(/kubectl\b.*\bget pods\b/, "looks at the pods"),
        script(/kubectl\b.*\blogs -l app=/, "looks at the logs"),
      ),
    },
    { by: "facts", rules: ["VM-15.6", "VM-19.13"], check: recordsDeployment },
    {
      by: "facts",
      rules: ["VM-15.7"],
      check: script(/(?:gpg\b.*--detach-sign|remembrancer sign)\b.*dist\/\S*\.tar\.gz/, "signs the tarball in dist/"),
    },
    {
      by: "facts",
      rules: ["VM-15.8"],
      check: script(/remembrancer verify-full\b.*dist\/\S*\.tar\.gz/, "verifies the tarball in dist/"),
    },
    {
      by: "facts",
      rules: ["VM-19.4", "VM-20.5"],
      check: all(
        hashes,
        script(/--detach-sign|cosign sign|remembrancer sign|attest-build-provenance/, "signs the artifacts"),
      ),
    },
    {
      by: "facts",
      rules: ["VM-19.10"],
      check: (facts, question) => {
        const plan = isPlanned(facts, question);
        return plan.outcome === "pass" ? plan : canRollBack(facts, question);
      },
    },
    { by: "facts", rules: ["VM-21.1"], check: executable("ops/bin/health-check") },
    {
      by: "facts",
      rules: ["VM-21.2"],
      check: all(
        executable("ops/bin/remembrancer"),
        says(
          ["ops/bin/remembrancer", ...PAGES],
          [/\bquery\b/, /\blist\b.*deployments|list[_-]deployments/, /verify-audit/],
          "The Remembrancer lacks query, list deployments or verify-audit.",
          "Add the subcommand, or document the wrapper.",
        ),
      ),
    },
  ],
};
