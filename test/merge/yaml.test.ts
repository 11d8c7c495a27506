import { describe, expect, it } from "vitest";
import { mergeKeys } from "../../src/merge/keys.ts";
import { mergeForeign } from "./laws.ts";

const PRE_COMMIT = `repos:
  - repo: https://github.com/gitleaks/gitleaks
    rev: v8.30.0
    hooks:
      - id: gitleaks
  - repo: local
    hooks:
      # Types of the whole package.
      - id: types
        name: types
        entry: |
          make
            types
        types_or: [python, toml]
        args:
          - --strict
`;

const GITLEAKS = `  - repo: https://github.com/gitleaks/gitleaks
    rev: v8.30.0
    hooks:
      - id: gitleaks
`;

const LOCAL = PRE_COMMIT.slice("repos:\n".length + GITLEAKS.length);

const COMPOSE = `services:
  # Brings the schema up to date.
  migrate:
    build: .
    command: ["alembic", "upgrade", "head"]
  db:
    image: postgres:18
volumes:
  data:
`;

const MIGRATE = `  # Brings the schema up to date.
  migrate:
    build: .
    command: ["alembic", "upgrade", "head"]
`;

describe("hooks of pre-commit in a file of the user's", () => {
  it.each<[string, string, string]>([
    [
      "two blanks, lists indented",
      `repos:\n  - repo: x\n    rev: "1" # pinned\n    hooks:\n      - id: a\n`,
      PRE_COMMIT,
    ],
    [
      "lists not indented",
      `repos:\n- repo: x\n  rev: '1'\n  hooks:\n  - id: a\n    args: [ --fix ]\n`,
      `repos:
- repo: https://github.com/gitleaks/gitleaks
  rev: v8.30.0
  hooks:
  - id: gitleaks
- repo: local
  hooks:
  # Types of the whole package.
  - id: types
    name: types
    entry: |
      make
        types
    types_or: [python, toml]
    args:
      - --strict
`,
    ],
    [
      "four blanks after the dash, as in its old example",
      `repos:\n-   repo: x\n    rev: v1\n    hooks:\n    -   id: a\n    -   id: b\n`,
      `repos:
-   repo: https://github.com/gitleaks/gitleaks
    rev: v8.30.0
    hooks:
    -   id: gitleaks
-   repo: local
    hooks:
    # Types of the whole package.
    -   id: types
        name: types
        entry: |
          make
            types
        types_or: [python, toml]
        args:
          - --strict
`,
    ],
    [
      "another depth at each level, blank lines between",
      `repos:\n    -   repo: x\n        rev: v1\n        hooks:\n        -   id: a\n\n    -   repo: y\n        rev: v1\n        hooks:\n        -   id: b\n`,
      `repos:

    -   repo: https://github.com/gitleaks/gitleaks
        rev: v8.30.0
        hooks:
        -   id: gitleaks

    -   repo: local
        hooks:
        # Types of the whole package.
        -   id: types
            name: types
            entry: |
              make
                types
            types_or: [python, toml]
            args:
            -   --strict
`,
    ],
  ])("%s", (_, ours, added) => {
    const { text } = mergeForeign(ours, PRE_COMMIT, ".pre-commit-config.yaml");
    // A list below a key that the file has nowhere may take the depth of any other.
    const flat = (lines: string) => lines.replace(/^ *- +(--strict)$/m, "$1");
    expect(flat(text)).toBe(flat(ours + added.replace("repos:\n", "")));
  });

  it("go into the first of two local entries; one that the user has by id stands", () => {
    const ours = `repos:
  - repo: local
    hooks:
      - id: mine
        entry: mine
      # - id: later
  - repo: local
    hooks:
      - id: types
        entry: mypy
# the end
`;
    const { text, named } = mergeForeign(ours, PRE_COMMIT, ".pre-commit-config.yaml");
    expect(text).toBe(ours.replace("# the end\n", `${GITLEAKS}# the end\n`));
    expect(named).toEqual(["repos.local.hooks.types"]);
    const other = mergeForeign(ours.replace("types", "spelling"), PRE_COMMIT, ".pre-commit-config.yaml").text;
    expect(other).toContain(
      "      # - id: later\n\n      # Types of the whole package.\n      - id: types\n        name: types\n",
    );
  });

  it("go into an entry of the same repository, whose revision is the user's", () => {
    const ours =
      "repos:\n  - repo: https://github.com/gitleaks/gitleaks.git\n    rev: v7\n    hooks:\n      - id: other\n";
    const theirs = `repos:\n${GITLEAKS}`;
    const { text, named } = mergeForeign(ours, theirs, ".pre-commit-config.yaml");
    expect(text).toBe(`${ours}      - id: gitleaks\n`);
    expect(named).toEqual(["repos.https://github.com/gitleaks/gitleaks.rev"]);
  });

  it.each([
    ["repos: []\n", "repos:\n"],
    ["repos:\n", "repos:\n"],
    ["# none yet\nrepos: [] # soon\n", "# none yet\nrepos: # soon\n"],
  ])("fill a list without elements: %j", (ours, head) => {
    const merged = mergeKeys(undefined, ours, PRE_COMMIT, ".pre-commit-config.yaml");
    expect(merged.text).toBe(head + GITLEAKS + LOCAL);
  });

  it("go into flow style", () => {
    const ours = "repos:\n  - {repo: local, hooks: [{id: a, entry: b}]}\n";
    const theirs = "repos:\n  - repo: local\n    hooks:\n      - id: c\n        args: [x]\n";
    const { text } = mergeForeign(ours, theirs, ".pre-commit-config.yaml", true);
    expect(text).toBe("repos:\n  - {repo: local, hooks: [{id: a, entry: b}, {id: c, args: [x]}]}\n");
  });
});

