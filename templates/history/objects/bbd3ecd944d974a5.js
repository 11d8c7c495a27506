(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ; __append("---\ntitle: Ruff formats; Black and isort verify\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [PY-LCL-010, PY-LCL-011, PY-LCL-014, PY-STYLE-002, T")
    ; __append( answers.tier )
    ; __append("-6.3]\n---\n\n# 0002. Ruff formats; Black and isort verify\n\n## Context\n\nThe Python instructions make Ruff the formatter and ask for few, fast tools and\nlines of at most 79 characters. Tier ")
    ; __append( answers.tier )
    ; __append(" demands Black and isort among the hooks.\nThree writers of one file undo each other's work.\n\n## Decision\n\n`ruff format` is the writer, with isort for the order of imports. Black runs after\nthem and has to leave every file as it is. All of them are set to 79 columns,\nisort with the profile `black` and the same first-party packages as Ruff.\n\n## Consequences\n\n- Black and Ruff differ on an `assert` with a long message and on overlong\n  f-strings; such lines are split by hand.\n- `make format` needs no Black, and no commit contains formatting noise.\n- Two more tools are installed than the Python instructions would need.\n\n## Alternatives\n\nRuff alone would set aside T")
    ; __append( answers.tier )
    ; __append("-6.3. Black as the writer would set aside PY-LCL-011\nand is slower.\n\n## Verification\n\n`make lint` runs `ruff format --check`, `black --check` and `isort --check-only` over\nthe same files.\n")
  return __output;

}