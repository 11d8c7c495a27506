import type { Facts } from "../facts/model.ts";
import { layersOf, lineOf, modulesIn } from "./application.ts";
import { type Check, all, evidence, fail, failures, finding, pass, type Topic } from "./model.ts";

/** Folders that the layout of a tier asks for below `app/`. */
const FOLDERS: Readonly<Record<string, readonly string[]>> = {
  "T2-4.1": ["routes", "services"],
  "T3-4.1": ["routes", "services", "repositories", "schemas", "models"],
  "T4-4.1": ["routes", "services", "repositories", "schemas", "models"],
  "T5-4.1": ["routes", "services", "repositories", "schemas", "models"],
};

const startsInMain: Check = (facts) => {
  const { entry } = facts.python;
  if (entry === undefined) {
    const [main] = facts.glob("**/app/main.py");
    if (main !== undefined) return pass(evidence("the application starts here", { path: main }));
  } else if (/(?:^|\/)app\/main\.py$/.test(entry.path)) {
    return pass(evidence(`the application starts here: ${entry.name}`, entry));
  }
  return fail("The application does not start from app/main.py.", "Make it start from app/main.py.", entry ?? {});
};

const INIT = /(?:^|\/)__init__\.py$/;
const DEFINES = /^(?:(?:async )?def|class|from|import) |^\w+\s*[:=]/m;

const hasFolders: Check = (facts, { rule, scope }) => {
  const root = appFolder(facts);
  if (root === undefined)
    return fail("There is no package app.", "Put the application into app/, in the folders of the tier.");
  const modules = (folder: string) => facts.python.modules.filter(({ path }) => path.startsWith(folder));
  const wanted = (FOLDERS[rule.id] ?? []).map((name) => `${root}${name}/`);
  // A package's docstring alone announces what is missing; but without a database there is nothing to map.
  const empty = (folder: string): boolean => folder.endsWith("/models/") && !scope.kinds.has("db");
  const missing = wanted.filter(
    (folder) =>
      !modules(folder).some(
        ({ path, text }) => /\S/.test(text) && (!INIT.test(path) || DEFINES.test(text) || empty(folder)),
      ),
  );
  if (missing.length > 0) {
    return failures(
      missing.map((path) => finding(`${path} holds no module.`, `Put what belongs there into ${path}.`, { path })),
    );
  }
  return pass(
    ...wanted.flatMap((folder) => modules(folder).map(({ path }) => evidence(`a module of ${folder}`, { path }))),
  );
};

const hasCli: Check = (facts) => {
  const path = `${appFolder(facts) ?? "app/"}cli.py`;
  if (facts.tree.has(path)) return pass(evidence("the command line", { path }));
  return fail(`There is no ${path}.`, "Give the application a command line in app/cli.py.");
};

/** `app/`, also below `src/` or in the folder of a service. */
function appFolder({ python }: Facts): string | undefined {
  const folders = python.application.flatMap(({ path }) => /^(?:.*\/)?app\//.exec(path)?.[0] ?? []);
  const { entry } = python;
  // A package of that name deep in another one is a part of it.
  const own = entry === undefined ? folders : folders.filter((folder) => entry.path.startsWith(folder));
  return own.toSorted((a, b) => a.length - b.length)[0];
}

const LAYERS = {
  boundary: ["routes", "routers", "api", "endpoints", "views", "handlers", "controllers", "cli", "commands"],
  orchestration: ["services", "service", "use_cases", "usecases", "application"],
  domain: ["domain", "models", "entities"],
  adapters: [
    "adapters",
    "repositories",
    "repository",
    "gateways",
    "clients",
    "infrastructure",
    "crud",
    "dal",
    "persistence",
  ],
} as const;

function hasLayer(layer: keyof typeof LAYERS): Check {
  return (facts) => {
    const found = layersOf(facts, ...LAYERS[layer]);
    const [name, ...others] = LAYERS[layer];
    if (found.length > 0) return pass(...modulesIn(found, `${layer} layer`));
    return fail(
      `No part of the application is its ${layer} layer.`,
      `Give it a package such as ${[name, ...others].slice(0, 3).join(", ")}.`,
    );
  };
}

/** Models of the domain are no rows of a table. */
const hasPureDomain: Check = (facts) => {
  const named = layersOf(facts, "domain", "entities");
  const layers = named.length > 0 ? named : layersOf(facts, ...LAYERS.domain);
  const pure = layers.filter(({ modules }) =>
    modules.every(
      ({ text }) =>
        !/^\s*(?:from|import) (?:sqlalchemy|sqlmodel|tortoise|peewee|django\.db|fastapi|starlette|flask|httpx|requests|redis|boto3)\b/m.test(
          text,
        ),
    ),
  );
  if (pure.length > 0) return pass(...modulesIn(pure, "domain layer, without I/O"));
  const impure = layers[0]?.modules.find(({ text }) =>
    /^\s*(?:from|import) (?:sqlalchemy|sqlmodel|tortoise|peewee|django\.db|fastapi|starlette|flask|httpx|requests|redis|boto3)\b/m.test(
      text,
    ),
  );
  return fail(
    layers.length === 0 ? "No part of the application is its domain layer." : "The domain layer imports what does I/O.",
    "Keep what decides in a package such as domain, free of databases, HTTP and frameworks.",
    impure === undefined
      ? {}
      : {
          path: impure.path,
          line: lineOf(
            impure.text,
            /^\s*(?:from|import) (?:sqlalchemy|sqlmodel|tortoise|peewee|django\.db|fastapi|starlette|flask|httpx|requests|redis|boto3)\b/m,
          ),
        },
  );
};

export const layout: Topic = {
  id: "layout",
  title: "Where code stands",
  bindings: [
    { rules: ["T1-4.1"], by: "facts", check: startsInMain },
    { rules: ["T2-4.1", "T3-4.1"], by: "facts", check: hasFolders },
    { rules: ["T4-4.1", "T5-4.1"], by: "facts", check: all(hasFolders, hasCli) },
    { rules: ["PY-CODE-002b"], by: "facts", check: hasLayer("orchestration") },
    { rules: ["PY-CODE-002c"], by: "facts", check: hasPureDomain },
    { rules: ["PY-CODE-002d"], by: "facts", check: hasLayer("adapters") },
    {
      rules: ["PY-CODE-002"],
      by: "facts",
      check: all(hasLayer("boundary"), hasLayer("orchestration"), hasPureDomain, hasLayer("adapters")),
    },
  ],
};
