import type { Dependency } from "../model/project.ts";
import type { Structured } from "../model/text.ts";
import { isMapping, list, mapping, text, texts } from "../values.ts";
import { isDevelopment, normalised, requirement } from "./requirements.ts";

type Keys = readonly (string | number)[];

/** Groups that are installed in production although dependency groups are made for development. */
const RUNTIME = /^(?:main|prod(?:uction)?|runtime|server|api|app)$/i;

/** What pyproject.toml declares: PEP 621, PEP 735, and the tables of Poetry, PDM, uv and Hatch. */
export function declared(document: Structured): readonly Dependency[] {
  const at = (...keys: Keys): Readonly<Record<string, unknown>> => mapping(document.at(...keys));
  const groups = (keys: Keys, below: Keys = []): readonly (readonly [string, Keys])[] =>
    Object.keys(at(...keys)).map((group) => [group, [...keys, group, ...below]]);
  return [
    ...requirements(document, ["project", "dependencies"], "main", false),
    ...table(document, ["tool", "poetry", "dependencies"], "main", false),
    ...groups(["project", "optional-dependencies"]).flatMap(([group, keys]) =>
      requirements(document, keys, group, isDevelopment(group)),
    ),
    ...groups(["dependency-groups"]).flatMap(([group]) => grouped(document, group, group, [])),
    ...requirements(document, ["tool", "uv", "dev-dependencies"], "dev", true),
    ...groups(["tool", "pdm", "dev-dependencies"]).flatMap(([group, keys]) =>
      requirements(document, keys, group, true),
    ),
    ...table(document, ["tool", "poetry", "dev-dependencies"], "dev", true),
    ...groups(["tool", "poetry", "group"], ["dependencies"]).flatMap(([group, keys]) =>
      table(document, keys, group, !RUNTIME.test(group)),
    ),
    ...groups(["tool", "hatch", "envs"]).flatMap(([group, keys]) => [
      ...requirements(document, [...keys, "dependencies"], group, true),
      ...requirements(document, [...keys, "extra-dependencies"], group, true),
    ]),
  ];
}

/** What Pipfile declares. */
export function declaredInPipfile(document: Structured): readonly Dependency[] {
  return Object.keys(mapping(document.data))
    .filter((section) => !["source", "requires", "scripts", "pipenv"].includes(section))
    .flatMap((section) =>
      table(
        document,
        [section],
        section === "packages" ? "main" : section.replace(/-packages$/, ""),
        section !== "packages",
      ),
    );
}

/** What setup.cfg declares. */
export function declaredInSetupCfg(document: Structured): readonly Dependency[] {
  const lines = (section: string, key: string, group: string, development: boolean): readonly Dependency[] => {
    const line = document.line(section, key);
    return (text(document.at(section, key)) ?? "").split("\n").flatMap((entry, index) => {
      const found = requirement(entry);
      return found === undefined ? [] : { ...found, group, development, path: document.path, line: line + index };
    });
  };
  return [
    ...lines("options", "install_requires", "main", false),
    ...Object.keys(mapping(document.at("options.extras_require"))).flatMap((extra) =>
      lines("options.extras_require", extra, extra, isDevelopment(extra)),
    ),
  ];
}

function requirements(document: Structured, keys: Keys, group: string, development: boolean): readonly Dependency[] {
  return list(document.at(...keys)).flatMap((entry, index) => {
    const found = typeof entry === "string" ? requirement(entry) : undefined;
    if (found === undefined) return [];
    return { ...found, group, development, path: document.path, line: document.line(...keys, index) };
  });
}

/** A group of PEP 735 with those that it includes. */
function grouped(document: Structured, name: string, group: string, around: readonly string[]): readonly Dependency[] {
  const included = list(document.at("dependency-groups", name)).flatMap((entry) =>
    isMapping(entry) ? (text(entry["include-group"]) ?? []) : [],
  );
  return [
    ...requirements(document, ["dependency-groups", name], group, !RUNTIME.test(group)),
    ...included
      .filter((other) => other !== name && !around.includes(other))
      .flatMap((other) => grouped(document, other, group, [...around, name])),
  ];
}

/** A table of names and constraints, as Poetry and Pipenv write them. */
function table(document: Structured, keys: Keys, group: string, development: boolean): readonly Dependency[] {
  return Object.entries(mapping(document.at(...keys)))
    .filter(([name]) => normalised(name) !== "python")
    .map(([name, constraint]) => ({
      name: normalised(name),
      specifier: specifierOf(constraint),
      group,
      development,
      path: document.path,
      line: document.line(...keys, name),
    }));
}

function specifierOf(constraint: unknown): string {
  const [first] = Array.isArray(constraint) ? (constraint as readonly unknown[]) : [constraint];
  if (!isMapping(first)) return text(first) ?? "";
  const extras = texts(first["extras"]);
  const source = ["git", "url", "path", "file"].flatMap((kind) => {
    const address = text(first[kind]);
    return address === undefined ? [] : `@ ${address}`;
  })[0];
  const version = text(first["version"]) ?? source ?? "";
  const marker = text(first["markers"]);
  return `${extras.length > 0 ? `[${extras.join(",")}]` : ""}${version}${marker === undefined ? "" : `; ${marker}`}`;
}
