import type { Facts } from "../facts/model.ts";
import type { OpenApi } from "../facts/model/records.ts";
import { list, mapping, text } from "../facts/values.ts";
import { ciCompares, isCommitted } from "./api-snapshot.ts";
import { bodiesHaveExamples, operationsAreExplained } from "./api-contract.ts";
import { lineOf, ran } from "./application.ts";
import {
  all,
  type Check,
  evidence,
  type Exemption,
  fail,
  failures,
  finding,
  notApplicable,
  pass,
  type Topic,
} from "./model.ts";
import { calls } from "./shell.ts";
import { pipelineOf } from "./tasks.ts";

const NO_DESCRIPTION = fail(
  "No OpenAPI document is committed.",
  "Write the description of the API to openapi.json, and commit it.",
);

type Operation = OpenApi["operations"][number];

/** For probes and pages, not for clients. */
const OPERATIONAL =
  /^\/(?:$|api$|health|healthz|livez|readyz|ready|live|metrics|ping|status|version|info|docs|redoc|openapi\.json|\.well-known)/;

/** Every operation for clients is as it should be. */
function operations(
  fits: (operation: Operation, facts: Facts) => boolean,
  lack: (operation: Operation) => string,
  remedy: string,
  chosen: (operation: Operation) => boolean = () => true,
): Check {
  return (facts) => {
    const { openapi } = facts;
    if (openapi === undefined) return NO_DESCRIPTION;
    const own = openapi.operations.filter((one) => !OPERATIONAL.test(one.path) && chosen(one));
    if (own.length === 0) return notApplicable("The API has no such operation.");
    const wrong = own.filter((one) => !fits(one, facts));
    if (wrong.length > 0)
      return failures(wrong.map((one) => finding(lack(one), remedy, { path: openapi.path, line: one.line })));
    return pass(
      ...own.map(({ method, path, line }) => evidence(`${method.toUpperCase()} ${path}`, { path: openapi.path, line })),
    );
  };
}

const versioned = (pattern: RegExp, example: string) =>
  operations(
    ({ path }) => pattern.test(path),
    ({ path }) => `${path} has no version.`,
    `Put it below ${example}.`,
  );

const segments = (path: string): readonly string[] =>
  path.split("/").filter((part) => part !== "" && !part.startsWith("{") && !/^v\d+$/.test(part) && part !== "api");

const isKebab = operations(
  ({ path }) => segments(path).every((part) => /^[a-z0-9]+(?:-[a-z0-9]+)*(?::[a-z-]+)?$/.test(part)),
  ({ path }) => `${path} is not in kebab-case.`,
  "Write its parts in lower case, with hyphens.",
);

/** What is followed by an identifier, or takes new members, is a collection. */
const COUNTLESS = /(?:s|data|media|people|children|news|metadata|info)$/;

