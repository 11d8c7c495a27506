import { describe, expect, it } from "vitest";
import { driftedKeys, mergeKeys, removeKeys, restoreKeys, taken } from "../../src/merge/keys.ts";
import { mergeForeign } from "./laws.ts";

describe("what is ours after a merge", () => {
  const THEIRS = "# Ours.\njobs:\n  # Both.\n  test:\n    runs-on: x\n  build:\n    needs: [test]\n    runs-on: x\n";
  const PATH = ".github/workflows/ci.yml";

  it("is what the user did not have, with the comments above it", () => {
    expect(taken("jobs:\n  test: {}\n", THEIRS, PATH)).toBe(
      "# Ours.\njobs:\n  build:\n    needs: [test]\n    runs-on: x\n",
    );
    expect(taken("on: push\n", THEIRS, PATH)).toBe(THEIRS);
    expect(taken(THEIRS, THEIRS, PATH)).toBe("");
  });

  it("stays ours in an update, and what was the user's theirs", () => {
    const ours = "jobs:\n  test: {}\n";
    const base = taken(ours, THEIRS, PATH);
    const file = mergeKeys(undefined, ours, THEIRS, PATH).text;
    const next = THEIRS.replaceAll("runs-on: x", "runs-on: y").concat("  new:\n    runs-on: y\n");
    const merged = mergeKeys(base, file, next, PATH);
    expect(merged).toEqual({
      text: `${ours}  build:\n    needs: [test]\n    runs-on: y\n  new:\n    runs-on: y\n`,
      notes: [],
    });
    const later = taken(file, next, PATH, base);
    expect(driftedKeys(later, merged.text, PATH)).toEqual([]);
    expect(removeKeys(later, merged.text, PATH)).toEqual({ text: ours, kept: [] });
  });

  it("is restored without what is the user's", () => {
    const base = "a: 1\n";
    expect(restoreKeys("a: 2\nb: 3\n", "a: 1\nb: 1\nc: 1\n", "yaml", base)).toBe("a: 1\nb: 3\nc: 1\n");
    expect(restoreKeys("a: 2\nb: 3\n", "a: 1\nb: 1\nc: 1\n", "yaml")).toBe("a: 1\nb: 1\nc: 1\n");
    expect(restoreKeys("a: 2\n", "a:\n  b: 1\n  c: 2\n", "yaml")).toBe("a:\n  b: 1\n  c: 2\n");
  });
});

describe("removeKeys", () => {
  it("leaves a service that the user changed whole, and names it", () => {
    const base = "services:\n  # one\n  a:\n    image: x\n  b:\n    image: x\n";
    const ours = base.replace("  b:\n    image: x\n", "  b:\n    image: x\n    ports: [1]\n");
    expect(removeKeys(base, ours, "compose.yaml")).toEqual({
      text: "services:\n  b:\n    image: x\n    ports: [1]\n",
      kept: ["services.b"],
    });
  });

  it("leaves a repository of ours that the user added a hook to, with its revision", () => {
    const base = "repos:\n  - repo: x\n    rev: '1'\n    hooks:\n      - id: a\n";
    expect(removeKeys(base, `${base}      - id: mine\n`, ".pre-commit-config.yaml")).toEqual({
      text: "repos:\n  - repo: x\n    rev: '1'\n    hooks:\n      - id: mine\n",
      kept: ["repos.x.rev"],
    });
  });

  it.each([
    ["yaml", "# Ours.\na:\n  b: 1\n"],
    ["toml", "# Ours.\n\n[a]\nb = 1\n"],
    ["json", '{ "a": { "b": 1 } }\n'],
  ])("leaves nothing of a file of %s that holds nothing else", (format, text) => {
    expect(removeKeys(text, text, format)).toEqual({ text: undefined, kept: [] });
    expect(removeKeys(text, "", format)).toEqual({ text: undefined, kept: [] });
  });

  it("leaves an empty list of dependencies that a project has", () => {
    const ours = '[project]\nname = "x"\ndependencies = []\n';
    expect(mergeForeign(ours, '[project]\ndependencies = ["a"]\n', "pyproject.toml", true).text).toContain('["a"]');
  });

  it("throws for a file that is not well-formed", () => {
    expect(() => removeKeys("a: 1\n", "a: [\n", "yaml")).toThrow(Error);
  });
});

describe("files of services that others wrote", () => {
  it("workflows: jobs are added, those of the user's stand, and so does what starts them", () => {
    const ours = `name: CI
on:
  push:
    branches: [ "main" ]   # only

env: { A: 1 }

jobs:

  lint:
    runs-on: ubuntu-latest
    steps:
    - uses: actions/checkout@v4
    - run: |
        pip install ruff
        ruff check .

  # Disabled:
  # deploy:
`;
    const theirs = `on:
  pull_request:
permissions: {}
jobs:
  lint:
    runs-on: x
  scan:
    runs-on: x
    steps:
      - uses: a/b@0123 # v1
        with:
          path: .
      - run: make scan
`;
    const { text, named } = mergeForeign(ours, theirs, ".github/workflows/ci.yml");
    expect(text).toBe(`${ours}
  scan:
    runs-on: x
    steps:
    - uses: a/b@0123 # v1
      with:
        path: .
    - run: make scan

permissions: {}
`);
    expect(named).toEqual(["on", "jobs.lint"]);
  });

  it("dependabot: one entry per ecosystem and folder", () => {
    const ours =
      "version: 2\nupdates:\n  - package-ecosystem: pip\n    directory: /\n    schedule: {interval: daily}\n";
    const theirs = `version: 2
updates:
  - package-ecosystem: pip
    directory: /
    schedule:
      interval: weekly
  - package-ecosystem: docker
    directory: /
    schedule:
      interval: weekly
`;
    const { text, named } = mergeForeign(ours, theirs, ".github/dependabot.yml");
    expect(text).toBe(ours + theirs.slice(theirs.indexOf("  - package-ecosystem: docker")));
    expect(named).toEqual(["updates.pip /"]);
  });
});

describe("a service of ours goes into compose files of any layout", () => {
  const OURS = "services:\n  ours:\n    image: x\n    ports:\n      - '1'\nvolumes:\n  data:\n";
  it.each([
    ["tags", "services:\n  web:\n    ports: !reset []\n    x: !override\n      - a\n"],
    ["an end mark", "services:\n  web:\n    image: x\n...\n"],
    ["a directive", "%YAML 1.2\n---\nservices:\n  web:\n    image: x\n"],
    ["quoted keys", '"services":\n  "web": {image: x}\n'],
    ["a word over several lines", "services:\n  web:\n    command: one\n      two\n      three\n"],
    ["text with its indentation told", "services:\n  web:\n    command: |2\n       a\n      b\n"],
    ["an alias for a service", "x-a: &a\n  image: x\nservices:\n  web: *a\n"],
    ["comments everywhere", "services: # mine\n  # first\n  web:\n    image: x # last\n\n\n# the end\n"],
    ["flow style over several lines", "services:\n  web: {\n    image: x,\n    ports: [\n      1\n    ]\n  }\n"],
    ["none of our keys", "version: '3'\n"],
    ["blanks at the ends of lines", "services:  \n  web:   \n    image: x   \n   \n"],
  ])("%s", (_, ours) => {
    const { text, named } = mergeForeign(ours, OURS, "compose.yml");
    expect(text).toContain("  ours:\n    image: x\n    ports:\n      - '1'\n");
    expect(named).toEqual([]);
  });
});
