import type { Evidence } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import { loose } from "./image-bases.ts";
import { ofImage } from "./image-stages.ts";
import { type Act, actsOfJobs } from "./jobs.ts";
import { all, type Check, evidence, fail, failures, finding, found, pass, type Topic } from "./model.ts";
import { distinct, show } from "./scanning.ts";
import type { Command } from "./shell.ts";
import { commandsOfTask, tasksOf } from "./tasks.ts";

/** `docker build`, `docker buildx build`, and the like; also by a variable of the Makefile. */
function isBuild({ makefile }: Facts, { text, argv }: Command): boolean {
  const [program = ""] = argv;
  if (/^(?:echo|printf)$/.test(program) || /\bcompose\b/.test(text)) return false;
  const [, name] = /^\$[({](\w+)[)}]$/.exec(program) ?? [];
  const meant =
    name === undefined ? "" : new RegExp(`^(?:export +)?${name}\\s*[?:]*=(.*)$`, "m").exec(makefile?.text ?? "")?.[1];
  return /\b(?:docker|podman|nerdctl|buildah)\b.*\b(?:build|bud|bake)\b/.test(`${meant ?? ""} ${text}`);
}

/** Builds of images: in the pipeline and, since a person may build as well, in tasks. */
function builds(facts: Facts): readonly Act[] {
  const tasks = [...tasksOf(facts).keys()].flatMap((name) => commandsOfTask(facts, name));
  const commands = tasks
    .filter((command) => isBuild(facts, command))
    .map((command) => ({ command, path: command.path, line: command.line }));
  const acts = actsOfJobs(facts).filter(({ command, action }) =>
    command === undefined
      ? /^(?:docker\/(?:build-push|bake)-action|redhat-actions\/buildah-build)@/.test(action?.uses ?? "")
      : isBuild(facts, command),
  );
  return [...acts, ...commands];
}

function platformsOf({ command, action }: Act): string {
  const inputs = action?.with["platforms"] ?? action?.with["platform"];
  return command === undefined ? String(inputs ?? "") : command.text;
}

/** Built for each of the platforms. */
function platforms(...wanted: readonly string[]): Check {
  return (facts) =>
    found(
      distinct(
        builds(facts)
          .filter((act) => wanted.every((one) => platformsOf(act).includes(one)))
          .map(show),
      ),
      (item) => item,
      () =>
        fail(
          `No build says --platform ${wanted.join(",")}.`,
          `Build with docker buildx build --platform ${wanted.join(",")}.`,
          builds(facts)[0],
        ),
    );
}

/** Where the time is fixed that files and layers get. */
function epochs(facts: Facts): readonly Evidence[] {
  const named = builds(facts).filter(({ command }) => command?.text.includes("SOURCE_DATE_EPOCH") === true);
  const written = facts.glob([".github/**/*.{yml,yaml}", "**/Makefile", "**/*.mk", "docker-bake.{hcl,json}"]);
  const set = written.flatMap((path) =>
    (facts.tree.text(path) ?? "").split("\n").flatMap((row, index) => {
      const assigned =
        /^\s*(?:-\s+)?["']?SOURCE_DATE_EPOCH["']?\s*[:=]\s*\S|\bexport\s+SOURCE_DATE_EPOCH\b|\becho\s+["']?SOURCE_DATE_EPOCH=/;
      const exported = path.startsWith(".github/") || /\.(?:hcl|json)$/.test(path) || /\bexport\b/.test(row);
      return exported && assigned.test(row) ? [evidence(row.trim(), { path, line: index + 1 })] : [];
    }),
  );
  return distinct([...named.map(show), ...set]);
}

/** The same sources give the same image: times are fixed, and bases cannot move. */
const reproducible = ofImage((_, facts) => {
  const places = epochs(facts);
  if (places.length === 0) {
    return fail("Builds of the same sources differ in their times.", "Set SOURCE_DATE_EPOCH for the build.");
  }
  const moving = loose(facts).filter(({ image }) => !/:[\w.-]*\d/.test(image.slice(image.lastIndexOf("/") + 1)));
  if (moving.length === 0) return pass(...places);
  return failures(
    moving.map(({ image, ...place }) => finding(`${image} moves.`, "Name a version or a digest.", place)),
  );
});

const BOTH = /--sbom(?:=(?:true|generator)\S*)?(?=\s|$)|\btype=sbom\b/;
const ORIGIN = /--provenance(?:=(?:true|mode=(?:max|min))\S*)?(?=\s|$)|\btype=provenance\b/;

const labelled: Check = (facts) => {
  const acts = builds(facts).filter(({ command, action }) => {
    if (command !== undefined) return BOTH.test(command.text) && ORIGIN.test(command.text);
    const { sbom, provenance } = action?.with ?? {};
    return /^(?:true|generator)/.test(String(sbom)) && /^(?:true|mode=)/.test(String(provenance));
  });
  const labels = ["sbom", "provenance"].map((word) =>
    facts.dockerfiles[0]?.stages
      .at(-1)
      ?.instructions.find(
        ({ keyword, value }) => keyword === "LABEL" && new RegExp(`[\\w.-]*${word}[\\w.-]*=`, "i").test(value),
      ),
  );
  const path = facts.dockerfiles[0]?.path ?? "";
  const both = labels.flatMap((label) =>
    label === undefined ? [] : [evidence(`LABEL ${label.value}`, { path, line: label.line })],
  );
  return found(
    distinct([...acts.map(show), ...(both.length === labels.length ? both : [])]),
    (item) => item,
    () => fail("The image carries neither SBOM nor provenance.", "Build with --sbom=true --provenance=mode=max."),
  );
};

export const imageBuilds: Topic = {
  id: "image-builds",
  title: "How images are built",
  bindings: [
    { rules: ["T4-1.6"], by: "facts", check: all(platforms("linux/amd64"), reproducible) },
    { rules: ["T5-1.5"], by: "facts", check: all(platforms("linux/amd64", "linux/arm64"), reproducible) },
    { rules: ["T5-1.8"], by: "facts", check: labelled },
  ],
};
