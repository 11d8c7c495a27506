(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
    ; __append("\n.PHONY: watermark watermark-diff\n\nwatermark: ## Check that every Python file says what made it, when and for whom\n	$(UV) run python scripts/check_watermark.py\n\nwatermark-diff: ## Check the Python files that differ from BASE\n	$(UV) run python scripts/check_watermark.py --changed \"$${BASE:-origin/main}\"\n")
  return __output;

}