(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions,
  project = __locals.project,
  text = __locals.text,
  slot = __locals.slot;
    ; __append("[project]\nname = ")
    ; __append(escapeFn( answers.name ))
    ; __append("\nversion = \"0.1.0\"\ndescription = ")
    ; __append(escapeFn( text.comment(answers.description) ))
    ; __append("\nreadme = \"README.md\"\nrequires-python = \">=3.11\"\nlicense = ")
    ; __append(escapeFn( answers.licence === "proprietary" ? "LicenseRef-Proprietary" : answers.licence ))
    ; __append("\nlicense-files = [\"LICENSE\"]\nclassifiers = [\"Private :: Do Not Upload\"]\ndependencies = [\n")
    ;  for (const requirement of derived.dependencies) { 
    ; __append("  ")
    ; __append(escapeFn( requirement ))
    ; __append(",\n")
    ;  } 
    ; __append("]\n\n[dependency-groups]\ndev = [\n")
    ;  for (const requirement of derived.devDependencies) { 
    ; __append("  ")
    ; __append(escapeFn( requirement ))
    ; __append(",\n")
    ;  } 
    ; __append("]\n\n# An application, run from this folder; it is not built into a wheel.\n[tool.uv]\npackage = false\nrequired-version = ")
    ; __append(escapeFn( `>=${versions.tools.uv.split(".").slice(0, 2).join(".")}` ))
    ; __append("\n\n[tool.ruff]\nline-length = 79\n\n[tool.ruff.lint]\nselect = [\"E\", \"F\"]\n\n[tool.black]\nline-length = 79\n\n[tool.mypy]\nstrict = true\nfiles = [\"app\", ")
    ;  if (derived.components.includes("watermark")) { 
    ; __append("\"scripts\", ")
    ;  } 
    ; __append("\"tests\"]\n\n[tool.pytest]\nstrict = true\ntestpaths = [\"tests\"]\npythonpath = [\".\"]\nfilterwarnings = [\"error\"]\n\n[tool.coverage.run]\nsource = [\"app\"]\n\n[tool.coverage.report]\nfail_under = ")
    ; __append( derived.tier.lineCoverage )
    ; __append("\nshow_missing = true\n")
    ; __append( slot("pyproject") )
  return __output;

}