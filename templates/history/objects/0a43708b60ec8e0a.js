(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
    ; __append("\n.PHONY: watermark watermark-diff\nwatermark: ## Check that every Python file says what made it, when and for whom\n	uv run python scripts/check_watermark.py\n\nwatermark-diff: ## Check the Python files that differ from BASE\n	uv run python scripts/check_watermark.py --changed \"$${BASE:-origin/main}\"\n")
  return __output;

}