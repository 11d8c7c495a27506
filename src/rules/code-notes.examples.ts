import type { Examples } from "./model.ts";

const PROJECT = { "requirements.txt": "redis==5.0\n" };
const LOOPS =
  "def pairs(rows):\n    for a in rows:\n        for b in a:\n            for c in b:\n                yield c\n";

export const examples: Examples = {
  "PY-DOC-003": {
    pass: [
      {
        files: { ...PROJECT, "app/cache.py": '"""Keeps rate limits in Redis."""\n\nfrom redis.asyncio import Redis\n' },
      },
    ],
    fail: [
      { files: { ...PROJECT, "app/cache.py": "from redis.asyncio import Redis\n" }, says: "what redis is for" },
      {
        files: {
          ...PROJECT,
          "app/cache.py": "from redis.asyncio import Redis\n\n# A lock in redis is held too long here.\n",
        },
        says: "what redis is for",
      },
    ],
  },
  "PY-DOC-004": {
    pass: [{ files: { "app/pairs.py": LOOPS.replace("rows):\n", "rows):\n    # Cubic, and rows are few.\n") } }],
    fail: [{ files: { "app/pairs.py": LOOPS }, says: "pairs loops three deep" }],
  },
};
