import type { Facts } from "../facts/model.ts";
import { bakesNoSecret } from "./container-use.ts";
import { healthcheck } from "./image-health.ts";
import { ofImage } from "./image-stages.ts";
import { multiStage, nonRoot, slim } from "./image.ts";
import { type Act, actsOfJobs } from "./jobs.ts";
import { all, type Check, evidence, fail, failures, finding, found, pass, type Topic } from "./model.ts";
import { show } from "./scanning.ts";
import { precedes, spotsOf } from "./stages.ts";
import { linesIn, SCRIPTS } from "./written.ts";

/** Images of Docker's own library, and registries of vendors that build theirs in the open. */
const OFFICIAL =
  /^(?:(?:docker\.io\/|index\.docker\.io\/|public\.ecr\.aws\/docker\/|mirror\.gcr\.io\/)?(?:library\/)?[a-z0-9-]+(?:[:@]|$)|(?:gcr\.io\/distroless|cgr\.dev|registry\.access\.redhat\.com|mcr\.microsoft\.com|ghcr\.io\/astral-sh|public\.ecr\.aws\/(?:lambda|amazonlinux))\/)/;

const isOfficial: Check = (facts) => {
  const approved =
    linesIn(facts, [".hadolint.y{a,}ml", ".github/**/*.{yml,yaml}"], /trustedRegistries|trusted-registries/).length > 0;
  const stages = facts.dockerfiles.flatMap(({ path, stages: own }) => {
    const names = new Set(own.map(({ name }) => name));
    return own
      .filter(({ base }) => !names.has(base) && base !== "scratch")
      .map(({ base, line }) => ({ base, path, line }));
  });
  const foreign = stages.filter(({ base }) => !OFFICIAL.test(base));
  if (foreign.length > 0 && !approved)
    return failures(
      foreign.map(({ base, ...place }) =>
        finding(
          `${base} is no official image.`,
          "Take an official one, or name the registry among trustedRegistries of hadolint.",
          place,
        ),
      ),
    );
  return found(
    stages,
    ({ base, ...place }) => evidence(`FROM ${base}`, place),
    () => fail("There is no Dockerfile.", "Write a Dockerfile for the service."),
  );
};

const startsFrom = (base: string): Check =>
  ofImage(({ path, stages }) => {
    const names = new Set(stages.map(({ name }) => name));
    const outer = stages.filter(({ base: one }) => !names.has(one));
    const others = outer.filter(({ base: one }) => one.split("@")[0] !== base);
    if (others.length > 0)
      return failures(
        others.map(({ base: one, line }) =>
          finding(`A stage starts from ${one}.`, `Start it from ${base}.`, { path, line }),
        ),
      );
    return pass(...outer.map(({ base: one, line }) => evidence(`FROM ${one}`, { path, line })));
  });

const runsAs = (user: string): Check =>
  ofImage(({ path, final, instructions }) => {
    const last = instructions.findLast(({ keyword }) => keyword === "USER");
    if (last?.value.trim() === user) return pass(evidence(`USER ${user}`, { path, line: last.line }));
    return fail(
      last === undefined ? "The image sets no USER." : `The image runs as ${last.value}.`,
      `Set USER ${user} in the last stage.`,
      { path, line: last?.line ?? final.line },
    );
  });

