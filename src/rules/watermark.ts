import type { Finding, Place } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import type { PythonModule } from "../facts/model/python.ts";
import { lineOf, ran } from "./application.ts";
import { actsOfJobs, isUnattended, type Job, runsOn } from "./jobs.ts";
import { type Check, evidence, fail, failures, finding, found, pass, type Topic } from "./model.ts";
import type { Command } from "./shell.ts";
import { hookCommands, tasksOf } from "./tasks.ts";

/** What a watermark says, at the top of a file. */
interface Part {
  readonly name: string;
  readonly pattern: RegExp;
  readonly valid: (value: string) => boolean;
}

const filled = (value: string): boolean =>
  /\w/.test(value) && !/\{\{|<%|<[a-z _-]+>|\bTODO\b|\bTBD\b|\bFIXME\b/i.test(value);

const TOOL: Part = {
  name: "the tool",
  pattern:
    /(?:\b(?:tool|generator|model|assistant)\s*[:=]|\b(?:generated|created|written)[- ](?:by|with)\b\s*:?)\s*(\S.*)/i,
  valid: filled,
};
const TIME: Part = {
  name: "the time in ISO 8601",
  pattern: /(?<![\d-])(\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)(?![\d-])/,
  valid: (value) => isDate(value),
};
const RESPONSIBLE: Part = {
  name: "the responsible company or developer",
  pattern:
    /\b(?:responsible(?:[ -]\w+)?|company|developer|entity|owner|author|organi[sz]ation|maintainer|operator)\s*[:=]\s*(\S.*)/i,
  valid: filled,
};

function isDate(value: string): boolean {
  const [date = "", time = "00:00"] = value.split(/[T ]/);
  const at = new Date(`${date}T${time.slice(0, 5)}:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date);
}

/** Comments and the docstring before the first statement. */
function headerOf(text: string): string {
  const rows = text.split("\n");
  let at = 0;
  while (at < rows.length && /^\s*(?:#.*)?$/.test(rows[at] ?? "")) at += 1;
  const [, quote] = /^[rRuU]?("""|''')/.exec(rows[at] ?? "") ?? [];
  if (quote === undefined) return rows.slice(0, at).join("\n");
  const closes = (rows[at] ?? "").indexOf(quote, (rows[at] ?? "").indexOf(quote) + 3) >= 0;
  const end = closes ? at : rows.findIndex((row, index) => index > at && row.includes(quote));
  return rows.slice(0, end < 0 ? rows.length : end + 1).join("\n");
}

/** Whether a line is about the watermark: only there does a date say when the file was made. */
const MARK = /watermark|provenance|attribution|generat|\btool\b|\btime(?:stamp)?\b|\bdate\b|\bcreated\b/i;

function placeOf(text: string, { pattern, valid, name }: Part): number {
  for (const [index, row] of text.split("\n").entries()) {
    const value = pattern.exec(row)?.[1];
    if (value !== undefined && valid(value.replace(/["'#\s]+$/, "")) && (name !== TIME.name || MARK.test(row)))
      return index + 1;
  }
  return 0;
}

/** Modules that hold something; an empty `__init__.py` has nothing to attribute. */
const written = ({ python }: Facts): readonly PythonModule[] => python.modules.filter(({ text }) => text.trim() !== "");

const REMEDY = "Name the tool, the time of generation in ISO 8601 and who is responsible at the top of each file.";

function carries(...parts: readonly Part[]): Check {
  return (facts) => {
    const modules = written(facts);
    if (modules.length === 0) return fail("There is no code with a watermark.", "Check the repository that holds it.");
    const lacking = modules.filter(({ text }) => parts.some((part) => placeOf(headerOf(text), part) === 0));
    const findings = lacking.map((module) => without(module, parts));
    // One finding says it of all of them, rather than a thousand.
    if (findings.length === modules.length && findings.length > 1)
      return fail(
        `None of ${modules.length} modules names ${parts.map(({ name }) => name).join(", ")} in its header.`,
        REMEDY,
        findings[0],
      );
    if (findings.length > 0) return failures(findings);
    return pass(
      ...modules.flatMap(({ path, text }) =>
        parts.map((part) => evidence(part.name, { path, line: placeOf(headerOf(text), part) })),
      ),
    );
  };
}

function without({ path, text }: PythonModule, parts: readonly Part[]): Finding {
  const header = headerOf(text);
  const lacking = parts.filter((part) => placeOf(header, part) === 0);
  const [below = 0, ...others] = lacking.map((part) => placeOf(text, part));
  const names = lacking.map(({ name }) => name).join(", ");
  if (below > 0 && others.every((line) => line > 0))
    return finding(`The watermark is not in the header: ${names}.`, REMEDY, { path, line: below });
  return finding(`The header does not name ${names}.`, REMEDY, { path, line: 1 });
}

const SCRIPT = /(?:^|\/)[\w-]*(?:watermark|attribution)[\w-]*\.(?:py|sh|mjs|js|ts)$/i;

/** Scripts that read headers: not their tests. */
function scripts(facts: Facts): readonly Place[] {
  return facts.tree.paths.flatMap((path) => {
    if (!SCRIPT.test(path) || /(?:^|\/)(?:tests?\/|test_)/.test(path)) return [];
    const line = lineOf(
      facts.tree.text(path) ?? "",
      /\bopen\(|\.read_text\(|\bread_bytes\(|\bgrep\b|\breadFile|\bast\.parse\(|\bhead -/,
    );
    return line > 0 ? [{ path, line }] : [];
  });
}

/** A program of its own, or a script. */
const verifies = ({ argv }: Command): boolean =>
  !/^(?:echo|printf|cat|ls|true|:|test|\[|make|just|task|git|chmod|cp|touch|export)$/.test(argv[0] ?? "true") &&
  argv.some((word) => /(?:^|[\w/.-])(?:watermark|attribution)/i.test(word)) &&
  !argv.some((word) => /^--(?:help|version|list|dry-run)$/.test(word));

const hasScript: Check = (facts) =>
  found(
    scripts(facts),
    (place) => evidence("reads the headers", place),
    () =>
      fail(
        "No script verifies watermarks.",
        "Write scripts/check_watermark.py, which reads every header and fails if one is not valid.",
      ),
  );

function runs(facts: Facts): readonly { readonly command: Command; readonly job: Job }[] {
  return actsOfJobs(facts).flatMap(({ command, job }) =>
    command !== undefined && verifies(command) && isUnattended(facts, job) ? [{ command, job }] : [],
  );
}

/** What ends a script in failure. */
const EXITS =
  /\b(?:sys\.)?exit\((?!0?\))|\bSystemExit\(?(?!\(?0?\))|\breturn [1-9]|\bassert\b|\braise\b|process\.exit|\bexit [1-9$"]/;

/** A script of this repository that never fails verifies nothing. */
function isToothless(facts: Facts, { argv }: Command): boolean {
  const script = argv
    .map((word) => word.replace(/^\.\//, ""))
    .find((word) => SCRIPT.test(word) && facts.tree.has(word));
  return script !== undefined && !EXITS.test(facts.tree.text(script) ?? "");
}

const failsInPipeline: Check = (facts) => {
  const [first] = runs(facts);
  const biting = runs(facts).filter(({ command }) => !isToothless(facts, command));
  if (biting.length > 0) return pass(...biting.map(({ command }) => ran(command)));
  if (first !== undefined)
    return fail("The script that verifies watermarks never fails.", "Let it end with sys.exit(1).", first.command);
  const others = [...hookCommands(facts), ...[...tasksOf(facts).values()].flatMap(({ lines }) => lines)].some(
    ({ text }) => /watermark|attribution/i.test(text),
  );
  return fail(
    others ? "The pipeline does not fail without a valid watermark." : "Nothing fails where a watermark is missing.",
    "Run the script that verifies watermarks in the pipeline, and let it fail.",
  );
};

/** What a command is given to compare with: a list of changed files, or the commit from which on they changed. */
const COMPARED = /--(?:changed|since|base|from-ref|against|diff)\b|changed[-_]files/;
const DIFF = /\bgit["', ]+diff\b/;
const LISTING = /\bgit\b.*\bdiff\b.*(?:--name|--diff-filter|\.py\b)/;

/** On a pull request, over what it changes. A script that can compare does so only where it is told with what. */
const comparesChanges: Check = (facts) => {
  const proposed = runs(facts).filter(({ job }) => runsOn(job, "pull_request"));
  const [first] = proposed;
  if (first === undefined)
    return fail("Pull requests are not searched for missing watermarks.", "Run the script on pull_request.");
  const comparing = proposed.filter(({ command, job }) => {
    const script = command.argv.map((word) => facts.tree.text(word.replace(/^\.\//, "")) ?? "").join("\n");
    const listed = job.acts.some((act) => LISTING.test(act.command?.text ?? ""));
    if (listed || job.acts.some(({ action }) => /changed-files/.test(action?.uses ?? ""))) return true;
    const told = COMPARED.test(command.text) && isToldBase(facts, command, job);
    return told || (DIFF.test(script) && !COMPARED.test(script));
  });
  return found(
    comparing,
    ({ command }) => ran(command),
    () =>
      fail(
        "The script is not given what a pull request changes.",
        "Compare with the base by git diff, and verify each file that changed.",
        first.command,
      ),
  );
};

/** Of `$(if $(BASE),--changed $(BASE))`: whether the workflow says what the base is. */
function isToldBase({ makefile }: Facts, command: Command, { job, workflow }: Job): boolean {
  const name = /\$\(if \$[({](\w+)[)}],[^)]*--\w/.exec(command.text)?.[1];
  if (name === undefined) return true;
  const set = JSON.stringify([job.data, workflow.document.at("env")]);
  return (
    new RegExp(`"${name}":|\\b${name}=`).test(set) ||
    new RegExp(`^(?:export +)?${name}\\s*[?:]*=\\s*\\S`, "m").test(makefile?.text ?? "")
  );
}

export const watermark: Topic = {
  id: "watermark",
  title: "Provenance and watermarks",
  bindings: [
    { rules: ["T2-12.1", "T3-12.1", "T5-13.1"], by: "facts", check: carries(TOOL) },
    { rules: ["T2-12.2", "T3-12.2", "T5-13.2"], by: "facts", check: carries(TIME) },
    { rules: ["T2-12.3", "T3-12.3", "T5-13.3"], by: "facts", check: carries(RESPONSIBLE) },
    { rules: ["T2-12.4", "T3-12.4", "T5-13.4"], by: "facts", check: carries(TOOL, TIME, RESPONSIBLE) },
    { rules: ["T2-12.5", "T3-12.5", "T5-13.5"], by: "conduct" },
    { rules: ["T2-12.6", "T3-12.6", "T5-13.6"], by: "facts", check: hasScript },
    { rules: ["T2-12.7", "T3-12.7", "T5-13.7"], by: "gate", target: "watermark", configured: failsInPipeline },
    { rules: ["T2-12.8", "T3-12.8", "T5-13.8"], by: "facts", check: comparesChanges },
  ],
};
