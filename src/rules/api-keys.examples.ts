import type { Examples } from "./model.ts";

const described = (security: string): Readonly<Record<string, string>> => ({
  "openapi.json": `{
  "openapi": "3.1.0",
  "paths": { "/v1/orders": { "get": { "security": ${security} } } },
  "components": {
    "securitySchemes": {
      "key": { "type": "apiKey", "in": "header", "name": "x-api-key" },
      "bearer": { "type": "http", "scheme": "bearer" }
    }
  }
}
`,
});

export const examples: Examples = {
  "PY-SEC-020": {
    pass: [
      { files: described('[{ "key": [], "bearer": [] }]') },
      { files: { "app/auth.py": 'key = APIKeyHeader(name="x-api-key")\nbearer = HTTPBearer()\n' } },
    ],
    fail: [
      { files: described('[{ "key": [] }]'), says: "GET /v1/orders" },
      { files: described('[{ "bearer": [] }, { "key": [] }]'), says: "GET /v1/orders" },
      { files: { "app/auth.py": 'key = APIKeyHeader(name="x-api-key")\n' }, says: "all that a caller needs" },
      {
        files: { "app/tokens.py": '@router.post("/api-tokens")\ndef create(): ...\n' },
        says: "by it alone",
      },
    ],
  },
  "PY-SEC-022": {
    pass: [
      { files: { "docs/security.md": "# Security\n\nAPI keys of clients rotate every 90 days.\n" } },
      { files: { "SECURITY.md": "| What | When |\n|---|---|\n| API key | every 30 days |\n" } },
    ],
    fail: [{ files: { "docs/security.md": "# Security\n\nAPI keys stand in the header.\n" } }, { files: {} }],
  },
};
