import type { Example, Examples } from "./model.ts";

const operation = (more: Readonly<Record<string, unknown>> = {}) => ({
  summary: "Lists",
  description: "Lists all.",
  ...more,
});
const PAGE = {
  responses: { "200": { content: { "application/json": { schema: { $ref: "#/components/schemas/Page" } } } } },
};

function api(
  paths: Readonly<Record<string, unknown>>,
  version = "3.1.0",
  more: Readonly<Record<string, string>> = {},
): Example {
  const document = {
    openapi: version,
    info: { title: "orders", version: "1" },
    paths,
    components: { schemas: { Page: { type: "object", properties: { items: { type: "array" } } } } },
  };
  return { files: { "openapi.json": JSON.stringify(document, null, 2), ...more } };
}

const path = (name: string, more?: Readonly<Record<string, unknown>>) =>
  api({ [name]: { get: operation(more) }, "/healthz": { get: {} } });
const none: Example = { files: {}, says: "No OpenAPI" };
const COMPARES = {
  ".github/workflows/ci.yml":
    "on: push\njobs:\n  api:\n    runs-on: ubuntu-latest\n    steps:\n      - run: git diff --exit-code openapi.json\n",
};
const BODY = { content: { "application/json": { schema: { type: "object" }, example: { name: "pen" } } } };
const post = (body: unknown) =>
  api({ "/v1/orders": { post: operation({ requestBody: body, responses: { "201": BODY } }) } });
const table = (text: string): Example => ({ files: { "app/models.py": text } });

export const examples: Examples = {
  "CON-2.1": { pass: [path("/orders")], fail: [api({}, "3.0.3"), none] },
  "CON-11.2": {
    pass: [api({ "/orders": { get: operation() } }, "3.1.0", COMPARES)],
    fail: [path("/orders"), api({ "/orders": { get: { summary: "Lists" } } }, "3.1.0", COMPARES), { files: {} }],
  },
  "SYS-14.1": {
    pass: [api({ "/orders": { get: operation() } }, "3.1.0", COMPARES)],
    fail: [path("/orders"), { files: {} }],
  },
  "SYS-14.2": { pass: [post(BODY)], fail: [post({ content: { "application/json": { schema: { type: "object" } } } })] },
  "SYS-6.2": { pass: [path("/v1/orders"), path("/api/v2/orders")], fail: [path("/orders"), none] },
  "CON-11.3": { pass: [path("/api/v1/orders")], fail: [path("/v1/orders"), none] },
  "CON-11.4": { pass: [path("/v1/orders/{order_id}")], fail: [{ ...path("/v1/order/{order_id}"), says: "singular" }] },
  "CON-11.5": { pass: [path("/v1/order-lines/{line_id}")], fail: [path("/v1/order_lines"), path("/v1/orderLines")] },
  "CON-14.3": {
    pass: [path("/v1/orders", { ...PAGE, parameters: [{ name: "limit", in: "query" }] })],
    fail: [{ ...path("/v1/orders", PAGE), says: "everything at once" }],
  },
  "CON-64.5": {
    pass: [
      { files: { "app/main.py": "from fastapi import FastAPI\napp = FastAPI()\n" } },
      { files: { "mkdocs.yml": "plugins:\n  - swagger-ui-tag\n" } },
    ],
    fail: [{ files: { "app/main.py": "app = FastAPI(docs_url=None)\n" } }, none].map(({ files }) => ({ files })),
  },
  "CON-16.1": {
    pass: [table("class Order(SQLModel, table=True):\n    id: int\n")],
    fail: [table('class Order(Base):\n    __tablename__ = "orders"\n')],
  },
  "CON-16.4": {
    pass: [table('class Order(Base):\n    __tablename__ = "order_lines"\n')],
    fail: [
      table('class Order(Base):\n    __tablename__ = "order"\n'),
      table("class Order(SQLModel, table=True):\n    id: int\n"),
    ],
  },
};
