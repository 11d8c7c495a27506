(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  resources = __locals.resources,
  commands = __locals.commands,
  text = __locals.text;
    ; 
// What files show is told above; what may be left out, is left out.
const rules = derived.guidance.conduct.flatMap((section) => section.rules).filter(({ id, level }) => id !== "T1-0.2" && level !== "may");

    ; __append("# Instructions for AI assistants\n\n")
    ; __append(escapeFn( derived.title ))
    ; __append(" is a FastAPI service, built to tier 1 (hobby). The rules of tier 1 govern every\ncommit that an assistant makes here. In brackets are the ids of rules.\n\n## Commands\n\n| When | Run |\n|---|---|\n| once | `make dev` |\n| after every edit | `make format`, `make lint`, then `make test` |\n| when dependencies changed | `uv lock`, `make audit` |\n| before a commit | `make secrets` |\n\nAll of the application is in `app/main.py`, its tests are in `tests/`. What is stored is\nin SQLite; tables are made when the service starts, and nothing migrates them.\n")
    ;  if (resources.some(({ fields }) => fields.some(({ type }) => ["datetime", "decimal"].includes(type)))) { 
    ; __append("SQLite has neither decimals nor time zones: `app/columns.py` keeps both.\n")
    ;  } 
    ; __append("\n## Rules of conduct\n\nWhat is marked *should* may give way for a reason that you state; the rest may not.\n\n")
    ;  for (const { id, text: rule, level } of rules) { 
    ; __append("- ")
    ; __append( rule )
    ; __append(" (")
    ; __append( id )
    ;  if (level === "should") { 
    ; __append(", *should*")
    ;  } 
    ; __append(")\n")
    ;  } 
    ; __append("\n## Rules that the commands check\n\n- The dependencies are locked, and have no known vulnerability. (T1-2.1, T1-2.2)\n- Types, style and at least ")
    ; __append( derived.tier.lineCoverage )
    ; __append(" % of the lines are checked. (T1-6.1 to T1-6.4)\n- No secret is committed; `.env` is not in git. (T1-7.1)\n- A milestone gets an entry in `CHANGELOG.md`. (T1-9.3)\n")
  return __output;

}