// Rewrites templates/stacks/fastapi/files/openapi.json.ejs, the snapshot in the first commit, after a change of the API or of
// FastAPI: generate one service with and one without authentication, both with the stack's sample, run `make openapi` in both, then
//   node scripts/openapi-template.mjs <with>/openapi.json <without>/openapi.json
// What it says of the fields of a resource is made by src/plan/resource-openapi.ts.
import { readFileSync, writeFileSync } from "node:fs";
import { diffLines } from "diff";

const [withAuthentication, without] = process.argv.slice(2).map((path) => readFileSync(path, "utf8"));
const IF = "<%_ if (derived.hasAuthentication) { _%>\n";
const IF_NOT = "<%_ if (!derived.hasAuthentication) { _%>\n";
const END = "<%_ } _%>\n";

const HEAD = `<%_
// As FastAPI sorts them: paths by module, schemas by name.
const byName = resources.toSorted((a, b) => (a.plural < b.plural ? -1 : 1));
const schemas = resources.flatMap((r) => r.schemas).toSorted((a, b) => (a.name < b.name ? -1 : 1));
const schemasOf = (isIncluded) => schemas.filter(({ name }) => isIncluded(name));
_%>
`;

/** The schemas of the resources, sorted among those that every service has. */
const loopOf = (condition) =>
  `<%_ for (const { name, json } of schemasOf((name) => ${condition})) { _%>\n      "<%- name %>": <%- json %>,\n<%_ } _%>\n`;

const merged = diffLines(without, withAuthentication)
  .map(({ added, removed, value }) => (added ? IF + value + END : removed ? IF_NOT + value + END : value))
  .join("")
  .replace(/("title": )"[^"]*"/, "$1<%= derived.title %>")
  .replace(/("description": )"(?:[^"\\]|\\.)*"/, "$1<%= answers.description %>");

const [, before, paths, between, health, after] = split(
  merged,
  /^(.*?\n)( {4}"\/api\/v1\/items": .*?\n {4}\}\n)( {2}\},\n.*?"schemas": \{\n)( {6}"Health": .*?\n {6}\},\n) {6}"ItemPage": .*?( {6}"ProblemDetail": .*)$/s,
);

writeFileSync(
  new URL("../templates/stacks/fastapi/files/openapi.json.ejs", import.meta.url),
  [
    HEAD,
    before,
    "<%_ for (const [index, r] of byName.entries()) { _%>\n",
    ofAnyResource(paths).replace(/ {4}\}\n$/, '    }<%- index < byName.length - 1 ? "," : "" %>\n'),
    END,
    between,
    loopOf('name < "Health"'),
    health,
    loopOf('name > "Health"'),
    after,
  ].join(""),
);

/** The two paths of the sample, with its names replaced by those of resource `r`. */
function ofAnyResource(text) {
  return text
    .replace(/\/api\/v1\/items\b/g, "/api/v1/<%- r.route %>")
    .replace(/"List items"/g, '"List <%- r.many %>"')
    .replace(/\blist_items\b/g, "list_<%- r.plural %>")
    .replace(/"items([":])/g, '"<%- r.plural %>$1')
    .replace(/ one item"/g, ' one <%- r.one %>"')
    .replace(/\b(create_|get_|replace_|delete_)item\b/g, "$1<%- r.name %>")
    .replace(/\bitem_id\b/g, "<%- r.name %>_id")
    .replace(/"Item Id"/g, '"<%- r.title %> Id"')
    .replace(/\bItem(Page|Read|Write)\b/g, "<%- r.class %>$1");
}

function split(text, pattern) {
  const parts = pattern.exec(text);
  if (parts === null)
    throw new Error("The description is not of the stack's sample, or FastAPI orders it otherwise now.");
  return parts;
}