describe("services of compose in a file of the user's", () => {
  it.each<[string, string, string]>([
    [
      "anchors, merge keys, quotes and long lines",
      `---
version: '3.8'
x-common: &common
    restart: "always"   # why
    logging: {driver: json-file, options: {max-size: "10m"}}
services:

    db:
        <<: *common
        image:   postgres:16
        environment: [ "A=1",   'B=2' ]

    web:
        <<: *common
        command: >
            sh -c "one ${"very ".repeat(40)}long line"
    # old:
    #     image: x

networks: {}
`,
      `
    # Brings the schema up to date.
    migrate:
        build: .
        command: ["alembic", "upgrade", "head"]
`,
    ],
    ["the end of a block of text", "services:\n  db:\n    command: |+\n      a\n\n", MIGRATE],
    ["a comment below", "services:\n  db:\n    image: x\n\n# the end\n", MIGRATE],
  ])("%s", (_, ours, added) => {
    const { text, named } = mergeForeign(ours, COMPOSE, "docker-compose.yml");
    expect(text).toContain(added);
    expect(text).toMatch(/\nvolumes:\n {2,4}data:\n$/);
    expect(named).toEqual(["services.db"]);
  });

  it.each([
    ["nothing after the key", "services:\n  db: {}\nvolumes:\n", "services:\n  db: {}\nvolumes:\n  data:\n"],
    ["a key of ours already", "volumes:\n  data:\n    driver: x\n", "volumes:\n  data:\n    driver: x\n"],
  ])("%s", (_, ours, expected) => {
    const merged = mergeKeys(undefined, ours, "volumes:\n  data:\n", "compose.yaml").text;
    expect(merged).toBe(expected);
  });

  it("go into a text of comments alone, or none", () => {
    expect(mergeKeys(undefined, "# mine\n", COMPOSE, "compose.yaml").text).toBe(`# mine\n\n${COMPOSE}`);
    expect(mergeKeys(undefined, "", COMPOSE, "compose.yaml").text).toBe(COMPOSE);
  });

  it.each([
    ["an anchor on the table", "services: &all\n  web: {}\nx: *all\n"],
    ["two documents", "services: {}\n---\nservices: {}\n"],
    ["tabs", "services:\n\tweb: {}\n"],
    ["a key twice", "services: {}\nservices: {}\n"],
    ["a table in braces as the whole", "{}\n"],
    ["a list", "- a\n"],
    ["keys that are no words", "? [a]\n: b\n"],
  ])("are refused for %s", (_, ours) => {
    expect(() => mergeKeys(undefined, ours, COMPOSE, "compose.yaml")).toThrow(Error);
  });
});

describe("an update of YAML that we wrote a part of", () => {
  const update = (base: string, ours: string, theirs: string) => mergeKeys(base, ours, theirs, "compose.yaml").text;
  it.each<[string, string, string, string, string]>([
    ["a word", "a: 1\n", "a: 1   # mine\nb:   'x'\n", "a: 2\n", "a: 2   # mine\nb:   'x'\n"],
    ["quotes", "a: x\n", "a: 'x'\n", "a: y\n", "a: y\n"],
    ["a list in flow style", "a: [1]\n", "a: [ 1 ] # m\n", "a: [1, 2]\n", "a: [1, 2] # m\n"],
    ["a list", "a:\n  - 1\n", "a:\n- 1\nb: 1\n", "a:\n  - 1\n  - 2\n", "a:\n- 1\n- 2\nb: 1\n"],
    ["a block of text", "a: x\n", "a: x\nb: 1\n", "# how\na: |\n  x\n  y\n", "a: |\n  x\n  y\nb: 1\n"],
    ["a key that goes", "a: 1\n# why\nb:\n  c: 1\n", "a: 1\n# why\nb:\n  c: 1\nd: 1\n", "a: 1\n", "a: 1\nd: 1\n"],
    [
      "a key that goes, with a comment of the user's",
      "a: 1\nb: 1\n",
      "a: 1\n# mine\nb: 1\n",
      "a: 1\n",
      "a: 1\n# mine\n",
    ],
    ["a key with nothing after it", "a:\n", "a:\nb: 1\n", "a: 1\n", "a: 1\nb: 1\n"],
  ])("changes %s", (_, base, ours, theirs, expected) => expect(update(base, ours, theirs)).toBe(expected));

  it("adds no part of a service that the user deleted", () => {
    const base = "services:\n  a:\n    image: x\n";
    const merged = mergeKeys(base, "services:\n  b: {}\n", `${base}    ports: ["1"]\n`, "compose.yaml");
    expect(merged).toEqual({
      text: "services:\n  b: {}\n",
      notes: [{ code: "user-key-wins", subject: "services.a" }],
    });
  });
});
