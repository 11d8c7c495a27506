import type { Project } from "../model/project.ts";
import type { Structured } from "../model/text.ts";
import { isMapping, mapping } from "../values.ts";

type Settings = NonNullable<ReturnType<Project["tool"]>>;
type Read = (path: string) => Structured | undefined;

/** A place where a tool keeps its settings, and the keys that they stand below. */
interface Place {
  readonly file: string;
  readonly keys?: readonly string[];
  /** Each section that starts so is a table of its own, as `run` of `[coverage:run]`. */
  readonly sections?: string;
}

const pyproject = (...keys: string[]): Place => ({ file: "pyproject.toml", keys: ["tool", ...keys] });

const files = (...names: string[]): readonly Place[] => names.map((file) => ({ file }));

/** In the order in which the tools look; those that are not here read pyproject.toml alone. */
const PLACES: Readonly<Record<string, readonly Place[]>> = {
  ruff: [...files(".ruff.toml", "ruff.toml"), pyproject("ruff")],
  pytest: [
    { file: "pytest.toml", keys: ["pytest"] },
    { file: ".pytest.toml", keys: ["pytest"] },
    { file: "pytest.ini", keys: ["pytest"] },
    { file: ".pytest.ini", keys: ["pytest"] },
    pyproject("pytest", "ini_options"),
    pyproject("pytest"),
    { file: "tox.ini", keys: ["pytest"] },
    { file: "setup.cfg", keys: ["tool:pytest"] },
  ],
  mypy: [
    { file: "mypy.ini", keys: ["mypy"] },
    { file: ".mypy.ini", keys: ["mypy"] },
    pyproject("mypy"),
    { file: "setup.cfg", keys: ["mypy"] },
  ],
  coverage: [
    { file: ".coveragerc", keys: [] },
    { file: ".coveragerc.toml", keys: [] },
    { file: "setup.cfg", sections: "coverage:" },
    { file: "tox.ini", sections: "coverage:" },
    pyproject("coverage"),
  ],
  bandit: [
    { file: ".bandit", keys: ["bandit"] },
    ...files("bandit.yaml", "bandit.yml", ".bandit.yml"),
    pyproject("bandit"),
  ],
  isort: [
    { file: ".isort.cfg", keys: ["settings"] },
    pyproject("isort"),
    { file: "setup.cfg", keys: ["isort"] },
    { file: "tox.ini", keys: ["isort"] },
  ],
  flake8: ["setup.cfg", "tox.ini", ".flake8"].map((file) => ({ file, keys: ["flake8"] })),
  pylint: [...files("pylintrc", "pylintrc.toml", ".pylintrc", ".pylintrc.toml"), pyproject("pylint")],
  pyright: [...files("pyrightconfig.json"), pyproject("pyright")],
  uv: [...files("uv.toml"), pyproject("uv")],
  ty: [...files("ty.toml"), pyproject("ty")],
  hatch: [...files("hatch.toml"), pyproject("hatch")],
  towncrier: [{ file: "towncrier.toml", keys: ["tool", "towncrier"] }, pyproject("towncrier")],
  commitizen: [
    ...["cz.toml", ".cz.toml"].map((file) => ({ file, keys: ["tool", "commitizen"] })),
    pyproject("commitizen"),
  ],
  importlinter: [
    { file: ".importlinter", keys: ["importlinter"] },
    pyproject("importlinter"),
    { file: "setup.cfg", keys: ["importlinter"] },
  ],
  mutmut: [pyproject("mutmut"), { file: "setup.cfg", keys: ["mutmut"] }],
};

/**
 * The settings of a tool: the first place that has any, in the project's folder and then in the repository's.
 *
 * @param name `ruff`, or a table in it: `coverage.report`
 */
export function toolOf(name: string, folders: readonly string[], read: Read): Settings | undefined {
  const [tool = name, ...below] = name.split(".");
  for (const folder of folders) {
    for (const place of PLACES[tool] ?? [pyproject(tool)]) {
      const document = read(folder + place.file);
      const settings = document === undefined ? undefined : settingsIn(document, place);
      if (settings !== undefined) return inner(settings, below);
    }
  }
  return undefined;
}

function settingsIn(document: Structured, { keys = [], sections }: Place): Settings | undefined {
  const ini = /\.(?:ini|cfg)$|(?:^|\/)\.(?:coveragerc|bandit|flake8|importlinter|pylintrc)$|(?:^|\/)pylintrc$/.test(
    document.path,
  );
  if (sections !== undefined) return sectioned(document, sections);
  const data = document.at(...keys);
  if (!isMapping(data)) return undefined;
  const overrides = ini && keys[0] === "mypy" ? moduleOptions(document) : {};
  return {
    path: document.path,
    data: ini ? { ...(typed(data) as Settings["data"]), ...overrides } : data,
    line: (...rest) => document.line(...keys, ...rest),
  };
}

/** `[coverage:run]` of setup.cfg and tox.ini. */
function sectioned(document: Structured, start: string): Settings | undefined {
  const found = Object.entries(mapping(document.data)).filter(([section]) => section.startsWith(start));
  if (found.length === 0) return undefined;
  return {
    path: document.path,
    data: Object.fromEntries(found.map(([section, values]) => [section.slice(start.length), typed(values)])),
    line: (first, ...rest) => document.line(start + (first ?? ""), ...rest),
  };
}

/** `[mypy-package.*]`, as TOML has it: a list of overrides. */
function moduleOptions(document: Structured): Settings["data"] {
  const overrides = Object.entries(mapping(document.data))
    .filter(([section]) => section.startsWith("mypy-"))
    .map(([section, values]) => ({ module: section.slice("mypy-".length).split(","), ...(typed(values) as object) }));
  return overrides.length > 0 ? { overrides } : {};
}

/** Values of INI as TOML would have them: booleans, numbers, and lists of lines. */
function typed(value: unknown): unknown {
  if (isMapping(value)) return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, typed(inside)]));
  if (typeof value !== "string") return value;
  if (/^(?:true|yes|on)$/i.test(value)) return true;
  if (/^(?:false|no|off)$/i.test(value)) return false;
  if (/^-?\d+(?:\.\d+)?$/.test(value)) return Number(value);
  return value.startsWith("\n") ? value.slice(1).split("\n") : value;
}

function inner(settings: Settings, keys: readonly string[]): Settings | undefined {
  if (keys.length === 0) return settings;
  const data = keys.reduce<unknown>((value, key) => mapping(value)[key], settings.data);
  if (!isMapping(data)) return undefined;
  return { path: settings.path, data, line: (...rest) => settings.line(...keys, ...rest) };
}
