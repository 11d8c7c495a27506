import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { succeed } from "../../test/e2e/helpers/process.ts";
import { type Answered, build, dockerfileOf, once, start } from "../../test/e2e-add/proof/image.ts";
import { Clone, type Plan } from "../../test/e2e-add/proof/clone.ts";
import { filesOf, touched } from "../../test/e2e-add/proof/lines.ts";
import { LINTERS } from "../../test/e2e-add/proof/linters.ts";
import { add, addAgain, driftCode, settle } from "../../test/e2e-add/proof/steps.ts";
import { lockForMirror } from "../../test/e2e-add/proof/poetry.ts";
import type { Entry, Row } from "./entry.ts";
import { Servers } from "./servers.ts";

export { table } from "./table.ts";

const COMPONENTS = ["docker", "compose", "helm", "ci", "pre-commit", "adr"];
const CHECKED = ["hadolint", "helm", "actionlint", "zizmor", "pre-commit", "compose", "yamllint"];
const TOOLS = [
  "hadolint",
  "helm",
  "helm-unittest",
  "kubernetes-validate",
  "actionlint",
  "zizmor",
  "pre-commit",
  "docker-compose",
  "yamllint",
  "poetry",
];
const AT_ONCE = 2;

export interface Options {
  /** Folders with clones. */
  readonly clones: readonly string[];
  /** The words that start groundrules. */
  readonly command: readonly string[];
  /** Folder of this run. */
  readonly work: string;
}

/** Proves every entry, two at a time; rows in the order of the entries. */
export async function proveAll(entries: readonly Entry[], options: Options): Promise<readonly Row[]> {
  // Before anything, so that no cell of the table says of a repository what is wrong with the machine.
  for (const tool of TOOLS) await succeed(["sh", "-c", `command -v ${tool}`], { cwd: options.work, log: "setup" });
  const servers = await Servers.start(options.work);
  const rows: Row[] = [];
  const queue = entries.map((entry, nth) => ({ entry, nth }));
  const worker = async (): Promise<void> => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      rows[next.nth] = await prove(next.entry, options, servers);
      console.error(`${next.entry.repo}: ${JSON.stringify(rows[next.nth]?.cells)}`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return rows;
}

async function prove(entry: Entry, options: Options, servers: Servers): Promise<Row> {
  try {
    return await proveClone(entry, await cloneOf(entry, options), options, servers);
  } catch (error) {
    return { entry, root: "", manager: "", cells: { exit: reason(error) } };
  }
}

async function proveClone(entry: Entry, clone: Clone, options: Options, servers: Servers): Promise<Row> {
  const cells: Record<string, string> = {};
  const before = filesOf(clone);
  const added = await add(clone, COMPONENTS, entry.flags);
  const plans = [added.plan];
  cells["exit"] = String(added.code);
  cells["proposals"] = added.plan.conflicts.join(", ");
  for (const name of CHECKED) cells[name] = await cell(async () => (await LINTERS[name]?.(clone, plans)) ?? "");
  cells["lines"] = await cell(async () => linesOf(await touched(clone, "HEAD", before, plans)));
  const settled = clone.copy(join(options.work, "settled", dirname(entry.repo), clone.id, clone.id));
  cells["again"] = await cell(async () => {
    await settle(settled, added, "removed");
    await settled.commit("added");
    const changed = await addAgain(settled, [COMPONENTS], entry.flags);
    return changed.length === 0 ? "pass" : `no: ${changed.join(", ")}`;
  });
  cells["diff"] = await cell(async () => ((await driftCode(settled)) === 0 ? "pass" : "no"));
  await imageOf(entry, clone, added.plan, servers, cells);
  const { root, manager } = added.plan.answers.project;
  return { entry, root, manager, cells };
}

/** A copy of the clone at its commit. */
async function cloneOf({ repo, commit }: Entry, { clones, command, work }: Options): Promise<Clone> {
  const name = repo.split("/")[1] ?? repo;
  const source = clones.map((folder) => join(folder, name)).find((folder) => existsSync(folder));
  if (source === undefined) throw new Error(`there is no clone of ${repo}; see --clones`);
  const path = join(work, name);
  const options = { cwd: work, log: `add/${name}` };
  await succeed(["git", "clone", "--quiet", "--no-hardlinks", source, path], options);
  const clone = new Clone(path, name.toLowerCase(), command);
  await clone.git("checkout", "--quiet", "--detach", commit);
  return clone;
}

/** Builds and starts the image; what the application itself lacks is in its logs. */
async function imageOf(entry: Entry, clone: Clone, plan: Plan, servers: Servers, cells: Record<string, string>) {
  let tag = "";
  cells["image"] = await cell(async () => {
    await lockForMirror(clone, plan);
    tag = await build(clone, plan);
    return dockerfileOf(clone, plan).endsWith("-new") ? "pass, ours" : "pass";
  });
  if (tag === "") return;
  cells["answers"] = await cell(() =>
    servers.alone(async () => {
      const environment = await servers.environment(clone.id, entry.environment);
      const surroundings = { environment, host: true, writable: entry.writable ?? [] };
      if (entry.migrate !== undefined) await once(clone, tag, entry.migrate, surroundings);
      return answerOf(plan, await start(clone, tag, plan, surroundings));
    }),
  );
}

function answerOf({ answers }: Plan, { status, health, logs }: Answered): string {
  const path = answers.project.health === "" ? "/" : answers.project.health;
  if (status === undefined) throw new Error(`nothing answers; ${health}:\n${logs}`);
  return `${status} on \`${path}\`${health.endsWith(" healthy") ? "" : `, ${health}`}`;
}

function linesOf({ unnamed, removed, comments, modes }: Awaited<ReturnType<typeof touched>>): string {
  const found = [...unnamed, ...removed, ...comments, ...modes];
  return found.length === 0 ? "pass" : `no: ${found.join("; ")}`;
}

async function cell(work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (error) {
    return reason(error);
  }
}

/** The last thing that was said, which mostly is what went wrong; the log has all of it. */
function reason(error: unknown): string {
  const lines = String(error instanceof Error ? error.message : error)
    .trim()
    .split("\n");
  return `no: ${lines.at(-1)?.slice(0, 200)}`;
}
