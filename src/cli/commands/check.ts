import { dirname, resolve } from "node:path";
import type { Level, Report, Result } from "../../conformance.ts";
import { EXIT, type ExitCode, usageError } from "../../errors.ts";
import { inspect, type Inspection, judge } from "../../app/check/check.ts";
import { mendingCommand } from "../../app/check/hint.ts";
import { findRepository, readTree } from "../../app/check/repository.ts";
import { optimiseLater } from "../../io/engine.ts";
import type { FileSystem } from "../../io/file-system.ts";
import { nodeFileSystem } from "../../io/node-file-system.ts";
import { FORMATS, type FormatName } from "../../report/formats.ts";
import type { RunRecord } from "../../rules/evaluate.ts";
import { workingFolder } from "../folder.ts";
import type { Options } from "../options.ts";
import type { Terminal } from "../terminal.ts";

/** Levels whose failing rules make the command fail, by the flag's value. */
const FAIL_ON: Readonly<Record<string, readonly Level[]>> = { must: ["must"], should: ["must", "should"] };

/** `check`: which rules hold here, which fail, and what proves it. Executes nothing of the repository without `--run`. */
export async function check(positionals: readonly string[], options: Options, terminal: Terminal): Promise<ExitCode> {
  optimiseLater();
  const levels = failingLevels(options);
  const format = formatOf(options);
  const fs = nodeFileSystem();
  const root = findRepository(workingFolder(options.cwd, fs), fs);
  const tree = await readTree(root, fs);
  const inspection = inspect(tree, {
    ...(options.answers.tier === undefined ? {} : { tier: String(options.answers.tier.value) }),
    standards: options.check.standards,
    rules: [...options.check.rules, ...positionals],
    today: new Date().toISOString().slice(0, 10),
  });
  const run = options.check.run ? await execute(inspection, root, fs, terminal) : undefined;
  const judged = judge(inspection, run);
  const report = options.check.baseline === undefined ? judged : await compare(judged, options, fs, terminal);
  const failing = report.results.filter((result) => isFailing(result, levels));
  // The templates are loaded only where they can help.
  const addable = failing.length > 0 ? await addableIn(root, fs) : new Set<string>();
  const rendered = (await FORMATS[format]())(report, {
    colour: terminal.colour,
    verbose: options.verbose,
    levels,
    mend: (rule, finding) => mendingCommand(inspection.facts, rule, finding, addable),
  });
  write(rendered, report, { options, format, fs, terminal });
  if (options.check.fix && failing.length > 0) {
    const { fix } = await import("../fix.ts");
    // What is left is judged anew, once.
    if (await fix(failing, root, options, terminal)) return check(positionals, unfixed(options), terminal);
  }
  return failing.length > 0 ? EXIT.failure : EXIT.done;
}

async function addableIn(root: string, fs: FileSystem): Promise<ReadonlySet<string>> {
  const { fittingComponents } = await import("../../app/add/components.ts");
  const { openRepository } = await import("../../app/drift/repository.ts");
  const { catalogs } = await import("../../app/catalogs.ts");
  const { answers } = openRepository(root, fs).lock;
  const fitting = fittingComponents(answers, catalogs.current).map(({ id }) => id);
  // What is there in another form is not mended by another file beside it.
  return new Set(fitting.filter((id) => answers?.project?.present[id] === undefined));
}

function unfixed(options: Options): Options {
  return { ...options, check: { ...options.check, fix: false } };
}

function isFailing({ outcome, known, rule }: Result, levels: readonly Level[]): boolean {
  return outcome === "fail" && known !== true && levels.includes(rule.level);
}

function failingLevels({ check: { failOn = "must" } }: Options): readonly Level[] {
  const levels = FAIL_ON[failOn];
  if (levels !== undefined) return levels;
  throw usageError("LEVEL_UNKNOWN", `--fail-on takes no "${failOn}".`, "Choose must or should.");
}

function formatOf({ json, check: { format } }: Options): FormatName {
  if (json && format !== undefined && format !== "json") {
    throw usageError("FLAG_CONFLICT", `--json and --format ${format} contradict each other.`, "Leave one out.");
  }
  const name = json ? "json" : (format ?? "text");
  if (Object.hasOwn(FORMATS, name)) return name as FormatName;
  throw usageError(
    "FORMAT_UNKNOWN",
    `There is no format "${name}".`,
    `Choose among ${Object.keys(FORMATS).join(", ")}.`,
  );
}

async function execute(inspection: Inspection, root: string, fs: FileSystem, terminal: Terminal): Promise<RunRecord> {
  const [{ execute: run }, { gateTargets }] = await Promise.all([
    import("../../app/check/executions.ts"),
    import("../../app/check/commands.ts"),
  ]);
  const targets = gateTargets(inspection);
  terminal.note(`Running in ${root}:\n${targets.map((target) => `  make ${target}`).join("\n")}`);
  return run(inspection, {
    root,
    fs,
    now: () => performance.now(),
    starting: (command) => terminal.note(`${command} …`),
    finished: ({ command, outcome, milliseconds, detail }) => {
      terminal.note(`${command}: ${outcome} after ${(milliseconds / 1000).toFixed(1)} s`);
      if (outcome !== "pass") terminal.note(terminal.dim(detail));
    },
  });
}

/** Holds the findings against those that are known already, and takes out of the file what is no more. */
async function compare(report: Report, options: Options, fs: FileSystem, terminal: Terminal): Promise<Report> {
  const { applyBaseline, readBaseline, writeBaseline } = await import("../../rules/baseline.ts");
  const path = resolve(options.cwd ?? ".", options.check.baseline ?? "");
  const before = fs.kind(path) === "file" ? readBaseline(fs.read(path), path) : undefined;
  const { results, baseline } = applyBaseline(report.results, before);
  const text = writeBaseline(baseline);
  if (!options.dryRun && (before === undefined || writeBaseline(before) !== text)) {
    replace(path, text, fs);
    terminal.note(before === undefined ? `Findings recorded in ${path}` : `${path} is smaller now`);
  }
  return { ...report, results };
}

interface Output {
  readonly options: Options;
  readonly format: FormatName;
  readonly fs: FileSystem;
  readonly terminal: Terminal;
}

/** To the file that was named; a line on the terminal then says how it went. */
function write(text: string, { results }: Report, { options, format, fs, terminal }: Output): void {
  const { output } = options.drift;
  if (output === undefined) {
    terminal.result(text);
    return;
  }
  const path = resolve(options.cwd ?? ".", output);
  replace(path, text, fs);
  const failing = results.filter(({ outcome }) => outcome === "fail").length;
  terminal.note(`${failing} of ${results.length} rules fail; the ${format} report is in ${path}`);
}

/** Whole or not at all: a reader never sees half a file. */
function replace(path: string, text: string, fs: FileSystem): void {
  if (fs.kind(path) === "directory" || fs.kind(dirname(path)) === "file") {
    throw usageError("OUTPUT_UNUSABLE", `${path} is not a file that can be written.`, "Name another file.");
  }
  const temporary = `${path}.${process.pid}.tmp`;
  fs.write(temporary, text, 0o644);
  fs.rename(temporary, path);
}
