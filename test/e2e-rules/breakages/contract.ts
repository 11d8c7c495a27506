import type { Breakage } from "./model.ts";

const ITEMS = "app/routes/v1/items.py";
const SCHEMA = "app/schemas/item.py";

/** What clients rely on, and what they may send. */
export const breakages: readonly Breakage[] = [
  {
    rule: "PY-CTR-009",
    file: ITEMS,
    find: "            etag=entity_tag(created.version),\n",
    replace: "",
    why: "leaves out a header that clients read",
  },
  {
    rule: "PY-CTR-013a",
    file: ITEMS,
    find: `    prefix=f"{API_PREFIX}/items",`,
    replace: `    prefix="/items",`,
    why: "leaves one resource without a version",
  },
  {
    rule: "PY-CTR-013b",
    file: ITEMS,
    find: `    "",
    summary="Create one item",`,
    replace: `    "/v2",
    summary="Create one item",`,
    why: "versions a single operation",
  },
  {
    rule: "PY-CTR-014a",
    file: ITEMS,
    find: `            201,
            ItemRead.model_validate(created),`,
    replace: `            202,
            ItemRead.model_validate(created),`,
    why: "answers with a status that is not described",
  },
  {
    rule: "PY-CTR-014b",
    file: ITEMS,
    find: `    """Return them in the order of their creation, page by page."""\n`,
    replace: "",
    why: "explains an operation to nobody",
  },
  {
    rule: "PY-CTR-014c",
    file: SCHEMA,
    find: `Field(examples=["Lamp"])`,
    replace: "Field()",
    why: "leaves an example out",
  },
  {
    rule: "PY-CTR-015",
    file: SCHEMA,
    find: "    id: UUID\n",
    replace: "    id: UUID\n    version: int\n",
    why: "shows a column that is for storage",
  },
  {
    rule: "PY-DATA-000",
    file: SCHEMA,
    find: "    id: UUID\n",
    replace: "    id: UUID\n    tenant: str\n",
    why: "sends what the row holds",
  },
  {
    rule: "PY-DATA-001",
    file: "app/schemas/base.py",
    find: `extra="forbid", strict=True, frozen=True`,
    replace: `extra="forbid", frozen=True`,
    why: "lets input pass that only looks right",
  },
  {
    rule: "PY-DATA-001b",
    file: ITEMS,
    find: "async def get_item(\n    item_id: UUID,",
    replace: "async def get_item(\n    item_id: str,",
    why: "takes any text for an identity",
  },
  {
    rule: "PY-DATA-001b",
    file: "app/schemas/fields.py",
    find: `min_length=1, max_length=200, pattern=r"^[^\\x00]*[^\\s\\x00][^\\x00]*$"`,
    replace: "min_length=1",
    why: "takes text of any length",
  },
  {
    rule: "PY-DATA-003",
    file: "app/schemas/base.py",
    find: `extra="forbid", strict=True, frozen=True`,
    replace: `strict=True, frozen=True`,
    why: "ignores fields that nobody knows",
  },
  {
    rule: "PY-DATA-005",
    file: "app/domain/item.py",
    find: "        if not self.name.strip():",
    replace: "        if not self.name:",
    why: "lets blank text into the domain",
  },
  {
    rule: "PY-DATA-007",
    file: SCHEMA,
    find: "Field(examples=[3])",
    replace: "Field(default=0, examples=[3])",
    why: "makes up what a client has left out",
  },
];
