import type { Examples } from "./model.ts";

const CODE = "def work() -> int:\n    return 1\n";
const TIER = {
  "app/main.py": "from fastapi import FastAPI\n\napp = FastAPI()\n",
  "app/routes/items.py": CODE,
  "app/services/items.py": CODE,
  "app/repositories/items.py": CODE,
  "app/schemas/items.py": CODE,
  "app/models/items.py": CODE,
};
const { "app/services/items.py": _, ...WITHOUT_SERVICES } = TIER;
const { "app/models/items.py": __, ...WITHOUT_MODELS } = TIER;

export const examples: Examples = {
  "T1-4.1": {
    pass: [{ files: TIER }, { files: { "src/app/main.py": "import uvicorn\n" } }],
    fail: [{ files: { "server.py": "from fastapi import FastAPI\n\napp = FastAPI()\n" }, says: "does not start from" }],
  },
  "T2-4.1": {
    pass: [
      { files: TIER },
      { files: Object.fromEntries(Object.entries(TIER).map(([path, text]) => [`src/${path}`, text])) },
    ],
    fail: [
      { files: WITHOUT_SERVICES, says: "app/services/ holds no module" },
      { files: { ...WITHOUT_SERVICES, "app/services/__init__.py": '"""Decides."""\n' }, says: "app/services/ holds" },
      { files: { "main.py": CODE }, says: "no package app" },
      {
        files: { "shop/main.py": "app = FastAPI()\n", "shop/routes/app/about.py": CODE },
        says: "no package app",
      },
    ],
  },
  "T4-4.1": {
    pass: [
      { files: { ...TIER, "app/cli.py": CODE } },
      {
        files: { ...WITHOUT_MODELS, "app/cli.py": CODE, "app/models/__init__.py": '"""Nothing is stored."""\n' },
        scope: { kinds: new Set(["all", "api"]) },
      },
    ],
    fail: [
      { files: TIER, says: "no app/cli.py" },
      {
        files: { ...WITHOUT_MODELS, "app/cli.py": CODE, "app/models/__init__.py": '"""Tables."""\n' },
        says: "app/models/",
      },
      { files: { ...WITHOUT_SERVICES, "app/cli.py": CODE }, says: "app/services/" },
    ],
  },
  "PY-CODE-002b": {
    pass: [{ files: TIER }, { files: { "shop/use_cases/order.py": CODE } }],
    fail: [{ files: WITHOUT_SERVICES, says: "orchestration layer" }],
  },
  "PY-CODE-002c": {
    pass: [{ files: { "shop/domain/order.py": CODE } }, { files: TIER }],
    fail: [
      { files: { "app/main.py": CODE }, says: "its domain layer" },
      { files: { "app/models/item.py": "from sqlalchemy import Column\n" }, says: "does I/O" },
    ],
  },
  "PY-CODE-002d": {
    pass: [{ files: TIER }, { files: { "shop/infrastructure/mail.py": CODE } }],
    fail: [{ files: { "app/main.py": CODE }, says: "adapters layer" }],
  },
  "PY-CODE-002": {
    pass: [{ files: TIER }],
    fail: [{ files: WITHOUT_SERVICES, says: "orchestration layer" }],
  },
};
