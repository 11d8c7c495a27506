import { describe, expect, it } from "vitest";
import { factsOf } from "../../src/facts/facts.ts";
import { treeOf } from "../../src/facts/tree.ts";

const pythonOf = (files: Readonly<Record<string, string>>) => factsOf(treeOf({ files })).python;

/** Files without content. */
const empty = (...paths: readonly string[]) => Object.fromEntries(paths.map((path) => [path, ""]));

describe("modules", () => {
  it.each<[string, readonly string[], boolean, boolean]>([
    ["app/main.py", [], false, true],
    ["src/orders/api.py", [], false, true],
    ["main.py", [], false, true],
    ["app/test_orders.py", [], true, false],
    ["app/orders_test.py", [], true, false],
    ["app/tests/fakes.py", [], true, false],
    ["conftest.py", [], true, false],
    ["app/contest.py", [], false, true],
    ["app/testing.py", [], false, true],
    ["scripts/seed.py", [], false, false],
    ["docs/conf.py", [], false, false],
    ["app/docs/routes.py", ["app/__init__.py"], false, true],
    ["setup.py", [], false, false],
    ["src/app/core/setup.py", ["src/app/core/__init__.py"], false, true],
    ["noxfile.py", [], false, false],
    ["dev/scripts/generate.py", [], false, false],
    ["dev/generate.py", [], false, false],
    ["performance/locustfile.py", ["performance/__init__.py"], false, false],
    ["app/dev/routes.py", ["app/__init__.py"], false, true],
    ["alembic/env.py", [], false, false],
    ["migrations/versions/0001_items.py", [], false, false],
    ["orders/migrations/0001_initial.py", ["orders/__init__.py"], false, false],
    ["db/env.py", ["db/script.py.mako"], false, false],
    ["db/versions/items.py", ["db/script.py.mako"], false, false],
    ["db/models.py", ["db/script.py.mako"], false, true],
    ["api/versions/v1.py", [], false, true],
    [".github/scripts/check.py", [], false, false],
  ])("%s beside %j", (path, beside, test, application) => {
    const python = pythonOf(empty(path, ...beside));
    expect(python.modules.find((module) => module.path === path)?.test).toBe(test);
    expect(python.tests.some((module) => module.path === path)).toBe(test);
    expect(python.application.some((module) => module.path === path)).toBe(application);
  });

  it("are found by what their text holds", () => {
    const python = pythonOf({ "a.py": "import jwt", "b.py": "x = 'redis'", "c.py": "", "d.txt": "jwt" });
    const paths = (...words: string[]) => python.mentioning(...words).map(({ path }) => path);
    expect([paths("jwt"), paths("redis", "jwt"), paths("kafka"), paths()]).toEqual([
      ["a.py"],
      ["a.py", "b.py"],
      [],
      [],
    ]);
  });

  it("are parsed once, and their problems told", () => {
    const facts = factsOf(treeOf({ files: { "a.py": "x = (\n", "b.py": "x = 1\n" } }));
    expect(facts.problems).toEqual([]);
    const [a] = facts.python.modules;
    expect(a?.syntax).toBe(a?.syntax);
    expect(facts.problems).toMatchObject([{ path: "a.py", message: "could not be parsed as Python" }]);
  });
});

