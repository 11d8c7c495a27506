import type { Facts } from "../facts/model.ts";
import { list, mapping } from "../facts/values.ts";
import { noHttpClient, uses } from "./absences.ts";
import {
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
import { once } from "./once.ts";

/** Parameters of every list that have to do with paging and order. */
const PAGING =
  /^(?:cursor|limit|offset|skip|page|page_?size|per_page|size|sort|sort_?by|order|order_?by|direction|after|before|fields|include|expand)$/i;

/** One word that holds a whole query language. */
const FREE = /^(?:filters?|where|rql|expr|expression|conditions?|predicate)$/i;

const filters = once(({ openapi }: Facts) =>
  (openapi?.operations ?? [])
    .filter(({ method, path }) => method === "get" && !path.endsWith("}"))
    .flatMap(({ path, method, data }) =>
      list(data["parameters"]).flatMap((parameter, index) => {
        const { name, in: place, schema } = mapping(parameter);
        if (place !== "query" || typeof name !== "string" || PAGING.test(name)) return [];
        return [
          {
            name,
            operation: path,
            schema: mapping(schema),
            line: openapi?.document.line("paths", path, method, "parameters", index, "name") ?? 1,
          },
        ];
      }),
    ),
);

const filtersAreNamed: Check = (facts) => {
  const path = facts.openapi?.path;
  if (path === undefined) {
    return fail("No OpenAPI document says how collections are filtered.", "Write it from the code, and commit it.");
  }
  const free = filters(facts).filter(({ name, schema }) => FREE.test(name) && schema["enum"] === undefined);
  if (free.length > 0) {
    return failures(
      free.map(({ name, operation, line }) =>
        finding(
          `${name} of ${operation} holds a query of any form.`,
          "Offer a named and typed parameter for each filter.",
          { path, line },
        ),
      ),
    );
  }
  if (filters(facts).length === 0) return notApplicable("No collection can be filtered.");
  return pass(...filters(facts).map(({ name, operation, line }) => evidence(`${operation}: ${name}`, { path, line })));
};

const nothingFiltered: Exemption = (facts) =>
  facts.openapi !== undefined && filters(facts).length === 0 ? "No collection can be filtered." : undefined;

const DRIVERS = [
  "asyncpg",
  "psycopg",
  "psycopg2",
  "psycopg2-binary",
  "sqlalchemy",
  "redis",
  "valkey",
  "pymongo",
  "motor",
  "aiomysql",
];

const callsNothing: Exemption = (facts, question) =>
  uses(facts, ...DRIVERS) === undefined && noHttpClient(facts, question) !== undefined
    ? "The service calls nothing outside of itself."
    : undefined;

export const httpSemantics: Topic = {
  id: "http-semantics",
  title: "Methods, statuses, retries, lists and time-outs",
  bindings: [
    { by: "test", rules: ["PY-BEH-014", "PY-BEH-015", "PY-BEH-015a", "PY-BEH-015b", "PY-BEH-015c", "PY-BEH-015d"] },
    { by: "test", rules: ["PY-BEH-015e", "PY-BEH-015f", "PY-BEH-015g"] },
    { by: "test", rules: ["PY-BEH-016", "PY-BEH-016a", "PY-BEH-016b", "PY-BEH-017", "PY-BEH-017a", "PY-BEH-017b"] },
    { by: "test", rules: ["PY-BEH-018", "PY-BEH-018a", "PY-BEH-018c", "PY-BEH-019"] },
    { by: "facts", rules: ["PY-BEH-018b"], check: filtersAreNamed, unless: nothingFiltered },
    { by: "test", rules: ["PY-BEH-020"], unless: callsNothing },
    { by: "test", rules: ["PY-BEH-021"] },
  ],
};
