/** Commands in shell text, one by one: enough of the grammar to tell which program is called with which arguments. */

export interface Line {
  readonly text: string;
  readonly path: string;
  readonly line: number;
  /** Whatever fails in it is let pass. */
  readonly tolerated?: boolean;
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

/** The commands of lines, in order. */
export function commandsIn(lines: readonly Line[], container = false): readonly Command[] {
  return lines.flatMap((line) => {
    const text = line.text.replace(/\\\n/g, " ");
    let at = line.line;
    return text.split("\n").flatMap((row, _, rows) => {
      const starts = at + (rows.length > 1 ? 1 : 0);
      at += 1;
      const place = rows.length > 1 ? starts : line.line;
      return statements(row).map(({ text: statement, tolerated }) => ({
        ...parsed(statement),
        container: container || /^(?:docker|podman|nerdctl)\b/.test(statement),
        tolerated: tolerated || line.tolerated === true,
        path: line.path,
        line: place,
      }));
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

function statements(row: string): readonly { readonly text: string; readonly tolerated: boolean }[] {
  const parts: { text: string; tolerated: boolean }[] = [];
  for (const { text, before } of split(row)) {
    const last = parts.at(-1);
    // `a || b`: what a says is overruled, unless b ends in failure.
    if (
      before === "||" &&
      last !== undefined &&
      !/^\{?\s*(?:exit\s+[1-9]|false)\b|exit\s+[1-9]/.test(row.slice(row.indexOf(text)))
    ) {
      parts[parts.length - 1] = { ...last, tolerated: true };
    }
    const clean = text.replace(/^(?:[\s{(!@]|then\s|do\s|else\s|if\s|while\s)+/, "").replace(/[\s})]+$/, "");
    if (clean !== "" && !clean.startsWith("#")) parts.push({ text: clean, tolerated: false });
  }
  return parts;
}

/** At `;`, `&&`, `||` and `|` outside of quotes and of `$(…)`. */
function split(row: string): readonly { readonly text: string; readonly before: string }[] {
  const parts: { text: string; before: string }[] = [];
  let quote = "";
  let depth = 0;
  let from = 0;
  let before = "";
  for (let at = 0; at < row.length; at += 1) {
    const character = row[at] ?? "";
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === "'" || character === '"') quote = character;
    else if (character === "$" && row[at + 1] === "(") depth += 1;
    else if (character === ")" && depth > 0) depth -= 1;
    else if (depth === 0 && /[;&|]/.test(character)) {
      const operator = row[at + 1] === character ? character + character : character;
      if (operator === "&" && /[>&<]/.test(row[at - 1] ?? "")) continue;
      if (operator === "&" && row[at + 1] === ">") continue;
      parts.push({ text: row.slice(from, at), before });
      before = operator;
      at += operator.length - 1;
      from = at + 1;
    }
  }
  return [...parts, { text: row.slice(from), before }];
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

function parsed(statement: string): Pick<Command, "text" | "argv" | "runner"> {
  const text = statement.replace(/\$[({](\w+)[)}]/g, (whole, name: string) =>
    /^(?:UV|MAKE|POETRY|PYTHON|PYTEST|RUFF|COMPOSE|DOCKER_COMPOSE|PIP)$/.test(name)
      ? (KNOWN[name] ?? name.toLowerCase())
      : whole,
  );
  const bare = text.replace(
    /^(?:(?:env|exec|time|command|sudo|xargs(?: -\S+)*)\s+|[A-Za-z_]\w*=(?:"[^"]*"|'[^']*'|\$\([^)]*\)|\S*)\s+)+/,
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
