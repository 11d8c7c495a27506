import { DockerfileParser, Keyword, ModifiableInstruction, type Instruction } from "dockerfile-ast";
import type { Problem } from "../conformance.ts";
import type { Dockerfile, DockerInstruction, DockerStage } from "./model/delivery.ts";
import type { Tree } from "./model/text.ts";

const NAMES = /^(?:Dockerfile|Containerfile|.+\.(?:Dockerfile|Containerfile)|(?:Dockerfile|Containerfile)[.-].+)$/i;
/** Not recipes of an image, though named like one. */
const OTHERS = /\.(?:dockerignore|md|rst|txt|ejs|j2|jinja2?|tmpl|tpl|py|sh|ya?ml|json|toml)$/i;
/** Images that are not what is deployed. */
const ASIDE =
  /(?:^|[/._-])(?:devcontainer|dev|development|tests?|local|ci|docs?|examples?|fixtures?|templates?)(?=$|[/._-])/i;

const KEYWORDS = new Set<string>(Object.values(Keyword));

/** Every Dockerfile, the one of the service first. */
export function readDockerfiles(tree: Tree): readonly Dockerfile[] {
  return tree.paths
    .filter((path) => NAMES.test(basename(path)) && !OTHERS.test(path))
    .toSorted((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .flatMap((path) => {
      const text = tree.text(path);
      return text === undefined ? [] : [dockerfileOf(path, text)];
    });
}

/** Never throws: what could not be read is a problem beside the rest. */
export function dockerfileOf(path: string, text: string): Dockerfile {
  try {
    return parse(path, text);
  } catch (error) {
    const message = `cannot be read as a Dockerfile: ${error instanceof Error ? error.message : String(error)}`;
    return { path, text, args: {}, stages: [], problem: { path, message } };
  }
}

function parse(path: string, text: string): Dockerfile {
  const file = DockerfileParser.parse(text);
  const escape = file.getEscapeCharacter();
  const instructions = file.getInstructions().map((instruction) => read(instruction, escape));
  const first = instructions.findIndex(({ keyword }) => keyword === "FROM");
  const args = defaults(first < 0 ? instructions : instructions.slice(0, first));
  const stages: DockerStage[] = [];
  let body: DockerInstruction[] = [];
  for (const instruction of first < 0 ? [] : instructions.slice(first)) {
    if (instruction.keyword === "FROM") {
      body = [];
      stages.push({ ...stageOf(instruction, stages.length, args), instructions: body });
    } else body.push(instruction);
  }
  const problem = problemOf(path, instructions);
  return { path, text, args, stages, ...(problem === undefined ? {} : { problem }) };
}

function read(instruction: Instruction, escape: string): DockerInstruction {
  const value = joined(instruction.getRawArgumentsContent() ?? "", escape);
  const flags =
    instruction instanceof ModifiableInstruction ? instruction.getFlags().map((flag) => flag.toString()) : [];
  const keyword = instruction.getKeyword();
  const exec = execOf(keyword === "HEALTHCHECK" ? value.replace(/^CMD\s+/i, "") : value);
  return {
    keyword,
    value,
    flags,
    ...(exec === undefined ? {} : { exec }),
    line: instruction.getRange().start.line + 1,
  };
}

/** One line, without the comments between its parts. Here-documents keep their lines. */
function joined(raw: string, escape: string): string {
  if (/<<-?["']?\w/.test(raw)) return raw;
  const lines = raw.split("\n").map((line) => line.trim());
  return lines
    .filter((line, index) => index === 0 || (line !== "" && !line.startsWith("#")))
    .map((line) => (line.endsWith(escape) ? line.slice(0, -1).trimEnd() : line))
    .filter((line) => line !== "")
    .join(" ");
}

function execOf(value: string): readonly string[] | undefined {
  if (!value.startsWith("[")) return undefined;
  try {
    const words: unknown = JSON.parse(value);
    return Array.isArray(words) && words.every((word) => typeof word === "string") ? words : undefined;
  } catch {
    return undefined;
  }
}

function stageOf(from: DockerInstruction, index: number, args: Readonly<Record<string, string>>) {
  const [written = "", as, name] = from.value.split(/\s+/);
  const platform = from.flags.find((flag) => flag.startsWith("--platform="))?.slice("--platform=".length);
  return {
    name: name !== undefined && as?.toUpperCase() === "AS" ? name : String(index),
    base: substituted(unquoted(written), args),
    written,
    ...(platform === undefined ? {} : { platform }),
    line: from.line,
  };
}

/** ARG and its default, each with the ones before it put in. */
function defaults(instructions: readonly DockerInstruction[]): Readonly<Record<string, string>> {
  const args: Record<string, string> = {};
  for (const { keyword, value } of instructions) {
    if (keyword !== "ARG") continue;
    for (const [, name = "", given = ""] of value.matchAll(/([A-Za-z_]\w*)=("[^"]*"|'[^']*'|\S*)/g)) {
      args[name] = substituted(unquoted(given), args);
    }
  }
  return args;
}

/** Variables without a value stay as they are written. */
function substituted(text: string, args: Readonly<Record<string, string>>): string {
  return text.replace(
    /\$(?:(\w+)|\{(\w+)(?:(:?[-+])([^{}]*))?\})/g,
    (whole, plain?: string, braced?: string, operator?: string, word = "") => {
      const value = args[plain ?? braced ?? ""];
      const given = value !== undefined && (value !== "" || !operator?.startsWith(":"));
      if (operator?.endsWith("+")) return given ? word : "";
      if (operator?.endsWith("-")) return given ? value : word;
      return value ?? whole;
    },
  );
}

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*)\1$/, "$2");
}

function problemOf(path: string, instructions: readonly DockerInstruction[]): Problem | undefined {
  const unknown = instructions.find(({ keyword }) => !KEYWORDS.has(keyword));
  if (unknown !== undefined) return { path, line: unknown.line, message: `"${unknown.keyword}" is no instruction` };
  const early = instructions.find(({ keyword }) => keyword === "FROM" || keyword !== "ARG");
  if (early === undefined) return { path, message: "has no FROM" };
  if (early.keyword !== "FROM") return { path, line: early.line, message: `${early.keyword} stands before any FROM` };
  const empty = instructions.find(({ keyword, value }) => keyword === "FROM" && value === "");
  return empty === undefined ? undefined : { path, line: empty.line, message: "FROM names no image" };
}

/** The service's own first: plainly named, near the root, not for development or tests. */
function rank(path: string): number {
  const depth = path.split("/").length - 1;
  const plain = /^(?:Dockerfile|Containerfile)$/i.test(basename(path)) ? 0 : 1;
  return (ASIDE.test(path) ? 1000 : 0) + depth * 2 + plain;
}

function basename(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}
