import type { Examples } from "./model.ts";

export const examples: Examples = {
  "PY-DATA-002": {
    pass: [
      { files: { "app/schemas/order.py": "class Order(BaseModel):\n    number: int = Field(ge=1, le=9)\n" } },
      {
        files: {
          "src/shop/models.py":
            'class Order(BaseModel):\n    name: str\n\n    @field_validator("name")\n    @classmethod\n    def not_blank(cls, value):\n        if not value.strip():\n            raise ValueError("blank")\n        return value\n',
        },
      },
      { files: { "app/params.py": "Limit = Annotated[int, Query(ge=1, le=100)]\n" } },
    ],
    fail: [
      { files: { "app/schemas/order.py": "class Order(BaseModel):\n    number: int\n" }, says: "No rule says" },
      {
        files: {
          "app/schemas/order.py":
            'class Order(BaseModel):\n    day: date\n\n    @field_validator("day")\n    @classmethod\n    def not_past(cls, value):\n        if value < date.today():\n            raise ValueError("past")\n        return value\n',
        },
        says: "not_past",
      },
    ],
  },
};
