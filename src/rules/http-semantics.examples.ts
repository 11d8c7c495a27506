import type { Examples } from "./model.ts";

const list = (parameters: string): Readonly<Record<string, string>> => ({
  "openapi.json": `{
  "openapi": "3.1.0",
  "paths": {
    "/v1/orders": { "get": { "parameters": [${parameters}] } },
    "/v1/orders/{id}": { "get": {} }
  }
}
`,
});

export const examples: Examples = {
  "PY-BEH-018b": {
    pass: [
      { files: list('{ "name": "status", "in": "query", "schema": { "type": "string" } }') },
      {
        files: list('{ "name": "filter", "in": "query", "schema": { "type": "string", "enum": ["open", "closed"] } }'),
      },
    ],
    fail: [
      {
        files: list('{ "name": "filter", "in": "query", "schema": { "type": "string" } }'),
        says: "filter of /v1/orders",
      },
      { files: list('{ "name": "where", "in": "query", "schema": { "type": "object" } }'), says: "where of" },
      { files: {}, says: "No OpenAPI document" },
    ],
  },
};
