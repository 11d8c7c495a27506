import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPython } from "../../src/facts/python/syntax.ts";

const read = (text: string) => readPython("a.py", text);

describe("imports", () => {
  it.each([
    [
      "import a.b as c, d",
      [
        ["a.b", []],
        ["d", []],
      ],
    ],
    ["from ..x import (  # why\n    y as z,\n    w,\n)", [["..x", ["y", "w"]]]],
    ["from . import q", [[".", ["q"]]]],
    ["from m.n import *", [["m.n", ["*"]]]],
    ["def f():\n    import late", [["late", []]]],
    ["if TYPE_CHECKING:\n    from a import B", [["a", ["B"]]]],
  ])("of %j", (text, imports) => {
    expect(read(text).imports.map(({ module, names }) => [module, names])).toEqual(imports);
  });
});

describe("calls", () => {
  it.each([
    ["f()", "f", [], {}],
    ["logging.getLogger(__name__)", "logging.getLogger", ["__name__"], {}],
    ["a . b (1)", "a.b", ["1"], {}],
    ["x[0].encode('a', *b, **c)", ".encode", ["'a'", "*b", "**c"], {}],
    ["Page[int](items=[1, 2], total = n)", "Page", [], { items: "[1, 2]", total: "n" }],
    ["sum(a for a, b in c)", "sum", ["a for a, b in c"], {}],
    ["f(a := 1, b == 2)", "f", ["a := 1", "b == 2"], {}],
    ["f(\n    # why\n    a=1,  # because\n    b=2,\n)", "f", [], { a: "1", b: "2" }],
    ["f(__proto__=1)", "f", [], JSON.parse('{"__proto__": "1"}')],
    ["@app.get('/x', tags=[t])\ndef f(): ...", "app.get", ["'/x'"], { tags: "[t]" }],
    ["class A(make(1)): ...", "make", ["1"], {}],
    ["def f(a=make(1)): ...", "make", ["1"], {}],
    ["f'{make(1)}'", "make", ["1"], {}],
  ])("%j", (text, name, positional, keywords) => {
    expect(read(text).calls).toMatchObject([{ name, arguments: positional, keywords }]);
  });

  it("have the line of their own name, from the outermost to the innermost", () => {
    const { calls } = read("x = (\n    select(a)\n    .where(\n        f(1),\n    )\n)\n");
    expect(calls.map(({ name, line }) => [name, line])).toEqual([
      [".where", 3],
      ["select", 2],
      ["f", 4],
    ]);
  });
});

it("knows functions with all that is said of them", () => {
  const text = `
class Service(Base):
    @app.get(
        "/x",
    )
    # why
    @final
    async def create(self, a, /, b: int = 1, *args: str, c, **kw: dict[str, int]) -> Item | None:
        """Create it."""

        def inner(): return 1

        return inner

    # after
`;
  expect(read(text).functions).toEqual([
    {
      name: "create",
      qualified: "Service.create",
      line: 8,
      endLine: 13,
      async: true,
      decorators: ['app.get(\n        "/x",\n    )', "final"],
      parameters: [
        { name: "self" },
        { name: "a" },
        { name: "b", annotation: "int", default: "1" },
        { name: "args", annotation: "str" },
        { name: "c" },
        { name: "kw", annotation: "dict[str, int]" },
      ],
      returns: "Item | None",
      docstring: "Create it.",
    },
    {
      name: "inner",
      qualified: "Service.create.inner",
      line: 11,
      endLine: 11,
      async: false,
      decorators: [],
      parameters: [],
    },
  ]);
});

it("knows classes with all that is said of them", () => {
  const text = `@dataclass(frozen=True)
class Item[T](Base[T], table=True):
    '''An item.'''
    id: int
    name: str = "x"  # why
    a = b = 1
    def f(self):
        self.c = 1
        d = 2
    class Inner:
        e = 3
`;
  expect(read(text).classes).toEqual([
    {
      name: "Item",
      line: 2,
      endLine: 11,
      bases: ["Base[T]", "table=True"],
      decorators: ["dataclass(frozen=True)"],
      docstring: "An item.",
      attributes: [
        { name: "id", annotation: "int", line: 4 },
        { name: "name", annotation: "str", value: '"x"', line: 5 },
        { name: "a", value: "1", line: 6 },
        { name: "b", value: "1", line: 6 },
      ],
    },
    {
      name: "Inner",
      line: 10,
      endLine: 11,
      bases: [],
      decorators: [],
      attributes: [{ name: "e", value: "3", line: 11 }],
    },
  ]);
});

it("knows what is assigned at module level", () => {
  const text = "a: int = 1\nb, (c, *d) = e = f(2)\nx: int\nif t:\n    g.h = 3\ndef i():\n    j = 4\nk += 1\n";
  expect(read(text).assignments).toEqual([
    { name: "a", value: "1", line: 1 },
    ...["b", "c", "d", "e"].map((name) => ({ name, value: "f(2)", line: 2 })),
    { name: "g.h", value: "3", line: 5 },
  ]);
});

