import type { Examples } from "./model.ts";

const PROJECT = (...names: readonly string[]) => ({
  "pyproject.toml": `[project]\nname = "orders"\ndependencies = [${names.map((name) => `"${name}"`).join(", ")}]\n`,
});
const ENTITY = 'from app.models.base import Base\n\n\nclass Item(Base):\n    __tablename__ = "items"\n';
const DTO = "from pydantic import BaseModel\n\n\nclass ItemRead(BaseModel):\n    name: str\n";
const REPOSITORY = "from sqlalchemy import select\n\n\ndef find():\n    return select(1)\n";

export const examples: Examples = {
  "T5-4.4": {
    pass: [{ files: { ...PROJECT("sqlalchemy>=2,<3"), "app/repositories/items.py": REPOSITORY } }],
    fail: [
      { files: { ...PROJECT("sqlalchemy>=1.4"), "app/repositories/items.py": REPOSITORY }, says: "SQLAlchemy 2" },
      {
        files: {
          ...PROJECT("sqlalchemy>=2"),
          "app/repositories/items.py": REPOSITORY,
          "app/routes/items.py": REPOSITORY,
        },
        says: "outside of repositories",
      },
      {
        files: {
          ...PROJECT("sqlalchemy>=2"),
          "app/repositories/items.py": `${REPOSITORY}\n\ndef old(session):\n    return session.query(1)\n`,
        },
        says: "SQLAlchemy 1",
      },
    ],
  },
  "T5-4.5": {
    pass: [{ files: { ...PROJECT("pydantic>=2"), "app/schemas/items.py": DTO } }],
    fail: [
      { files: { ...PROJECT("pydantic>=2"), "app/routes/items.py": DTO }, says: "no Pydantic models" },
      { files: { "app/schemas/items.py": DTO, "app/routes/items.py": DTO }, says: "outside of schemas" },
    ],
  },
  "T5-4.6": {
    pass: [{ files: { "app/models/item.py": ENTITY } }],
    fail: [
      { files: { "app/db.py": ENTITY }, says: "outside of models" },
      { files: { "app/db.py": DTO }, says: "no ORM entity" },
    ],
  },
  "T5-4.7": {
    pass: [{ files: { ...PROJECT("typer>=0.12"), "app/cli.py": "import typer\n\ncli = typer.Typer()\n" } }],
    fail: [
      { files: { ...PROJECT("typer>=0.12"), "app/cli.py": "import argparse\n" }, says: "no Typer application" },
      { files: { "app/cli.py": "import typer\n\ncli = typer.Typer()\n" }, says: "not a dependency" },
    ],
  },
  "T5-4.9": {
    pass: [{ files: { "app/models/item.py": ENTITY, "app/schemas/item.py": DTO } }],
    fail: [
      {
        files: { "app/models/item.py": ENTITY, "app/schemas/item.py": `from app.models.item import Item\n${DTO}` },
        says: "builds on an ORM class",
      },
      { files: { "app/models/item.py": ENTITY }, says: "no DTOs" },
    ],
  },
};
