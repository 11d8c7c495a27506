import { describe, expect, it } from "vitest";
import { detected, FASTAPI, type Files, shown } from "./detected.ts";

describe("the application object", () => {
  const two = { "a/__init__.py": "", "a/main.py": FASTAPI, "b/__init__.py": "", "b/main.py": FASTAPI };

  it.each<[string, Files, string, unknown]>([
    ["one of two is not guessed", two, "application", ["a.main:app", "b.main:app"]],
    ["one of two is served", { ...two, Procfile: "worker: x\nweb: uvicorn b.main:app\n" }, "application", "b.main:app"],
    [
      "two are served",
      { ...two, Procfile: "web: uvicorn b.main:app; uvicorn a.main:app\n" },
      "application",
      ["b.main:app", "a.main:app"],
    ],
    [
      "production wins",
      {
        ...two,
        Procfile: "web: uvicorn a.main:app\n",
        Dockerfile: 'FROM python:3.12\nCMD ["uvicorn", "b.main:app"]\n',
      },
      "application",
      "b.main:app",
    ],
    [
      "fastapi finds it",
      { ...two, Dockerfile: 'FROM python:3.12\nCMD ["fastapi", "run", "b/main.py"]\n' },
      "application",
      "b.main:app",
    ],
    [
      "in the settings of FastAPI",
      { ...two, "pyproject.toml": '[tool.fastapi]\nentrypoint = "a.main:app"\n' },
      "application",
      "a.main:app",
    ],
    [
      "served by its own module",
      { "serve.py": `import uvicorn\n${FASTAPI}\nuvicorn.run(app, port=8123)\n` },
      "application",
      "serve:app",
    ],
    [
      "for Flask's own command",
      { "shop.py": "from flask import Flask\nweb = Flask(__name__)\n", ".flaskenv": "FLASK_APP=shop.py\n" },
      "application",
      "shop:web",
    ],
    [
      "made by a function that is given something",
      { "app.py": "from flask import Flask\ndef create_app(config) -> Flask:\n    return Flask(config)\n" },
      "application",
      ["app:create_app"],
    ],
    [
      "of Litestar",
      { "src/shop/__init__.py": "", "src/shop/asgi.py": "from litestar import Litestar\napp = Litestar()\n" },
      "source",
      "src",
    ],
    ["of another framework", { "app.py": "from quart import Quart\napp = Quart(__name__)\n" }, "framework", "other"],
    [
      "handed on by a package",
      {
        "shop/__init__.py": "from .core import app\n",
        "shop/core.py": "from flask import Flask\napp = Flask(__name__)\n",
        Procfile: "web: gunicorn shop:app\n",
      },
      "application",
      "shop:app",
    ],
    [
      "started inside of its package",
      {
        "shop/__init__.py": "",
        "shop/app.py": FASTAPI,
        "shop/run.py": 'import uvicorn\nfrom shop.app import app\nuvicorn.run("app:app")\n',
      },
      "application",
      "shop.app:app",
    ],
  ])("%s", (_, files, key, value) => expect(shown(files, key)).toEqual(value));

  const flask = "from flask import Flask\napp = Flask(__name__)\n";
  it.each<[string, Files, readonly string[], string | undefined]>([
    ["FastAPI", two, ["a.main:app", "b.main:app"], "fastapi"],
    ["Flask", { "a/__init__.py": flask, "b/__init__.py": flask }, ["a:app", "b:app"], "flask"],
    ["each a framework", { "a/__init__.py": flask, "b/__init__.py": FASTAPI }, ["a:app", "b:app"], undefined],
    [
      "Flask, both served",
      {
        "a/__init__.py": flask,
        "b/__init__.py": flask,
        Procfile: "web: gunicorn a:app; gunicorn b:app\n",
      },
      ["a:app", "b:app"],
      "flask",
    ],
  ])("of two of %s is open, and the framework known if they share it", (_, files, applications, framework) => {
    const { project, candidates } = detected(files);
    expect(project.application).toBeUndefined();
    expect(candidates["application"]?.toSorted()).toEqual(applications);
    expect(project.framework?.value).toBe(framework);
  });

  const django = {
    "config/__init__.py": "",
    "config/wsgi.py": "application = get_wsgi_application()\n",
    "config/asgi.py": "application = get_asgi_application()\n",
  };
  it.each([
    ["django\ngunicorn\n", "config.wsgi:application", "wsgi"],
    ["django\nchannels\ndaphne\n", "config.asgi:application", "asgi"],
  ])("of Django with %j", (requirements, application, kind) => {
    const files = { ...django, "requirements.txt": requirements };
    expect([shown(files, "application"), shown(files, "interface")]).toEqual([application, kind]);
  });
});
