import { describe, expect, it } from "vitest";
import { shown } from "./detected.ts";

describe("collected files of Django", () => {
  const BASE = "BASE_DIR = Path(__file__).resolve().parent.parent\n";
  it.each<[string, string, string]>([
    ["a path", `${BASE}STATIC_ROOT = BASE_DIR / "staticfiles"\n`, "staticfiles"],
    ["two parts", `${BASE}STATIC_ROOT = str(BASE_DIR / "var" / "static")\n`, "var/static"],
    [
      "os.path",
      'BASE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))\nSTATIC_ROOT = os.path.join(BASE, "out")\n',
      "out",
    ],
    ["one level", 'HERE = Path(__file__).parent\nSTATIC_ROOT = HERE / "static"\n', "config/static"],
    ["parents", 'ROOT = Path(__file__).resolve().parents[1]\nSTATIC_ROOT = ROOT / "static"\n', "static"],
    ["an absolute path", 'STATIC_ROOT = "/var/static"\n', ""],
    ["outside", `${BASE}STATIC_ROOT = BASE_DIR.parent / "static"\n`, ""],
    ["the environment", 'STATIC_ROOT = os.environ["STATIC_ROOT"]\n', ""],
    ["nothing", 'STATIC_URL = "/static/"\n', ""],
  ])("%s", (_, settings, folder) => {
    const files = {
      "manage.py": "",
      "config/__init__.py": "",
      "config/wsgi.py": "application = get_wsgi_application()\n",
      "config/settings.py": settings,
      "requirements.txt": "django\n",
    };
    expect(shown(files, "staticRoot")).toBe(folder);
  });
});