const asksHealth: Check = ofImage(({ path, final, instructions }) => {
  const check = instructions.findLast(({ keyword }) => keyword === "HEALTHCHECK");
  if (check === undefined)
    return fail("The image has no HEALTHCHECK.", "Let it request http://localhost:8080/health with curl.", {
      path,
      line: final.line,
    });
  const fits =
    /\bcurl\b[^|]*\s(?:-\w*f\w*|--fail)\b/.test(check.value.replaceAll(/["',[\]]+/g, " ")) &&
    check.value.includes("http://localhost:8080/health");
  return fits
    ? pass(evidence(`HEALTHCHECK ${check.value}`, { path, line: check.line }))
    : fail(
        "The HEALTHCHECK is no curl of http://localhost:8080/health that fails on error.",
        "Write HEALTHCHECK CMD curl -f http://localhost:8080/health.",
        { path, line: check.line },
      );
});

const hasBuilder = ofImage(({ path, stages }) => {
  const builder = stages.find(({ name }) => name === "builder");
  return builder === undefined
    ? fail("No stage is named builder.", "Build in a stage AS builder.", { path })
    : pass(evidence("FROM … AS builder", { path, line: builder.line }));
});

/** Tags of docker/metadata-action, and what scripts write. */
function tags(facts: Facts, action: RegExp, text: RegExp) {
  const made = actsOfJobs(facts).filter(
    ({ action: one }) =>
      one?.uses.startsWith("docker/metadata-action@") === true &&
      action.test(String(one.with["tags"] ?? "type=ref,event=tag")),
  );
  return [...made.map(show), ...linesIn(facts, SCRIPTS, text)];
}

const tagsReleases: Check = (facts) =>
  found(
    tags(
      facts,
      /type=(?:semver|pep440)|type=ref,event=tag|v\{\{\s*version/,
      /\bv\$\{?\(?\w*version|:v\$|v\$\{\{[^}]*version|git tag\b.*\bv/i,
    ),
    (one) => one,
    () => fail("No release is tagged v1.2.3.", "Tag the image of a release with its version, as v1.2.3."),
  );

const tagsCommits: Check = (facts) =>
  found(
    tags(facts, /type=sha\b(?!.*prefix=(?!sha-))/, /\bsha-\$/),
    (one) => one,
    () => fail("No image is tagged sha- and the commit.", "Tag every build with sha-<short commit>."),
  );

const LATEST = /^\s*(?:tag|newTag|imageTag)\s*:\s*["']?latest\b|^\s*(?:- )?image\s*:.*:latest\b/;

/** In what describes production: charts, manifests, their values. */
const neverRunsLatest: Check = (facts) => {
  const paths = facts.glob("**/{chart,charts,helm,k8s,kubernetes,manifests,deploy,ops,overlays}/**/*.{yml,yaml}");
  const written = linesIn(facts, paths, LATEST);
  if (written.length > 0)
    return failures(
      written.map(({ text, ...place }) => finding(`What runs is ${text}`, "Name its version, or its digest.", place)),
    );
  return found(
    paths,
    (path) => evidence("no latest in it", { path }),
    () => fail("Nothing says which image production runs.", "Name the image in a chart or in manifests."),
  );
};

const scansImage = ({ command, action }: Act): boolean =>
  action === undefined
    ? /^(?:trivy (?:image|i)|grype|docker scout cves|snyk container)\b/.test(command?.text ?? "")
    : /^(?:aquasecurity\/trivy-action@|anchore\/scan-action@|snyk\/actions\/docker|docker\/scout-action)/.test(
        action.uses,
      ) && /^(?:image|undefined)$/.test(String(action.with["scan-type"]));

const scansImageAfterBuild: Check = (facts) => {
  const builds = spotsOf(facts, "build");
  const scans = spotsOf(facts, "scan").filter(({ job, at }) => scansImage(job.acts[at] ?? {}));
  const [first] = scans;
  if (first === undefined)
    return fail("The pipeline scans no image.", "Scan the image with Trivy or Grype after it is built.");
  const later = scans.filter((scan) => builds.some((build) => precedes(build, scan)));
  return found(
    later.flatMap(({ job, at }) => job.acts[at] ?? []),
    show,
    () => fail("The image is scanned before it is built.", "Let the scan wait for the build.", first.job),
  );
};

export const constitutionImages: Topic = {
  id: "constitution-images",
  title: "Container images",
  bindings: [
    { by: "facts", rules: ["CON-26.1"], check: multiStage },
    { by: "facts", rules: ["CON-26.2"], check: isOfficial },
    { by: "facts", rules: ["CON-26.3"], check: slim },
    { by: "facts", rules: ["CON-26.4"], check: nonRoot },
    { by: "facts", rules: ["CON-26.5"], check: healthcheck(false) },
    { by: "facts", rules: ["CON-26.6"], check: bakesNoSecret },
    { by: "facts", rules: ["CON-27.1"], check: tagsReleases },
    { by: "facts", rules: ["CON-27.2"], check: tagsCommits },
    { by: "facts", rules: ["CON-27.4"], check: neverRunsLatest },
    { by: "facts", rules: ["CON-28.1"], check: scansImageAfterBuild },
    { by: "facts", rules: ["VM-4.1"], check: all(multiStage, hasBuilder) },
    { by: "facts", rules: ["VM-4.2"], check: startsFrom("python:3.11-slim") },
    { by: "facts", rules: ["VM-4.3"], check: runsAs("1000:1000") },
    { by: "facts", rules: ["VM-4.4"], check: asksHealth },
  ],
};
