/** Whether the settings of a tool leave the application out of what it looks at. */
import type { Facts } from "../facts/model.ts";
import { section, strings } from "./ruff.ts";
import type { Command } from "./shell.ts";

/** How a tool writes the files that it leaves out: a glob of a path or of a part of it, one of a whole path, or a regular expression. */
type Kind = "part" | "path" | "regex";

/** Modules of the application that hold something. */
function modulesOf({ python }: Facts): readonly string[] {
  return python.application.filter(({ text }) => text.trim() !== "").map(({ path }) => path);
}

/** Whether there is an application and every module of it is among the files that patterns name. */
export function leavesOutAll(facts: Facts, patterns: readonly string[], kind: Kind): boolean {
  const modules = modulesOf(facts);
  const tests = patterns.flatMap((pattern) => matcher(pattern, kind) ?? []);
  return modules.length > 0 && tests.length > 0 && modules.every((path) => tests.some((test) => test(path)));
}

/** Whether a regular expression names any file of the application or of its tests; where it cannot be read, it does. */
export function matchesSome({ python }: Facts, pattern: string): boolean {
  const expression = compiled(pattern);
  return expression === undefined || python.modules.some(({ path }) => expression.test(path));
}

function matcher(pattern: string, kind: Kind): ((path: string) => boolean) | undefined {
  if (kind === "regex") {
    const expression = compiled(pattern);
    return expression && ((path) => expression.test(`/${path}`) || expression.test(path));
  }
  const plain = pattern.replace(/^\.?\//, "").replace(/\/$/, "");
  const star = kind === "path" ? ".*" : "[^/]*";
  const expression = compiled(
    `^${plain
      .replace(/[.+^${}()|[\]\\]/g, "\\$&")
      .replaceAll("**", "\0")
      .replaceAll("*", star)
      .replaceAll("\0", ".*")}$`,
  );
  return (
    expression &&
    ((path) =>
      path.startsWith(`${plain}/`) ||
      expression.test(path) ||
      (kind === "part" && path.split("/").some((part) => expression.test(part))))
  );
}

/** Python writes long ones over several lines; what only Python understands tells nothing. */
function compiled(pattern: string): RegExp | undefined {
  try {
    return new RegExp(/\n/.test(pattern) ? pattern.replace(/\s+/g, "") : pattern);
  } catch {
    return undefined;
  }
}

/** Whether a linter, formatter or type checker is told to look past the application. */
export function looksPast(facts: Facts, command: Command): boolean {
  const program = command.argv[0] ?? "";
  return namesOthers(facts, command) || SETTINGS[program]?.(facts, command) === true;
}

/** Paths that it is given, none of which is the application's. */
function namesOthers({ tree, python }: Facts, { argv }: Command): boolean {
  const words = argv.slice(1).map((word) => word.replace(/^\.\//, "").replace(/\/$/, ""));
  const named = words.filter(
    (word) => word === "." || word === "" || word.includes("$") || tree.has(word) || isFolder(tree.paths, word),
  );
  // A settings file or a report is no source.
  const sources = named.filter((word) => !/\.(?:toml|cfg|ini|ya?ml|json|xml|txt|baseline)$/.test(word));
  return (
    sources.length > 0 &&
    python.application.length > 0 &&
    !sources.some(
      (word) =>
        word === "." ||
        word === "" ||
        word.includes("$") ||
        python.application.some(({ path }) => path === word || path.startsWith(`${word}/`)),
    )
  );
}

const isFolder = (paths: readonly string[], folder: string): boolean =>
  !folder.startsWith("-") && paths.some((path) => path.startsWith(`${folder}/`));

const listed = (value: unknown): readonly string[] =>
  typeof value === "string" ? [value] : strings(value).filter((one) => one !== "");

function given({ argv }: Command, ...names: readonly string[]): readonly string[] {
  return argv.flatMap((word, index) => {
    const name = names.find((one) => word === one || word.startsWith(`${one}=`));
    if (name === undefined) return [];
    return word === name ? [argv[index + 1] ?? ""] : [word.slice(name.length + 1)];
  });
}

const SETTINGS: Readonly<Record<string, (facts: Facts, command: Command) => boolean>> = {
  ruff(facts, command) {
    const data = facts.project.tool("ruff")?.data ?? {};
    const own = [data["exclude"], data["extend-exclude"], section(data["lint"])["exclude"]].flatMap(listed);
    const flags = given(command, "--exclude", "--extend-exclude").flatMap((value) => value.split(","));
    return leavesOutAll(facts, [...own, ...flags], "part");
  },
  black(facts, command) {
    const data = facts.project.tool("black")?.data ?? {};
    const own = ["exclude", "extend-exclude", "force-exclude"].flatMap((key) => listed(data[key]));
    return leavesOutAll(
      facts,
      [...own, ...given(command, "--exclude", "--extend-exclude", "--force-exclude")],
      "regex",
    );
  },
  mypy(facts, command) {
    const data = facts.project.tool("mypy")?.data ?? {};
    const ignored = overrides(data).flatMap((one) => (isTrue(one["ignore_errors"]) ? listed(one["module"]) : []));
    const files = ["files", "packages", "modules"].flatMap((key) => listed(data[key])).flatMap((one) => one.split(","));
    const told = command.argv.slice(1).some((word) => !word.startsWith("-"));
    return (
      isTrue(data["ignore_errors"]) ||
      leavesOutAll(facts, [...listed(data["exclude"]), ...given(command, "--exclude")], "regex") ||
      leavesOutAll(
        facts,
        ignored.map((name) => `${name.replace(/\.\*$/, "").replaceAll(".", "/")}*`),
        "path",
      ) ||
      (!told && files.length > 0 && !files.some((name) => covers(facts, name.trim())))
    );
  },
};

const isTrue = (value: unknown): boolean => /^true$/i.test(String(value));

/** Of pyproject.toml a list; of an INI file there are none that are read. */
function overrides(data: Readonly<Record<string, unknown>>): readonly Readonly<Record<string, unknown>>[] {
  const own = data["overrides"];
  return Array.isArray(own) ? own.map(section) : [];
}

/** Whether a path, a pattern or the name of a package takes in some of the application. */
export function covers(facts: Facts, name: string): boolean {
  const path = name.replaceAll(/\.(?!py$)(?=\w)/g, "/");
  return (
    modulesOf(facts).length === 0 ||
    /^\.?$|\$/.test(name) ||
    modulesOf(facts).some((one) => `/${one}`.endsWith(`/${path}.py`)) ||
    modulesOf(facts).some((one) => [name, path].some((wanted) => matcher(wanted, "path")?.(one) === true)) ||
    modulesOf(facts).some((one) => one.includes(`/${path}/`))
  );
}
