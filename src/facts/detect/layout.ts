import type { Project } from "../../project.ts";
import { texts } from "../values.ts";
import type { Application } from "./application.ts";
import { byDefault, found } from "./model.ts";
import type { Finding, Found, Scope } from "./model.ts";
import { applicationModules } from "./scope.ts";

/** Modules beside the application that a server does not need. */
const BESIDE = /^(?:setup|conftest|noxfile|tasks|fabfile|locustfile|dodo|manage|test_.+|.+_test)\.py$/;

/** Packages and modules of the application: its own, and those that it names in imports or settings. */
export function packagesOf(scope: Scope, application: Application | undefined): Finding<readonly string[]> {
  if (application === undefined) return undefined;
  const { source, path, framework } = application;
  const base = source === "" ? "" : `${source}/`;
  const top = new Map<string, string[]>();
  for (const module of applicationModules(scope)) {
    if (!module.path.startsWith(base)) continue;
    const name = module.path.slice(base.length).split("/")[0] ?? "";
    top.set(name, [...(top.get(name) ?? []), module.text]);
  }
  const own = path.slice(base.length).split("/")[0] ?? "";
  const wanted = new Set([own]);
  for (let known = 0; known < wanted.size;) {
    known = wanted.size;
    const mentioned = [...wanted].flatMap((name) => top.get(name) ?? []).join("\n");
    for (const name of top.keys()) if (!BESIDE.test(name) && isNamed(name, mentioned)) wanted.add(name);
  }
  const manage = framework === "django" && scope.local.tree.has(`${base}manage.py`) ? ["manage.py"] : [];
  const gunicorn = ["gunicorn.conf.py"].filter((file) => scope.local.tree.has(base + file));
  const packages = [...new Set([...wanted, ...manage, ...gunicorn])].map((name) => base + name);
  return found(scope, packages.toSorted(), path);
}

function isNamed(name: string, mentioned: string): boolean {
  const word = name.replace(/\.py$/, "").replaceAll(/[.\\+*?^$[\](){}|-]/g, "\\$&");
  return new RegExp(`^\\s*(?:from|import)\\s+${word}\\b|["']${word}(?:\\.[\\w.]+)?["']`, "m").test(mentioned);
}

/** Folder of the tests; empty where they stand beside the code, or where there are none. */
export function testsOf({ local, prefix, ...scope }: Scope): Found<string> {
  const whole = { local, prefix, ...scope };
  const settings = local.project.tool("pytest");
  const configured = texts(settings?.data["testpaths"])
    .flatMap((each) => each.split(/\s+/))[0]
    ?.replace(/^\.\//, "")
    .replace(/\/$/, "");
  const { tests } = local.python;
  if (
    configured !== undefined &&
    settings !== undefined &&
    local.tree.paths.some((path) => path.startsWith(`${configured}/`))
  )
    return found(whole, configured, settings.path, settings.line("testpaths"));
  const paths = tests
    .map(({ path }) => path)
    .filter((path) => /(?:^|\/)(?:test_[^/]*|[^/]*_test|tests)\.py$/.test(path));
  const folders = paths.flatMap((path) => /^(.*?(?:^|\/)tests?)\//.exec(path)?.[1] ?? []);
  const best = [...new Set(folders)].toSorted(
    (a, b) => a.split("/").length - b.split("/").length || a.length - b.length,
  );
  const [first] = best;
  const alone = first !== undefined && (best.length === 1 || !first.includes("/"));
  if (alone) return found(whole, first, first);
  return first === undefined && paths[0] === undefined
    ? byDefault("", "there are no tests")
    : found(whole, "", paths[0] ?? first ?? "");
}

/** What runs the tests. */
export function testRunnerOf(scope: Scope, application: Application | undefined): Found<Project["testRunner"]> {
  const { local } = scope;
  const pytest = local.project.dependency("pytest") ?? local.project.dependency("pytest-django");
  const settings = local.project.tool("pytest");
  const tests = local.python.modules.filter(({ path }) => /(?:^|\/)(?:test_[^/]*|[^/]*_test|tests)\.py$/.test(path));
  const [first] = tests;
  if (first === undefined) return byDefault("none", "there are no tests");
  if (pytest !== undefined) return found(scope, "pytest", pytest.path, pytest.line);
  if (settings !== undefined) return found(scope, "pytest", settings.path);
  const importing = tests.find(({ text }) => /^\s*(?:import pytest|from pytest)\b/m.test(text));
  if (importing !== undefined) return found(scope, "pytest", importing.path);
  if (application?.framework === "django") return found(scope, "django", first.path);
  const plain = tests.find(({ text }) => /\bunittest\b/.test(text));
  return plain === undefined ? found(scope, "pytest", first.path) : found(scope, "unittest", plain.path);
}