describe("tags", () => {
  const tagsOf = (text: string, others: Readonly<Record<string, string>> = {}) =>
    [...pythonOf({ "tests/test_a.py": text, ...others }).tags].flatMap(([id, tests]) =>
      tests.map(({ path, name, line }) =>
        path === "tests/test_a.py" ? `${id} ${name} ${line}` : `${id} ${name} ${path}`,
      ),
    );

  it.each<[string, string, readonly string[]]>([
    ["a function", '@pytest.mark.rule("A")\ndef test_x(): ...', ["A test_x 1"]],
    [
      "several ids",
      "@pytest.mark.rule('A', \"B\")\nasync def test_x(a: int = f(1)): ...",
      ["A test_x 1", "B test_x 1"],
    ],
    [
      "several marks and lines",
      '@pytest.mark.rule(\n    "A",  # why\n    "B",\n)\n# why\n@pytest.mark.slow\n@pytest.mark.rule("C")\ndef test_x(): ...',
      ["A test_x 2", "B test_x 3", "C test_x 7"],
    ],
    [
      "lines without comments",
      '@pytest.mark.rule(\n    "A",\n    "B",\n)\ndef test_x(): ...',
      ["A test_x 2", "B test_x 3"],
    ],
    ["a method", 'class TestX:\n    @pytest.mark.rule("A")\n    def test_y(self): ...', ["A TestX.test_y 2"]],
    ["a class", '@pytest.mark.rule("A")\nclass TestX:\n    def test_y(self): ...', ["A TestX 1"]],
    [
      "a class that inherits its tests",
      '@pytest.mark.rule("A")\nclass Orders(Contract[int]):\n    """D."""',
      ["A Orders 1"],
    ],
    ["a class of one line", '@pytest.mark.rule("A")\nclass TestX(Contract): pass\ndef test_y(): ...', ["A TestX 1"]],
    [
      "a nested class",
      'class TestX:\n    class TestY:\n        @pytest.mark.rule("A")\n        def test_z(self): ...',
      ["A TestX.TestY.test_z 3"],
    ],
    ["a module", 'pytestmark = pytest.mark.rule("A")\ndef test_x(): ...', ["A test_a 1"]],
    [
      "a module with a list",
      'pytestmark: list = [\n    pytest.mark.unit,\n    pytest.mark.rule("A"),\n]\ndef test_x(): ...',
      ["A test_a 3"],
    ],
    [
      "the body of a class",
      'class TestX:\n    pytestmark = [pytest.mark.rule("A")]\n    def test_y(self): ...',
      ["A TestX 2"],
    ],
    ["an imported mark", 'from pytest import mark\n@mark.rule("A")\ndef test_x(): ...', ["A test_x 2"]],
    ["an alias", 'from pytest import fixture, mark as m\n@m.rule("A")\ndef test_x(): ...', ["A test_x 2"]],
    ["an alias of pytest", 'import pytest as pt\n@pt.mark.rule("A")\ndef test_x(): ...', ["A test_x 2"]],
    ["a name for the mark", 'rule = pytest.mark.rule\n@rule("A")\ndef test_x(): ...', ["A test_x 2"]],
    ["a name for marks", 'mark = pytest.mark\nproves = mark.rule\n@proves("A")\ndef test_x(): ...', ["A test_x 3"]],
    [
      "a name for a mark with ids",
      'safe = pytest.mark.rule("A")\n@safe\ndef test_x(): ...\npytestmark = [safe]',
      ["A test_x 1", "A test_a 1"],
    ],
    [
      "parameters",
      '@pytest.mark.parametrize("x", [pytest.param(1, marks=pytest.mark.rule("A")), 2])\ndef test_x(x): ...',
      ["A test_x 1"],
    ],
    ["a state machine", 'TestX = pytest.mark.rule("A")(Machine.TestCase)', ["A TestX 1"]],
    ["tests below a condition", 'if linux:\n    @pytest.mark.rule("A")\n    def test_x(): ...', ["A test_x 2"]],
    [
      "a test behind a body that looks odd",
      'def test_x():\n    y = """\n"""\n    z = (\n1)\n@pytest.mark.rule("A")\ndef test_z(): ...',
      ["A test_z 6"],
    ],
  ])("of %s", (_, text, tags) => expect(tagsOf(text)).toEqual(tags));

  it.each([
    [
      "a string",
      'def test_x(pytester):\n    pytester.makepyfile("""\nimport pytest\n@pytest.mark.rule("A")\ndef test_y(): ...\n""")',
    ],
    ["a comment", '# @pytest.mark.rule("A")\ndef test_x(): ...'],
    ["a helper", '@pytest.mark.rule("A")\ndef helper(): ...\n@pytest.fixture\ndef rule(): ...'],
    ["a function in a function", 'def test_x():\n    @pytest.mark.rule("A")\n    def test_y(): ...'],
    ["another mark", '@pytest.mark.ruled("A")\ndef test_x(): rule("A")'],
    ["another rule", '@engine.rule("A")\ndef test_x(): ...'],
    ["a module without tests", 'pytestmark = pytest.mark.rule("A")'],
    ["a class that nobody runs", 'class Contract:\n    @pytest.mark.rule("A")\n    def test_x(self): ...'],
    ["an expression", "@pytest.mark.rule(ID)\ndef test_x(): ..."],
    ["a decorator of what comes before", '@pytest.mark.rule("A")\nx = 1\ndef test_x(): ...'],
  ])("of none in %s", (_, text) => expect(tagsOf(text)).toEqual([]));

  it("count in a class that tests elsewhere are derived from", () => {
    const contract = 'class Contract:\n    @pytest.mark.rule("A")\n    def test_x(self): ...';
    expect(tagsOf("class TestY(Contract): ...", { "tests/contract.py": contract })).toEqual([
      "A Contract.test_x tests/contract.py",
    ]);
  });

  it("may come from another module", () => {
    const marks = "import pytest\n\nrule = pytest.mark.rule\n";
    const text = 'from tests.marks import rule as proves\n@proves("A")\ndef test_x(): ...\ndef rule(): ...\nrule()';
    expect(tagsOf(text, { "tests/marks.py": marks })).toEqual(["A test_x 2"]);
    expect(tagsOf(text, { "tests/marks.py": "from engine import rule\n" })).toEqual([]);
  });

  it("are those of tests alone", () => {
    const text = 'import pytest\npytestmark = pytest.mark.rule("A")\ndef test_x(): ...\n';
    expect(pythonOf({ "tests/conftest.py": text, "app/main.py": text }).tags.size).toBe(0);
  });
});

