import type { Facts } from "../facts/model.ts";
import { throughout } from "./application.ts";
import { type Check, evidence, fail, failures, finding, found, notApplicable, type Topic } from "./model.ts";
import { blocks } from "./code-order.ts";

/** Libraries that stand for a system outside of the process, and how people call that. */
const SYSTEMS: readonly (readonly [string, RegExp])[] = [
  ["asyncpg", /postgres|asyncpg|sqlalchemy/i],
  ["psycopg", /postgres|psycopg|sqlalchemy/i],
  ["psycopg2", /postgres|psycopg|sqlalchemy/i],
  ["psycopg2-binary", /postgres|psycopg|sqlalchemy/i],
  ["sqlalchemy", /sqlalchemy|postgres|sql\b|database/i],
  ["redis", /redis/i],
  ["httpx", /\bhttpx\b|\bhttp (?:client|call)|\bover http\b/i],
  ["httpx2", /\bhttpx2?\b|\bhttp (?:client|call)|\bover http\b/i],
  ["requests", /\brequests\b(?! (?:that|of|to|from|are|is|may|can))|\bhttp (?:client|call)|\bover http\b/i],
  ["boto3", /boto3|\baws\b|\bs3\b|dynamo|sqs/i],
  ["pymongo", /mongo/i],
  ["motor", /mongo/i],
  ["aiokafka", /kafka/i],
  ["celery", /celery|queue/i],
  ["stripe", /stripe|payment/i],
];

const outsideIsNamed: Check = (facts) => {
  const used = SYSTEMS.flatMap(([name, words]) => {
    const dependency = facts.project.dependency(name);
    return dependency === undefined || dependency.development ? [] : [{ name, words, dependency }];
  });
  if (used.length === 0) return notApplicable("It uses no library for an outside system.");
  const named = used.map((each) => ({ ...each, place: mentioned(facts, each.name, each.words) }));
  const silent = named.filter(({ place }) => place === undefined);
  if (silent.length > 0)
    return failures(
      silent.map(({ name, dependency }) =>
        finding(
          `No docstring says what ${name} is for.`,
          "Say it in the docstring of the module that uses it.",
          dependency,
        ),
      ),
    );
  return found(
    named,
    ({ name, place }) => evidence(`what ${name} is for`, place ?? {}),
    () => fail("Nothing names outside systems.", "Name them in docstrings."),
  );
};

/** In a docstring of the code that uses it; a driver is used by way of another library. */
function mentioned({ python }: Facts, name: string, words: RegExp) {
  const used = new RegExp(`^\\s*(?:from|import) (?:${name.replace(/-binary$/, "")}|sqlalchemy)\\b`, "m");
  const importing = python.application.filter(({ text }) => used.test(text));
  const folders = new Set(importing.map(({ path }) => path.slice(0, path.lastIndexOf("/") + 1)));
  const packages = python.application.filter(({ path }) => folders.has(path.replace(/__init__\.py$/, "")));
  for (const { path, text } of [...importing, ...packages]) {
    for (const match of text.matchAll(/"""[\s\S]*?"""/g)) {
      const at = words.exec(match[0]);
      if (at !== null) return { path, line: text.slice(0, match.index + at.index).split("\n").length };
    }
  }
  return undefined;
}

/** A loop within a loop within a loop calls for a word on approach and cost. */
const algorithmsAreExplained: Check = (facts) =>
  throughout(
    facts,
    "what is heavy on algorithms says how it works",
    facts.python.application.flatMap((module) =>
      blocks(module).flatMap(({ kind, name, line, rows }) => {
        if (kind === "other" || loopDepth(rows) < 3 || rows.some((row) => /^\s*#/.test(row))) return [];
        return [
          finding(
            `${name} loops three deep without a word on how it works.`,
            "Say which approach it takes, and at which cost.",
            { path: module.path, line },
          ),
        ];
      }),
    ),
  );

/** How deep loops stand in one another. */
function loopDepth(rows: readonly string[]): number {
  const open: number[] = [];
  let deepest = 0;
  for (const row of rows) {
    const indent = /^(\s*)\S/.exec(row)?.[1]?.length;
    if (indent === undefined) continue;
    while ((open.at(-1) ?? -1) >= indent) open.pop();
    if (/^\s*(?:async for|for|while)\b.*:/.test(row)) open.push(indent);
    deepest = Math.max(deepest, open.length);
  }
  return deepest;
}

export const codeNotes: Topic = {
  id: "code-notes",
  title: "What code says of itself",
  bindings: [
    { rules: ["PY-DOC-003"], by: "facts", check: outsideIsNamed },
    { rules: ["PY-DOC-004"], by: "facts", check: algorithmsAreExplained },
  ],
};
