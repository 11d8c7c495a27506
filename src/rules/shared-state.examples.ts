import type { Examples } from "./model.ts";

export const examples: Examples = {
  "PY-OP-007": {
    pass: [{ files: { "app/db.py": "def connect(url: str):\n    return create_engine(url)\n" } }],
    fail: [
      { files: { "app/db.py": 'engine = create_engine("sqlite://")\n' }, says: "creates engine" },
      { files: { "app/cloud.py": 'S3 = boto3.client("s3")\n' }, says: "creates S3" },
      {
        files: {
          "app/db.py":
            "def init(url: str):\n    engine = create_engine(url)\n\n    return sessionmaker(engine), engine\n\n\nSession, engine = init(URL)\n",
        },
        says: "creates Session, engine",
      },
    ],
  },
  "PY-OP-008": {
    pass: [{ files: { "app/main.py": 'LIMITS = {"a": 1}\n' } }],
    fail: [
      { files: { "app/main.py": "_cache: dict[str, str] = {}\n" }, says: "_cache is state" },
      {
        files: { "app/main.py": "count = 0\n\n\ndef more() -> None:\n    global count\n    count += 1\n" },
        says: "count",
      },
      {
        files: {
          "app/cache.py": "client: Redis | None = None\n",
          "app/start.py": "from . import cache\n\n\ndef start() -> None:\n    cache.client = Redis()\n",
        },
        says: "sets cache.client",
      },
      { files: { "app/db.py": "engine = create_engine(URL)\n" }, says: "reached by import" },
    ],
  },
};
