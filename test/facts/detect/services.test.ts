import { describe, expect, it } from "vitest";
import { findServices } from "../../../src/facts/detect.ts";
import { factsOf } from "../../../src/facts/facts.ts";
import { treeOf } from "../../../src/facts/tree.ts";
import { ALONE, FASTAPI, type Files } from "./detected.ts";

describe("services", () => {
  it.each<[string, Files, readonly string[]]>([
    ["nothing", { "README.md": "# Nothing\n" }, []],
    [
      "a command-line tool",
      { "pyproject.toml": '[project]\nname = "tool"\ndependencies = ["click"]\n', "tool.py": "" },
      [],
    ],
    ["a library", { "pyproject.toml": '[project]\nname = "lib"\ndependencies = ["fastapi"]\n', "lib.py": "" }, []],
    ["an example", { "examples/main.py": FASTAPI, "docs/app.py": FASTAPI, "tests/app.py": FASTAPI }, []],
    [
      "a template of a generator",
      { "{{cookiecutter.slug}}/pyproject.toml": "", "{{cookiecutter.slug}}/main.py": FASTAPI },
      [],
    ],
    ["a module without a project", { "main.py": FASTAPI }, [""]],
    [
      "what only declares a framework and a server",
      { "pyproject.toml": '[project]\nname = "a"\ndependencies = ["flask", "gunicorn"]\n' },
      [""],
    ],
    [
      "a folder that is a project",
      { "package.json": "{}", "api/requirements.txt": "flask\n", "api/app.py": FASTAPI },
      ["api"],
    ],
    [
      "folders with images of their own",
      {
        "a/Dockerfile": "FROM python:3.12\n",
        "a/main.py": FASTAPI,
        "b/Dockerfile": "FROM python:3.12\n",
        "b/main.py": FASTAPI,
      },
      ["a", "b"],
    ],
    [
      "an image beside the code of a project",
      { ...ALONE, "app/Dockerfile": "FROM python:3.12\n", "app/main.py": FASTAPI },
      [""],
    ],
    ["requirements in a folder", { "requirements/base.txt": "flask\n", "app.py": FASTAPI }, [""]],
    [
      "manage.py below the project",
      {
        "pyproject.toml": '[project]\nname = "a"\n',
        "src/manage.py": "",
        "src/config/wsgi.py": "application = get_wsgi_application()\n",
      },
      [""],
    ],
  ])("%s", (_, files, roots) => {
    expect(findServices(factsOf(treeOf({ name: "shop", files }))).map(({ root }) => root)).toEqual(roots);
  });
});
