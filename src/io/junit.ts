import { XMLParser } from "fast-xml-parser";
import type { TestRecord } from "../rules/evaluate.ts";

interface Case {
  readonly "@name"?: string;
  readonly "@classname"?: string;
  readonly failure?: unknown;
  readonly error?: unknown;
  readonly skipped?: unknown;
  readonly properties?: { readonly property?: readonly { readonly "@name"?: string; readonly "@value"?: string }[] };
}

const REPEATED = new Set(["testsuite", "testcase", "property"]);

/** What became of the rules that test cases name in a property `rule`. Text that is not JUnit's gives nothing. */
export function readJunit(text: string): readonly [string, TestRecord][] {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    parseAttributeValue: false,
    isArray: (name) => REPEATED.has(name),
  });
  let document: unknown;
  try {
    document = parser.parse(text);
  } catch {
    return [];
  }
  const tests = new Map<string, Record<string, TestRecord["outcome"]>>();
  for (const item of casesIn(document)) {
    for (const property of item.properties?.property ?? []) {
      if (property["@name"] !== "rule" || property["@value"] === undefined) continue;
      const name = [item["@classname"], item["@name"]].filter((part) => part !== undefined).join("::");
      tests.set(property["@value"], { ...tests.get(property["@value"]), [name]: outcomeOf(item) });
    }
  }
  return [...tests].map(([rule, outcomes]) => [rule, { outcome: worst(Object.values(outcomes)), tests: outcomes }]);
}

/** Suites stand in suites. */
function casesIn(node: unknown): readonly Case[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === "testcase") return value as readonly Case[];
    return (Array.isArray(value) ? value : [value]).flatMap(casesIn);
  });
}

function outcomeOf({ failure, error, skipped }: Case): TestRecord["outcome"] {
  if (failure !== undefined || error !== undefined) return "failed";
  return skipped === undefined ? "passed" : "skipped";
}

function worst(outcomes: readonly TestRecord["outcome"][]): TestRecord["outcome"] {
  return (["failed", "passed", "skipped"] as const).find((outcome) => outcomes.includes(outcome)) ?? "skipped";
}
