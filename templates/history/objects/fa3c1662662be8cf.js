(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
    ; __append("\nFUZZ_SECONDS ?= 60\n\n.PHONY: fuzz\nfuzz: ## Fuzz every parser of input for FUZZ_SECONDS each; finds go to reports/fuzz\n	@mkdir -p reports/fuzz\n	@for target in fuzz/fuzz_*.py; do \\\n		$(UV) run --group fuzz python -m fuzz.$$(basename $$target .py) -max_total_time=$(FUZZ_SECONDS) -artifact_prefix=reports/fuzz/; \\\n	done\n")
  return __output;

}