import type { Evidence, Finding } from "../conformance.ts";
import { type Act, actsOfJobs, type Job, runsOn } from "./jobs.ts";
import { type Check, evidence, fail, failures, finding, found, pass, type Topic } from "./model.ts";
import { strings } from "./ruff.ts";
import { show } from "./scanning.ts";

const CHANGELOGS = ["{CHANGELOG,CHANGES,HISTORY,NEWS,changelog}.{md,rst,txt}", "docs/{CHANGELOG,changelog,changes}.md"];
const CONFIGURATIONS = [
  "{,.}cliff.toml",
  "release-please-config.json",
  ".release-please-manifest.json",
  ".releaserc*",
  "release.config.{js,cjs,mjs}",
  "towncrier.toml",
  ".changeset/config.json",
  ".cz.{toml,yaml,json}",
  "cog.toml",
  ".chglog/config.yml",
  ".versionrc*",
];
const TABLES = ["git-cliff", "semantic_release", "commitizen", "towncrier", "scriv"];

export const hasChangelog: Check = (facts) => {
  const isFilled = (one: string): boolean => /\S/.test(facts.tree.text(one) ?? "");
  const path = facts.glob(CHANGELOGS).find(isFilled);
  if (path === undefined) return fail("There is no CHANGELOG.md.", "Start one, and let a tool of releases write it.");
  const files = facts
    .glob(CONFIGURATIONS)
    .filter(isFilled)
    .map((one) => evidence("configures what writes it", { path: one }));
  const tables = TABLES.flatMap((name) => {
    const tool = facts.project.tool(name);
    return tool === undefined ? [] : [evidence(`tool.${name}`, { path: tool.path, line: tool.line() })];
  });
  const acts = actsOfJobs(facts).filter(writesChangelog).map(show);
  const tools = [...files, ...tables, ...acts];
  return tools.length > 0
    ? pass(evidence("the changelog", { path }), ...tools)
    : fail("No tool writes the changelog.", "Configure git-cliff, commitizen, towncrier or another tool of releases.", {
        path,
      });
};

const ACTIONS =
  /^(?:orhun\/git-cliff-action|googleapis\/release-please-action|google-github-actions\/release-please-action|python-semantic-release\/|cycjimmy\/semantic-release-action|mikepenz\/release-changelog-builder-action|release-drafter\/release-drafter|requarks\/changelog-action|cocogitto\/cocogitto-action)/;
const COMMANDS = /^(?:git-cliff|git-chglog|gitchangelog|auto-changelog|conventional-changelog|standard-version)$/;

function writesChangelog({ command, action }: Act): boolean {
  if (action !== undefined) {
    const notes = action.with["generate_release_notes"] ?? action.with["generateReleaseNotes"];
    return ACTIONS.test(action.uses) || /^true$/.test(String(notes ?? ""));
  }
  const [name = "", ...rest] = command?.argv ?? [];
  if (COMMANDS.test(name)) return true;
  if (name === "gh") return rest.includes("release") && rest.includes("--generate-notes");
  if (/^(?:towncrier|scriv)$/.test(name)) return rest[0] === "build" || rest[0] === "collect";
  if (/^(?:cz|cog)$/.test(name)) return rest[0] === "changelog" || rest[0] === "bump";
  return (
    /^(?:semantic-release|npx)$/.test(name) &&
    /semantic-release/.test(command?.text ?? "") &&
    !rest.includes("--noop") &&
    !rest.includes("--dry-run")
  );
}

