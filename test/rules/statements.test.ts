import { describe, expect, it } from "vitest";
import { statementsOf } from "../../src/rules/statements.ts";

/** Each statement that is reached, with a question mark where its failure counts for nothing. */
function read(text: string, flags?: string): readonly string[] {
  return statementsOf(text, flags).map((one) => `${one.text}${one.tolerated ? " ?" : ""}`);
}

describe("what is reached", () => {
  it.each([
    ["a comment is no command", "lint # test", ["lint"]],
    ["a hash within a word is none", "echo a#b", ["echo a#b"]],
    ["nor one in quotes", "echo '# a'", ["echo '# a'"]],
    ["what follows an exit", "exit 0\nlint", []],
    [
      "an exit on a condition ends nothing",
      "if test -f a; then exit 0; fi\nlint",
      ["test -f a ?", "exit 0", "fi", "lint"],
    ],
    ["nor does one behind ||", "test -f a || exit 1\nlint", ["test -f a", "exit 1", "lint"]],
    ["true || never runs the rest", "true || lint", ["true ?"]],
    ["false && does not either", "false && lint", ["false"]],
    ["if false, to its end", "if false; then\n  lint\nfi\ntest", ["test"]],
    ["the text of a file", "cat <<EOF > a\nlint\nEOF\ntest", ["cat <<EOF > a", "test"]],
    ["a row that goes on", "lint &&\n  test", ["lint", "test"]],
  ])("%s", (_, text, expected) => {
    expect(read(text, "-e").filter((one) => !/^(?:exit 0|fi)$/.test(one) || expected.includes(one))).toEqual(expected);
  });
});

describe("whose failure counts", () => {
  it.each([
    ["a || true", "", ["a ?", "true"]],
    ["a || :", "", ["a ?", ":"]],
    ["a || exit 1", "", ["a", "exit 1"]],
    ["a || { echo no; exit 2; }", "", ["a", "echo no", "exit 2"]],
    ["a || status=$?\nexit $status", "", ["a", "status=$?", "exit $status"]],
    ["a && b || echo no", "", ["a ?", "b ?", "echo no"]],
    ["a && b", "", ["a", "b"]],
    ["a &", "", ["a ?"]],
    ["a 2>&1", "", ["a 2>&1"]],
    ["a | tee log", "-e", ["a ?", "tee log"]],
    ["a | tee log", "-eo pipefail", ["a", "tee log"]],
    ["set -euo pipefail\na | tee log", "", ["set -euo pipefail", "a", "tee log"]],
    ["a | diff b -", "", ["a", "diff b -"]],
    ["! a", "", ["a ?"]],
    ["if a; then b; fi", "", ["a ?", "b"]],
    ["if ! a; then exit 1; fi", "", ["a", "exit 1"]],
    ["until a; do sleep 1; done", "", ["a", "sleep 1"]],
    ["a; true", "", ["a ?", "true"]],
    ["a; true", "-e", ["a", "true"]],
    ["a\necho done", "", ["a ?", "echo done"]],
    ["set +e\na\nb", "-e", ["set +e ?", "a ?", "b"]],
    ["set +e\na\ncode=$?\nexit $code", "-e", ["set +e", "a", "code=$?", "exit $code"]],
  ])("%j with flags %j", (text, flags, expected) => {
    expect(read(text, flags).filter((one) => !/^(?:fi|done)\b/.test(one))).toEqual(expected);
  });
});
