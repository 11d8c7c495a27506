import type { Problem } from "../conformance.ts";
import { readIni } from "./structured/ini.ts";
import { readJson } from "./structured/json.ts";
import type { Reading } from "./structured/reading.ts";
import { readToml } from "./structured/toml.ts";
import { readYaml } from "./structured/yaml.ts";
import type { Structured } from "./model/text.ts";

type Reader = (text: string) => Reading;

/** Files with comments by convention, whatever their ending. */
const LENIENT =
  /(?:^|\/)(?:\.vscode\/.*|devcontainer|\.devcontainer|tsconfig(?:\.[^/]*)?|jsconfig|pyrightconfig|renovate)\.json5?$|\.jsonc$/;

const READERS: readonly (readonly [RegExp, Reader])[] = [
  [/(?:^|\/)(?:poetry|uv|pdm)\.lock$|(?:^|\/)Pipfile$|\.toml$/, readToml],
  [/\.ya?ml$|(?:^|\/)\.(?:yamllint|prettierrc|clang-format)$/, readYaml],
  [LENIENT, (text) => readJson(text, { comments: true })],
  [/\.(?:json|webmanifest|sarif)$|(?:^|\/)Pipfile\.lock$|(?:^|\/)\.secrets\.baseline$/, (text) => readJson(text)],
  [
    /\.(?:ini|cfg)$|(?:^|\/)(?:\.coveragerc|\.flake8|\.pylintrc|pylintrc|\.editorconfig|\.bandit|\.importlinter|\.pydocstyle|\.gitconfig|\.gitmodules|\.npmrc)$/,
    readIni,
  ],
];

/** Whether a path is one of TOML, YAML, JSON or INI. */
export function isStructured(path: string): boolean {
  return readerOf(path) !== undefined;
}

/** Reads a text in the format that its path says; undefined if that is none of TOML, YAML, JSON and INI. Never throws. */
export function structuredOf(path: string, text: string): Structured | undefined {
  const read = readerOf(path);
  return read === undefined ? undefined : structured(path, text, read);
}

/** YAML that stands in another file, such as front matter. */
export function yamlOf(path: string, text: string): Structured {
  return structured(path, text, readYaml);
}

function readerOf(path: string): Reader | undefined {
  return READERS.find(([pattern]) => pattern.test(path))?.[1];
}

function structured(path: string, text: string, read: Reader): Structured {
  const { data, problem, line } = read(text);
  const shown: Problem | undefined = problem === undefined ? undefined : { path, ...problem };
  return {
    path,
    text,
    data,
    ...(shown === undefined ? {} : { problem: shown }),
    at: (...keys) => keys.reduce(child, data),
    line: (...keys) => (data === undefined ? 1 : line(keys)),
  };
}

function child(value: unknown, key: string | number): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string | number, unknown>>)[key]
    : undefined;
}
