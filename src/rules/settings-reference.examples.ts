import type { Examples } from "./model.ts";

const SETTINGS = (...fields: readonly string[]) => ({
  "app/settings.py": `from pydantic_settings import BaseSettings\n\n\nclass Settings(BaseSettings, env_prefix="SHOP_"):\n${fields.map((field) => `    ${field}\n`).join("")}`,
});
const TABLE = "| Variable | Default |\n|---|---|\n| `SHOP_PORT` | `8080` |\n";
const RENAMED = { "CHANGELOG.md": "# Changes\n\n- `SHOP_HOST` was renamed to `SHOP_ADDRESS`\n" };

export const examples: Examples = {
  "PY-CFG-001": {
    pass: [
      {
        files: {
          "app/settings.py": 'class Settings(BaseSettings):\n    model_config = dict(toml_file="shop.toml")\n',
          "README.md": "Settings are read from `shop.toml`.\n",
        },
      },
    ],
    fail: [
      { files: { "app/settings.py": 'config = dict(toml_file="shop.toml")\n' }, says: "shop.toml" },
      { files: { "app/settings.py": "data = yaml.safe_load(text)\n" }, says: "not fixed" },
    ],
  },
  "PY-CFG-002b": {
    pass: [
      { files: { ...RENAMED, ...SETTINGS('address: str = Field("x", validation_alias=AliasChoices("SHOP_HOST"))') } },
    ],
    fail: [{ files: { ...RENAMED, ...SETTINGS('address: str = "x"') }, says: "SHOP_HOST was renamed" }],
  },
  "PY-CFG-002c": {
    pass: [{ files: { ...SETTINGS("port: int = 8080", "url: str"), "docs/settings.md": TABLE } }],
    fail: [
      { files: { ...SETTINGS("url: str | None"), "docs/settings.md": TABLE }, says: "has no default" },
      { files: SETTINGS("port: int = 8080"), says: "No document lists" },
    ],
  },
  "PY-CFG-004": {
    pass: [
      { files: { ...SETTINGS("port: int = 8080"), "README.md": TABLE } },
      { files: { ...SETTINGS("port: int = 8080"), ".env.example": "SHOP_PORT=8080\n" } },
      {
        files: {
          ...SETTINGS("port: int = 8080"),
          "app/database.py": "class Database(BaseSettings):\n    pg_user: str\n",
          "README.md": `${TABLE}| \`PG_USER\` | |\n`,
        },
      },
    ],
    fail: [{ files: { ...SETTINGS("port: int = 8080", "host: str = ''"), "README.md": TABLE }, says: "SHOP_HOST" }],
  },
};
