import type { Catalog } from "../model.ts";
import { type Choice, type Question, QUESTIONS } from "../answers/questions.ts";
import { ADD_FLAGS } from "./add-options.ts";
import { ADR_FLAGS } from "./adr-options.ts";
import { CHECK_FLAGS } from "./check-options.ts";
import { DRIFT_FLAGS, type Flag } from "./drift-options.ts";
import { COMMON_FLAGS, NEW_FLAGS } from "./options.ts";

/** What the program can be asked to do, for `--help` and the README. */
export const COMMANDS: readonly { readonly usage: string; readonly help: string }[] = [
  { usage: "<dir>", help: "create a repository in <dir>" },
  { usage: "new <dir>", help: "the same, also where <dir> is the name of a command" },
  { usage: "add <component…>", help: "add parts to a repository, ours or not" },
  { usage: "add resource <name> --field title:str", help: "add a kind of object: route to migration, with tests" },
  { usage: "remove <component…>", help: "take out what is not edited" },
  { usage: "init", help: "record tier, standards and service of a repository; write nothing else" },
  { usage: "check [--run]", help: "say which rules hold here, which fail, and what proves it" },
  { usage: "tier <n>", help: "move to another tier: what is missing, then the change and its record" },
  { usage: "adr new <title>", help: "record a decision, or an exception from a rule" },
  { usage: "diff [path…]", help: "show what drifted from what was generated" },
  { usage: "regenerate [path…]", help: "restore what drifted or is missing" },
  { usage: "update [--continue | --abort]", help: "move to this version's templates, and to changed answers" },
  { usage: "eject [path…]", help: "own files from now on" },
  { usage: "explain <rule | path | component>", help: "say what it is for, how it stands, and what to do" },
  { usage: "list <tiers|stacks|components|standards|rules|files>", help: "show what there is" },
];

/** Columns of the longest command, and two blanks. */
const WIDEST = Math.max(...COMMANDS.map(({ usage }) => `create-groundrules ${usage}  `.length));

/** Text of `--help`. */
export function helpText(catalog: Catalog): string {
  return [
    "Create a repository that meets its team's engineering standards from the first commit.",
    "",
    "Usage:",
    ...COMMANDS.map(({ usage, help }) => row(`create-groundrules ${usage}`, help, WIDEST)),
    "",
    "Examples:",
    "  npm create groundrules orders",
    "  npm create groundrules orders -- --tier 4 --stack fastapi --yes",
    "  npm create groundrules orders -- --answers answers.yaml --dry-run",
    "  groundrules add docker helm --dry-run",
    "  groundrules add resource order --field title:str --field due:date?",
    "  groundrules check --run --format html --output report.html",
    "  groundrules tier 5 --dry-run",
    "  groundrules update --dry-run",
    "",
    "Answers (asked in a terminal; also GROUNDRULES_NAME and so on, or keys of an answers file):",
    ...QUESTIONS.filter(({ asked }) => asked).map((question) => answerRow(question, catalog)),
    "",
    "Settings (never asked):",
    ...QUESTIONS.filter(({ asked }) => !asked).map((question) => answerRow(question, catalog)),
    "",
    "Flags:",
    ...[...NEW_FLAGS, ...COMMON_FLAGS].map(flagRow),
    "",
    "Flags of add and init:",
    ...ADD_FLAGS.map(flagRow),
    "",
    "Flags of add, remove, tier, diff, regenerate and update:",
    ...DRIFT_FLAGS.map(flagRow),
    "",
    "Flags of check and adr:",
    ...[...CHECK_FLAGS, ...ADR_FLAGS].map(flagRow),
    "",
    "Exit codes: 0 done, 1 findings, drift or failure, 2 usage, 3 conflicts are left for a person, 130 interrupted.",
    "",
  ].join("\n");
}

function row(left: string, right: string, width = 26): string {
  return `  ${left.padEnd(width)}${right}`;
}

function answerRow({ key, help, choices }: Question, catalog: Catalog): string {
  return row(`--${key} VALUE`, help + choicesText(choices?.(catalog, false)));
}

function flagRow({ name, short, value, help }: Flag): string {
  return row(`${short === undefined ? "" : `-${short}, `}--${name}${value === undefined ? "" : ` ${value}`}`, help);
}

function choicesText(choices: readonly Choice[] | undefined): string {
  if (choices === undefined) return "";
  const values = choices.filter((choice) => !choice.planned).map((choice) => choice.value);
  return ` (${values.join(", ")})`;
}
