(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  resource = __locals.resource;
    ; 
const path = `${derived.apiPrefix}/${resource.route}`;
const body = Object.fromEntries(resource.fields.map((f) => [f.name, f.example]));
const one = {
  type: "object",
  required: ["id", "created_at", "updated_at", ...resource.fields.map((f) => f.name)],
  properties: {
    id: { type: "string", format: "uuid" },
    created_at: { type: "string", format: "date-time" },
    updated_at: { type: "string", format: "date-time" },
    ...Object.fromEntries(resource.fields.map((f) => [f.name, { type: f.optional ? [f.json, "null"] : f.json }])),
  },
};
const create = { method: "POST", path, body };
const contract = {
  consumer: "web shop",
  interactions: [
    {
      description: `creates one ${resource.one}`,
      request: { ...create, headers: { "idempotency-key": "order-1" } },
      response: { status: 201, headers: ["location", "etag"], body: one },
    },
    {
      description: `shows ${resource.many} page by page`,
      given: [create, create],
      request: { method: "GET", path: `${path}?limit=1` },
      response: {
        status: 200,
        body: {
          type: "object",
          required: ["items", "next_cursor"],
          properties: {
            items: { type: "array", minItems: 1, maxItems: 1, items: one },
            next_cursor: { type: "string", minLength: 1 },
          },
        },
      },
    },
    {
      description: `changes ${resource.an} ${resource.one} that it has seen`,
      given: [create],
      request: { method: "PUT", path: "{location}", headers: { "if-match": '"1"' }, body },
      response: { status: 200, headers: ["etag"], body: one },
    },
    {
      description: `learns that somebody else changed ${resource.an} ${resource.one} first`,
      given: [create, { method: "PUT", path: "{location}", body }],
      request: { method: "PUT", path: "{location}", headers: { "if-match": '"1"' }, body },
      response: {
        status: 412,
        body: {
          type: "object",
          required: ["error_code", "message", "correlation_id"],
          properties: { error_code: { const: "precondition_failed" } },
        },
      },
    },
    {
      description: `deletes one ${resource.one}`,
      given: [create],
      request: { method: "DELETE", path: "{location}" },
      response: { status: 204 },
    },
  ],
};

    ; __append( JSON.stringify(contract, null, 2) )
    ; __append("\n")
  return __output;

}