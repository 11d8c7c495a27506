(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  project = __locals.project,
  commands = __locals.commands;
    ; 
// A check that a path filter skips never reports, so a service in a folder of its own has none that are required.
const has = (id) => derived.components.includes(id);
const image = has("docker") || project.present.docker !== undefined;
const checks = [...(commands.tasks.lint.length > 0 ? ["Lint"] : []), ...(commands.tasks.test.length > 0 ? ["Test"] : []), ...(commands.migrate.length > 0 ? ["Migrations"] : []), ...(image ? ["Image"] : []), ...(has("helm") ? ["Chart"] : []), ...(has("docs") ? ["Docs"] : [])];
const required = has("ci") && project.root === "" && checks.length > 0;

    ; __append("{\n  \"name\": \"Default branch\",\n  \"target\": \"branch\",\n  \"enforcement\": \"active\",\n  \"conditions\": { \"ref_name\": { \"include\": [\"~DEFAULT_BRANCH\"], \"exclude\": [] } },\n  \"bypass_actors\": [{ \"actor_type\": \"RepositoryRole\", \"actor_id\": 5, \"bypass_mode\": \"pull_request\" }],\n  \"rules\": [\n    { \"type\": \"deletion\" },\n    { \"type\": \"non_fast_forward\" },\n    {\n      \"type\": \"pull_request\",\n      \"parameters\": {\n        \"required_approving_review_count\": 1,\n        \"dismiss_stale_reviews_on_push\": true,\n        \"require_code_owner_review\": false,\n        \"require_last_push_approval\": false,\n        \"required_review_thread_resolution\": true\n      }\n    }")
    ;  if (required) { 
    ; __append(",\n    {\n      \"type\": \"required_status_checks\",\n      \"parameters\": {\n        \"strict_required_status_checks_policy\": true,\n        \"required_status_checks\": [\n")
    ;  checks.forEach((check, i) => { 
    ; __append("          { \"context\": ")
    ; __append(escapeFn( check ))
    ; __append(", \"integration_id\": 15368 }")
    ; __append( i < checks.length - 1 ? "," : "" )
    ; __append("\n")
    ;  }); 
    ; __append("        ]\n      }\n    }")
    ;  } 
    ; __append("\n  ]\n}\n")
  return __output;

}