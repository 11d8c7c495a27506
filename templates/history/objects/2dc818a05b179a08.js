(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  resources = __locals.resources;
    ;  const has = (id) => derived.components.includes(id); 
    ;  const enterprise = answers.tier === 5; 
    ;  const boxed = enterprise && has("compose"); 
    ; __append("# Testing\n\n| Lane | Command | What it may use | What it is for |\n|---|---|---|---|\n| unit | `make test` | nothing outside the process | rules, edge cases, every refusal; seconds |\n| integration | `make test-integration` | ")
    ;  if (derived.hasDatabase) { 
    ; __append("PostgreSQL, ")
    ;  } 
    ; __append("files, processes | adapters against the real thing |\n| contract | `make test-contract` | nothing | the API does what `openapi.json` says, under hostile input too |\n| end to end | `make test-e2e` | a running service | the critical journeys, few |\n\nA test's folder is its lane. `make test` is the default and enforces a line coverage of\n")
    ; __append( derived.tier.lineCoverage )
    ; __append(" percent; `make test-all` runs every lane, `make test-watch` reruns the unit tests\non every change, `make mutate` measures whether the tests notice a changed decision\n(")
    ; __append( derived.tier.mutationCoverage )
    ; __append(" percent")
    ;  if (has("adr")) { 
    ; __append("; [decision 0005](adr/0005-mutation-scope.md)")
    ;  } 
    ; __append(").\n")
    ;  if (derived.hasDatabase) { 
    ; __append("\nThe integration lane takes a server from `")
    ; __append( derived.envPrefix )
    ; __append("TEST_DATABASE_URL`, by default the one")
    ;  if (boxed) { 
    ; __append(" of\n`compose.yaml`")
    ;  } else { 
    ;  if (has("compose")) { 
    ; __append(" of\n`make up`")
    ;  } 
    ; __append(" on localhost")
    ;  } 
    ; __append(", and creates a database of its own on it.\nThe end-to-end lane keeps its data in memory, or, where `")
    ; __append( derived.envPrefix )
    ; __append("E2E_DATABASE_URL` names a\nmigrated database without rows, in there")
    ;  if (has("ci")) { 
    ; __append(", as in the pipeline")
    ;  } 
    ; __append(".\n")
    ;  } 
    ; __append("\n## Habits\n\n- A test comes from the specification and fails before the change.\n- Time, ids and randomness are passed in, so tests run in any order and in parallel.\n- Fakes stand behind the same protocols as the real adapters, and one set of tests\n  runs against both.\n- A docstring says what is checked and why it matters. `@pytest.mark.rule(\"PY-…\")` ties a\n")
    ;  if (boxed) { 
    ; __append("  test to the rule that it would fail without;\n  `docker compose run --rm tools uv run pytest --rule PY-…` runs the tests of one rule.\n")
    ;  } else { 
    ; __append("  test to the rule that it would fail without; `uv run pytest --rule PY-…` runs the tests\n  of one rule.\n")
    ;  } 
    ; __append("- Warnings are errors.\n")
    ;  if (enterprise) { 
    ; __append("- What holds for every object is a property: Hypothesis makes up bodies, changes and pages,\n  and the tests in `tests/unit/resources` say what none of them may break.\n")
    ;  } 
    ;  if (has("fuzz")) { 
    ; __append("- The parsers that are written here, of cursors, entity tags and the claims of tokens, have\n  fuzz targets in `fuzz/`. `make fuzz FUZZ_SECONDS=600` looks for input that breaks them")
    ;  if (has("ci")) { 
    ; __append(", as the pipeline does every night")
    ;  } 
    ; __append("; what it finds is in\n  `reports/fuzz`, and becomes a test.\n")
    ;  } 
    ;  if (has("helm")) { 
    ; __append("- The chart has unit tests of its own: `make helm-test`.\n")
    ;  } 
  return __output;

}