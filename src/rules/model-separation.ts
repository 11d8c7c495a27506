import type { Finding } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import type { PythonFunction, PythonModule } from "../facts/model/python.ts";
import { mapping } from "../facts/values.ts";
import { throughout } from "./application.ts";
import { type Check, evidence, type Exemption, fail, failures, finding, pass, type Topic } from "./model.ts";
import { once } from "./once.ts";

interface Class {
  readonly name: string;
  readonly bases: string;
  readonly line: number;
  readonly module: PythonModule;
}

const CLASS = /^class (\w+)\(([^)]*)\)/;

const classes = once(({ python }: Facts): readonly Class[] =>
  python.application.flatMap((module) =>
    module.text.split("\n").flatMap((row, index) => {
      const [, name, bases = ""] = CLASS.exec(row) ?? [];
      return name === undefined ? [] : [{ name, bases, line: index + 1, module }];
    }),
  ),
);

/** Classes that stand for tables. */
const tables = once((facts: Facts): readonly Class[] =>
  classes(facts).filter(({ bases, line, module }) => {
    if (/\btable\s*=\s*True/.test(bases)) return true;
    const rest = module.text.split("\n").slice(line);
    const end = rest.findIndex((row) => /^\S/.test(row));
    return rest.slice(0, end < 0 ? rest.length : end).some((row) => /^\s+__tablename__\b/.test(row));
  }),
);

const noTables: Exemption = (facts) => (tables(facts).length === 0 ? "No class stands for a table." : undefined);

/** Pydantic models that are no tables and no settings, whatever they derive from on the way. */
const bodies = once((facts: Facts): readonly Class[] => {
  const stored = new Set(tables(facts));
  const known = new Set([
    "BaseModel",
    "pydantic.BaseModel",
    "SQLModel",
    "RootModel",
    "Schema",
    "Serializer",
    "ModelSerializer",
  ]);
  const found = new Set<Class>();
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const one of classes(facts)) {
      const bases = one.bases.replace(/\[[^\]]*\]?/g, "").split(",");
      const derives = bases.some((base) => known.has(base.trim()));
      if (!derives || stored.has(one)) continue;
      found.add(one);
      known.add(one.name);
    }
  }
  return [...found];
});

const DOMAIN = /(?:^|\/)(?:domain|entities)\//;

const bodiesAreApart: Check = (facts) => {
  const found = bodies(facts);
  if (found.length === 0)
    return fail("No models describe requests and responses.", "Write a Pydantic model for each body, in schemas/.");
  // A model may describe what is stored without being a table: `UserInDB`. Those of the domain are no bodies.
  const kept = found.filter(({ name, module }) => /(?:InDB|InDb|InDatabase)$/.test(name) && !DOMAIN.test(module.path));
  const modules = new Set([...tables(facts), ...kept].map(({ module }) => module));
  const mixed = found.filter((one) => modules.has(one.module) && !kept.includes(one));
  if (mixed.length > 0)
    return failures(
      mixed.map((one) =>
        misplaced(one, "stands beside what is stored", "Move it to a module of requests and responses."),
      ),
    );
  return pass(...found.map(({ name, line, module }) => evidence(name, { path: module.path, line })));
};

function misplaced({ name, line, module }: Class, problem: string, remedy: string): Finding {
  return finding(`${name} ${problem}.`, remedy, { path: module.path, line });
}

const tablesAreApart: Check = (facts) => {
  const found = tables(facts);
  if (found.length === 0) return fail("No class stands for a table.", "Map every table with a class of its own.");
  const modules = new Set(bodies(facts).map(({ module }) => module));
  const mixed = found.filter(({ module }) => modules.has(module) || ROUTE.test(module.text));
  if (mixed.length > 0)
    return failures(
      mixed.map((one) => misplaced(one, "is a table beside what clients see", "Keep tables in modules of their own.")),
    );
  return pass(...found.map(({ name, line, module }) => evidence(`table ${name}`, { path: module.path, line })));
};

