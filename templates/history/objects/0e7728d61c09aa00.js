(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  text = __locals.text,
  slot = __locals.slot;
    ;  const uv = answers.tier === 4 ? "scripts/uv.sh" : "uv"; 
    ;  if (answers.tier === 5 && derived.components.includes("compose")) { 
    ; __append("# Every hook runs in the development image, at the version that uv.lock or the image\n# pins")
    ;  if (derived.components.includes("ci")) { 
    ; __append(", so that a commit is judged by what CI uses")
    ;  } 
    ; __append(".\n")
    ;  } else if (derived.components.includes("ci")) { 
    ; __append("# Every hook runs the tool that uv.lock pins, so that nothing is downloaded and\n# a commit is judged by what CI uses.\n")
    ;  } else { 
    ; __append("# Every hook runs the tool that uv.lock pins, so that nothing is downloaded.\n")
    ;  } 
    ; __append("default_install_hook_types: [pre-commit, commit-msg]\ndefault_stages: [pre-commit]\n\nrepos:\n  - repo: local\n    hooks:\n      - id: ruff\n        name: ruff\n        entry: ")
    ; __append( uv )
    ; __append(" run ruff check --force-exclude\n        language: system\n        types_or: [python, pyi]\n      - id: isort\n        name: isort\n        entry: ")
    ; __append( uv )
    ; __append(" run isort --filter-files\n        language: system\n        types_or: [python, pyi]\n      - id: ruff-format\n        name: ruff format\n        entry: ")
    ; __append( uv )
    ; __append(" run ruff format --force-exclude\n        language: system\n        types_or: [python, pyi]\n      - id: black\n        name: black\n        entry: ")
    ; __append( uv )
    ; __append(" run black --quiet\n        language: system\n        types_or: [python, pyi]\n      - id: mypy\n        name: mypy\n        entry: ")
    ; __append( uv )
    ; __append(" run mypy\n        language: system\n        types_or: [python, pyi]\n        pass_filenames: false\n")
    ;  if (answers.tier >= 4) { 
    ; __append("      - id: bandit\n        name: bandit\n        entry: ")
    ; __append( uv )
    ; __append(" run bandit --quiet --configfile pyproject.toml\n        language: system\n        files: ^(app|scripts)/\n        types: [python]\n")
    ;  } 
    ; __append("      - id: detect-secrets\n        name: detect-secrets\n        entry: ")
    ; __append( uv )
    ; __append(" run detect-secrets-hook --baseline .secrets.baseline\n        language: system\n        types: [text]\n")
    ;  if (answers.tier === 5) { 
    ; __append("      - id: gitleaks\n        name: gitleaks\n        entry: gitleaks git --pre-commit --staged --redact --no-banner\n        language: system\n        pass_filenames: false\n")
    ;  } 
    ; __append("      - id: conventional-commit\n        name: conventional commit message\n        description: See https://www.conventionalcommits.org.\n        entry: \\A(Merge |Revert \"|(amend|fixup|squash)! |(build|chore|ci|docs|feat|fix|perf|refactor|revert|style|test)(\\([a-z0-9._/-]+\\))?!?:\\ \\S)\n        args: [--multiline, --negate]\n        language: pygrep\n        stages: [commit-msg]\n")
    ; __append( slot("pre-commit") )
  return __output;

}