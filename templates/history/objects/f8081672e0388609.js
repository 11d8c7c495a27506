(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
    ; __append("\nFUZZ_SECONDS ?= 60\n\n.PHONY: fuzz\nfuzz: ## Fuzz every parser of input for FUZZ_SECONDS each; finds go to reports/fuzz\n	@for target in $(notdir $(basename $(wildcard fuzz/fuzz_*.py))); do \\\n		mkdir -p \"reports/fuzz/corpus/$$target\"; \\\n		$(UV) run --group fuzz python -m \"fuzz.$$target\" -max_total_time=$(FUZZ_SECONDS) -artifact_prefix=reports/fuzz/ \"reports/fuzz/corpus/$$target\" \"fuzz/corpus/$$target\"; \\\n	done\n")
  return __output;

}