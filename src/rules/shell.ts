/** Commands in shell text, one by one: enough of the grammar to tell which program is called with which arguments. */
import { statementsOf } from "./statements.ts";

export interface Line {
  readonly text: string;
  readonly path: string;
  readonly line: number;
  /** Whatever fails in it is let pass. */
  readonly tolerated?: boolean;
  /** Of the shell that reads it, as `-e` or `-eo pipefail`. */
  readonly flags?: string;
}

export interface Command {
  /** As written, without the commands around it. */
  readonly text: string;
  /** Words without quotes; without variables before the program and without what only starts it, as `uv run`. */
  readonly argv: readonly string[];
  /** What starts it: `uv`, `poetry` … */
  readonly runner?: string;
  /** Its exit code counts for nothing: `cmd || true`. */
  readonly tolerated: boolean;
  /** It runs in a container. */
  readonly container: boolean;
  readonly path: string;
  readonly line: number;
}

/** The commands of lines, in order, as far as they are reached. */
export function commandsIn(lines: readonly Line[], container = false): readonly Command[] {
  return lines.flatMap((line) => {
    // An expression of a workflow is one word.
    const text = line.text.replace(/\\\n/g, " ").replace(/\$\{\{[^}\n]*\}\}/g, (one) => one.replace(/\s+/g, ""));
    // A block begins in the row below its key.
    const first = line.line + (text.includes("\n") ? 1 : 0);
    return statementsOf(text, line.flags).map(({ text: statement, tolerated, row }) => {
      const command = parsed(statement);
      return {
        ...command,
        container: container || /^(?:docker|podman|nerdctl)\b/.test(statement),
        tolerated: tolerated || line.tolerated === true || isIdle(command.argv),
        path: line.path,
        line: first + row,
      };
    });
  });
}

/** Whether a command calls a program, with all of these words among its arguments. */
export function calls({ argv }: Command, program: string | RegExp, ...wanted: readonly string[]): boolean {
  const [name = ""] = argv;
  const named = typeof program === "string" ? name === program : program.test(name);
  return named && wanted.every((word) => argv.includes(word));
}

/** The value of an option: `--cov-fail-under=80`, `-m unit`. */
export function option({ argv }: Command, ...names: readonly string[]): string | undefined {
  for (const [index, word] of argv.entries()) {
    if (names.includes(word)) return argv[index + 1];
    const name = names.find((one) => word.startsWith(`${one}=`));
    if (name !== undefined) return word.slice(name.length + 1);
  }
  return undefined;
}

const RUNNERS: readonly RegExp[] = [
  /^(?:\S*\/)?(uv) (?:run|tool run)(?= )/,
  /^(?:\S*\/)?(uv)\.sh run(?= )/,
  /^(uvx)(?= )/,
  /^(poetry|pdm|pipenv|hatch|rye|pixi) run(?= )/,
  /^(pipx) run(?= )/,
];

/** Options of `uv run` that take a value. */
const VALUED =
  /^--?(?:group|extra|env-file|with|with-requirements|python|p|from|package|project|directory|no-group|index)$/;

const TOOLS =
  /^(?:ruff|black|isort|mypy|pyright|bandit|flake8|pylint|pytest|checkov|detect-secrets-hook|interrogate|vulture|deptry)$/;

/** Options with which a program looks at nothing, or fails at nothing it finds. */
const IDLE: readonly (readonly [program: RegExp, idle: RegExp])[] = [
  [TOOLS, /^(?:--version|-V|--help|-h)$/],
  [/^(?:ruff|bandit|flake8|pylint)$/, /^--exit-zero$/],
  [/^ruff$/, /^(?:--fix-only|--show-files|--show-settings|--add-noqa)$/],
  [/^pytest$/, /^(?:--collect-only|--co|--fixtures|--markers|--setup-plan)$/],
  [/^checkov$/, /^(?:--list|-l)$/],
];

const isIdle = ([program = "", ...rest]: readonly string[]): boolean =>
  IDLE.some(([tool, idle]) => tool.test(program) && rest.some((word) => idle.test(word)));

function parsed(statement: string): Pick<Command, "text" | "argv" | "runner"> {
  const text = statement.replace(/\$[({](\w+)[)}]/g, (whole, name: string) =>
    /^(?:UV|MAKE|POETRY|PYTHON|PYTEST|RUFF|COMPOSE|DOCKER_COMPOSE|PIP)$/.test(name)
      ? (KNOWN[name] ?? name.toLowerCase())
      : whole,
  );
  const bare = text.replace(
    /^(?:(?:env|exec|time|command|sudo|nice|nohup|xargs(?: -\S+)*|timeout(?: -\S+)* \d\S*)\s+|[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|\$\([^)]*\)|\S*)\s+)+/,
    "",
  );
  const match = RUNNERS.map((pattern) => pattern.exec(bare)).find((found) => found !== null);
  const runner = match?.[1] === "uvx" ? "uv" : match?.[1];
  const rest = match === undefined || match === null ? words(bare) : withoutOptions(words(bare.slice(match[0].length)));
  const argv = module(rest);
  return { text: statement.trim(), argv, ...(runner === undefined ? {} : { runner }) };
}

const KNOWN: Readonly<Record<string, string>> = { COMPOSE: "docker compose", DOCKER_COMPOSE: "docker compose" };

function withoutOptions(given: readonly string[]): readonly string[] {
  let at = 0;
  while (given[at]?.startsWith("-") || given[at]?.startsWith("$(")) at += VALUED.test(given[at] ?? "") ? 2 : 1;
  return given.slice(at);
}

/** `python -m pytest` is pytest; a path before a program, or a version behind it, does not matter. */
function module(given: readonly string[]): readonly string[] {
  const [program = "", first, second, ...rest] = given;
  const name = /(?:^|\/)(?:bin|Scripts)\//.test(program) ? (program.split("/").at(-1) ?? program) : program;
  if (/^python[\d.]*$/.test(name) && first === "-m" && second !== undefined) return [second, ...rest];
  return [name.replace(/(?<=.)@[\w.-]+$/, ""), ...given.slice(1)];
}

function words(text: string): readonly string[] {
  const found = text.match(/(?:\$\((?:[^()]|\([^()]*\))*\)|"(?:[^"\\]|\\.)*"|'[^']*'|[^\s"'])+/g) ?? [];
  return found.map((word) =>
    word.replace(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ""),
  );
}
