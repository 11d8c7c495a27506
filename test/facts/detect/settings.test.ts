import { describe, expect, it } from "vitest";
import { ALONE, type Files, shown } from "./detected.ts";

describe("what the environment must hold", () => {
  it.each<[string, string, readonly string[]]>([
    [
      "pydantic",
      "class S(BaseSettings):\n    a: str\n    b: int = 1\n    c: str | None\n    d: str = Field(alias='E')\n    f: int = Field(default=1)\n",
      ["A", "E"],
    ],
    [
      "a prefix",
      'class S(BaseSettings):\n    model_config = SettingsConfigDict(env_prefix="X_")\n    key: str\n',
      ["X_KEY"],
    ],
    [
      "an inner class",
      'class S(BaseSettings):\n    key: str\n    class Config:\n        env_prefix = "Y_"\n',
      ["Y_KEY"],
    ],
    ["a derived class", "class B(BaseSettings):\n    a: str\nclass C(B):\n    d: str\n", ["A", "D"]],
    [
      "a prefix of the class that it derives from",
      'class B(BaseSettings):\n    model_config = {"env_prefix": "Z_"}\nclass C(B):\n    d: str\nclass E(C):\n    env_prefix = "Q_"\n    f: str\n',
      ["Z_D", "Q_F"],
    ],
    ["a class with parameters", "class B(BaseSettings, Generic[T]):\n    pass\nclass C(B[int]):\n    d: str\n", ["D"]],
    [
      "os.environ",
      'import os\nA = os.environ["A"]\nB = os.environ.get("B")\nC = os.getenv("C")\nos.environ["D"] = "1"\n',
      ["A"],
    ],
    ["a function", 'import os\ndef f():\n    return os.environ["A"]\n', []],
    [
      "django-environ",
      'import environ\nenv = environ.Env(B=(bool, False))\nA = env("A")\nB = env("B")\nC = env.int("C", default=1)\n',
      ["A"],
    ],
    [
      "decouple",
      'from decouple import config\nA = config("A")\nB = config("B", default="")\nC = config("C", cast=int)\n',
      ["A", "C"],
    ],
  ])("%s", (_, settings, names) => {
    expect(shown({ ...ALONE, "settings.py": settings }, "variables")).toEqual(names);
  });

  const common = "from pydantic_settings import BaseSettings\nclass Common(BaseSettings):\n    env: str = 'x'\n";
  it.each<[string, Files, readonly string[]]>([
    [
      "by its name",
      { "config.py": "from common import Common\nclass Config(Common):\n    address: str\n" },
      ["ADDRESS"],
    ],
    [
      "by another name",
      { "config.py": "from common import Common as Base\nclass Config(Base):\n    address: str\n" },
      ["ADDRESS"],
    ],
    ["by its module", { "config.py": "import common\nclass Config(common.Common):\n    address: str\n" }, ["ADDRESS"]],
    [
      "over a third",
      {
        "a.py": "from middle import Middle\nclass Config(Middle):\n    address: str\n",
        "middle.py": "from common import Common\nclass Middle(Common):\n    key: str\n",
      },
      ["KEY", "ADDRESS"],
    ],
    [
      "not of another class of that name",
      { "shop.py": "class Common:\n    ...\nclass Lamp(Common):\n    a: str\n" },
      [],
    ],
    [
      "without fields that are models of their own",
      {
        "config.py": "from common import Common\nfrom parts import Mail\nclass Config(Common):\n    mail: Mail\n",
        "parts.py": "from pydantic import BaseModel\nclass Mail(BaseModel):\n    host: str\n",
      },
      [],
    ],
  ])("of settings in another module, %s", (_, files, names) =>
    expect(shown({ ...ALONE, "common.py": common, ...files }, "variables")).toEqual(names),
  );

  it("knows what else is read, without what surrounds every program", () => {
    const settings = `import os
A = os.environ["A"]
B = os.environ.get("B", "x")
HOME = os.environ.get("HOME")
PORT = int(os.getenv("PORT", "8000"))
os.environ.setdefault("C", "1")
DATABASE_URL = os.getenv("DATABASE_URL", "sqlite://")


def later():
    return os.environ["D"]
`;
    const files = { ...ALONE, "requirements.txt": "fastapi\naiosqlite\n", "settings.py": settings };
    expect(shown(files, "settings")).toEqual(["B", "DATABASE_URL", "D"]);
    expect(shown(files, "databaseVariable")).toBe("DATABASE_URL");
  });

  it.each([
    ["python-dotenv", "from dotenv import load_dotenv\nload_dotenv()\n", true],
    ["pydantic", 'class Config:\n    env_file = ".env"\n', true],
    ["django-environ", "import environ\nenviron.Env.read_env(BASE / '.env')\n", true],
    ["decouple", "from decouple import config\n", true],
    ["Starlette", 'from starlette.config import Config\nconfig = Config(".env")\n', true],
    ["nobody", 'import os\nA = os.environ["A"]\nenv_file = None\n', false],
  ])("knows whether .env is loaded: %s", (_, settings, loads) =>
    expect(shown({ ...ALONE, "settings.py": settings }, "loadsEnv")).toBe(loads),
  );

  it.each<[string, string, unknown]>([
    ["no database", "  cache:\n    image: redis:8\n", {}],
    [
      "literals",
      "  db:\n    image: postgres:17\n    environment:\n      POSTGRES_USER: shop\n      POSTGRES_PASSWORD: pw\n      POSTGRES_DB: lamps\n",
      { user: "shop", password: "pw", database: "lamps" },
    ],
    [
      "a list, and the name that the image takes from the user",
      "  db:\n    image: postgres:17\n    environment:\n      - POSTGRES_USER=shop\n      - POSTGRES_PASSWORD\n",
      { user: "shop", database: "shop" },
    ],
    [
      "variables with a default, and none without",
      "  db:\n    image: mysql:9\n    environment:\n      MYSQL_ROOT_PASSWORD: ${ROOT:-pw}\n      MYSQL_DATABASE: ${NAME?}\n",
      { password: "${ROOT:-pw}" },
    ],
    [
      "nothing that would break an address",
      "  db:\n    image: postgres:17\n    environment:\n      POSTGRES_PASSWORD: p@ss/word\n",
      {},
    ],
  ])("knows the database of a compose file: %s", (_, services, known) =>
    expect(shown({ ...ALONE, "compose.yaml": `services:\n${services}` }, "composeDatabase")).toEqual(known),
  );

  const postgres = { ...ALONE, "requirements.txt": "fastapi\nsqlalchemy\nasyncpg\n" };
  it.each<[string, string, unknown]>([
    ["the usual name", 'import os\nA = os.getenv("DATABASE_URL")\nB = os.getenv("REPORTS_DB_URL")\n', "DATABASE_URL"],
    ["the only one", 'import os\nA = os.getenv("POSTGRES_DSN")\n', "POSTGRES_DSN"],
    ["one of two", 'import os\nA = os.getenv("A_DB_URL")\nB = os.getenv("B_DB_URL")\n', ["A_DB_URL", "B_DB_URL"]],
    ["parts", 'import os\nA = os.getenv("POSTGRES_HOST")\n', ""],
    ["nothing", "", undefined],
  ])("of the database: %s", (_, settings, name) => {
    expect(shown({ ...postgres, "settings.py": settings }, "databaseVariable")).toEqual(name);
  });
});
