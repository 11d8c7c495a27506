import type { PythonModule } from "../facts/model/python.ts";
import { layersOf, modulesIn } from "./application.ts";
import { type Check, evidence, fail, failures, finding, pass, type Topic } from "./model.ts";

const TABLE = /\b(?:DeclarativeBase|declarative_base|SQLModel|MappedAsDataclass)\b/;

const repositoriesUseSqlalchemy: Check = (facts) => {
  const dependency = facts.project.dependency("sqlalchemy");
  if (dependency === undefined || !/(?:>=|==|~=|\^)\s*[2-9]/.test(dependency.specifier)) {
    return fail("SQLAlchemy 2 is not required.", "Depend on sqlalchemy>=2.", dependency ?? {});
  }
  const repositories = layersOf(facts, "repositories");
  const using = repositories
    .flatMap(({ modules }) => modules)
    .find(({ text }) => /^\s*(?:from|import) sqlalchemy\b/m.test(text));
  if (using === undefined)
    return fail("No module in repositories/ uses SQLAlchemy.", "Put data access into repositories/.");
  const inside = new Set(repositories.flatMap(({ modules }) => modules.map(({ path }) => path)));
  const elsewhere = facts.python.application.filter(({ path }) => !inside.has(path)).flatMap(statements);
  const legacy = repositories.flatMap(({ modules }) => modules).flatMap(queries);
  if (elsewhere.length + legacy.length > 0) return failures([...elsewhere, ...legacy]);
  return pass(evidence(`sqlalchemy${dependency.specifier}`, dependency), ...modulesIn(repositories, "data access"));
};

function statements(module: PythonModule) {
  if (!module.text.includes("sqlalchemy")) return [];
  return module.syntax.imports
    .filter(
      ({ module: name, names }) =>
        name.startsWith("sqlalchemy") && names.some((one) => /^(?:select|insert|update|delete|text)$/.test(one)),
    )
    .map(({ line }) =>
      finding("Statements are built outside of repositories/.", "Move data access to repositories/.", {
        path: module.path,
        line,
      }),
    );
}

function queries(module: PythonModule) {
  if (!module.text.includes(".query(")) return [];
  return module.syntax.calls
    .filter(({ name }) => name.endsWith("session.query"))
    .map(({ line }) =>
      finding("It uses the query interface of SQLAlchemy 1.", "Write select() in the style of SQLAlchemy 2.", {
        path: module.path,
        line,
      }),
    );
}

const schemasArePydantic: Check = (facts) => {
  const dependency = facts.project.dependency("pydantic");
  if (dependency !== undefined && /(?:<|<=|==|~=|\^)\s*1(?:\.|$|,)/.test(dependency.specifier)) {
    return fail("Pydantic 1 is required.", "Depend on pydantic>=2.", dependency);
  }
  const layers = layersOf(facts, "schemas");
  const models = layers
    .flatMap(({ modules }) => modules)
    .filter(({ text }) => /class \w+\([^)]*(?:BaseModel|Schema|Base)\b/.test(text));
  if (models.length === 0)
    return fail("schemas/ holds no Pydantic models.", "Put the DTOs into schemas/, derived from pydantic.BaseModel.");
  const stray = layersOf(facts, "routes", "services")
    .flatMap(({ modules }) => modules)
    .filter(({ text }) => text.includes("BaseModel"))
    .flatMap(({ path, syntax }) =>
      syntax.classes
        .filter(({ bases }) => bases.some((base) => /(?:^|\.)BaseModel$/.test(base)))
        .map((one) => ({ path, ...one })),
    );
  if (stray.length > 0)
    return failures(
      stray.map(({ path, line, name }) =>
        finding(`The DTO ${name} stands outside of schemas/.`, "Move it to schemas/.", { path, line }),
      ),
    );
  return pass(...modulesIn(layers, "Pydantic models"));
};

