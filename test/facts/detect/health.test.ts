import { describe, expect, it } from "vitest";
import { type Files, shown } from "./detected.ts";

describe("the path for probes", () => {
  const app =
    "from fastapi import FastAPI, Depends\nfrom api import v1\nfrom api.settings import settings\napp = FastAPI()\n";
  const nested = (include: string, router: string): Files => ({
    "api/__init__.py": "",
    "api/main.py": `${app}${include}\n`,
    "api/settings.py": 'class Settings:\n    API_PREFIX: str = "/api/v2"\nsettings = Settings()\n',
    "api/v1.py": router,
  });
  const router =
    'from fastapi import APIRouter\nrouter = APIRouter(prefix="/sys")\n@router.get("/health")\ndef health():\n    return 1\n';

  it.each<[string, Files, unknown]>([
    ["with two prefixes", nested('app.include_router(v1.router, prefix="/v1")', router), "/v1/sys/health"],
    [
      "by another name",
      nested("from api.v1 import router as system\napp.include_router(system)", router),
      "/sys/health",
    ],
    [
      "with a setting",
      nested("app.include_router(v1.router, prefix=settings.API_PREFIX)", router),
      "/api/v2/sys/health",
    ],
    [
      "of a mounted application",
      nested('inner = FastAPI()\ninner.include_router(v1.router)\napp.mount("/in", app=inner)', router),
      "/in/sys/health",
    ],
    ["with what is computed", nested("app.include_router(v1.router, prefix=make())", router), ["/openapi.json"]],
    ["of a router that nobody includes", nested("", router), ["/openapi.json"]],
    [
      "for users alone",
      nested("app.include_router(v1.router)", router.replace("health()", "health(user=Depends(current_user))")),
      ["/openapi.json"],
    ],
    [
      "with a parameter",
      nested("app.include_router(v1.router)", router.replace("/health", "/{name}/health")),
      ["/openapi.json"],
    ],
    [
      "that is posted",
      nested("app.include_router(v1.router)", router.replace("router.get", "router.post")),
      ["/openapi.json"],
    ],
    [
      "the one that needs nothing",
      {
        "app.py":
          'from fastapi import FastAPI\napp = FastAPI()\n@app.get("/health")\ndef a(db=Depends(get_db)):\n    ...\n@app.get("/livez")\ndef b():\n    ...\n',
      },
      "/livez",
    ],
    [
      "of a blueprint",
      {
        "app.py":
          'from flask import Flask, Blueprint\nbp = Blueprint("s", __name__, url_prefix="/s")\n@bp.route("/ping")\ndef ping():\n    return ""\napp = Flask(__name__)\napp.register_blueprint(bp)\n',
      },
      "/s/ping",
    ],
    [
      "of Starlette",
      { "app.py": 'from starlette.applications import Starlette\napp = Starlette(routes=[Route("/healthz", ok)])\n' },
      "/healthz",
    ],
  ])("%s", (_, files, health) => expect(shown(files, "health")).toEqual(health));

  it("of Django, through lists and modules", () => {
    const files = {
      "config/__init__.py": "",
      "config/wsgi.py": "application = get_wsgi_application()\n",
      "config/settings.py": 'ROOT_URLCONF = "config.urls"\n',
      "config/urls.py":
        'inner = [\n    path("status/", view),\n]\nurlpatterns = [\n    path("v1/", include(inner)),\n    path("<int:id>/health/", view),\n]\n',
    };
    expect(shown(files, "health")).toBe("/v1/status/");
  });
});
