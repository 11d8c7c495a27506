import { expect, it } from "vitest";
import { readJunit } from "../../src/io/junit.ts";

const suite = (cases: string) =>
  `<?xml version="1.0"?><testsuites><testsuite name="pytest">${cases}</testsuite></testsuites>`;
const test = (name: string, rules: readonly string[], inside = "") =>
  `<testcase classname="tests.test_a" name="${name}"><properties>${rules
    .map((rule) => `<property name="rule" value="${rule}"/>`)
    .join("")}</properties>${inside}</testcase>`;

it.each([
  ["passed", test("a", ["PY-ERR-007"]), { "PY-ERR-007": "passed" }],
  ["failed, if one of its tests is", test("a", ["X-1"]) + test("b", ["X-1"], "<failure/>"), { "X-1": "failed" }],
  ["failed, if a fixture is", test("a", ["X-1"], "<error/>"), { "X-1": "failed" }],
  ["skipped, if all are", test("a", ["X-1"], "<skipped/>"), { "X-1": "skipped" }],
  ["passed, if one ran", test("a", ["X-1"], "<skipped/>") + test("b", ["X-1"]), { "X-1": "passed" }],
  ["of several rules", test("a", ["X-1", "X-2"]), { "X-1": "passed", "X-2": "passed" }],
])("a rule is %s", (_, cases, expected) => {
  const outcomes = readJunit(suite(cases)).map(([rule, { outcome }]) => [rule, outcome]);
  expect(Object.fromEntries(outcomes)).toEqual(expected);
});

it.each(["", "not xml", "<html><body>", suite('<testcase name="untagged"/>')])("%j says nothing of rules", (text) => {
  expect(readJunit(text)).toEqual([]);
});