describe("the application", () => {
  const MAIN = "from fastapi import FastAPI\n\napp = FastAPI(title='x')\n";

  it.each<[string, Readonly<Record<string, string>>, object]>([
    [
      "a variable",
      { "app/main.py": MAIN },
      { name: "app.main:app", factory: false, framework: "fastapi", line: 3, path: "app/main.py" },
    ],
    ["a src layout", { "src/orders/main.py": MAIN, "src/orders/__init__.py": "" }, { name: "orders.main:app" }],
    ["a src layout without packages", { "src/orders/main.py": MAIN }, { name: "orders.main:app" }],
    ["a project in a folder", { "backend/app/main.py": MAIN, "backend/pyproject.toml": "" }, { name: "app.main:app" }],
    ["a package's __init__", { "orders/__init__.py": MAIN }, { name: "orders:app", path: "orders/__init__.py" }],
    [
      "a factory",
      { "app/main.py": "def create_app() -> FastAPI:\n    app = FastAPI()\n    return app\n" },
      { name: "app.main:create_app", factory: true, line: 1 },
    ],
    [
      "a factory of a factory, since no server can call the inner one",
      {
        "app/main.py":
          "def create_app() -> FastAPI:\n    return assemble(1)\n\ndef assemble(x) -> FastAPI:\n    return FastAPI()\n",
      },
      { name: "app.main:create_app", factory: true },
    ],
    [
      "a factory that another module calls",
      {
        "app/core/setup.py": "def create_application(router):\n    return FastAPI()\n",
        "app/core/__init__.py": "",
        "app/__init__.py": "",
        "app/main.py": "from .core.setup import create_application\n\napp = create_application(\n    router=r\n)\n",
      },
      { name: "app.main:app", factory: false, line: 3 },
    ],
    [
      "a class of its own",
      { "main.py": "class App(FastAPI): ...\n\napi = App()\n" },
      { name: "main:api", framework: "fastapi" },
    ],
    [
      "Starlette",
      { "main.py": "import starlette.applications\napp = starlette.applications.Starlette()\n" },
      { framework: "starlette" },
    ],
    [
      "Django",
      { "orders/asgi.py": "application = get_asgi_application()\n" },
      { name: "orders.asgi:application", framework: "django" },
    ],
    [
      "what the image starts",
      {
        "app/main.py": MAIN,
        "app/admin.py": MAIN.replace("app =", "site ="),
        Dockerfile: 'FROM a\nCMD ["uvicorn", "app.admin:site"]\n',
      },
      { name: "app.admin:site" },
    ],
    [
      "named as it is started",
      { "src/app/main.py": MAIN, "src/__init__.py": "", Procfile: "web: uvicorn app.main:app --port 8000\n" },
      { name: "app.main:app" },
    ],
    [
      "FastAPI rather than what it mounts",
      { "app/health.py": "app = Starlette()", "app/http/api.py": "api = FastAPI()" },
      { name: "app.http.api:api" },
    ],
  ])("is %s", (_, files, entry) => expect(pythonOf(files).entry).toMatchObject(entry));

  it.each<[string, Readonly<Record<string, string>>]>([
    ["a library", { "app/main.py": "x = 1" }],
    ["a test", { "tests/test_app.py": MAIN }],
    ["a docstring", { "app/cache.py": 'def f():\n    """Use.\n\n    app = FastAPI()\n    """\n' }],
    ["a type", { "app/a.py": "def install(app: FastAPI) -> None: ...\n" }],
  ])("is not in %s", (_, files) => expect(pythonOf(files).entry).toBeUndefined());
});
