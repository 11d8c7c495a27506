import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dockerfileOf, readDockerfiles } from "../../src/facts/dockerfile.ts";
import { treeOf } from "../../src/facts/tree.ts";

const parse = (text: string) => dockerfileOf("Dockerfile", text);
const first = (text: string) => parse(`FROM a\n${text}`).stages[0]?.instructions[0];

describe("the base of a stage", () => {
  it.each([
    ["FROM python:3.13-slim", "python:3.13-slim", "python:3.13-slim"],
    ["ARG TAG=3.13\nFROM python:${TAG}-slim", "python:3.13-slim", "python:${TAG}-slim"],
    ["ARG TAG=3.13\nARG IMAGE=python:$TAG\nFROM $IMAGE", "python:3.13", "$IMAGE"],
    ['ARG IMAGE="python:3.13"\nFROM ${IMAGE} AS build', "python:3.13", "${IMAGE}"],
    ["FROM ${IMAGE:-python:3.12}", "python:3.12", "${IMAGE:-python:3.12}"],
    ["ARG IMAGE=a\nFROM ${IMAGE:-b}", "a", "${IMAGE:-b}"],
    ["ARG A=\nFROM ${A:-b}", "b", "${A:-b}"],
    ["ARG A=x\nFROM a${A:+-debug}", "a-debug", "a${A:+-debug}"],
    ["ARG IMAGE\nFROM ${IMAGE}", "${IMAGE}", "${IMAGE}"],
    ["ARG A=1 B=2\nFROM a:$A-$B", "a:1-2", "a:$A-$B"],
  ])("of %j is %s", (text, base, written) => expect(parse(text).stages[0]).toMatchObject({ base, written }));

  it("has a name, a platform and a line", () => {
    expect(parse("# c\nFROM --platform=$BUILDPLATFORM a as build\nFROM build\n").stages).toMatchObject([
      { name: "build", platform: "$BUILDPLATFORM", line: 2 },
      { name: "1", base: "build", line: 3 },
    ]);
  });
});

describe("an instruction", () => {
  it.each([
    ["run a && \\\n  # why\n\n  b", { keyword: "RUN", value: "a && b", flags: [] }],
    [
      "RUN --mount=type=cache,target=/x \\\n  pip install a",
      { value: "pip install a", flags: ["--mount=type=cache,target=/x"] },
    ],
    ["COPY --from=b --chown=1:1 a b /x/", { value: "a b /x/", flags: ["--from=b", "--chown=1:1"] }],
    ['CMD ["a b", \\\n  "c"]', { exec: ["a b", "c"] }],
    ["CMD a b", { value: "a b" }],
    ["CMD ['a']", { value: "['a']" }],
    ['HEALTHCHECK --interval=5s CMD ["python", "-m", "x"]', { flags: ["--interval=5s"], exec: ["python", "-m", "x"] }],
    ["RUN <<EOF\nset -e\n# kept\nEOF", { value: "<<EOF\nset -e\n# kept\nEOF" }],
    ["USER 1000:1000", { value: "1000:1000", line: 2 }],
  ])("%j", (text, expected) => expect(first(text)).toMatchObject(expected));

  it("has the shell form where there is no list", () => expect(first("CMD a b")).not.toHaveProperty("exec"));

  it("may be continued with another character", () =>
    expect(parse("# escape=`\nFROM a\nRUN b `\n c\nUSER 1").stages[0]?.instructions).toMatchObject([
      { value: "b c", line: 3 },
      { value: "1", line: 5 },
    ]));
});

describe("a broken file", () => {
  it.each([
    ["", "has no FROM"],
    ["RUN a", "RUN stands before any FROM"],
    ["<<<<<<< HEAD\nFROM a\n=======", '"<<<<<<<" is no instruction'],
    ["FROM a\nRUNN b", '"RUNN" is no instruction'],
    ["FROM\n", "FROM names no image"],
  ])("%j: %s", (text, message) => expect(parse(text).problem).toMatchObject({ path: "Dockerfile", message }));

  it("keeps what can be read", () =>
    expect(parse("FROM a\nRUNN b\nUSER 1").stages[0]?.instructions).toMatchObject([{}, { keyword: "USER" }]));

  it("never throws", () => {
    const word = fc.constantFrom(
      "FROM ",
      "RUN ",
      "<<EOF",
      "\n",
      "\\",
      "[",
      '"',
      "${",
      "}",
      "--x=",
      "#",
      "ARG A=",
      " ",
      "CMD",
    );
    fc.assert(fc.property(fc.array(fc.oneof(word, fc.string())), (words) => void parse(words.join(""))));
  });
});

it("lists the service's file first, and none that only looks like one", () => {
  const names = [
    ".devcontainer/Dockerfile",
    "Dockerfile",
    "Dockerfile.dev",
    "Dockerfile.dockerignore",
    "Dockerfile.md",
    "Dockerfile-template",
    "api.Dockerfile",
    "deploy/docker/Dockerfile",
    "worker/Containerfile",
    "docs/dockerfile.txt",
  ];
  const tree = treeOf({ files: Object.fromEntries(names.map((name) => [name, "FROM a"])) });
  expect(readDockerfiles(tree).map(({ path }) => path)).toEqual([
    "Dockerfile",
    "api.Dockerfile",
    "worker/Containerfile",
    "deploy/docker/Dockerfile",
    "Dockerfile-template",
    "Dockerfile.dev",
    ".devcontainer/Dockerfile",
  ]);
});
