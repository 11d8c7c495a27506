(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resource = __locals.resource,
  resources = __locals.resources;
    ; 
const ref = (name) => ({ $ref: `#/components/schemas/${name}` });
const content = (name, type = "application/json") => ({ [type]: { schema: ref(name) } });
const titles = {
  400: "Bad Request",
  404: "Not Found",
  409: "Conflict",
  412: "Precondition Failed",
  422: "Unprocessable Content",
  500: "Internal Server Error",
  503: "Service Unavailable",
};
// JavaScript would sort keys that are numbers, so these are not, until they are written.
const MARK = "~";
const problem = (status) => ({
  [MARK + status]: { description: titles[status], headers: {}, content: content("Problem", "application/problem+json") },
});
const problems = (...statuses) => Object.assign({}, ...[400, 422, 500, 503, ...statuses].map(problem));
const headers = {
  ETag: "The version, to send back in If-Match.",
  Location: "Where the new resource is.",
};
const header = (name) => ({ [name]: { description: headers[name], required: true, schema: { type: "string" } } });
const success = (status, name, description = "Successful Response", ...names) => ({
  [MARK + status]: {
    description,
    ...(name === undefined ? {} : { content: content(name) }),
    ...(names.length ? { headers: Object.assign({}, ...names.map(header)) } : {}),
  },
});

const probe = (summary, description, operationId, further = {}) => ({
  get: { tags: ["health"], summary, description, operationId, responses: { ...success(200, "Health"), ...further } },
});
const page = "Where to go on: the `next_cursor` of the page before.";
const most = "How many to return at most.";
const pattern = "^[A-Za-z0-9_-]+$";
const query = (name, schema, description) => ({
  name,
  in: "query",
  required: false,
  schema: { ...schema(description), title: name === "limit" ? "Limit" : "Cursor" },
  description,
});
const paging = [
  query("limit", (description) => ({ type: "integer", maximum: 100, minimum: 1, description, default: 20 }), most),
  query("cursor", (description) => ({ anyOf: [{ type: "string", minLength: 1, maxLength: 200, pattern }, { type: "null" }], description }), page),
];

const precondition = "Change only this version, named by its ETag.";
const ifMatch = {
  name: "If-Match",
  in: "header",
  required: false,
  schema: { anyOf: [{ type: "string" }, { type: "null" }], description: precondition, title: "If-Match" },
  description: precondition,
};

const pathsOf = (r) => {
  const of = (verb, things, description) => ({
    tags: [r.plural],
    summary: `${verb} ${things}`,
    description,
    operationId: `${verb.toLowerCase()}_${verb === "List" ? r.plural : r.name}`,
  });
  const identity = {
    name: `${r.name}_id`,
    in: "path",
    required: true,
    schema: { type: "string", format: "uuid", title: `${r.title} Id` },
  };
  const body = { requestBody: { required: true, content: content(`${r.class}Write`) } };
  const one = `one ${r.one}`;
  return {
    [`${derived.apiPrefix}/${r.route}`]: {
      get: {
        ...of("List", r.many, "Return them in the order of their creation, page by page."),
        parameters: paging,
        responses: { ...success(200, `${r.class}Page`), ...problems() },
      },
      post: {
        ...of("Create", one, "Create one; its address is in Location."),
        ...body,
        responses: { ...success(201, `${r.class}Read`, "Created", "ETag", "Location"), ...problems(409) },
      },
    },
    [`${derived.apiPrefix}/${r.route}/{${r.name}_id}`]: {
      get: {
        ...of("Get", one, "Return one; its version is in ETag."),
        parameters: [identity],
        responses: { ...success(200, `${r.class}Read`, "OK", "ETag"), ...problems(404) },
      },
      put: {
        ...of("Replace", one, "Replace one, if its version is the one in If-Match."),
        parameters: [identity, ifMatch],
        ...body,
        responses: { ...success(200, `${r.class}Read`, "OK", "ETag"), ...problems(404, 409, 412) },
      },
      delete: {
        ...of("Delete", one, "Delete one, if its version is the one in If-Match."),
        parameters: [identity, ifMatch],
        responses: { ...success(204), ...problems(404, 409, 412) },
      },
    },
  };
};

// As FastAPI sorts them: paths by module, schemas by name.
const byName = resources.toSorted((a, b) => (a.plural < b.plural ? -1 : 1));
const paths = {
  "/livez": probe("Tell whether the process lives", "Answer without asking any dependency.", "live"),
  "/healthz": probe("Tell whether requests are welcome", "Ask storage.", "ready", {
    [MARK + 503]: { description: "Not ready", content: content("Health") },
  }),
  ...Object.assign({}, ...byName.map(pathsOf)),
};

const indented = (value, depth) =>
  JSON.stringify(value, null, 2).replaceAll(`"${MARK}`, '"').replaceAll("\n", `\n${" ".repeat(depth)}`);
const health = {
  properties: { status: { type: "string", enum: ["ok", "unavailable"], title: "Status" } },
  type: "object",
  required: ["status"],
  title: "Health",
  description: "Whether the service lives and can serve.",
};
// As pydantic sorts them, which FastAPI does not.
const shape = (title, description, properties) => ({
  name: title,
  json: indented({ description, properties, required: Object.keys(properties), title, type: "object" }, 6),
});
const field = (title, example, type = "string") => ({ examples: [example], title, type });
const schemas = [
  ...[...resources.flatMap((r) => r.schemas), { name: "Health", json: indented(health, 6) }].toSorted((a, b) =>
    a.name < b.name ? -1 : 1,
  ),
  shape("ProblemDetail", "One fault in the input and where it is.", {
    location: {
      examples: [["body", "name"]],
      items: { anyOf: [{ type: "string" }, { type: "integer" }] },
      title: "Location",
      type: "array",
    },
    code: field("Code", "missing"),
    message: field("Message", "Field required"),
  }),
  shape("Problem", "Problem details (RFC 9457) with a stable code to act on.", {
    type: field("Type", "about:blank"),
    title: field("Title", "Not Found"),
    status: field("Status", 404, "integer"),
    error_code: field("Error Code", "not_found"),
    message: field("Message", "There is no such resource."),
    details: { items: ref("ProblemDetail"), title: "Details", type: "array" },
    correlation_id: field("Correlation Id", "8d1b6c7e-9a3f-4f0c-b2a4-5e8d1b4c7e9a"),
  }),
];

    ; __append("{\n  \"openapi\": \"3.1.0\",\n  \"info\": {\n    \"title\": ")
    ; __append(escapeFn( derived.title ))
    ; __append(",\n    \"description\": ")
    ; __append(escapeFn( answers.description ))
    ; __append(",\n    \"version\": \"0.1.0\"\n  },\n  \"paths\": ")
    ; __append( indented(paths, 2) )
    ; __append(",\n  \"components\": {\n    \"schemas\": {\n")
    ;  for (const [index, { name, json }] of schemas.entries()) { 
    ; __append("      \"")
    ; __append( name )
    ; __append("\": ")
    ; __append( json )
    ; __append( index < schemas.length - 1 ? "," : "" )
    ; __append("\n")
    ;  } 
    ; __append("    }\n  }\n}\n")
  return __output;

}