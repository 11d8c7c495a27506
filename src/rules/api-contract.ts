import type { Evidence } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import type { OpenApi } from "../facts/model/records.ts";
import { list, mapping } from "../facts/values.ts";
import { ran } from "./application.ts";
import { ciCompares, isCommitted, versionsOneWay } from "./api-snapshot.ts";
import { all, type Check, evidence, fail, failures, finding, found, notApplicable, pass, type Topic } from "./model.ts";
import { linesOf } from "./secret-handling.ts";
import { calls } from "./shell.ts";
import { commandsOfTask, tasksOf } from "./tasks.ts";

const TEMPLATES = [
  ".github/pull_request_template.md",
  ".github/PULL_REQUEST_TEMPLATE.md",
  ".github/PULL_REQUEST_TEMPLATE/*.md",
  "docs/pull_request_template.md",
  "pull_request_template.md",
];

const reviewAsks: Check = (facts) =>
  found(
    facts.glob(TEMPLATES).flatMap((path) => linesOf(facts, path, /\bAPI\b|openapi|contract/i)),
    ({ path, line, text }) => evidence(text, { path, line }),
    () =>
      fail(
        "The pull request template does not ask for changes of the API.",
        "Add a line on the OpenAPI difference to the template.",
      ),
  );

const isWritten: Check = (facts) => {
  const commands = [...tasksOf(facts).keys()].flatMap((name) => commandsOfTask(facts, name));
  const command = commands.find(
    (one) =>
      /openapi/i.test(one.text) &&
      /--out\w*\b|\s-o\s|>|\btee\b|export|generate|dump/.test(one.text) &&
      !calls(one, /^(?:diff|docker|cp)$/),
  );
  return command === undefined
    ? fail("No task writes the description of the API.", "Add make openapi, which writes openapi.json from the code.")
    : pass(ran(command));
};

/** Tools that mark what breaks, or a change log that does. */
const breaksAreCalledOut: Check = (facts) => {
  const logs = facts.glob([
    "cliff.toml",
    ".cliff.toml",
    "CHANGELOG.md",
    "docs/changelog.md",
    ".releaserc*",
    "release-please-config.json",
  ]);
  const marked = logs.flatMap((path) =>
    linesOf(facts, path, /breaking|release-type|conventionalcommits|@semantic-release/i),
  );
  const tools = ["commitizen", "semantic_release", "towncrier"].flatMap((name) => {
    const tool = facts.project.tool(name);
    return tool === undefined ? [] : [{ path: tool.path, line: tool.line(), text: `[tool.${name}]` }];
  });
  return found(
    [...marked, ...tools],
    ({ path, line, text }) => evidence(text, { path, line }),
    () =>
      fail(
        "Nothing marks a change that breaks clients.",
        "Write the change log from Conventional Commits, with breaking changes marked.",
      ),
  );
};

const BREAKS = /\bbreak(?:s|ing)?\b|incompatib|\bcompatible\b|deprecat/i;
const MIGRATES = /\bmigrat(?:e|ing|ion guide|ion path)\b|\bupgrad(?:e guide|ing)\b|how to (?:change|move|upgrade)/i;

/** What a guide says of itself: which versions it leads from and to, or what breaks. */
const TELLS = new RegExp(`${BREAKS.source}|\\bv?\\d[\\w.]*\\s*(?:→|->|to)\\s*v?\\d`, "i");

/** A paragraph that promises a way, or the guide itself. */
const migrationIsPromised: Check = (facts) => {
  const pages = [
    ...facts.glob(["README.md", "CONTRIBUTING.md", "docs/**/*.md", "UPGRADING.md", "MIGRATING.md"]),
    ...facts.glob(TEMPLATES),
  ];
  const guides = pages
    .filter((path) => /(?:upgrad|migrating|migration[-_]guide|api_versioning)[^/]*\.md$/i.test(path))
    .flatMap((path) => linesOf(facts, path, TELLS).slice(0, 1));
  const promises = pages.flatMap((path) =>
    paragraphs(facts.tree.text(path) ?? "")
      .filter(
        ({ text }) => BREAKS.test(text) && MIGRATES.test(text) && !/alembic|\brevision|\bschema\b|database/i.test(text),
      )
      .flatMap(({ from, to }) => promised(path, from, to)),
  );
  return found(
    [...guides.map(({ path, line }) => evidence("a guide", { path, line })), ...promises],
    (shown) => shown,
    () =>
      fail(
        "Nothing promises a way to migrate after a break.",
        "Say in docs/api.md what clients get, and for how long.",
      ),
  );
};

function paragraphs(text: string) {
  let line = 1;
  return text.split(/\n{2,}|\n(?=\s*[-*] )/).map((each) => {
    const at = text.split("\n").indexOf(each.split("\n")[0] ?? "", line - 1) + 1;
    line = Math.max(line, at);
    return { text: each, from: at, to: at + each.trimEnd().split("\n").length - 1 };
  });
}

