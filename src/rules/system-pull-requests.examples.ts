import type { Examples } from "./model.ts";

const TEMPLATE = `## Summary

## Why

## How

Closes #

## Tests

<!-- New and updated tests, and the command that runs them. -->

## Docs

<!-- Files that were updated. -->

## Migration

<!-- Steps for the database, or none. -->

## Changelog

- [ ] make lint passes
- [ ] Tests cover new code
- [ ] Documentation is updated
- [ ] Events validate against EVENT_SCHEMA.json
- [ ] No secrets
`;

const template = (find = "", replace = "") => ({
  files: { ".github/PULL_REQUEST_TEMPLATE/change.md": TEMPLATE.replace(find, replace) },
});
const none = { files: {}, says: "no template" };

export const examples: Examples = {
  "SYS-1.15": { pass: [template()], fail: [none, { ...template("## Changelog", "## Notes"), says: "Changelog" }] },
  "SYS-17.2": { pass: [template()], fail: [none, { ...template("## Migration", "## Database"), says: "Migration" }] },
  "SYS-17.3": {
    pass: [template()],
    fail: [template(", and the command that runs them", ""), template("## Tests", "## Proof")],
  },
  "SYS-17.4": { pass: [template()], fail: [template("Files that were updated.", "")] },
  "SYS-17.5": { pass: [template()], fail: [template("Steps for the database, or none.", "")] },
  "SYS-17.6": { pass: [template()], fail: [{ ...template("- [ ] No secrets\n", ""), says: "secrets" }] },
  "CON-68.3": { pass: [template()], fail: [none, { files: { "docs/pull_request_template.md": "## Why\n" } }] },
  "CON-69.1": { pass: [template()], fail: [template("## Why", "## Links")] },
  "CON-69.2": { pass: [template()], fail: [template("Closes #\n", "")] },
  "CON-69.3": { pass: [template()], fail: [template("- [ ] Tests cover", "- [ ] People read")] },
  "CON-69.4": { pass: [template()], fail: [template("- [ ] Documentation is", "- [ ] The site is")] },
};
