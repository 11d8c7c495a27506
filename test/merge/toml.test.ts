import { describe, expect, it } from "vitest";
import { mergeKeys, removeKeys } from "../../src/merge/keys.ts";
import { mergeForeign } from "./laws.ts";

const PATH = "backend/pyproject.toml";

const OURS = `[project]
dependencies = [
  # The driver.
  "asyncpg>=0.31", # asynchronous
  "FastAPI[standard]>=0.142",
]

# Tests.
[dependency-groups]
dev = ["pytest>=9"]

# Checks of types,
# all of them.
[tool.mypy]
strict = true

[[tool.mypy.overrides]]
module = "app.*" # why

[tool.uv]
# No release of today.
exclude-newer = "7 days"
`;

const TAIL = OURS.slice(OURS.indexOf("# Checks"));
const GROUP = '# Tests.\n[dependency-groups]\ndev = ["pytest>=9"]\n';

describe("our part of a pyproject of the user's", () => {
  it("goes below what is there: lists with comments, tables at the end with theirs", () => {
    const ours = `# mine
[project]
name = 'orders'   # quoted so
dependencies = [
    "fastapi==0.100",   # old

    # another
    'sqlalchemy[asyncio]>=2',
]

[project.optional-dependencies]
test = [ "pytest" ]


[tool.ruff]
line-length=99
[tool.uv]
package = false # none
# the end
`;
    const { text, named } = mergeForeign(ours, OURS, PATH);
    expect(text).toBe(`# mine
[project]
name = 'orders'   # quoted so
dependencies = [
    "fastapi==0.100",   # old

    # another
    'sqlalchemy[asyncio]>=2',
    # The driver.
    "asyncpg>=0.31", # asynchronous
]

[project.optional-dependencies]
test = [ "pytest" ]


[tool.ruff]
line-length=99
[tool.uv]
package = false # none
# No release of today.
exclude-newer = "7 days"
# the end

${GROUP}
# Checks of types,
# all of them.
[tool.mypy]
strict = true

[[tool.mypy.overrides]]
module = "app.*" # why
`);
    expect(named).toEqual(["project.dependencies.fastapi"]);
  });

  it("adds nothing to a tool that the user has configured, and names it once", () => {
    const ours = '[dependency-groups]\ndev = []\n\n[tool.mypy]\npython_version = "3.12"\n';
    const { text, named } = mergeForeign(ours, TAIL, PATH);
    expect(text).toBe(`${ours}\n[tool.uv]\n# No release of today.\nexclude-newer = "7 days"\n`);
    expect(named).toEqual(["tool.mypy"]);
  });

  const list = (...items: string[]) =>
    `[project]\ndependencies = [${items.map((item) => JSON.stringify(item)).join(", ")}]\n`;
  it.each<[string, string, string]>([
    ["in one line", 'dependencies = ["a"] # m\n', 'dependencies = ["a", "b>=1"] # m\n'],
    ["in one line, with a last comma", 'dependencies = ["a", ]\n', 'dependencies = ["a", "b>=1", ]\n'],
    ["without a last comma", 'dependencies = [\n\t"a"\n]\n', 'dependencies = [\n\t"a",\n\t"b>=1"\n]\n'],
    ["with a comment last", 'dependencies = [\n  "a" # m\n]\n', 'dependencies = [\n  "a", # m\n  "b>=1"\n]\n'],
    ["that closes beside its last", 'dependencies = ["a",\n  "c"]\n', 'dependencies = ["a",\n  "c",\n  "b>=1"]\n'],
    ["that opens beside nothing", 'dependencies = [\n  "a"]\n', 'dependencies = [\n  "a",\n  "b>=1"]\n'],
    [
      "with brackets in words",
      "dependencies = ['a[x]; y == \"]\"']\n",
      'dependencies = [\'a[x]; y == "]"\', "b>=1"]\n',
    ],
    ["that is empty", "dependencies = []\n", 'dependencies = ["b>=1"]\n'],
    ["that is empty, with lines", "dependencies = [\n]\n", 'dependencies = ["b>=1"]\n'],
  ])("adds to a list %s", (_, before, after) => {
    const ours = `[project]\nname = "x"\n${before}`;
    const merged = mergeKeys(undefined, ours, list("b>=1"), PATH).text;
    expect(merged).toBe(`[project]\nname = "x"\n${after}`);
    if (!before.includes("[\n]")) expect(removeKeys(list("b>=1"), merged, PATH).text).toBe(ours);
  });

  it.each<[string, string, string, string, string]>([
    ["an entry of another version", list("a>=1"), list("a>=1", "z"), list("a>=2"), list("a>=2", "z")],
    ["an entry that goes", list("a", "b"), list("z", "a", "b"), list("b"), list("z", "b")],
    ["the first entry", list("a", "b"), list("a", "b"), list("b"), list("b")],
    ["the last entry", list("a"), list("a"), "", "[project]\n"],
    ["a value", "a = 1\n", "a   = 1 # m\nb = 'x'\n", "a = 2\n", "a   = 2 # m\nb = 'x'\n"],
    [
      "a table that goes",
      "# why\n[a]\nb = 1\n[c]\nd = 1\n",
      "# why\n[a]\nb = 1\n\n[c]\nd = 1\n",
      "[c]\nd = 1\n",
      "[c]\nd = 1\n",
    ],
    ["a list of tables", "[[a]]\nb = 1\n", "[[a]]\nb = 1\n\n[z]\n", "", "[z]\n"],
  ])("updates %s", (_, base, ours, theirs, expected) => {
    const { text } = mergeKeys(base, ours, theirs, PATH);
    expect(text === "" ? "[project]\n" : text).toBe(expected);
  });

  it("goes into tables of Poetry, where a distribution has one name however it is spelled", () => {
    const ours = `[tool.poetry.dependencies]
python = "^3.11"
Unidecode = "^1.3"
"zope.interface" = { version = "*", extras = ["x"] }

[tool.poetry.group.dev.dependencies]
pytest="^7"
`;
    const theirs = `[tool.poetry.dependencies]
unidecode = "^1.4"
zope-interface = "^7"
uvicorn = { version = "^0.40", extras = ["standard"] }

# Only here.
[tool.poetry.group.dev.dependencies]
pytest = "^9"
# types
mypy = "^1.19"
`;
    const { text, named } = mergeForeign(ours, theirs, PATH);
    expect(text).toBe(
      `${ours.replace('["x"] }\n', '["x"] }\nuvicorn = { version = "^0.40", extras = ["standard"] }\n')}# types\nmypy = "^1.19"\n`,
    );
    expect(named).toEqual([
      "tool.poetry.dependencies.unidecode",
      "tool.poetry.dependencies.zope-interface",
      "tool.poetry.group.dev.dependencies.pytest",
    ]);
  });

  it.each<[string, string, string, string]>([
    ["an inline table", "a = {b = 1}\n", "[a]\nc = 'x'\n", "a = {b = 1, c = 'x'}\n"],
    ["an inline table without keys", "a = {}\n", "[a]\nc = 'x'\n", "a = { c = 'x' }\n"],
    ["a table with dotted keys", "[t]\na.b = 1\n", "[t]\na.b = 1\nc = 2\n", "[t]\na.b = 1\nc = 2\n"],
    ["a table by its key in another", "[t.a]\nb = 1\n", "[t]\na.c = 2\n", "[t.a]\nb = 1\nc = 2\n"],
    ["a table with none but tables in it", "[t.a]\nb = 1\n", "[t]\nc = 2\n", "[t.a]\nb = 1\n\n[t]\nc = 2\n"],
    ["the top", "# m\n\n[t]\nb = 1\n", "c = 2\n", "# m\n\nc = 2\n[t]\nb = 1\n"],
    ["the top, below its keys", "a = 1\n\n[t]\nb = 1\n", "c = 2\n", "a = 1\nc = 2\n\n[t]\nb = 1\n"],
    ["a text of comments", "# m\n", "[t]\nc = 2\n", "# m\n\n[t]\nc = 2\n"],
    ["quoted keys", '["a b".c]\nd = 1\n', '["a b".c]\n"e.f" = 2\n', '["a b".c]\nd = 1\n"e.f" = 2\n'],
    [
      "strings that look like tables",
      '[t]\na = \'\'\'\n[x]\n# no\n\'\'\'\nb = """\\"\n[t]""""\nd = 1979-05-27 07:32:00Z # m\n\n[u]\n',
      "[t]\nc = 1\n",
      '[t]\na = \'\'\'\n[x]\n# no\n\'\'\'\nb = """\\"\n[t]""""\nd = 1979-05-27 07:32:00Z # m\nc = 1\n\n[u]\n',
    ],
  ])("goes into %s", (_, ours, theirs, expected) => {
    expect(mergeKeys(undefined, ours, theirs, "x.toml").text).toBe(expected);
  });

  it.each([
    ["no table", "a = \n"],
    ["a key twice", "a = 1\na = 2\n"],
    ["a table in an inline one", "[tool]\nmypy = { a.b = 1 }\n"],
  ])("is refused for %s", (_, ours) => expect(() => mergeKeys(undefined, ours, OURS, PATH)).toThrow(Error));
});
