import { describe, expect, it } from "vitest";
import { readAnswers } from "../../src/answers/file.ts";
import { type GivenAnswers, layer, resolveAnswers } from "../../src/answers/resolve.ts";
import { writeAnswers } from "../../src/answers/write.ts";
import { miniAnswers, miniCatalog } from "../helpers/catalog.ts";

const context = { python: "3.12", directory: "orders" };
const flags = (values: Record<string, unknown>): GivenAnswers =>
  Object.fromEntries(
    Object.entries({ stack: "mini", ...values }).map(([key, value]) => [key, { value, source: `--${key}` }]),
  );
const resolve = (values: Record<string, unknown> = {}) => resolveAnswers(flags(values), miniCatalog, context);

describe("resolveAnswers", () => {
  it("takes defaults for what nobody gave", () => {
    expect(resolve()).toEqual({
      ...miniAnswers,
      description: "The orders service.",
      python: "3.12",
      organisation: "acme",
    });
  });

  it("derives the identifier from the name", () => expect(resolve({ name: "ledger-api" }).package).toBe("ledger_api"));

  it.each([
    ["name", ""],
    ["name", ".."],
    ["name", "/etc/passwd"],
    ["name", "a/b"],
    ["name", "Orders"],
    ["name", "🚀"],
    ["name", "class"],
    ["name", "import"],
    ["name", "true"],
    ["name", "app"],
    ["name", "fastapi"],
    ["name", "con"],
    ["name", "9lives"],
    ["name", "a--b"],
    ["name", "x".repeat(300)],
    ["package", "Orders"],
    ["package", "class"],
    ["package", "a-b"],
    ["description", "  "],
    ["description", "a\u0000b"],
    ["description", "a\u0085b"],
    ["description", "a\u2028b"],
    ["description", "\ud800"],
    ["description", "x".repeat(1001)],
    ["tier", "6"],
    ["tier", "four"],
    ["tier", "5"],
    ["stack", "cobol"],
    ["standards", "iso9001"],
    ["standards", "system"],
    ["standards", ""],
    ["database", "oracle"],
    ["python", "2.7"],
    ["registry", "https://ghcr.io"],
    ["organisation", "株式会社"],
    ["organisation", "a\nb"],
    ["port", "80"],
    ["port", "http"],
    ["port", "70000"],
    ["port", "8080.5"],
  ])("refuses --%s %j and names the flag", (key, value) => {
    expect(() => resolve({ [key]: value })).toThrow(
      expect.objectContaining({
        code: "ANSWER_INVALID",
        exit: 2,
        message: expect.stringContaining(`--${key}`) as string,
      }),
    );
  });

  it("names the directory where the name came from it", () => {
    expect(() => resolveAnswers(flags({}), miniCatalog, { ...context, directory: "My Service" })).toThrow(
      /directory "My Service": name/,
    );
  });

  it("says which flag is missing where there is no safe default", () => {
    expect(() => resolveAnswers(flags({}), miniCatalog, { ...context, directory: undefined })).toThrow(
      expect.objectContaining({ code: "ANSWER_MISSING", hint: "Pass --name." }),
    );
  });

  it("orders standards by the question, whatever the order of typing", () => {
    expect(resolve({ standards: "python, tiers,python" }).standards).toEqual(["tiers", "python"]);
  });
});

describe("layer", () => {
  it("lets the first layer win", () => {
    expect(
      layer(flags({ port: "1" }), { port: { value: 2, source: "env" }, name: { value: "b", source: "env" } }),
    ).toMatchObject({
      port: { value: "1" },
      name: { value: "b" },
    });
  });
});

describe("the answers file", () => {
  const awkward = {
    ...miniAnswers,
    description: 'a "b" <% ${{ x }} $(id) \\ \n 🚀 # no comment',
    organisation: "Ünï & Co: yes",
  };

  it("reads back what was written", () => {
    const given = readAnswers(writeAnswers(awkward), "answers.yaml");
    expect(resolveAnswers(given, miniCatalog, { python: "3.11", directory: undefined })).toEqual(awkward);
  });

  it("reads JSON", () =>
    expect(readAnswers('{"name": "a", "port": 9090}', "a.json")).toMatchObject({ port: { value: 9090 } }));

  it("names file and line of a value", () => {
    expect(readAnswers("# comment\nname: a\n\nport: 1\n", "a.yaml").port).toEqual({ value: 1, source: "a.yaml:4" });
  });

  it.each([
    ["broken YAML", "name: a\nport: [1\n", "ANSWERS_MALFORMED", "a.yaml:3"],
    ["a key given twice", "name: a\nname: b\n", "ANSWERS_MALFORMED", "a.yaml:2"],
    ["a list", "- a\n", "ANSWERS_MALFORMED", "a.yaml:1"],
    ["nothing", "", "ANSWERS_MALFORMED", "a.yaml:1"],
    ["a key that is not a question", "name: a\ncolour: red\n", "ANSWERS_UNKNOWN_KEY", "a.yaml:2"],
    ["a newer version", "version: 99\n", "ANSWERS_NEWER", "a.yaml"],
    ["a version that is no number", "version: new\n", "ANSWERS_MALFORMED", "a.yaml"],
  ])("refuses %s", (_, content, code, where) => {
    expect(() => readAnswers(content, "a.yaml")).toThrow(
      expect.objectContaining({ code, exit: 2, message: expect.stringContaining(where) as string }),
    );
  });
});
