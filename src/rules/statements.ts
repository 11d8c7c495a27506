/** Statements of shell text: which of them are reached, and which may fail without anybody noticing. */

export interface Statement {
  readonly text: string;
  /** Its exit code counts for nothing. */
  readonly tolerated: boolean;
  /** In the text, from 0. */
  readonly row: number;
}

/** What stands between two operators. */
interface Part {
  readonly text: string;
  readonly before: string;
  readonly after: string;
  readonly row: number;
}

/** What the shell has been told so far. */
interface State {
  /** `-e`: a failure ends it. */
  readonly stops: boolean;
  /** It was `set +e`. */
  readonly relaxed: boolean;
  readonly pipefail: boolean;
}

/** Words before the command itself. */
const LEAD = /^(?:[\s{(!@]|then\s|do\s|else\s|if\s|elif\s|while\s|until\s)+/;
const CONDITION = /^(?:[\s{(@]|then\s|do\s|else\s)*(?:if|elif|while(?!\s*!))\s/;
const NEGATED = /^(?:[\s{(@]|then\s|do\s|else\s)*!\s/;

/** What only shows the output of the command before it. */
const SHOWS = /^\s*(?:tee|cat|head|tail|less|column|ts)\b/;
const SUCCEEDS = /^(?:true|:|exit(?:\s+0)?|(?:echo|printf)\b.*)$/;
const FAILS = /\b(?:exit|return)\s+["']?(?:[1-9]|\$)|(?:^|[\s{;])false\b/;

/**
 * @param flags of the shell, as `-e` or `-eo pipefail`
 */
export function statementsOf(text: string, flags = ""): readonly Statement[] {
  const parts = reached(partsOf(text));
  const last = parts.at(-1);
  const kept = /\bexit\s+["']?\$/.test(text);
  const ends = last !== undefined && /^(?:;|\n|)$/.test(last.before) && SUCCEEDS.test(bare(last.text)) && !kept;
  let state: State = { stops: /(?:^|\s)-\w*e/.test(flags), relaxed: false, pipefail: flags.includes("pipefail") };
  return parts.flatMap((part, at) => {
    state = stateAfter(state, part);
    const lost = !state.stops && part !== last && (ends || (state.relaxed && !kept));
    const code = bare(part.text);
    return code === "" ? [] : [{ text: code, tolerated: lost || isTolerated(parts, at, state), row: part.row }];
  });
}

const bare = (text: string): string => text.replace(LEAD, "").replace(/[\s})]+$/, "");

function stateAfter(state: State, { text }: Part): State {
  const [, sign, options = ""] = /^\s*set\s+([-+])(.*)$/.exec(text) ?? [];
  if (sign === undefined) return state;
  const on = sign === "-";
  const pipefail = options.includes("pipefail") ? on : state.pipefail;
  if (!/^\w*e|errexit/.test(options)) return { ...state, pipefail };
  return { stops: on, relaxed: !on, pipefail };
}

function isTolerated(parts: readonly Part[], at: number, { pipefail }: State): boolean {
  const part = parts[at];
  if (part === undefined) return false;
  const rest = parts.slice(at + 1);
  if (part.after === "&" || NEGATED.test(part.text)) return true;
  if (part.after === "|" && !pipefail && SHOWS.test(rest[0]?.text ?? "")) return true;
  if (CONDITION.test(part.text)) return !rest.some(({ text }) => FAILS.test(text));
  // `a && b || c`: what a says is overruled too.
  const chain = parts.slice(at).findIndex(({ after }) => after !== "&&" && after !== "|");
  const end = parts[at + chain];
  return chain >= 0 && end?.after === "||" && !failsInstead(parts.slice(at + chain + 1));
}

/** Whether what stands behind `||` ends in failure, or notes it for later. */
function failsInstead(rest: readonly Part[]): boolean {
  const [first] = rest;
  const block = first?.text.trimStart().startsWith("{") === true;
  const end = block ? rest.findIndex(({ text }) => /\}\s*$/.test(text)) : -1;
  const alternative = end >= 0 ? rest.slice(0, end + 1) : rest.filter(({ row }) => row === first?.row);
  const noted = /^\s*\{?\s*(\w+)=/.exec(first?.text ?? "")?.[1];
  return (
    alternative.some(({ text }) => FAILS.test(text)) ||
    (noted !== undefined && rest.some(({ text }) => new RegExp(`(?:exit|test|\\[)\\s.*\\$\\{?${noted}\\b`).test(text)))
  );
}

/** Without what follows an `exit`, `true ||`, `false &&` or `if false`. */
function reached(parts: readonly Part[]): readonly Part[] {
  const live: Part[] = [];
  let depth = 0;
  let dead = Infinity;
  for (const [at, part] of parts.entries()) {
    const code = bare(part.text);
    const opens = opening(part.text);
    if (dead === Infinity && opens > 0 && /^\s*(?:if|while)\s+(?:false|! true)\s*$/.test(part.text)) dead = depth;
    const before = parts[at - 1];
    const skipped =
      (part.before === "||" && /^(?:true|:)$/.test(bare(before?.text ?? ""))) ||
      (part.before === "&&" && bare(before?.text ?? "") === "false");
    if (dead === Infinity && !skipped) live.push(part);
    depth += opens;
    if (dead !== Infinity && depth <= dead) dead = Infinity;
    if (depth === 0 && /^exit\b/.test(code) && /^(?:;|\n|)$/.test(part.before)) return live;
  }
  return live;
}

/** How many blocks a part opens, less those that it closes. */
function opening(text: string): number {
  const head = text.replace(/^(?:[\s(!@]|then\s|do\s|else\s)+/, "");
  const opened = /^(?:if|for|while|until|case|select)\s/.test(head) ? 1 : 0;
  const closed = /^(?:fi|done|esac)\b/.test(head) ? 1 : 0;
  const braces =
    (text.match(/(?<=^|\s|\))\{(?=\s|$)/g) ?? []).length - (text.match(/(?<=^|\s)\}(?=\s|$)/g) ?? []).length;
  return opened - closed + braces;
}

function partsOf(text: string): readonly Part[] {
  const parts: Part[] = [];
  let here: string | undefined;
  for (const [row, written] of text.split("\n").entries()) {
    if (here !== undefined) {
      if (written.trim() === here) here = undefined;
      continue;
    }
    here = /(?<!<)<<-?\s*["'\\]?(\w+)/.exec(written)?.[1];
    const found = split(written).map((part) => ({ ...part, row }));
    // An operator at the end of a row joins it with the next.
    const open = parts.at(-1);
    if (open?.text.trim() === "" && open.before !== "\n" && open.before !== ";") {
      parts.pop();
      if (found[0] !== undefined) found[0] = { ...found[0], before: open.before };
    }
    parts.push(...found);
  }
  return parts;
}

/** At `;`, `&&`, `||`, `|` and `&` outside of quotes and of `$(…)`, up to a comment. */
function split(row: string): readonly Omit<Part, "row">[] {
  const parts: Omit<Part, "row">[] = [];
  let quote = "";
  let depth = 0;
  let from = 0;
  let before = "\n";
  let end = row.length;
  for (let at = 0; at < row.length; at += 1) {
    const character = row[at] ?? "";
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === "'" || character === '"') quote = character;
    else if (character === "$" && row[at + 1] === "(") depth += 1;
    else if (character === ")" && depth > 0) depth -= 1;
    else if (depth === 0 && character === "#" && /^$|\s/.test(row[at - 1] ?? "")) {
      end = at;
      break;
    } else if (depth === 0 && /[;&|]/.test(character)) {
      const operator = row[at + 1] === character ? character + character : character;
      if (operator === "&" && (/[>&<]/.test(row[at - 1] ?? "") || row[at + 1] === ">")) continue;
      parts.push({ text: row.slice(from, at), before, after: operator });
      before = operator;
      at += operator.length - 1;
      from = at + 1;
    }
  }
  return [...parts, { text: row.slice(from, end), before, after: "\n" }];
}
