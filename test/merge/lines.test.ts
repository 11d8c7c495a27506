import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { driftedKeys, mergeKeys, removeKeys } from "../../src/merge/keys.ts";
import { mergeForeign } from "./laws.ts";

const VARIABLES = `# Settings of the service; copy to .env.

# Where it listens.
PORT=8000

# The database:
# a URL.
DATABASE_URL=postgresql://localhost/app # local
POOL_SIZE=5
`;

const IGNORED = "# Python\n__pycache__/\n.venv/\n\n# Secrets\n.env\n";

describe("lines of ours in a file of the user's", () => {
  it.each<[string, string, string, string, string, readonly string[]]>([
    [
      "variables",
      ".env.example",
      "export PORT=80\nA='x'\n",
      VARIABLES,
      "export PORT=80\nA='x'\n\n# The database:\n# a URL.\nDATABASE_URL=postgresql://localhost/app # local\nPOOL_SIZE=5\n",
      ["PORT"],
    ],
    [
      "a variable that is commented out is there",
      "backend/.env.example",
      "A=1\n# DATABASE_URL=\n#POOL_SIZE=9\n",
      VARIABLES,
      "A=1\n# DATABASE_URL=\n#POOL_SIZE=9\n\n# Where it listens.\nPORT=8000\n",
      ["DATABASE_URL", "POOL_SIZE"],
    ],
    [
      "distributions",
      "requirements-dev.txt",
      "-r requirements.txt\nPyTest_Cov[toml] >= 4  # mine\nfastapi==0.1 \\\n    --hash=sha256:a \\\n    --hash=sha256:b\n",
      "# Tests\n-r requirements.txt\npytest-cov>=7\nfastapi==0.2\nmypy>=1.19 # types\n",
      "-r requirements.txt\nPyTest_Cov[toml] >= 4  # mine\nfastapi==0.1 \\\n    --hash=sha256:a \\\n    --hash=sha256:b\n\n# Tests\nmypy>=1.19 # types\n",
      ["pytest-cov", "fastapi"],
    ],
    [
      "ignored paths",
      ".gitignore",
      "node_modules/\n.env\n",
      IGNORED,
      "node_modules/\n.env\n\n# Python\n__pycache__/\n.venv/\n",
      [],
    ],
    [
      "ignored paths before those that are left in, since the last match counts",
      ".gitignore",
      "node_modules/\n.env\n!keep\n",
      IGNORED,
      "# Python\n__pycache__/\n.venv/\n\nnode_modules/\n.env\n!keep\n",
      [],
    ],
    ["blank lines at the end", "backend/.dockerignore", "a\n\n\n", IGNORED, `a\n\n${IGNORED}\n\n`, []],
    ["the name that Docker reads first", "api/Dockerfile.dockerignore", "a\n", IGNORED, `a\n\n${IGNORED}`, []],
    [
      "attributes, by pattern",
      ".gitattributes",
      "* text=auto\n*.png binary\n",
      "* text=auto eol=lf\nuv.lock linguist-generated\n",
      "* text=auto\n*.png binary\n\nuv.lock linguist-generated\n",
      ["*"],
    ],
    ["all there", ".gitignore", IGNORED, IGNORED, IGNORED, []],
    ["there without the slash", ".gitignore", ".venv\n", ".venv/\n", ".venv\n", []],
  ])("%s", (_, path, ours, theirs, expected, names) => {
    const { text, named } = mergeForeign(ours, theirs, path);
    expect(text).toBe(expected);
    expect(named).toEqual(names);
  });

  it("are changed and taken out again by an update, and stay where the user changed them", () => {
    const base = "# one\nA=1\n\n# two\nB=1\nC=1\n";
    const ours = "M=1\n\n# one\nA=1\n\n# two\n# mine\nB=1\nC=2\n";
    expect(mergeKeys(base, ours, "# one\nA=5 # five\n\n# two\nC=1\n", ".env.example")).toEqual({
      text: "M=1\n\n# one\nA=5 # five\n\n# two\n# mine\nC=2\n",
      notes: [],
    });
    expect(driftedKeys(base, ours, ".env.example")).toEqual(["C"]);
    expect(removeKeys(base, ours, ".env.example")).toEqual({ text: "M=1\n\n# two\n# mine\nC=2\n", kept: ["C"] });
  });

  it("leave nothing of a file that held nothing else", () => {
    expect(removeKeys(VARIABLES, VARIABLES, ".env.example")).toEqual({ text: undefined, kept: [] });
    expect(removeKeys(VARIABLES, `# mine\n${VARIABLES}`, ".env.example").text).toContain("# mine\n");
  });

  it("keep a variable that is commented out there, whatever the template makes of it", () => {
    const merged = mergeKeys("A=1\n", "# A=1\n", "A=2\n", ".env.example");
    expect(merged).toEqual({ text: "# A=1\n", notes: [{ code: "user-key-wins", subject: "A" }] });
  });

  const line = fc.constantFrom("", "# c", "a", "b/", "*.c", "!d", "# e", " ", "x y");
  const text = fc.array(line, { maxLength: 12 }).map((lines) => lines.map((one) => `${one}\n`).join(""));
  it("go in and out again, to the byte", () => {
    fc.assert(
      fc.property(
        text,
        fc.uniqueArray(fc.constantFrom("a", "b/", "n1", "n2", "n3"), { minLength: 1 }),
        (ours, added) => {
          const theirs = added.map((one, index) => `${index % 2 === 0 ? "# of ours\n" : ""}${one}\n`).join("\n");
          const before = ours.trim() === "" ? "" : ours;
          if (before === "") return;
          mergeForeign(before, theirs, ".gitignore");
        },
      ),
    );
  });
});