/** The line that lets a tag start the job's workflow. */
function tagLine(job: Job): number | undefined {
  const { document } = job.workflow;
  const push = document.at("on", "push");
  const tags = strings(document.at("on", "push", "tags"));
  const condition = String(job.job.data["if"] ?? "");
  if (!runsOn(job, "push") || /ref_type\s*==\s*'branch'|ref\s*==\s*'refs\/heads\//.test(condition)) return undefined;
  if (tags.some((tag) => /^(?:v|\*|\[0-9\]|\d)/.test(tag))) return document.line("on", "push", "tags");
  const filtered =
    typeof push === "object" && push !== null && ["tags", "branches", "branches-ignore"].some((key) => key in push);
  return filtered ? undefined : document.line("on");
}

export const tagWritesChangelog: Check = (facts) => {
  const acts = actsOfJobs(facts).filter(writesChangelog);
  const tagged = acts.flatMap((act): readonly Evidence[] => {
    const line = tagLine(act.job);
    return line === undefined ? [] : [evidence("starts on a tag", { path: act.job.path, line }), show(act)];
  });
  const message = acts.length === 0 ? "No workflow writes the changelog." : "No tag starts what writes the changelog.";
  return found(
    tagged,
    (one) => one,
    () => fail(message, "Run git-cliff, or another tool of releases, in a workflow on tags v*.", acts[0]?.job),
  );
};

const TAGGED = [
  "**/Makefile",
  "**/*.mk",
  ".github/**/*.{yml,yaml}",
  "**/*.sh",
  "justfile",
  "{Taskfile,taskfile}.{yml,yaml}",
  "docker-bake.{hcl,json}",
  "skaffold.yaml",
];
const VERSION = String.raw`(?:\bv(?:\$\{\{[^}]*(?:version|release|semver)[^}]*\}\}|\{\{\s*version\s*\}\}|\$[({]?\w*(?:version|release|semver)\w*[^-\s]{0,3})|\$\{\{\s*github\.ref_name\s*\}\}|\$[({]?\w*(?:REF_NAME|TAG)\w*[)}]?)`;
const COMMIT = String.raw`g?(?:\{\{\s*sha\s*\}\}|\$[({]*[^\n,"']{0,40}?(?:sha|commit|rev))`;
const NAME = new RegExp(`${VERSION}-${COMMIT}`, "i");

const namesImages: Check = ({ glob, tree }) => {
  const places = glob(TAGGED).flatMap((path) => {
    const text = tree.text(path) ?? "";
    if (!/sha|commit|rev/i.test(text)) return [];
    return text
      .split("\n")
      .flatMap((row, index) =>
        !/^\s*#/.test(row) && NAME.test(row) ? [evidence(row.trim(), { path, line: index + 1 })] : [],
      );
  });
  return found(
    places,
    (one) => one,
    () =>
      fail(
        "No image is tagged with its version and its commit.",
        "Tag the image of a release v<version>-<commit>, as in v1.2.3-0a1b2c3.",
      ),
  );
};

const NAMING = [
  "**/Dockerfile",
  "**/*.Dockerfile",
  "**/Containerfile",
  "**/*compose*.{yml,yaml}",
  "**/{chart,charts,helm,k8s,kubernetes,manifests,deploy}/**/*.{yml,yaml}",
  ".github/**/*.{yml,yaml}",
  "**/Makefile",
  "**/*.mk",
];
const LATEST =
  /[\w)}/-]:latest\b|^\s*(?:tag|newTag|imageTag)\s*:\s*["']?latest\b|\b(?:type=raw,)?value=latest\b|^\s*latest=(?:true|auto)/;

const neverLatest: Check = (facts) => {
  const paths = facts.glob(NAMING);
  const written = paths.flatMap((path) =>
    (facts.tree.text(path) ?? "")
      .split("\n")
      .flatMap((row, index) => (!/^\s*#/.test(row) && LATEST.test(row) ? [latest(path, index + 1)] : [])),
  );
  const untagged = facts.dockerfiles.flatMap(({ path, stages }) => {
    const own = new Set(stages.map(({ name }) => name));
    return stages
      .filter(
        ({ base }) => base !== "scratch" && !own.has(base) && !/[:@$]/.test(base.slice(base.lastIndexOf("/") + 1)),
      )
      .map(({ line }) => latest(path, line));
  });
  const computed = actsOfJobs(facts).filter(
    ({ action }) =>
      action?.uses.startsWith("docker/metadata-action@") === true &&
      /type=(?:semver|pep440|ref,event=tag)/.test(String(action?.with["tags"] ?? "type=ref,event=tag")) &&
      !/latest=false/.test(String(action?.with["flavor"] ?? "")),
  );
  const findings = [...written, ...untagged, ...computed.map(({ path, line }) => latest(path ?? "", line ?? 1))];
  if (findings.length > 0) return failures(findings);
  return found(
    paths,
    (path) => evidence("no latest in it", { path }),
    () => fail("Nothing names an image.", "Build an image, and name it by its version."),
  );
};

function latest(path: string, line: number): Finding {
  return finding("An image is named latest.", "Name its version, or its digest.", { path, line });
}

export const releases: Topic = {
  id: "releases",
  title: "Releases",
  bindings: [
    { rules: ["T3-10.3"], by: "facts", check: hasChangelog },
    { rules: ["T4-10.4", "T5-11.5"], by: "facts", check: tagWritesChangelog },
    { rules: ["T4-10.5", "T5-11.6"], by: "facts", check: namesImages },
    { rules: ["T5-11.7"], by: "facts", check: neverLatest },
  ],
};
