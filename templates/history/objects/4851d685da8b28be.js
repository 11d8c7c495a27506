(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ; 
const has = (id) => derived.components.includes(id);
// Jobs of the pipeline, by name.
const checks = !has("ci") ? [] : [
  ...(has("pre-commit") ? ["Commits", "Secrets"] : []), "Dependency review", ...(has("watermark") ? ["Watermarks"] : []), "Policies", "Conformance", ...(has("helm") ? ["Chart"] : []), ...(has("docs") ? ["Docs"] : []),
  ...(has("scopes") ? ["Scopes"] : []),
  "Lint", "Test", ...(answers.tier === 5 ? [] : derived.pythonVersions.map((version) => `Native (${version})`)), "Integration", "Contract", "Mutation",
  ...(!has("docker") ? [] : answers.tier === 5 ? ["Image / Build and scan"] : ["Build", "Scan"]),
];

    ; __append("{\n  \"name\": \"Trunk\",\n  \"target\": \"branch\",\n  \"enforcement\": \"active\",\n  \"conditions\": { \"ref_name\": { \"include\": [\"~DEFAULT_BRANCH\"], \"exclude\": [] } },\n  \"bypass_actors\": [],\n  \"rules\": [\n    { \"type\": \"deletion\" },\n    { \"type\": \"non_fast_forward\" },\n    { \"type\": \"required_linear_history\" },\n    { \"type\": \"required_signatures\" },\n    {\n      \"type\": \"pull_request\",\n      \"parameters\": {\n        \"allowed_merge_methods\": [\"squash\"],\n        \"required_approving_review_count\": 1,\n        \"dismiss_stale_reviews_on_push\": true,\n        \"require_code_owner_review\": true,\n        \"require_last_push_approval\": true,\n        \"required_review_thread_resolution\": true\n      }\n    }")
    ; __append( has("ci") ? "," : "" )
    ; __append("\n")
    ;  if (has("ci")) { 
    ; __append("    {\n      \"type\": \"required_status_checks\",\n      \"parameters\": {\n        \"strict_required_status_checks_policy\": true,\n        \"required_status_checks\": [\n")
    ;  checks.forEach((check, i) => { 
    ; __append("          { \"context\": ")
    ; __append(escapeFn( check ))
    ; __append(", \"integration_id\": 15368 }")
    ; __append( i < checks.length - 1 ? "," : "" )
    ; __append("\n")
    ;  }); 
    ; __append("        ]\n      }\n    }\n")
    ;  } 
    ; __append("  ]\n}\n")
  return __output;

}