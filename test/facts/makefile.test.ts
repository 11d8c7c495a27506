import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readMakefile } from "../../src/facts/makefile.ts";
import { treeOf } from "../../src/facts/tree.ts";

const make = (text: string, files: Record<string, string> = {}) => {
  const makefile = readMakefile(treeOf({ files: { ...files, Makefile: text } })) ?? expect.fail();
  return (name: string) => makefile.target(name);
};
const commands = (text: string, name: string) => make(text)(name)?.recipe.map((line) => line.text);

describe("a target", () => {
  it("has its line, prerequisites, help and recipe", () =>
    expect(make("# c\n\nlint: a b | c ## Check style\n\t@ruff check .\n\t-mypy\n")("lint")).toEqual({
      name: "lint",
      path: "Makefile",
      line: 3,
      prerequisites: ["a", "b", "c"],
      help: "Check style",
      recipe: [
        { text: "ruff check .", expanded: "ruff check .", line: 4 },
        { text: "mypy", expanded: "mypy", line: 5, tolerated: true },
      ],
    }));

  it.each([
    ["two in one line", "a b: c\n\trun\n", "b", ["run"]],
    ["commands in the line", "a: b ; one; two\n", "a", ["one; two"]],
    ["a continued command", "a:\n\tpytest \\\n\t  --cov \\\n\t  x\n\tb\n", "a", ["pytest --cov x", "b"]],
    ["comments and empty lines between", "a:\n\tx\n\n# c\n\t# d\n\ty\n", "a", ["x", "y"]],
    ["double colons", "a::\n\tx\na::\n\ty\n", "a", ["x", "y"]],
    ["grouped", "a b &:\n\tx\n", "a", ["x"]],
    ["both branches", "a:\nifeq ($(X),1)\n\tx\nelse\n\ty\nendif\n", "a", ["x", "y"]],
    ["a branch around rules", "ifdef X\na:\n\tx\nendif\n", "a", ["x"]],
    ["a colon in a variable", "V := a:b\na: $(V:.c=.o)\n\tx\n", "a", ["x"]],
    ["a pattern", "%.o: %.c\n\tcc\n", "%.o", ["cc"]],
    ["no tab", "a:\n    x\n", "a", []],
  ])("%s", (_, text, name, expected) => expect(commands(text, name)).toEqual(expected));

  it("adds up over its rules, at the line of the recipe", () =>
    expect(make("a: b\n\na: c ## Do\n\tx\n")("a")).toMatchObject({ line: 3, prerequisites: ["b", "c"], help: "Do" }));

  it("may have its help above", () => {
    const target = make("## Run the tests\n.PHONY: test\ntest:\n\tpytest\n\n## Far\n\nother:\n");
    expect(target("test")?.help).toBeUndefined();
    expect(make("## Run the tests\ntest:\n\tpytest\n")("test")?.help).toBe("Run the tests");
    expect(target("other")?.help).toBeUndefined();
  });

  it("is not what a define holds, nor an assignment", () => {
    const target = make("define script\na:\n\tx\nendef\nb: X = c d\nb: e\n\ty\nURL ?= http://x\nexport P := a:b\n");
    expect(target("a")).toBeUndefined();
    expect(target("URL ?= http")).toBeUndefined();
    expect(target("b")).toMatchObject({ prerequisites: ["e"], recipe: [{ text: "y" }] });
  });

  it("lists what is phony", () =>
    expect(make(".PHONY: a\na:\n.PHONY: b\n")(".PHONY")?.prerequisites).toEqual(["a", "b"]));
});

it.each([
  ["RUN = poetry run\nt:\n\t$(RUN) pytest\n", "poetry run pytest"],
  ["BIN := .venv/bin\nPYTEST := ${BIN}/pytest\nt:\n\t$(PYTEST)\n", ".venv/bin/pytest"],
  ["F = -q # quiet\nF += --cov\nt:\n\tpytest $(F)\n", "pytest -q --cov"],
  ["UV := $(shell command -v uv)\nt:\n\t$(UV) run x\n", "$(UV) run x"],
  ["DIGEST ?=\nt:\n\tx $(DIGEST) $$HOME $(OTHER)\n", "x $(DIGEST) $$HOME $(OTHER)"],
  ["A = $(B)\nB = $(A)\nt:\n\t$(A)\n", "$(A)"],
])("variables of %j are put in", (text, expected) => expect(make(text)("t")?.recipe[0]?.expanded).toBe(expected));

describe("include", () => {
  it.each([
    "include mk/a.mk",
    "-include mk/*.mk missing.mk",
    "D = mk\ninclude $(D)/a.mk # why",
    "include $(CURDIR)/mk/a.mk",
    "include ./mk/a.mk",
  ])("%s", (text) =>
    expect(make(`${text}\n`, { "mk/a.mk": "\nlint:\n\truff\n" })("lint")).toMatchObject({ path: "mk/a.mk", line: 2 }),
  );

  it("of itself ends", () => expect(make("include Makefile\na:\n\tx\n")("a")?.recipe).toHaveLength(1));
});

it("takes the file that make would", () => {
  const path = (...names: string[]) =>
    readMakefile(treeOf({ files: Object.fromEntries(names.map((name) => [name, ""])) }))?.path;
  expect(path("Makefile", "GNUmakefile")).toBe("GNUmakefile");
  expect(path("makefile")).toBe("makefile");
  expect(path("x/Makefile")).toBeUndefined();
});

it("never throws", () => {
  const word = fc.constantFrom(
    "a",
    ":",
    "=",
    "\t",
    "\n",
    "\\",
    "$(",
    ")",
    "include ",
    "define ",
    "endef",
    "ifeq",
    "#",
    "## ",
    " ",
    "*",
  );
  fc.assert(fc.property(fc.array(fc.oneof(word, fc.string())), (words) => void make(words.join(""))));
});
