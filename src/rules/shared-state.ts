import type { Finding, Place } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import type { PythonModule } from "../facts/model/python.ts";
import { throughout } from "./application.ts";
import { type Check, finding, type Topic } from "./model.ts";

/** Calls that make clients and connections, or read files. */
const OPENS =
  /(?:\w+\.)*(?:create_(?:async_)?engine|AsyncClient|MongoClient|AsyncIOMotorClient|Redis|StrictRedis|ConnectionPool|create_pool|connect|urlopen|read_csv|read_parquet)\(|(?:\w+\.)*(?:[Rr]edis|MongoClient)\w*\.from_url\(|aiosql\.from_path\(|(?:boto3|aioboto3)\.\w+\(|(?:httpx2?|requests)\.(?:Client|Session|get|post|put|request|stream)\(|open\(/;

const ASSIGNED = /^(\w+(?:, ?\w+)*)(?:: [^=\n]+)? = (?:await )?/;

const EAGER = new RegExp(`${ASSIGNED.source}(?:${OPENS.source})`, "gm");

/** What modules create while they are imported, also by a function of their own. */
function createdAtImport({ path, text }: PythonModule): readonly (Place & { readonly name: string })[] {
  if (!OPENS.test(text)) return [];
  const makers = [...text.matchAll(/^def (\w+)\((?:.*\n)(?:[^\S\n]+.*\n|\n|\).*\n)*/gm)].flatMap(([body, name = ""]) =>
    new RegExp(`^\\s+(?:\\w+(?:: [^=\\n]+)? = |return )(?:${OPENS.source})`, "m").test(body) ? [name] : [],
  );
  const calling = new RegExp(`${ASSIGNED.source}(?:${makers.join("|") || "(?!)"})\\(`, "gm");
  return [...text.matchAll(EAGER), ...text.matchAll(calling)].map(({ 1: name = "", index }) => ({
    name,
    path,
    line: text.slice(0, index).split("\n").length,
  }));
}

const nothingAtImport: Check = (facts) =>
  throughout(
    facts,
    "nothing is opened on import",
    facts.python.application
      .flatMap(createdAtImport)
      .map(({ name, ...place }) =>
        finding(
          `Importing the module creates ${name}.`,
          "Create it where the application starts, and pass it in.",
          place,
        ),
      ),
  );

/** Variables of another module that functions set: `cache.client = …`. */
function setElsewhere({ path, text }: PythonModule, { python }: Facts): readonly Finding[] {
  return [...text.matchAll(/^[^\S\n]+([a-z_]\w*)\.([a-z_]\w*)(?:: [^=\n]+)? = /gm)].flatMap((match) => {
    const [, owner = "", name = ""] = match;
    if (!new RegExp(`^(?:from|import) [^\\n]*\\b${owner}\\b`, "m").test(text)) return [];
    const declared = new RegExp(`^${name}\\s*(?::[^=\\n]+)?=`, "m");
    const module = python.application.find(
      (other) => `/${other.path}`.endsWith(`/${owner}.py`) && declared.test(other.text),
    );
    if (module === undefined) return [];
    const line = text.slice(0, match.index).split("\n").length;
    return [
      finding(
        `It sets ${owner}.${name}, which the whole process shares.`,
        "Hold it in an object that is passed to those who need it.",
        { path, line },
      ),
    ];
  });
}

/** Module-level state that functions change. */
const noHiddenState: Check = (facts) => {
  const found = facts.python.application.flatMap(({ path, text }) =>
    text.split("\n").flatMap((row, index) => {
      const changed =
        /^\s+global (\w+)/.exec(row)?.[1] ??
        /^(_?[a-z]\w*)\s*(?::[^=]+)?=\s*(?:\[\]|\{\}|(?:dict|list|set|deque)\(\)|defaultdict\([\w.]*\))\s*(?:#.*)?$/.exec(
          row,
        )?.[1];
      return changed === undefined
        ? []
        : [
            finding(
              `${changed} is state that the whole process shares.`,
              "Hold it in an object that is passed to those who need it.",
              { path, line: index + 1 },
            ),
          ];
    }),
  );
  return throughout(facts, "no state that functions change behind the caller's back", [
    ...found,
    ...facts.python.application.flatMap((module) => setElsewhere(module, facts)),
    ...facts.python.application
      .flatMap(createdAtImport)
      .filter(({ name }) => !/queries/i.test(name))
      .map(({ name, ...place }) =>
        finding(
          `${name} is one for the whole process, reached by import.`,
          "Pass it to those who need it, from where the application starts.",
          place,
        ),
      ),
  ]);
};

export const sharedState: Topic = {
  id: "shared-state",
  title: "What modules do and hold once they are imported",
  bindings: [
    { rules: ["PY-OP-007"], by: "facts", check: nothingAtImport },
    { rules: ["PY-OP-008"], by: "facts", check: noHiddenState },
  ],
};