describe("strings", () => {
  it.each([
    ['x = "a"', ["a"]],
    ["x = r'a\\d' b'c'", ["a\\dc"]],
    ['x = """a\nb"""', ["a\nb"]],
    ['x = ("a "  # why\n     "b")', ["a b"]],
    ["f\"{d['k']!r:>{w}} c\"", ["{d['k']!r:>{w}} c", "k"]],
    ['x = f"{d["k"]}"', ['{d["k"]}', "k"]],
    ['"""Module."""\nx = 1\n"""About x."""', []],
    ["def f():\n    '''Doc.'''\n    return 'a'", ["a"]],
    ["x = ''", [""]],
  ])("of %j", (text, strings) => expect(read(text).strings.map(({ value }) => value)).toEqual(strings));

  it("of documentation are docstrings where they come first", () => {
    expect(read('# License\n"""Module."""\n').docstring).toBe("Module.");
    expect(read('import a\n"""No."""\n').docstring).toBeUndefined();
    expect(read('f"""No."""\n').docstring).toBeUndefined();
  });
});

it("knows comments wherever they stand", () => {
  const text = "# a\nx = [  # b\n    1,\n    #c\n]\nfrom a import (\n    b,  # noqa: F401\n)\ny = '# no'\n";
  expect(read(text).comments).toEqual([
    { text: "a", line: 1 },
    { text: "b", line: 2 },
    { text: "c", line: 4 },
    { text: "noqa: F401", line: 7 },
  ]);
});

it("knows what is caught, and whether anything is done about it", () => {
  const text = `try:
    f()
except (A, B) as e:
    pass
except c.D:
    # why
    ...
except:
    log(e)
try:
    f()
except* E:
    raise
except F, G: pass
`;
  expect(read(text).handlers).toEqual([
    { catches: "(A, B)", empty: true, line: 3 },
    { catches: "c.D", empty: true, line: 5 },
    { catches: "", empty: false, line: 8 },
    { catches: "E", empty: false, line: 12 },
    { catches: "F, G", empty: true, line: 14 },
  ]);
});

describe("what the grammar lacks", () => {
  it.each([
    "def f():\n    yield\n    return (yield)\n",
    "x = 1. / 2.\n",
    "with a() as (b, c):\n    d()\n",
    "with (\n    a('as (') as b,  # it's (\n    c() as d,\n):\n    e()\n",
    "async def f():\n    async with (a as b, c as d):\n        e()\n",
    "match x:\n    case a.B() | str():\n        pass\n    case {'k': 1, **rest} if rest:\n        pass\n    case [1, *_]:\n        pass\n",
    "x: tuple[*Ts] = y\n",
    "x = t'{a}'\n",
    "a = 1\n\x0c\nb = 2\n",
    "type A[T] = list[T]\n",
    "def f[T: int, **P](x: T) -> T: ...\n",
    "print(x, file=y)\n",
    "x = yield_from = 1\n",
  ])("is read all the same: %j", (text) => expect(read(text).problem).toBeUndefined());

  it("changes nothing that is read", () => {
    const text = 'with (a("1. [*x] as (b") as (c, d), e[*f]):\n    g = 1.\n';
    expect(read(text).calls).toMatchObject([{ name: "a", arguments: ['"1. [*x] as (b"'] }]);
  });
});

describe("broken code", () => {
  it.each([
    ["x = (1,\n\ndef f():\n    pass\n", 3],
    ["def f(:\n    pass\n", 1],
    ["if True\n    x\n", 1],
    ["a = 1\n<<<<<<< HEAD\nb = 2\n", 2],
    ["def f():\nreturn 1\n", 2],
  ])("has a problem near the line: %j", (text, line) => {
    const { problem } = read(text);
    expect(problem).toMatchObject({ path: "a.py", message: "could not be parsed as Python" });
    expect(Math.abs((problem?.line ?? 0) - line)).toBeLessThanOrEqual(1);
  });

  it("leaves the rest", () => {
    const { functions } = read("def a(): pass\n\nx = = 1\n\ndef b(): pass\n");
    expect(functions.map(({ name }) => name)).toEqual(["a", "b"]);
  });

  it("never throws", () => {
    for (const text of [
      "(".repeat(50_000),
      "a".repeat(5) + "()".repeat(20_000),
      "if x:\n ".repeat(3000),
      "[".repeat(9999) + "]".repeat(9999),
    ]) {
      expect(read(text).calls.length).toBeGreaterThanOrEqual(0);
    }
    const words = [
      "def",
      "class",
      "(",
      ")",
      "[",
      "]",
      ":",
      "\n",
      "    ",
      "a",
      "=",
      "'",
      '"""',
      "f'{",
      "}",
      "@",
      ",",
      "*",
      "import",
      "from",
      "as",
      "with",
      "try",
      "except",
      ".",
      "#",
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words, " "), { maxLength: 60 }), (parts) => {
        read(parts.join(" "));
        read(parts.join(""));
      }),
      { numRuns: 300 },
    );
  });
});
