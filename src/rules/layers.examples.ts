import type { Examples } from "./model.ts";

const SERVICE = "from app.models.item import Item\n\n\ndef price(item: Item) -> int:\n    return item.price\n";
const ROUTE = '@router.get("/items")\nasync def list_items() -> list[str]:\n    return await items.all()\n';

export const examples: Examples = {
  "T3-4.2": {
    pass: [{ files: { "app/services/items.py": SERVICE } }, { files: { "shop/domain/order.py": SERVICE } }],
    fail: [
      { files: { "app/services/items.py": "from sqlalchemy.orm import Session\n" }, says: "imports sqlalchemy.orm" },
      { files: { "app/services/items.py": "def load() -> str:\n    return open('x').read()\n" }, says: "calls open" },
      { files: { "app/main.py": SERVICE }, says: "No package holds" },
    ],
  },
  "PY-CODE-009": {
    pass: [{ files: { "app/services/items.py": SERVICE } }],
    fail: [{ files: { "app/services/items.py": "from fastapi import HTTPException\n" }, says: "imports fastapi" }],
  },
  "T4-4.2": {
    pass: [{ files: { "app/routes/items.py": ROUTE } }],
    fail: [
      {
        files: { "app/main.py": ROUTE.replace("async ", "").replace("await ", "") },
        says: "list_items is a plain function",
      },
      { files: { "app/main.py": "x = 1\n" }, says: "no endpoint" },
    ],
  },
  "T5-4.2": {
    pass: [{ files: { "app/routes/items.py": ROUTE } }],
    fail: [
      {
        files: { "app/routes/items.py": `${ROUTE.split("    return")[0]}    for item in items:\n        pass\n` },
        says: "decides something",
      },
    ],
  },
  "T5-4.3": {
    pass: [{ files: { "app/services/items.py": SERVICE, "app/routes/items.py": "from app.services import items\n" } }],
    fail: [{ files: { "app/services/items.py": SERVICE, "app/routes/items.py": ROUTE }, says: "No endpoint uses" }],
  },
};