/** Declarative classes: those of a base that the repository declares, or of SQLModel with `table=True`. */
function entities(modules: readonly PythonModule[]) {
  return modules
    .filter(({ text }) => /__tablename__|table\s*=\s*True/.test(text))
    .flatMap((module) =>
      module.syntax.classes
        .filter(
          ({ attributes, line, bases }) =>
            attributes.some(({ name }) => name === "__tablename__") ||
            bases.some((base) => /table\s*=\s*True/.test(base)) ||
            /table\s*=\s*True/.test(module.text.split("\n")[line - 1] ?? ""),
        )
        .map((one) => ({ path: module.path, ...one })),
    );
}

const modelsHoldEntities: Check = (facts) => {
  const found = entities(facts.python.application);
  const stray = found.filter(({ path }) => !/(?:^|\/)models(?:\/|\.py$)/.test(path));
  if (found.length === 0) return fail("There is no ORM entity.", "Declare the tables as ORM classes in models/.");
  if (stray.length > 0)
    return failures(
      stray.map(({ path, line, name }) =>
        finding(`The entity ${name} stands outside of models/.`, "Move it to models/.", { path, line }),
      ),
    );
  return pass(...found.map(({ path, line, name }) => evidence(`entity ${name}`, { path, line })));
};

const entitiesAreNoDtos: Check = (facts) => {
  const schemas = layersOf(facts, "schemas");
  const modules = schemas.flatMap((layer) => layer.modules);
  if (modules.length === 0)
    return fail(
      "There are no DTOs beside the ORM classes.",
      "Write Pydantic models in schemas/ for what the API takes and returns.",
    );
  const both = entities(
    facts.python.application.filter(({ text }) => TABLE.test(text) || text.includes("BaseModel")),
  ).filter(({ bases }) => bases.some((base) => /(?:^|\.)(?:BaseModel|SQLModel)\b/.test(base)));
  const importing = modules
    .filter(({ text }) => /\bmodels\b/.test(text))
    .flatMap(({ path, syntax }) =>
      syntax.imports.filter(({ module }) => /(?:^|\.)models(?:\.|$)/.test(module)).map(({ line }) => ({ path, line })),
    );
  const findings = [
    ...both.map(({ path, line, name }) =>
      finding(`${name} is an ORM class and a DTO in one.`, "Split it into an ORM class and a Pydantic model.", {
        path,
        line,
      }),
    ),
    ...importing.map((place) =>
      finding("A DTO builds on an ORM class.", "Let schemas/ import nothing from models/.", place),
    ),
  ];
  return findings.length > 0 ? failures(findings) : pass(...modulesIn(schemas, "DTOs that know no ORM class"));
};

const cliIsTyper: Check = (facts) => {
  const dependency = facts.project.dependency("typer");
  const module = facts.python.application.find(
    ({ path, text }) => /(?:^|\/)cli(?:\.py$|\/)/.test(path) && text.includes("Typer("),
  );
  const call = module?.syntax.calls.find(({ name }) => /(?:^|\.)Typer$/.test(name));
  if (dependency === undefined)
    return fail("typer is not a dependency.", "Depend on typer, and write the command line with it.");
  if (module === undefined || call === undefined)
    return fail("cli.py is no Typer application.", "Create a typer.Typer() in cli.py.");
  return pass(evidence("typer", dependency), evidence("typer.Typer()", { path: module.path, line: call.line }));
};

export const dataLayout: Topic = {
  id: "data-layout",
  title: "Data access, entities and DTOs",
  bindings: [
    { rules: ["T5-4.4"], by: "facts", check: repositoriesUseSqlalchemy },
    { rules: ["T5-4.5"], by: "facts", check: schemasArePydantic },
    { rules: ["T5-4.6"], by: "facts", check: modelsHoldEntities },
    { rules: ["T5-4.7"], by: "facts", check: cliIsTyper },
    { rules: ["T5-4.9"], by: "facts", check: entitiesAreNoDtos },
  ],
};
