import type { Examples } from "./model.ts";

const TABLE = { "app/models/order.py": 'class Order(Base):\n    __tablename__ = "orders"\n    id: Mapped[int]\n' };
const SCHEMA = { "app/schemas/order.py": "from pydantic import BaseModel\n\n\nclass Order(BaseModel):\n    id: int\n" };
const MIXED = {
  "app/models.py":
    "class OrderCreate(SQLModel):\n    name: str\n\n\nclass Order(OrderCreate, table=True):\n    id: int\n",
};
const route = (imports: string, decorator: string, body = "    return None\n"): Readonly<Record<string, string>> => ({
  "app/routes/orders.py": `${imports}\n\nrouter = APIRouter()\n\n\n@router.get("/orders"${decorator})\nasync def read(db: Session):\n${body}`,
});

export const examples: Examples = {
  "PY-DATA-000": {
    pass: [
      {
        files: { ...TABLE, ...SCHEMA, ...route("from app.schemas.order import Order", ", response_model=list[Order]") },
      },
      {
        files: {
          ...TABLE,
          ...SCHEMA,
          ...route(
            "from app import models, schemas",
            ", response_model=schemas.Order",
            "    return db.get(models.Order, 1)\n",
          ),
        },
      },
      {
        files: {
          ...TABLE,
          ...route("from app.models.order import Order", "", "    found = await Order.delete(db)\n    return found\n"),
        },
      },
    ],
    fail: [
      {
        files: { ...TABLE, ...SCHEMA, ...route("from app.models.order import Order", ", response_model=Order") },
        says: "the table Order",
      },
      {
        files: {
          ...TABLE,
          ...SCHEMA,
          ...route("from app import models, schemas", ", response_model=list[models.Order]"),
        },
        says: "the table Order",
      },
      {
        files: {
          ...TABLE,
          ...route("from app.models.order import Order", "", "    order = db.get(Order, 1)\n    return order\n"),
        },
        says: "declares no model",
      },
      {
        files: {
          "app/models.py": "class Order(SQLModel, table=True):\n    id: int\n",
          "openapi.json":
            '{\n  "openapi": "3.1.0",\n  "paths": {},\n  "components": { "schemas": { "Order": {} } }\n}\n',
        },
        says: "part of the description",
      },
    ],
  },
  "PY-DATA-004": {
    pass: [{ files: { ...TABLE, ...SCHEMA } }, { files: { "main.py": "class Item(BaseModel):\n    name: str\n" } }],
    fail: [
      { files: MIXED, says: "OrderCreate stands beside" },
      { files: TABLE, says: "No models describe" },
      {
        files: {
          "app/auth.py": "class User(BaseModel):\n    name: str\n\n\nclass UserInDB(User):\n    hashed_password: str\n",
        },
        says: "User stands beside",
      },
    ],
  },
  "PY-DATA-006": {
    pass: [
      { files: { ...TABLE, ...SCHEMA } },
      { files: { "app/db/tables.py": "class Order(SQLModel, table=True):\n    id: int\n" } },
    ],
    fail: [
      { files: MIXED, says: "Order is a table beside" },
      {
        files: {
          "main.py":
            'class Order(Base):\n    __tablename__ = "orders"\n\n\n@app.get("/orders")\ndef orders():\n    return []\n',
        },
        says: "beside what clients see",
      },
      { files: SCHEMA, says: "No class stands" },
    ],
  },
};
