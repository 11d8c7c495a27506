import { describe, expect, it } from "vitest";
import { detected, FASTAPI, type Files, shown } from "./detected.ts";

describe("what is delivered beside the packages", () => {
  const shop = (code: string, files: Files = {}): Files => ({
    "requirements.txt": "fastapi\n",
    "shop/__init__.py": "",
    "shop/main.py": FASTAPI,
    "shop/settings.py": code,
    ...files,
  });
  const NEWS = { "CHANGELOG.md": "# News\n" };
  const BASE = "from pathlib import Path\nBASE_DIR = Path(__file__).resolve().parent.parent\n";

  it.each<[string, Files, readonly string[]]>([
    ["templates", shop("", { "templates/a.html": "" }), ["templates"]],
    ["a folder of a dot file alone", shop("A = 'public'\n", { "public/.keep": "", "public/a/.gitignore": "*" }), []],
    ["a folder that the code reads", shop("A = 'public'\n", { "public/.keep": "", "public/a.css": "" }), ["public"]],
    ["a folder of a front end", shop("", { "public/a.css": "" }), []],
    ["a folder that no image has", shop("", { "templates/a.html": "", ".dockerignore": "# A\n/templates/\n" }), []],
    [
      "a part of a folder",
      shop("", { "templates/a.html": "", ".dockerignore": "templates\n!templates/*.html\n" }),
      ["templates"],
    ],
    [
      "a file from a base folder",
      shop(`${BASE}NEWS = (BASE_DIR / "CHANGELOG.md").read_text()\n`, NEWS),
      ["CHANGELOG.md"],
    ],
    [
      "a file that no image has",
      shop(`${BASE}A = BASE_DIR / "CHANGELOG.md"\n`, { ...NEWS, ".dockerignore": "*.md" }),
      [],
    ],
    [
      "a file from a folder above another",
      shop(`HERE = Path(__file__).parent\nROOT = HERE.parent\nA = ROOT / "CHANGELOG.md"\n`, NEWS),
      ["CHANGELOG.md"],
    ],
    ["a file from its module", shop('A = Path(__file__).parents[1] / "CHANGELOG.md"\n', NEWS), ["CHANGELOG.md"]],
    [
      "a file from a folder of another module",
      shop(BASE, { "shop/news.py": 'A = settings.BASE_DIR / "CHANGELOG.md"\n', ...NEWS }),
      ["CHANGELOG.md"],
    ],
    [
      "a file from a field of settings",
      shop("class S:\n    base: Path = Path(__file__).parent.parent\n", {
        "shop/news.py": 'A = settings.base.joinpath("CHANGELOG.md")\n',
        ...NEWS,
      }),
      ["CHANGELOG.md"],
    ],
    [
      "a file in a folder",
      shop('A = os.path.join(\n    os.path.dirname(__file__), "..", "data", "a.json"\n)\n', { "data/a.json": "{}" }),
      ["data/a.json"],
    ],
    ["a file in a string", shop(`${BASE}A = f"{BASE_DIR}/a.json"\n`, { "a.json": "{}" }), ["a.json"]],
    ["a file that is opened", shop('A = open("config.yaml", "r")\n', { "config.yaml": "" }), ["config.yaml"]],
    ["a file for the log", shop('fileConfig("logging.ini")\n', { "logging.ini": "" }), ["logging.ini"]],
    ["a path from where it is started", shop('A = Path("data") / "a.json"\n', { "data/a.json": "" }), ["data/a.json"]],
    ["a file that is written", shop('A = open("out.txt", mode="w")\n', { "out.txt": "" }), []],
    ["a file that is not there", shop(`${BASE}A = BASE_DIR / "CHANGELOG.md"\n`), []],
    ["a file of the package", shop('A = Path(__file__).parent / "a.json"\n', { "shop/a.json": "", "a.json": "" }), []],
    ["a word", shop('A = "CHANGELOG.md"\nB = 1 / 2\n', NEWS), []],
    ["a path of the machine", shop('A = open("/a.json")\n', { "a.json": "" }), []],
    ["the environment", shop(`${BASE}A = BASE_DIR / ".env"\n`, { ".env": "A=1\n" }), []],
    ["a key", shop(`${BASE}A = BASE_DIR / "jwt.pem"\n`, { "jwt.pem": "" }), []],
    ["a database", shop(`${BASE}A = BASE_DIR / "db.sqlite3"\n`, { "db.sqlite3": "" }), []],
    [
      "what a tool beside the packages opens",
      shop("", { "notes/toc.py": 'open("CHANGELOG.md")\n', "notes/__init__.py": "", ...NEWS }),
      [],
    ],
  ])("%s", (_, files, assets) => expect(shown(files, "assets")).toEqual(assets));

  it("shows the statement that names a file", () => {
    const files = shop(`${BASE}\nA = BASE_DIR / "CHANGELOG.md"\n`, NEWS);
    expect(detected(files).project.assets?.from).toBe("shop/settings.py:4");
    const inside = Object.fromEntries(Object.entries(files).map(([path, text]) => [`api/${path}`, text]));
    expect(detected(inside, "api").project.assets).toEqual({ value: ["CHANGELOG.md"], from: "api/shop/settings.py:4" });
  });
});
