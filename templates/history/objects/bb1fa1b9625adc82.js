(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  resources = __locals.resources;
    ; __append("# v0.1.0\n\n| Status | draft |\n|---|---|\n\nThe business analyst changes `draft` to `approved` with the table at the end. From\nthen on nobody edits this file: what changes goes into the scope of a later version,\nand `make scopes` fails on an edit.\n\n## Scope\n\n| Id | What clients can do | Where |\n|---|---|---|\n")
    ; 
const auth = derived.hasAuthentication;
const rows = [
  ...resources.map((r) => [`create, read, replace, delete and list ${r.many}`, [`app/routes/v1/${r.plural}.py`, `tests/e2e/features/${r.plural}.feature`]]),
  ["repeat a request without doing its work twice", ["app/services/idempotency.py"]],
  ["change only the version that they have seen", ["app/services/lost_updates.py"]],
  ["follow a list page by page without missing an entry", ["app/services/cursors.py"]],
  ...(auth ? [["use what the scopes of their token allow, in their own tenant", ["app/security/tokens.py", "app/services/access.py"]]] : []),
];

    ;  for (const [index, [what, places]] of rows.entries()) { 
    ; __append("| ")
    ; __append( index + 1 )
    ; __append(" | ")
    ; __append( what )
    ; __append(" | ")
    ; __append( places.map((place) => `\`${place}\``).join(", ") )
    ; __append(" |\n")
    ;  } 
    ; __append("\n## Out of scope\n\nWhat is not listed above.\n\n## Approval\n\n| Role | Name | Date |\n|---|---|---|\n| Business analyst | | |\n")
  return __output;

}