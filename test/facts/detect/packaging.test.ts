import { describe, expect, it } from "vitest";
import { detected, FASTAPI, type Files } from "./detected.ts";

describe("what installs the dependencies", () => {
  const project = '[project]\nname = "shop"\ndependencies = ["fastapi"]\n';
  const backend = '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n';
  it.each<[string, Files, Record<string, unknown>]>([
    [
      "pip with pyproject.toml",
      { "pyproject.toml": project },
      { manager: "pip", lockFile: "", requirements: [], installable: true },
    ],
    [
      "hatch",
      { "pyproject.toml": `${project}${backend}[tool.hatch.envs.test]\ndependencies = ["pytest"]\n` },
      { manager: "pip", installable: true },
    ],
    ["uv", { "pyproject.toml": `${project}[tool.uv]\n` }, { manager: "uv", lockFile: "", installable: false }],
    [
      "pdm",
      { "pyproject.toml": `${project}[tool.pdm]\ndistribution = false\n`, "pdm.lock": "" },
      { manager: "pdm", lockFile: "pdm.lock", installable: false },
    ],
    [
      "pipenv",
      { Pipfile: '[packages]\nfastapi = "*"\n', "Pipfile.lock": "{}" },
      { manager: "pipenv", lockFile: "Pipfile.lock", installable: false },
    ],
    [
      "pipenv for nobody",
      {
        Pipfile: '[packages]\nfastapi = "*"\n',
        "requirements.txt": "fastapi==1.0\n",
        Dockerfile: "FROM python:3.12\nRUN pip install -r requirements.txt\n",
      },
      { manager: "pip", lockFile: "requirements.txt", requirements: ["requirements.txt"] },
    ],
    [
      "a package of Poetry",
      { "pyproject.toml": '[tool.poetry]\nname = "shop"\n', "shop/__init__.py": "" },
      { manager: "poetry", installable: true },
    ],
    [
      "no package of Poetry",
      { "pyproject.toml": '[tool.poetry]\nname = "shop"\n' },
      { manager: "poetry", installable: false },
    ],
    [
      "files by environment",
      {
        "requirements/base.txt": "fastapi\n",
        "requirements/prod.txt": "-r base.txt\nuvicorn\n",
        "requirements/test.txt": "pytest\n",
        "requirements/dev.txt": "-r test.txt\nruff\n",
      },
      { manager: "pip", requirements: ["requirements/prod.txt"], devRequirements: ["requirements/dev.txt"] },
    ],
    [
      "a file that only takes in another",
      {
        "requirements.txt": "# For the platform.\n-r requirements/prod.txt\n",
        "requirements/prod.txt": "fastapi==1.0\n",
      },
      { manager: "pip", requirements: ["requirements/prod.txt"], lockFile: "requirements/prod.txt" },
    ],
    [
      "a file that takes in another and adds to it",
      { "requirements.txt": "-r requirements/base.txt\nuvicorn\n", "requirements/base.txt": "fastapi\n" },
      { manager: "pip", requirements: ["requirements.txt"] },
    ],
    [
      "a file that takes in two",
      { "requirements.txt": "-r a.txt\n-r b.txt\n", "a.txt": "fastapi\n", "b.txt": "uvicorn\n" },
      { manager: "pip", requirements: ["requirements.txt"] },
    ],
    [
      "a file that takes in what is not there",
      { "requirements.txt": "-r requirements/prod.txt\n" },
      { manager: "pip", requirements: ["requirements.txt"] },
    ],
    [
      "groups and extras",
      {
        "pyproject.toml": `${project}[project.optional-dependencies]\ntest = ["pytest"]\npostgres = ["psycopg"]\n[dependency-groups]\nlint = ["ruff"]\ndocs = ["mkdocs"]\n`,
        "uv.lock": "",
      },
      { devGroups: ["lint"], devExtras: ["test"] },
    ],
    ["nothing", {}, { manager: undefined, lockFile: undefined }],
  ])("%s", (_, files, wanted) => {
    const { project: found } = detected({ "main.py": FASTAPI, ...files });
    const values = Object.keys(wanted).map((key) => [key, found[key as "manager"]?.value]);
    expect(Object.fromEntries(values)).toEqual(wanted);
  });
});
