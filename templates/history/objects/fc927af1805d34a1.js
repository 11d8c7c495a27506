(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  text = __locals.text,
  slot = __locals.slot;
    ;  if (derived.components.includes("ci")) { 
    ; __append("# Every hook runs the tool that uv.lock pins, so that a commit is judged by what CI uses.\n")
    ;  } else { 
    ; __append("# Every hook runs the tool that uv.lock pins.\n")
    ;  } 
    ; __append("default_install_hook_types: [pre-commit, commit-msg]\ndefault_stages: [pre-commit]\n\nrepos:\n  - repo: local\n    hooks:\n      - id: ruff\n        name: ruff\n        entry: uv run --frozen ruff check --force-exclude\n        language: system\n        types_or: [python, pyi]\n      - id: black\n        name: black\n        entry: uv run --frozen black --quiet\n        language: system\n        types_or: [python, pyi]\n      - id: detect-secrets\n        name: detect-secrets\n        entry: uv run --frozen detect-secrets-hook\n        language: system\n        types: [text]\n        exclude: ^(uv\\.lock|\\.groundrules/.*)$\n      - id: conventional-commit\n        name: conventional commit message\n        description: See https://www.conventionalcommits.org.\n        entry: \\A(Merge |Revert \"|(amend|fixup|squash)! |(build|chore|ci|docs|feat|fix|perf|refactor|revert|style|test)(\\([a-z0-9._/-]+\\))?!?:\\ \\S)\n        args: [--multiline, --negate]\n        language: pygrep\n        stages: [commit-msg]\n")
    ; __append( slot("pre-commit") )
  return __output;

}