import type { Examples } from "./model.ts";

const PUBLIC = "def price(x: int) -> int:\n    return _round(x)\n\n\n";
const HELPER = "def _round(x: int) -> int:\n    y = x + 1\n    z = y + 1\n    return z\n\n\n";
const GOOD = { files: { "app/price.py": PUBLIC + HELPER } };
const UPSIDE_DOWN = { files: { "app/price.py": HELPER + PUBLIC }, says: "_round stands before price" };

export const examples: Examples = {
  "PY-CODE-006": {
    pass: [GOOD],
    fail: [{ files: { "app/price.py": "x = 1\n".repeat(501) }, says: "501 lines" }],
  },
  "PY-CODE-007": { pass: [GOOD], fail: [UPSIDE_DOWN] },
  "PY-CODE-007a": {
    pass: [
      GOOD,
      {
        files: {
          "app/price.py": `${HELPER}class Price(BaseModel):\n    value: Annotated[int, AfterValidator(_round)]\n\n\n${PUBLIC}`,
        },
      },
    ],
    fail: [UPSIDE_DOWN],
  },
  "PY-CODE-007c": {
    pass: [GOOD],
    fail: [{ files: { "app/price.py": HELPER }, says: "Nothing in the module calls _round" }],
  },
  "PY-CODE-007d": {
    pass: [GOOD],
    fail: [
      {
        files: { "app/price.py": PUBLIC + HELPER, "app/tax.py": "from app.price import _round\n" },
        says: "imports _round",
      },
      { files: { "app/price.py": PUBLIC + HELPER, "app/tax.py": `${HELPER}x = _round(1)\n` }, says: "is a copy" },
    ],
  },
};