const isPlural: Check = (facts, question) => {
  const paths = (facts.openapi?.operations ?? []).map(({ path }) => path);
  const collections = new Set(
    paths.flatMap((path) => [...path.matchAll(/\/([a-z0-9-]+)(?=\/\{)/gi)].map(([, name = ""]) => name)),
  );
  return operations(
    ({ path }) => segments(path).every((part) => !collections.has(part) || COUNTLESS.test(part)),
    ({ path }) => `${path} names a collection in the singular.`,
    "Name collections in the plural.",
  )(facts, question);
};

const PAGING =
  /^(?:limit|offset|page|per[-_]?page|page[-_]?(?:size|token|number)|size|cursor|after|before|skip|starting[-_]after)$/i;

/** Resolves a reference within the document. */
function resolved(openapi: OpenApi | undefined, value: unknown): unknown {
  const reference = text(mapping(value)["$ref"]);
  return reference === undefined ? value : openapi?.document.at(...reference.replace(/^#\//, "").split("/"));
}

/** Reads of many: an array, or a page that holds one, comes back. */
function isList(openapi: OpenApi | undefined, { method, path, data }: Operation): boolean {
  if (method.toLowerCase() !== "get" || path.endsWith("}")) return false;
  const content = mapping(mapping(resolved(openapi, mapping(data["responses"])["200"]))["content"]);
  const schema = mapping(resolved(openapi, mapping(content["application/json"])["schema"]));
  if (schema["type"] === "array") return true;
  return ["items", "data", "results", "entries"].some(
    (key) => mapping(resolved(openapi, mapping(schema["properties"])[key]))["type"] === "array",
  );
}

const isPaged: Check = (facts, question) =>
  operations(
    ({ data }) =>
      list(data["parameters"]).some((one) => PAGING.test(text(mapping(resolved(facts.openapi, one))["name"]) ?? "")),
    ({ path }) => `GET ${path} answers with everything at once.`,
    "Give it parameters such as limit and cursor.",
    (one) => isList(facts.openapi, one),
  )(facts, question);

const isModern: Check = ({ openapi }) => {
  if (openapi === undefined) return NO_DESCRIPTION;
  const [major = 0, minor = 0] = openapi.version.split(".").map(Number);
  const place = { path: openapi.path, line: openapi.document.line("openapi") };
  return major > 3 || (major === 3 && minor >= 1)
    ? pass(evidence(`OpenAPI ${openapi.version}`, place))
    : fail(`The description is of OpenAPI ${openapi.version}.`, "Write it for 3.1 or newer.", place);
};

/** Pages or sites that show the description to readers. */
const isRendered: Check = (facts) => {
  const own = facts.python.application.flatMap(({ path, text: body }) => {
    const line = lineOf(body, /\bFastAPI\(|get_swagger_ui_html|get_redoc_html/);
    return line > 0 && !/docs_url\s*=\s*None/.test(body) ? [evidence("serves its documentation", { path, line })] : [];
  });
  const plugins = facts.glob("mkdocs.{yml,yaml}").flatMap((path) => {
    const line = lineOf(facts.tree.text(path) ?? "", /swagger|redoc|openapi|neoteroi/i);
    return line > 0 ? [evidence("a page of the site", { path, line })] : [];
  });
  const built = pipelineOf(facts).filter((one) =>
    calls(one, /^(?:redocly|redoc-cli|widdershins|openapi-generator(?:-cli)?)$/),
  );
  const places = [...own, ...plugins, ...built.map(ran)];
  return places.length > 0
    ? pass(...places)
    : fail(
        "Nothing renders the OpenAPI document for readers.",
        "Serve it with Swagger UI or Redoc, or build it into the site.",
      );
};

interface Table {
  readonly path: string;
  readonly line: number;
  readonly name: string;
  readonly sqlmodel: boolean;
  readonly table?: string;
}

/** Classes that are tables of the database. */
function tables({ python }: Facts): readonly Table[] {
  return python
    .mentioning("__tablename__", "table=True", "table = True")
    .flatMap(({ path, text: body, test, syntax }) => {
      if (test) return [];
      return syntax.classes.flatMap(({ name, line, bases, attributes }) => {
        const value = attributes.find((one) => one.name === "__tablename__")?.value;
        const sqlmodel =
          bases.some((base) => /^table\s*=\s*True$/.test(base.trim())) ||
          /table\s*=\s*True/.test(
            body
              .split("\n")
              .slice(line - 1, line + 3)
              .join(" ")
              .split(":")[0] ?? "",
          );
        if (value === undefined && !sqlmodel) return [];
        return [
          { path, line, name, sqlmodel, ...(value === undefined ? {} : { table: value.replaceAll(/["']/g, "") }) },
        ];
      });
    });
}

const noTables: Exemption = (facts) => (tables(facts).length === 0 ? "No class declares a table." : undefined);

function eachTable(fits: (table: Table) => boolean, lack: (table: Table) => string, remedy: string): Check {
  return (facts) => {
    const all_ = tables(facts);
    const wrong = all_.filter((table) => !fits(table));
    if (wrong.length > 0)
      return failures(wrong.map((table) => finding(lack(table), remedy, { path: table.path, line: table.line })));
    return pass(...all_.map(({ name, table = name, path, line }) => evidence(table, { path, line })));
  };
}

export const constitutionApi: Topic = {
  id: "constitution-api",
  title: "Shape of the API and of its tables",
  bindings: [
    { by: "facts", rules: ["CON-2.1"], check: isModern },
    { by: "facts", rules: ["CON-11.2"], check: all(isCommitted, ciCompares, operationsAreExplained) },
    { by: "facts", rules: ["SYS-14.1"], check: all(isCommitted, ciCompares) },
    { by: "facts", rules: ["SYS-14.2"], check: bodiesHaveExamples },
    { by: "facts", rules: ["SYS-6.2"], check: versioned(/^(?:\/[\w-]+)*?\/v\d+(?:\/|$)/, "/v1") },
    { by: "facts", rules: ["CON-11.3"], check: versioned(/^\/api\/v\d+(?:\/|$)/, "/api/v1") },
    { by: "facts", rules: ["CON-11.4"], check: isPlural },
    { by: "facts", rules: ["CON-11.5"], check: isKebab },
    { by: "facts", rules: ["CON-14.3"], check: isPaged },
    { by: "facts", rules: ["CON-64.5"], check: isRendered },
    {
      by: "facts",
      rules: ["CON-16.1"],
      unless: noTables,
      check: eachTable(
        ({ sqlmodel }) => sqlmodel,
        ({ name }) => `${name} does not derive from SQLModel.`,
        "Declare it as class Name(SQLModel, table=True).",
      ),
    },
    {
      by: "facts",
      rules: ["CON-16.4"],
      unless: noTables,
      check: eachTable(
        ({ table }) => table !== undefined && /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*s$/.test(table),
        ({ name, table }) => `The table of ${name} is named ${table ?? "after the class"}.`,
        "Set __tablename__ in plural snake_case.",
      ),
    },
  ],
};
