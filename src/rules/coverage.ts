import type { Evidence } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import { ran } from "./application.ts";
import { type Check, evidence, fail, pass, type Topic } from "./model.ts";
import { covers, leavesOutAll } from "./left-out.ts";
import { section, strings } from "./ruff.ts";
import { calls, type Command, option } from "./shell.ts";
import { commandsOfGate } from "./tasks.ts";

/** Percent of lines that tests run, and of mutants that they kill. */
const LINES: Readonly<Record<string, number>> = {
  "T1-6.1": 20,
  "T2-6.1": 50,
  "T3-6.1": 70,
  "T4-6.1": 80,
  "T5-6.1": 90,
  "SYS-7.4": 70,
  "CON-47.1": 80,
};
const MUTANTS: Readonly<Record<string, number>> = { "T3-6.2": 50, "T4-6.2": 60, "T5-6.2": 70 };

export const coversLines: Check = (facts, { rule }) => {
  const wanted = LINES[rule.id] ?? 100;
  const commands = commandsOfGate(facts, "test").filter(({ tolerated }) => !tolerated);
  const measuring = commands.find(
    (one) =>
      (calls(one, "pytest") && (one.argv.some((word) => /^--cov(?:=|$)/.test(word)) || covAlways(facts))) ||
      calls(one, "coverage", "report"),
  );
  if (measuring === undefined)
    return fail("make test measures no coverage.", `Run pytest --cov in make test, with fail_under = ${wanted}.`);
  if (measuresOthers(facts, measuring))
    return fail("The coverage of the application is not measured.", 'Measure all of it: source = ["app"].', measuring);
  const least = threshold(facts, measuring, commands);
  if (least === undefined)
    return fail("No coverage is required.", `Set fail_under = ${wanted} in [tool.coverage.report].`, measuring);
  if (least.value < wanted)
    return fail(
      `${least.value} % of the lines suffice, where ${wanted} % are asked for.`,
      `Raise the threshold to ${wanted}.`,
      least.shown,
    );
  return pass(ran(measuring), least.shown);
};

/** `--no-cov`, only files beside the application, or all of it left out. */
function measuresOthers(facts: Facts, measuring: Command): boolean {
  const data = facts.project.tool("coverage")?.data ?? {};
  const run = section(data["run"]);
  const sources = measuring.argv.flatMap((word) => /^--cov=(.+)$/.exec(word)?.[1] ?? []);
  const told = sources.length > 0 ? sources : strings(run["source"]).concat(strings(run["source_pkgs"]));
  return (
    measuring.argv.includes("--no-cov") ||
    leavesOutAll(facts, strings(run["omit"]).concat(strings(section(data["report"])["omit"])), "path") ||
    (told.length > 0 && !told.some((source) => covers(facts, source)))
  );
}

function covAlways({ project }: Facts): boolean {
  const options = project.tool("pytest")?.data["addopts"];
  return /--cov(?:=|\s|$)/.test(Array.isArray(options) ? options.join(" ") : String(options ?? ""));
}

/** A flag beats the configuration. */
function threshold(
  facts: Facts,
  measuring: Command,
  commands: readonly Command[],
): { readonly value: number; readonly shown: Evidence } | undefined {
  for (const command of [measuring, ...commands.filter((one) => calls(one, "coverage", "report"))]) {
    const flag = option(command, "--cov-fail-under", "--fail-under");
    if (flag !== undefined && !Number.isNaN(Number(flag))) return { value: Number(flag), shown: ran(command) };
  }
  const pytest = facts.project.tool("pytest");
  const options = pytest?.data["addopts"];
  const flag = /--cov-fail-under[= ](\d+(?:\.\d+)?)/.exec(
    Array.isArray(options) ? options.join(" ") : String(options ?? ""),
  )?.[1];
  if (pytest !== undefined && flag !== undefined)
    return {
      value: Number(flag),
      shown: evidence(`at least ${flag} %`, { path: pytest.path, line: pytest.line("addopts") }),
    };
  const coverage = facts.project.tool("coverage");
  const value = Number(section(coverage?.data["report"])["fail_under"]);
  if (coverage === undefined || Number.isNaN(value)) return undefined;
  return {
    value,
    shown: evidence(`at least ${value} %`, { path: coverage.path, line: coverage.line("report", "fail_under") }),
  };
}

const MUTATORS = /^(?:mutmut|cosmic-ray|cr-rate|cr-report|mutatest|mut\.py|pytest-gremlins|poodle)$/;

const killsMutants: Check = (facts, { rule }) => {
  const wanted = MUTANTS[rule.id] ?? 100;
  const commands = commandsOfGate(facts, "mutate").filter(({ tolerated }) => !tolerated);
  const tool = rule.id.startsWith("T5") ? /^mutmut$/ : MUTATORS;
  const mutating = commands.find((one) => tool.test(one.argv[0] ?? ""));
  if (mutating === undefined)
    return fail("make mutate makes no mutants.", "Run mutmut in make mutate, and fail below the required score.");
  const bounds = commands.flatMap((command) => bound(facts, command));
  const best = bounds.toSorted((a, b) => b.value - a.value)[0];
  if (best === undefined) return fail("No share of killed mutants is required.", `Fail below ${wanted} %.`, mutating);
  if (best.value < wanted)
    return fail(
      `${best.value} % of killed mutants suffice, where ${wanted} % are asked for.`,
      `Raise the threshold to ${wanted}.`,
      best.shown,
    );
  return pass(ran(mutating), best.shown);
};

/** A flag of the command, or a number with a telling name in the script that it runs. */
function bound({ tree }: Facts, command: Command): readonly { readonly value: number; readonly shown: Evidence }[] {
  const survivors = option(command, "--fail-over");
  if (survivors !== undefined) return [{ value: 100 - Number(survivors), shown: ran(command) }];
  const flag = option(command, "--fail-under", "--threshold", "--min-score", "--minimum", "--required");
  if (flag !== undefined && !Number.isNaN(Number(flag))) return [{ value: percent(flag), shown: ran(command) }];
  const path = command.argv
    .slice(0, 2)
    .map((word) => word.replace(/^\.\//, ""))
    .find((word) => /\.(?:py|sh|js)$/.test(word) && tree.has(word));
  const rows = path === undefined ? [] : (tree.text(path) ?? "").split("\n");
  return rows.flatMap((row, index) => {
    const value =
      /\b\w*(?:required|threshold|minimum|min|fail_?under|target)\w*\s*(?::\s*\w+\s*)?(?:=|:-|\}?:=|default=)\s*["']?(\d+(?:\.\d+)?)\b/i.exec(
        row,
      )?.[1] ?? /(?:<|-lt)\s*(\d+(?:\.\d+)?)\b/.exec(row)?.[1];
    return value === undefined || Number(value) === 0
      ? []
      : [
          {
            value: percent(value),
            shown: evidence(`at least ${percent(value)} %`, { path: path ?? "", line: index + 1 }),
          },
        ];
  });
}

function percent(written: string): number {
  return Number(written) <= 1 ? Number(written) * 100 : Number(written);
}

export const coverage: Topic = {
  id: "coverage",
  title: "How much tests reach",
  bindings: [
    { rules: ["T1-6.1", "T2-6.1", "T3-6.1", "T4-6.1", "T5-6.1"], by: "gate", target: "test", configured: coversLines },
    { rules: ["T3-6.2", "T4-6.2", "T5-6.2"], by: "gate", target: "mutate", configured: killsMutants },
  ],
};
