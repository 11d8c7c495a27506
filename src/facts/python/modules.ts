import type { Problem } from "../../conformance.ts";
import { lazily } from "../lines.ts";
import type { PythonModule, PythonSyntax } from "../model/python.ts";
import type { Tree } from "../model/text.ts";
import { readPython } from "./syntax.ts";

type Note = (problem: Problem | undefined) => void;

export function modulesOf(tree: Tree, note: Note): readonly PythonModule[] {
  return tree.paths.filter((path) => path.endsWith(".py")).map((path) => moduleOf(tree, path, note));
}

function moduleOf(tree: Tree, path: string, note: Note): PythonModule {
  const text = (): string => tree.text(path) ?? "";
  const syntax = lazily((): PythonSyntax => {
    const found = readPython(path, text());
    note(found.problem);
    return found;
  });
  return {
    path,
    test: isTest(path),
    get text() {
      return text();
    },
    get syntax() {
      return syntax();
    },
  };
}

function isTest(path: string): boolean {
  return /(?:^|\/)tests?\/|(?:^|\/)(?:test_[^/]*|[^/]*_test|conftest)\.py$/.test(path);
}

/** Never part of what runs, wherever they stand. */
const OUTSIDE = /(?:^|\/)(?:scripts|alembic|migrations|\.[^/]+)\//;

/** Folders and files of that name hold no application, unless a package holds them. */
const BESIDE =
  /(?:^|\/)(?:(?:docs?|examples?|benchmarks?|bench|dev|tools|ci|loadtests?|load_tests|perf|performance|notebooks|features|hooks|build)\/|(?:setup|noxfile|locustfile|fabfile|tasks|dodo)\.py$)/;

/** Whether a module is part of what runs in production. */
export function isApplication(path: string, tree: Tree): boolean {
  if (isTest(path) || OUTSIDE.test(path)) return false;
  const beside = BESIDE.exec(path);
  if (beside !== null && !tree.has(`${path.slice(0, beside.index)}/__init__.py`)) return false;
  // Alembic lets a project name the folder.
  const folder = /^(?<folder>.*?)(?:env\.py|versions\/[^/]+\.py)$/.exec(path)?.groups?.["folder"];
  return folder === undefined || !tree.has(`${folder}script.py.mako`);
}

/** As Python imports it: `app.main` of `backend/src/app/main.py`. */
export function dottedName(path: string, tree: Tree): string {
  const parts = path.replace(/\.py$/, "").split("/");
  if (parts.at(-1) === "__init__") parts.pop();
  let root = 0;
  // The outermost package, or what stands below `src`; namespace packages elsewhere count from the project's folder.
  const packages = parts.findIndex((_, index) => tree.has(`${parts.slice(0, index + 1).join("/")}/__init__.py`));
  const source = parts.indexOf("src");
  if (packages !== -1) root = packages;
  else if (source !== -1 && source < parts.length - 1) root = source + 1;
  else {
    for (let depth = parts.length - 1; depth > 0 && root === 0; depth--) {
      const folder = parts.slice(0, depth).join("/");
      if (PROJECT_FILES.some((name) => tree.has(`${folder}/${name}`))) root = depth;
    }
  }
  return parts.slice(root).join(".");
}

const PROJECT_FILES = ["pyproject.toml", "setup.py", "requirements.txt", "Pipfile"];
