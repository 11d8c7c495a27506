import { describe, expect, it } from "vitest";
import { readServerCommand } from "../../../src/facts/detect/server-command.ts";

describe("server commands", () => {
  it.each([
    [
      "uvicorn app.main:app --host 0.0.0.0 --port 8080",
      { server: "uvicorn", target: "app.main:app", factory: false, port: 8080, asgi: true },
    ],
    [
      "exec uvicorn --factory --port=8081 shop:create_app",
      { server: "uvicorn", target: "shop:create_app", factory: true, port: 8081, asgi: true },
    ],
    ["python -m uvicorn main:app", { server: "uvicorn", target: "main:app", factory: false, asgi: true }],
    [
      "gunicorn -w 4 -b :5000 'shop:create_app()'",
      { server: "gunicorn", target: "shop:create_app", factory: true, port: 5000 },
    ],
    [
      "gunicorn -k uvicorn.workers.UvicornWorker app.main:app",
      { server: "gunicorn", target: "app.main:app", factory: false, asgi: true },
    ],
    ["gunicorn -c python:config.gunicorn config.wsgi", { server: "gunicorn", target: "config.wsgi", factory: false }],
    [
      "/venv/bin/gunicorn --bind 0.0.0.0:${PORT:-9000} a:app",
      { server: "gunicorn", target: "a:app", factory: false, port: 9000 },
    ],
    [
      "fastapi run app/main.py --port 80",
      { server: "fastapi", target: "app/main.py", factory: false, port: 80, asgi: true },
    ],
    ["flask --app shop run -p 5001", { server: "flask", target: "shop", factory: false, port: 5001 }],
    ["granian --interface asgi app.main:app", { server: "granian", target: "app.main:app", factory: false }],
  ])("%s", (written, command) => expect(readServerCommand(written)).toEqual([command]));

  it.each([
    "pip install uvicorn gunicorn",
    "uvicorn --version",
    "flask db upgrade",
    "echo uvicorn = 1",
    "celery -A app.main:app worker",
  ])("%s serves nothing", (written) => expect(readServerCommand(written)).toEqual([]));
});
