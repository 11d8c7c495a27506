// Rewrites templates/stacks/fastapi/files/openapi.json.ejs, the snapshot in the first commit, after a change of the API or of
// FastAPI: generate one service with and one without authentication, run `make openapi` in both, then
//   node scripts/openapi-template.mjs <with>/openapi.json <without>/openapi.json
import { readFileSync, writeFileSync } from "node:fs";
import { diffLines } from "diff";

const [withAuthentication, without] = process.argv.slice(2).map((path) => readFileSync(path, "utf8"));
const IF = "<%_ if (derived.hasAuthentication) { _%>\n";
const IF_NOT = "<%_ if (!derived.hasAuthentication) { _%>\n";
const END = "<%_ } _%>\n";

const body = diffLines(without, withAuthentication)
  .map(({ added, removed, value }) => (added ? IF + value + END : removed ? IF_NOT + value + END : value))
  .join("");

writeFileSync(
  new URL("../templates/stacks/fastapi/files/openapi.json.ejs", import.meta.url),
  body
    .replace(/("title": )"[^"]*"/, "$1<%= derived.title %>")
    .replace(/("description": )"(?:[^"\\]|\\.)*"/, "$1<%= answers.description %>"),
);
