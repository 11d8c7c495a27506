import type { Examples } from "./model.ts";

const SETTINGS =
  'from pydantic_settings import BaseSettings, SettingsConfigDict\n\n\nclass Settings(BaseSettings):\n    model_config = SettingsConfigDict(env_prefix="SHOP_")\n\n    port: int = 8080\n';

export const examples: Examples = {
  "T3-4.3": {
    pass: [{ files: { "app/settings.py": SETTINGS } }, { files: { "src/shop/config.py": SETTINGS } }],
    fail: [
      { files: { "app/settings.py": 'import os\n\nPORT = os.getenv("PORT")\n' }, says: "No class derives" },
      {
        files: { "app/settings.py": SETTINGS, "app/main.py": 'import os\n\nPORT = os.environ["PORT"]\n' },
        says: "beside the settings",
      },
    ],
  },
  "T5-4.10": {
    pass: [
      { files: { "app/settings.py": SETTINGS } },
      { files: { "app/settings.py": SETTINGS, "app/cache.py": 'url = f"redis://{host}:{port}"\n' } },
    ],
    fail: [
      {
        files: { "app/settings.py": SETTINGS, "app/mail.py": 'URL = "https://mail.acme.io/send"\n' },
        says: "https://mail.acme.io/send",
      },
      {
        files: { "app/settings.py": SETTINGS, "app/jwt.py": "ACCESS_TOKEN_EXPIRE_MINUTES = 60 * 24\n" },
        says: "ACCESS_TOKEN_EXPIRE_MINUTES",
      },
    ],
  },
  "PY-CFG-003": {
    pass: [
      { files: { "app/settings.py": SETTINGS } },
      { files: { "app/settings.py": 'PREFIX = "SHOP_"\n\n\nclass Config:\n    env_prefix = PREFIX\n' } },
    ],
    fail: [
      { files: { "app/settings.py": SETTINGS.replace(/\(env_prefix.*\)/, "()") }, says: "share no prefix" },
      {
        files: {
          "app/settings.py": "class Settings(BaseSettings):\n    url: str\n",
          "app/theme.py":
            'class Theme(BaseSettings):\n    dark: str\n    model_config = SettingsConfigDict(env_prefix="theme_")\n',
        },
        says: "The variables of Settings",
      },
    ],
  },
};
