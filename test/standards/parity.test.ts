import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { bindingsByRule } from "../../src/rules/evaluate.ts";
import { TOPICS } from "../../src/rules/topics.ts";
import { findRule, STANDARDS } from "../../src/standards/standards.ts";

const DATA = new URL("../../src/standards/data/", import.meta.url);

const bindings = bindingsByRule(TOPICS);

/** A rule's line with the verification that the topics bind it to. */
function bound(line: string): string {
  const id = /^ {2}\{"id": "([^"]+)"/.exec(line)?.[1];
  const binding = id === undefined ? undefined : bindings.get(id);
  if (binding === undefined) return line;
  const verified = line.replace(/"verification": "\w+"/, `"verification": "${binding.by}"`);
  return binding.by === "conduct" ? verified.replace(/, "method": "(?:[^"\\]|\\.)*"(?=\})/, "") : verified;
}

describe("what the catalogue says of a rule", () => {
  it("is bound for rules that exist, under their own spelling", () => {
    expect([...bindings.keys()].filter((id) => findRule(id)?.id !== id)).toEqual([]);
  });

  it.each(STANDARDS)("is how the topics verify it: $id (vitest --update rewrites the data)", async ({ id }) => {
    const path = fileURLToPath(new URL(`${id}.json`, DATA));
    const text = readFileSync(path, "utf8");
    await expect(text.split("\n").map(bound).join("\n")).toMatchFileSnapshot(path);
  });
});
