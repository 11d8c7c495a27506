import type { Evidence, Verdict } from "../conformance.ts";
import type { Facts } from "../facts/model.ts";
import { lineOf, ran } from "./application.ts";
import { unattendedOf } from "./jobs.ts";
import { all, type Check, evidence, fail, failures, finding, notApplicable, pass, type Topic } from "./model.ts";
import { calls, type Command } from "./shell.ts";
import { commandsOfGate } from "./tasks.ts";

export const isCommitted: Check = ({ openapi }) =>
  openapi === undefined
    ? fail("No OpenAPI document is committed.", "Write the description of the API to openapi.json, and commit it.")
    : pass(evidence(`OpenAPI ${openapi.version}, ${openapi.operations.length} operations`, { path: openapi.path }));

/** What compares the document with the code: a difference of files, a tool for it, or a test that holds the two together. */
function comparison(
  facts: Facts,
  commands: readonly Command[],
): { readonly command: Command; readonly shown: readonly Evidence[] } | undefined {
  const name = facts.openapi?.path.split("/").at(-1) ?? "openapi";
  const command = commands.find(
    (one) =>
      (/^(?:diff|cmp|oasdiff|openapi-diff|openapi-changes|optic|bump|dyff)$/.test(one.argv[0] ?? "") ||
        (calls(one, "git", "diff") && one.argv.some((word) => word === "--exit-code" || word === "--quiet"))) &&
      (one.text.includes(name) || /openapi/i.test(one.text)),
  );
  if (command !== undefined) return { command, shown: [ran(command)] };
  const test = facts.python.tests.find(
    ({ text }) =>
      text.includes(name) &&
      /\.openapi\(\)|app\.openapi|get\(["'][^"']*openapi\.json/.test(text) &&
      /\bassert\b/.test(text),
  );
  const pytest = commands.find((one) => calls(one, "pytest"));
  if (test === undefined || pytest === undefined) return undefined;
  const line = lineOf(test.text, /\.openapi\(\)|app\.openapi|get\(["'][^"']*openapi\.json/);
  return {
    command: pytest,
    shown: [ran(pytest), evidence("compares the document with the code", { path: test.path, line })],
  };
}

export function ciCompares(facts: Facts): Verdict {
  const found = comparison(facts, unattendedOf(facts));
  return found === undefined
    ? fail(
        "CI does not compare the OpenAPI document with the code.",
        "Let a job of the pipeline write the document anew and compare it with the committed one.",
      )
    : pass(...found.shown);
}

const ciBreaks: Check = (facts) => {
  const found = comparison(
    facts,
    unattendedOf(facts).filter(({ tolerated }) => !tolerated),
  );
  if (found !== undefined) return pass(...found.shown);
  const lenient = comparison(facts, unattendedOf(facts));
  if (lenient === undefined) return ciCompares(facts);
  return fail(
    "A difference of the OpenAPI document does not break the build.",
    "Let the comparison fail the job.",
    lenient.command,
  );
};

const gateCompares: Check = (facts) => {
  const found = comparison(facts, commandsOfGate(facts, "openapi-check"));
  return found === undefined
    ? fail("Nothing compares the OpenAPI document with the code.", "Compare them in make openapi-check.")
    : pass(...found.shown);
};

/** Paths for operators are no business of clients. */
const OPERATIONAL =
  /^\/(?:$|health|healthz|livez|readyz|ready|live|metrics|ping|status|version|info|docs|redoc|openapi\.json|\.well-known)/;

export const versionsOneWay: Check = ({ openapi }) => {
  if (openapi === undefined)
    return fail("There is no OpenAPI document to read the versions from.", "Commit the OpenAPI document.");
  const business = openapi.operations.filter(({ path }) => !OPERATIONAL.test(path));
  const bases = openapi.document.at("servers", 0, "url");
  const prefixOf = (path: string): string => /^(?:\/[\w-]+)*?\/v\d+(?=\/|$)/.exec(path)?.[0] ?? "";
  const prefixes = new Map(business.map((operation) => [prefixOf(operation.path), operation]));
  if (prefixes.size === 0) return notApplicable("It has no operation beside those for operators.");
  if (prefixes.size === 1 && prefixes.has("")) {
    return notApplicable(
      typeof bases === "string" && /\/v\d+/.test(bases)
        ? "The server's address holds the version."
        : "No operation has a version.",
    );
  }
  const schemes = new Set([...prefixes.keys()].map((prefix) => prefix.replace(/\d+$/, "")));
  if (schemes.size === 1)
    return pass(
      ...[...prefixes].map(([prefix, { line }]) =>
        evidence(`every path starts with ${prefix}`, { path: openapi.path, line }),
      ),
    );
  const odd = prefixes.get("") ?? [...prefixes.values()][1];
  return failures([
    finding(`${odd?.path} has another scheme of versions than the rest.`, "Put every operation below one prefix.", {
      path: openapi.path,
      line: odd?.line ?? 1,
    }),
  ]);
};

/** Tests of what other systems promise: recorded, described, or agreed on. */
const hasContractTests: Check = (facts) => {
  const tests = facts.python.tests.filter(
    ({ path, text }) =>
      (/(?:^|\/)contracts?\/|contract[^/]*\.py$/.test(path) && /\bdef test_/.test(text)) ||
      /^\s*(?:from|import) (?:pact|schemathesis)\b|mark\.contract\b/m.test(text),
  );
  const [test] = tests;
  if (test === undefined)
    return fail(
      "No contract test covers an external API.",
      "Write tests in tests/contract/ that hold the fakes to what the external API promises.",
    );
  const running = unattendedOf(facts).find(
    (command) => calls(command, "pytest") && !command.tolerated && selects(command, test.path),
  );
  if (running === undefined)
    return fail("The pipeline does not run the contract tests.", "Run them in a job of the pipeline.", test);
  return pass(...tests.map(({ path }) => evidence("contract tests", { path })), ran(running));
};

/** Whether a run of pytest takes in the contract tests. */
function selects({ argv }: Command, path: string): boolean {
  const paths = argv
    .slice(1)
    .filter((word) => /^[\w.][\w./-]*$/.test(word) && (word.includes("/") || /^tests?$/.test(word)));
  const named =
    paths.length === 0 ||
    paths.some((word) => path.startsWith(word.replace(/^\.\//, "").replace(/\/?$/, "/")) || path === word);
  const marker = argv[argv.indexOf("-m") + 1];
  const marked =
    !argv.includes("-m") ||
    (/\bcontract\b/.test(marker ?? "") ? !/not\s+contract/.test(marker ?? "") : marker?.startsWith("not ") === true);
  return named && marked;
}

export const apiSnapshot: Topic = {
  id: "api-snapshot",
  title: "The description of the API, and contracts with others",
  bindings: [
    { rules: ["T3-6.4", "T4-6.5"], by: "facts", check: all(isCommitted, ciCompares) },
    { rules: ["T5-6.4"], by: "facts", check: all(isCommitted, ciBreaks) },
    { rules: ["T4-6.4", "T5-6.6"], by: "facts", check: hasContractTests },
    {
      rules: ["PY-OP-001"],
      by: "gate",
      target: "openapi-check",
      configured: all(isCommitted, gateCompares),
      unless: (_, { scope }) => (scope.kinds.has("api") ? undefined : "It has no API that a document could specify."),
    },
    { rules: ["PY-PKG-006"], by: "facts", check: versionsOneWay },
  ],
};
