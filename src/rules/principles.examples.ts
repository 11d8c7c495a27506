import type { Examples } from "./model.ts";

const SPEC = { "docs/spec/orders.md": "# Orders\n" };

export const examples: Examples = {
  "PY-QR-001": {
    pass: [{ files: { ...SPEC, "README.md": "The specification is docs/spec/orders.md.\n" } }],
    fail: [
      { files: { "README.md": "# Orders\n" }, says: "no written specification" },
      { files: { ...SPEC, "README.md": "# Shop\n" }, says: "No guide names" },
    ],
  },
};
