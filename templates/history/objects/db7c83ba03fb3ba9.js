(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived,
  text = __locals.text,
  slot = __locals.slot;
    ;  if (derived.components.includes("ci")) { 
    ; __append("# Every hook runs the tool that uv.lock pins, so that nothing is downloaded and\n# a commit is judged by what CI uses.\n")
    ;  } else { 
    ; __append("# Every hook runs the tool that uv.lock pins, so that nothing is downloaded.\n")
    ;  } 
    ; __append("default_install_hook_types: [pre-commit, commit-msg]\ndefault_stages: [pre-commit]\n\nrepos:\n  - repo: local\n    hooks:\n      - id: ruff\n        name: ruff\n        entry: scripts/uv.sh run ruff check --force-exclude\n        language: system\n        types_or: [python, pyi]\n      - id: isort\n        name: isort\n        entry: scripts/uv.sh run isort --filter-files\n        language: system\n        types_or: [python, pyi]\n      - id: ruff-format\n        name: ruff format\n        entry: scripts/uv.sh run ruff format --force-exclude\n        language: system\n        types_or: [python, pyi]\n      - id: black\n        name: black\n        entry: scripts/uv.sh run black --quiet\n        language: system\n        types_or: [python, pyi]\n      - id: mypy\n        name: mypy\n        entry: scripts/uv.sh run mypy\n        language: system\n        types_or: [python, pyi]\n        pass_filenames: false\n      - id: bandit\n        name: bandit\n        entry: scripts/uv.sh run bandit --quiet --configfile pyproject.toml\n        language: system\n        files: ^(app|scripts)/\n        types: [python]\n      - id: detect-secrets\n        name: detect-secrets\n        entry: scripts/uv.sh run detect-secrets-hook --baseline .secrets.baseline\n        language: system\n        types: [text]\n      - id: conventional-commit\n        name: conventional commit message\n        description: See https://www.conventionalcommits.org.\n        entry: \\A(build|chore|ci|docs|feat|fix|perf|refactor|revert|style|test)(\\([a-z0-9._/-]+\\))?!?:\\ \\S\n        args: [--multiline, --negate]\n        language: pygrep\n        stages: [commit-msg]\n")
    ; __append( slot("pre-commit") )
  return __output;

}