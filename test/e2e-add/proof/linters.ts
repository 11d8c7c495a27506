import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { type Command, kindsWithoutSchema, lintAndRender } from "../../e2e/helpers/chart.ts";
import { BESIDE, type Clone, type Plan } from "./clone.ts";

const VALUES = ["values.yaml", "values-dev.yaml", "values-staging.yaml", "values-production.yaml"];
/** What a deployment sets; nothing is released without an image. */
const SET = "image.tag=any";
const YAML_RULES = "{rules: {key-duplicates: enable, octal-values: enable}}";

/** The files that `add` made, ours alone or merged, each where it is now. */
export function ours(clone: Clone, plans: readonly Plan[]): readonly string[] {
  const paths = new Set(plans.flatMap(({ changes }) => changes.map(({ path }) => path)));
  const beside = new Set(plans.flatMap(({ conflicts }) => conflicts));
  return [...paths].flatMap((path) => {
    const at = beside.has(path) ? `${path}${BESIDE}` : path;
    return clone.has(at) ? [at] : [];
  });
}

/** What is held against the files of each kind; a linter that finds something makes the promise fail. */
export const LINTERS: Readonly<Record<string, (clone: Clone, plans: readonly Plan[]) => Promise<string>>> = {
  hadolint: async (clone, plans) => {
    const files = select(clone, plans, /(^|\/)Dockerfile(\.groundrules-new)?$/);
    for (const path of files) await clone.run(["hadolint", "--failure-threshold", "style", path]);
    return outcome(files);
  },
  helm: async (clone, plans) => {
    const charts = select(clone, plans, /(^|\/)Chart\.yaml$/);
    for (const path of charts) await lintChart(clone, dirname(path));
    return outcome(charts);
  },
  actionlint: async (clone, plans) => {
    const files = select(clone, plans, /^\.github\/workflows\/[^/]+\.ya?ml$/);
    if (files.length > 0) await clone.run(["actionlint", ...files]);
    return outcome(files);
  },
  zizmor: async (clone, plans) => {
    const files = select(clone, plans, /^\.github\/workflows\/[^/]+\.ya?ml$/);
    if (files.length > 0) await clone.run(["zizmor", "--offline", "--no-progress", ...files]);
    return outcome(files);
  },
  yamllint: async (clone, plans) => {
    const files = select(clone, plans, /\.ya?ml$/).filter((path) => !/(^|\/)chart\/templates\//.test(path));
    await clone.run(["yamllint", "--strict", "--config-data", YAML_RULES, ...files]);
    return outcome(files);
  },
  "pre-commit": async (clone, plans) => {
    const files = select(clone, plans, /(^|\/)\.pre-commit-config\.yaml$/);
    if (files.length > 0) await clone.run(["pre-commit", "validate-config", ...files]);
    return outcome(files);
  },
  compose: async (clone, plans) => {
    const files = select(clone, plans, /(^|\/)(docker-)?compose\.ya?ml$/);
    // Names that have no default, as their owner would set them.
    const names = plans.flatMap(({ answers: { project } }) => [...project.variables, project.databaseVariable]);
    const env = Object.fromEntries(names.map((name) => [name, "x"]));
    for (const path of files) {
      const check = ["docker-compose", "--profile", "*", "--file"];
      const after = await attempt(() => clone.run([...check, path, "config", "--quiet"], { env }));
      if (after === undefined) continue;
      // What the owner's file lacks, it lacked before.
      if ((await clone.files("--cached", path)).length === 0) throw after;
      const input = await clone.git("show", `HEAD:${path}`);
      const rest = ["-", "--project-directory", dirname(path), "config", "--quiet"];
      if ((await attempt(() => clone.run([...check, ...rest], { env, input }))) === undefined) throw after;
      return "not valid before either";
    }
    return outcome(files);
  },
  mkdocs: async (clone, plans) => {
    const sites = select(clone, plans, /(^|\/)mkdocs\.yml$/);
    for (const path of sites) await buildSite(clone, path);
    return outcome(sites);
  },
};

function select(clone: Clone, plans: readonly Plan[], pattern: RegExp): readonly string[] {
  return ours(clone, plans).filter((path) => pattern.test(path));
}

/** What was looked at; `none` is not a pass. */
function outcome(files: readonly string[]): string {
  return files.length === 0 ? "none" : "pass";
}

async function lintChart(clone: Clone, chart: string): Promise<void> {
  const run: Command = (...command) => clone.run(command);
  const folder = mkdtempSync(join(tmpdir(), "groundrules-chart-"));
  for (const values of VALUES) {
    const manifests = await lintAndRender(run, { chart, name: "release", values: join(chart, values), set: SET });
    const path = join(folder, values);
    writeFileSync(path, manifests);
    const unknown = await kindsWithoutSchema(run, path);
    if (unknown.length > 0) throw new Error(`${chart}/${values}: no schema for ${unknown.join(", ")}`);
  }
  await clone.run(["helm-unittest", chart]);
}

async function buildSite(clone: Clone, config: string): Promise<void> {
  const site = mkdtempSync(join(tmpdir(), "groundrules-site-"));
  const isolated = ["uv", "run", "--isolated", "--no-project", "--with-requirements", "docs/requirements.txt"];
  const env = { NO_MKDOCS_2_WARNING: "1" };
  await clone.run([...isolated, "mkdocs", "build", "--strict", "--site-dir", site], {
    cwd: join(clone.path, dirname(config)),
    env,
  });
}

/** The error of a command that did not exit 0. A tool that is not there is no verdict. */
async function attempt(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return void (await work());
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== undefined) throw error;
    return error;
  }
}