const ROUTE = /^\s*@\w+(?:\.\w+)*\.(?:get|post|put|patch|delete|api_route)\(/m;

/** What a route says that it answers. */
function answers({ decorators, returns = "" }: PythonFunction): string {
  const route = decorators.find((one) => /\.(?:get|post|put|patch|delete|api_route)\(/.test(one)) ?? "";
  const model = /response_model\s*=\s*([^,)\n]+)/.exec(route)?.[1];
  return model === undefined || model === "None" ? returns : model;
}

/** Whether a name in a route's module stands for a table: it may be that of a model of the response just as well. */
function tableIn(answer: string, { path, syntax }: PythonModule, stored: readonly Class[]): Class | undefined {
  return stored.find(({ name, module }) => {
    const [whole, prefix] = new RegExp(`(?:([\\w.]+)\\.)?\\b${name}\\b`).exec(answer) ?? [];
    if (whole === undefined) return false;
    const dotted = module.path.replace(/(?:\/__init__)?\.py$/, "").replaceAll("/", ".");
    if (prefix !== undefined) return `.${dotted}.`.includes(`.${prefix.split(".").at(-1)}.`);
    const source = syntax.imports.find(({ names }) => names.includes(name))?.module.replace(/^\.+/, "");
    return source === undefined ? module.path === path : `.${dotted}.`.includes(`.${source}.`);
  });
}

/** The expressions that a function returns, with what their variables were given. What deletes returns nothing of a table. */
function returnedBy(rows: readonly string[]): string {
  const returned = rows.flatMap((row) => /^\s+return\s+(.+)/.exec(row)?.[1] ?? []);
  const given = returned.flatMap((name) =>
    /^\w+$/.test(name) ? rows.filter((row) => new RegExp(`^\\s+${name}\\s*(?::[^=]+)?=[^=]`).test(row)) : [],
  );
  return [...returned, ...given].filter((one) => !/\.delete\(/.test(one)).join("\n");
}

function answeredTables(module: PythonModule, stored: readonly Class[]): readonly Finding[] {
  const rows = module.text.split("\n");
  const routes = module.syntax.functions.filter((one) =>
    one.decorators.some((decorator) => ROUTE.test(`@${decorator}`)),
  );
  return routes.flatMap((one) => {
    const answer = answers(one);
    const place = { path: module.path, line: one.line };
    const table = tableIn(answer, module, stored);
    if (table !== undefined) {
      return [
        finding(`${one.name} answers with the table ${table.name}.`, "Answer with a model of the response.", place),
      ];
    }
    const returned = answer === "" ? returnedBy(rows.slice(one.line, one.endLine)) : "";
    if (tableIn(returned, module, stored) === undefined) return [];
    return [finding(`${one.name} returns from a table and declares no model.`, "Declare its response_model.", place)];
  });
}

const tablesAreNotAnswered: Check = (facts) => {
  const { openapi, python } = facts;
  const stored = tables(facts);
  const names = stored.map(({ name }) => name);
  const named = new RegExp(`\\b(?:${names.join("|") || "(?!)"})\\b`);
  const answered = python.application
    .filter(({ text }) => ROUTE.test(text) && named.test(text))
    .flatMap((module) => answeredTables(module, stored));
  const shown = new Set(bodies(facts).map(({ name }) => name));
  const leaked = Object.keys(mapping(openapi?.document.at("components", "schemas")))
    .filter((name) => names.includes(name) && !shown.has(name))
    .map((name) =>
      finding(
        `${name} is a table, and part of the description of the API.`,
        "Describe a model of the response instead.",
        {
          path: openapi?.path ?? "",
          line: openapi?.document.line("components", "schemas", name) ?? 1,
        },
      ),
    );
  return throughout(facts, "no route answers with a table", [...answered, ...leaked]);
};

export const modelSeparation: Topic = {
  id: "model-separation",
  title: "Models of requests, of the domain and of tables",
  bindings: [
    { by: "facts", rules: ["PY-DATA-000", "PY-CTR-015"], check: tablesAreNotAnswered, unless: noTables },
    { by: "facts", rules: ["PY-DATA-004"], check: bodiesAreApart },
    { by: "test", rules: ["PY-DATA-005", "PY-DATA-007"] },
    { by: "facts", rules: ["PY-DATA-006"], check: tablesAreApart, unless: noTables },
  ],
};
