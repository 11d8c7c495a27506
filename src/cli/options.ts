import { parseArgs } from "node:util";
import leven from "leven";
import { usageError } from "../errors.ts";
import { QUESTIONS } from "../answers/questions.ts";
import type { GivenAnswers } from "../answers/resolve.ts";
import { type AddOptions, addOptions } from "../app/add/given.ts";
import { ADD_FLAGS } from "./add-options.ts";
import { ADR_FLAGS, type AdrOptions, adrOptions } from "./adr-options.ts";
import { CHECK_FLAGS, type CheckOptions, checkOptions } from "./check-options.ts";
import { DRIFT_FLAGS, type DriftOptions, driftOptions, type Flag } from "./drift-options.ts";

/** Flags that every command takes. */
export const COMMON_FLAGS: readonly Flag[] = [
  { name: "cwd", value: "DIR", help: "work as if started in DIR" },
  { name: "json", help: "write the result to stdout as JSON" },
  { name: "quiet", short: "q", help: "say nothing but errors on stderr" },
  { name: "verbose", help: "new: all files; check: also what holds, with its evidence; with an error, a stack trace" },
  { name: "no-color", help: "use no colour (also NO_COLOR)" },
  { name: "help", short: "h", help: "show this help" },
  { name: "version", short: "v", help: "show the version" },
];

/** Flags of the command that creates a repository, besides one per question. */
export const NEW_FLAGS: readonly Flag[] = [
  { name: "answers", value: "FILE", help: "take answers from a YAML or JSON file" },
  { name: "yes", short: "y", help: "ask nothing, take defaults" },
  { name: "dry-run", help: "show what would be written, write nothing" },
  { name: "force", help: "write into a directory that is not empty; files that git has committed may be replaced" },
  { name: "no-git", help: "make no git repository" },
  { name: "no-install", help: "do not resolve dependencies (uv lock)" },
];

export interface Options {
  readonly positionals: readonly string[];
  readonly answers: GivenAnswers;
  readonly answersFile: string | undefined;
  readonly cwd: string | undefined;
  readonly json: boolean;
  readonly quiet: boolean;
  readonly verbose: boolean;
  readonly noColor: boolean;
  readonly help: boolean;
  readonly version: boolean;
  readonly yes: boolean;
  readonly dryRun: boolean;
  readonly force: boolean;
  readonly noGit: boolean;
  readonly noInstall: boolean;
  readonly drift: DriftOptions;
  readonly check: CheckOptions;
  readonly adr: AdrOptions;
  readonly add: AddOptions;
  /** Names of the flags that were given, without those that every command takes. */
  readonly given: readonly string[];
}

const ANSWER_FLAGS: readonly Flag[] = QUESTIONS.map(({ key, help }) => ({ name: key, value: "VALUE", help }));
const ALL_FLAGS = [
  ...ANSWER_FLAGS,
  ...NEW_FLAGS,
  ...ADD_FLAGS,
  ...DRIFT_FLAGS,
  ...CHECK_FLAGS,
  ...ADR_FLAGS,
  ...COMMON_FLAGS,
];
const COMMON = new Set(COMMON_FLAGS.map(({ name }) => name));

/**
 * Reads the arguments after the program's name.
 *
 * @throws GroundrulesError `FLAG_UNKNOWN` or `FLAG_VALUE`, with the nearest flag as a hint
 */
export function parseOptions(argv: readonly string[]): Options {
  const { values, positionals } = parse(argv);
  const flag = (name: string): boolean => values[name] === true;
  const text = (name: string): string | undefined => (typeof values[name] === "string" ? values[name] : undefined);
  const given = QUESTIONS.flatMap(({ key }) => {
    const value = text(key);
    return value === undefined ? [] : [[key, { value, source: `--${key}` }] as const];
  });
  return {
    positionals,
    answers: Object.fromEntries(given),
    answersFile: text("answers"),
    cwd: text("cwd"),
    json: flag("json"),
    quiet: flag("quiet"),
    verbose: flag("verbose"),
    noColor: flag("no-color"),
    help: flag("help"),
    version: flag("version"),
    yes: flag("yes"),
    dryRun: flag("dry-run"),
    force: flag("force"),
    noGit: flag("no-git"),
    noInstall: flag("no-install"),
    drift: driftOptions(values),
    check: checkOptions(values),
    adr: adrOptions(values),
    add: addOptions(values),
    given: Object.keys(values).filter((name) => !COMMON.has(name)),
  };
}

function parse(argv: readonly string[]): { values: Record<string, unknown>; positionals: string[] } {
  const options = Object.fromEntries(
    ALL_FLAGS.map(({ name, short, value, multiple = false }) => [
      name,
      {
        type: value === undefined ? ("boolean" as const) : ("string" as const),
        multiple,
        ...(short === undefined ? {} : { short }),
      },
    ]),
  );
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw explained(error as NodeJS.ErrnoException, argv);
  }
}

function explained(error: NodeJS.ErrnoException, argv: readonly string[]) {
  if (error.code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    const unknown = /'(-[^']*)'/.exec(error.message)?.[1] ?? argv.find((argument) => argument.startsWith("-")) ?? "";
    const names = ALL_FLAGS.map(({ name }) => `--${name}`);
    const near = names.toSorted((a, b) => leven(a, unknown) - leven(b, unknown))[0] ?? "--help";
    const hint =
      leven(near, unknown) <= Math.max(1, Math.floor(unknown.length / 3))
        ? `Did you mean ${near}?`
        : "See --help for all flags.";
    return usageError("FLAG_UNKNOWN", `There is no flag ${unknown}.`, hint);
  }
  return usageError("FLAG_VALUE", firstSentence(error.message), "See --help for what each flag takes.");
}

function firstSentence(message: string): string {
  const [line = message] = message.split("\n");
  return line.endsWith(".") ? line : `${line}.`;
}
