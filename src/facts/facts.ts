import picomatch from "picomatch";
import type { Problem } from "../conformance.ts";
import { readCharts } from "./chart.ts";
import { readCompose } from "./compose.ts";
import { readDockerfiles } from "./dockerfile.ts";
import { readDocument } from "./documents.ts";
import { lazily } from "./lines.ts";
import { readMakefile } from "./makefile.ts";
import { readMigrations } from "./migrations.ts";
import type { Document } from "./model/records.ts";
import type { Facts } from "./model.ts";
import type { Structured, Tree } from "./model/text.ts";
import { readOpenApi } from "./openapi.ts";
import { readPreCommit } from "./pre-commit.ts";
import { projectOf } from "./project.ts";
import { pythonOf } from "./python.ts";
import { readRecords } from "./records.ts";
import { isStructured, structuredOf } from "./structured.ts";
import { readWorkflows } from "./workflows.ts";

/** Everything that checks may ask of a repository, read when it is first asked for. */
export function factsOf(tree: Tree): Facts {
  const problems = new Map<string, Problem>();
  const note = (problem: Problem | undefined): void => {
    if (problem !== undefined) problems.set(`${problem.path}:${problem.line}:${problem.message}`, problem);
  };
  const structured = remembered((path): Structured | undefined => {
    const text = isStructured(path) && !isTemplate(path, tree) ? tree.text(path) : undefined;
    const found = text === undefined ? undefined : structuredOf(path, text);
    note(found?.problem);
    return found;
  });
  const document = remembered((path): Document | undefined => {
    const found = readDocument(tree, path);
    note(found?.frontMatter?.problem);
    return found;
  });
  const python = lazily(() => pythonOf(tree, note));
  const project = lazily(() => projectOf(tree, structured));
  const dockerfiles = lazily(() => {
    const found = readDockerfiles(tree);
    for (const { problem } of found) note(problem);
    return found;
  });
  const compose = lazily(() => readCompose(tree, structured));
  const workflows = lazily(() => readWorkflows(tree, structured));
  const charts = lazily(() => readCharts(tree, structured));
  const makefile = lazily(() => readMakefile(tree));
  const preCommit = lazily(() => readPreCommit(tree, structured));
  const migrations = lazily(() => readMigrations(tree, python()));
  const records = lazily(() => readRecords(tree, document));
  const openapi = lazily(() => readOpenApi(tree, structured));
  const globs = remembered((pattern) => {
    const patterns = pattern.split("\0");
    // Among several patterns, picomatch takes a negated one for "everything else".
    const ignore = patterns.flatMap((one) => (one.startsWith("!") ? [one.slice(1)] : []));
    const matches = picomatch(
      patterns.filter((one) => !one.startsWith("!")),
      { dot: true, ignore },
    );
    return tree.paths.filter((path) => matches(path));
  });
  return {
    tree,
    get project() {
      return project();
    },
    get python() {
      return python();
    },
    get dockerfiles() {
      return dockerfiles();
    },
    get compose() {
      return compose();
    },
    get workflows() {
      return workflows();
    },
    get charts() {
      return charts();
    },
    get makefile() {
      return makefile();
    },
    get preCommit() {
      return preCommit();
    },
    get migrations() {
      return migrations();
    },
    document,
    get records() {
      return records();
    },
    get openapi() {
      return openapi();
    },
    structured,
    glob: (pattern) => (pattern.length === 0 ? [] : globs(typeof pattern === "string" ? pattern : pattern.join("\0"))),
    get problems() {
      return [...tree.problems, ...problems.values()];
    },
  };
}

/** Whether a file is filled in by Helm, and no YAML before that. */
function isTemplate(path: string, tree: Tree): boolean {
  const chart = path.slice(0, Math.max(0, path.indexOf("templates/")));
  return path.includes("templates/") && tree.has(`${chart}Chart.yaml`);
}

function remembered<T>(read: (path: string) => T): (path: string) => T {
  const known = new Map<string, T>();
  return (path) => {
    if (known.has(path)) return known.get(path) as T;
    const value = read(path);
    known.set(path, value);
    return value;
  };
}