function promised(path: string, from: number, to: number): readonly Evidence[] {
  return Array.from({ length: to - from + 1 }, (_, index) =>
    evidence("says how to migrate", { path, line: from + index }),
  );
}

/** Every operation has the texts that readers of the description need. */
export const operationsAreExplained: Check = ({ openapi }) => {
  if (openapi === undefined)
    return fail(
      "No OpenAPI document is committed.",
      "Write the description of the API to openapi.json, and commit it.",
    );
  const findings = openapi.operations.flatMap(({ method, path, data, line }) =>
    ["summary", "description"]
      .filter((key) => typeof data[key] !== "string" || data[key] === "")
      .map((key) =>
        finding(
          `${method.toUpperCase()} ${path} has no ${key}.`,
          "Give the function of the route a summary and a docstring.",
          { path: openapi.path, line },
        ),
      ),
  );
  if (findings.length > 0) return failures(findings);
  if (openapi.operations.length === 0)
    return fail("The OpenAPI document has no operations.", "Write it from the code.", openapi);
  return pass(
    ...openapi.operations.flatMap(({ method, path }) =>
      ["summary", "description"].map((key) =>
        evidence(`${method.toUpperCase()} ${path}: ${key}`, {
          path: openapi.path,
          line: openapi.document.line("paths", path, method, key),
        }),
      ),
    ),
  );
};

export const bodiesHaveExamples: Check = ({ openapi }) => {
  if (openapi === undefined)
    return fail(
      "No OpenAPI document is committed.",
      "Write the description of the API to openapi.json, and commit it.",
    );
  const bodies = openapi.operations.filter(({ data }) => data["requestBody"] !== undefined);
  if (bodies.length === 0) return notApplicable("No operation takes a body.");
  const shown = bodies.map((operation) => ({ operation, line: exampleLine(openapi, operation) }));
  const without = shown.filter(({ line }) => line === undefined);
  if (without.length > 0) {
    return failures(
      without.map(({ operation: { method, path, line } }) =>
        finding(
          `The body of ${method.toUpperCase()} ${path} has no example.`,
          "Give the fields of the model examples.",
          { path: openapi.path, line },
        ),
      ),
    );
  }
  return pass(
    ...shown.map(({ operation: { method, path }, line }) =>
      evidence(`example of ${method.toUpperCase()} ${path}`, { path: openapi.path, line: line ?? 1 }),
    ),
  );
};

/** Beside the schema, in the schema, or in all of its required fields. */
function exampleLine({ document }: OpenApi, { method, path, data }: OpenApi["operations"][number]): number | undefined {
  const content = mapping(mapping(data["requestBody"])["content"]);
  for (const [type, media] of Object.entries(content)) {
    const at = ["paths", path, method, "requestBody", "content", type];
    for (const key of ["example", "examples"]) if (mapping(media)[key] !== undefined) return document.line(...at, key);
    const name =
      String(mapping(mapping(media)["schema"])["$ref"] ?? "")
        .split("/")
        .at(-1) ?? "";
    const schema = mapping(document.at("components", "schemas", name));
    for (const key of ["example", "examples"])
      if (schema[key] !== undefined) return document.line("components", "schemas", name, key);
    const fields = list(schema["required"]).map(String);
    const key = (field: string) =>
      ["example", "examples"].find((one) => mapping(mapping(schema["properties"])[field])[one] !== undefined);
    const [first] = fields;
    if (first !== undefined && fields.every((field) => key(field) !== undefined))
      return document.line("components", "schemas", name, "properties", first, key(first) ?? "");
  }
  return undefined;
}

/** A versioned address is there before the first break needs it. */
const hasVersions: Check = (facts: Facts, question) => {
  const verdict = versionsOneWay(facts, question);
  return verdict.outcome === "not-applicable" && facts.openapi !== undefined
    ? notApplicable("No break has needed a version so far.")
    : verdict;
};

export const apiContract: Topic = {
  id: "api-contract",
  title: "The contract of the API",
  bindings: [
    { by: "test", rules: ["PY-CTR-009"] },
    { by: "facts", rules: ["PY-CTR-010"], check: all(isCommitted, ciCompares, reviewAsks) },
    { by: "conduct", rules: ["PY-CTR-011", "PY-CTR-012", "PY-DATA-008"] },
    { by: "facts", rules: ["PY-CTR-011a"], check: breaksAreCalledOut },
    { by: "facts", rules: ["PY-CTR-011b"], check: migrationIsPromised },
    { by: "facts", rules: ["PY-CTR-011c"], check: hasVersions },
    { by: "facts", rules: ["PY-CTR-013", "PY-CTR-013a", "PY-CTR-013b"], check: versionsOneWay },
    { by: "facts", rules: ["PY-CTR-014"], check: all(isCommitted, isWritten, ciCompares) },
    { by: "test", rules: ["PY-CTR-014a"] },
    { by: "facts", rules: ["PY-CTR-014b"], check: operationsAreExplained },
    { by: "facts", rules: ["PY-CTR-014c"], check: bodiesHaveExamples },
  ],
};
