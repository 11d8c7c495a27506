(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
    ; __append("\n.PHONY: secrets\nsecrets: ## Look for secrets in every file that git would keep\n	@{ git ls-files -z --cached --others --exclude-standard 2>/dev/null || find . -type f -not -path '*/.*/*' -print0; } \\\n		| xargs -0 uv run detect-secrets-hook --exclude-files '^(uv\\.lock|\\.groundrules/.*)$$'\n")
  return __output;

}