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
    ;  const has = (id) => derived.components.includes(id); 
    ;  // The image is the only place where tier 5 runs Python. 

    ;  const pythons = answers.tier === 4 ? derived.pythonVersions : [answers.python]; 
    ;  const folders = ["app", ...(has("fuzz") ? ["fuzz"] : []), ...(derived.hasDatabase ? ["migrations"] : []), "scripts", "tests"]; 
    ;  const untyped = [["fuzz", "atheris"], ["architecture", "diagrams"], ["profiling", "pyroscope"]].filter(([id]) => has(id)).map(([, module]) => module); 
    ;  // What ruff might take for another character, where the user wrote it: not accents, not emoji. 

    ;  const unusual = [...new Set(`${answers.description}${answers.organisation}`.match(/[^\p{ASCII}À-ž\p{M}\p{Extended_Pictographic}]|[×ı]/gu) ?? [])]; 
    ; __append("[build-system]\nrequires = [")
    ; __append(escapeFn( "uv_build" + versions.python.uv_build ))
    ; __append("]\nbuild-backend = \"uv_build\"\n\n[project]\nname = ")
    ; __append(escapeFn( answers.name ))
    ; __append("\nversion = \"0.1.0\"\n# Core metadata allows one line only.\ndescription = ")
    ; __append(escapeFn( text.comment(answers.description) ))
    ; __append("\nreadme = \"README.md\"\nrequires-python = \">=3.11\"\n")
    ;  if (answers.licence === "proprietary") { 
    ; __append("license = \"LicenseRef-Proprietary\"\n")
    ;  } else { 
    ; __append("license = ")
    ; __append(escapeFn( answers.licence ))
    ; __append("\n")
    ;  } 
    ; __append("license-files = [\"LICENSE\"]\nclassifiers = [\n  \"Framework :: FastAPI\",\n  \"Private :: Do Not Upload\",\n  \"Programming Language :: Python :: 3 :: Only\",\n")
    ;  for (const version of pythons) { 
    ; __append("  ")
    ; __append(escapeFn( `Programming Language :: Python :: ${version}` ))
    ; __append(",\n")
    ;  } 
    ; __append("  \"Typing :: Typed\",\n]\ndependencies = [\n")
    ;  for (const requirement of derived.dependencies) { 
    ; __append("  ")
    ; __append(escapeFn( requirement ))
    ; __append(",\n")
    ;  } 
    ; __append("]\n\n")
    ;  if (answers.tier >= 4) { 
    ; __append("[project.scripts]\n")
    ; __append( answers.name )
    ; __append(" = \"app.cli:main\"\n\n")
    ;  } 
    ; __append("[dependency-groups]\ndev = [\n")
    ;  for (const requirement of derived.devDependencies) { 
    ; __append("  ")
    ; __append(escapeFn( requirement ))
    ; __append(",\n")
    ;  } 
    ; __append("]\n")
    ;  if (has("architecture")) { 
    ; __append("architecture = [")
    ; __append(escapeFn( "diagrams" + versions.python.diagrams ))
    ; __append("]\n")
    ;  } 
    ;  if (has("fuzz")) { 
    ; __append("# Its wheels begin with Python 3.12.\nfuzz = [")
    ; __append(escapeFn( `atheris${versions.python.atheris}; python_version >= '3.12' and platform_machine == 'x86_64'` ))
    ; __append("]\n")
    ;  } 
    ; __append("mutation = [")
    ; __append(escapeFn( "mutmut" + versions.python.mutmut ))
    ; __append("]\n\n[tool.uv.build-backend]\nmodule-name = \"app\"\nmodule-root = \"\"\n\n[tool.ruff]\nline-length = 79\ntarget-version = ")
    ; __append(escapeFn( derived.pythonTag ))
    ; __append("\nsrc = [\".\"]\n\n[tool.ruff.lint]\nselect = [\n  \"A\", \"ANN\", \"ARG\", \"ASYNC\", \"B\", \"BLE\", \"C4\", \"C90\", \"D\", \"DTZ\", \"E\", \"ERA\",\n  \"F\", \"FAST\", \"FBT\", \"FLY\", \"FURB\", \"G\", \"I\", \"ICN\", \"ISC\", \"LOG\", \"N\", \"PERF\",\n  \"PGH\", \"PIE\", \"PL\", \"PT\", \"PTH\", \"PYI\", \"Q\", \"RET\", \"RSE\", \"RUF\", \"S\",\n  \"SIM\", \"SLF\", \"SLOT\", \"T10\", \"T20\", \"TID\", \"TRY2\", \"TRY300\", \"TRY400\", \"UP\",\n  \"W\", \"YTT\",\n]\n")
    ;  if (unusual.length > 0) { 
    ; __append("# The service's own texts have them.\nallowed-confusables = [")
    ; __append( unusual.map((character) => text.toml(character)).join(", ") )
    ; __append("]\n")
    ;  } 
    ; __append("\n[tool.ruff.lint.per-file-ignores]\n# pytest asserts by design, and a literal is clearest where it is expected.\n\"tests/**\" = [\"PLR2004\", \"S101\"]\n\n[tool.ruff.lint.isort]\nknown-first-party = [\"app\", \"tests\"]\n\n[tool.ruff.lint.pylint]\n# FastAPI passes every dependency of an endpoint as an argument.\nmax-args = 8\n\n[tool.ruff.lint.pydocstyle]\nconvention = \"google\"\n\n[tool.black]\nline-length = 79\ntarget-version = [")
    ; __append( derived.pythonVersions.map((v) => text.toml("py" + v.replace(".", ""))).join(", ") )
    ; __append("]\n\n[tool.isort]\nprofile = \"black\"\nline_length = 79\nknown_first_party = [\"app\", \"tests\"]\nsplit_on_trailing_comma = true\nskip_gitignore = true\n\n[tool.mypy]\npython_version = \"3.11\"\nstrict = true\nfiles = [")
    ; __append( folders.map((folder) => `"${folder}"`).join(", ") )
    ; __append("]\nplugins = [\"pydantic.mypy\"]\n")
    ;  if (answers.tier === 3) { 
    ; __append("explicit_package_bases = true\n")
    ;  } 
    ; __append("enable_error_code = [\"ignore-without-code\", \"truthy-bool\"]\nwarn_unreachable = true\n")
    ;  if (untyped.length > 0) { 
    ; __append("\n# ")
    ;  if (untyped.length > 1) { 
    ; __append("None of these has types.")
    ;  } else { 
    ; __append("It has no types.")
    ;  } 
    ; __append("\n[[tool.mypy.overrides]]\nmodule = [")
    ; __append( untyped.map((module) => `"${module}.*"`).join(", ") )
    ; __append("]\nignore_missing_imports = true\n")
    ;  } 
    ; __append("\n[tool.pydantic-mypy]\ninit_forbid_extra = true\ninit_typed = true\n\n[tool.pytest]\nminversion = \"9.2\"\nstrict = true\ntestpaths = [\"tests\"]\n")
    ;  if (answers.tier >= 4) { 
    ; __append("# schemathesis is used as a library; its plugin takes a second to load.\naddopts = [\"--import-mode=importlib\", \"-ra\", \"-p\", \"no:schemathesis\"]\n")
    ;  } else { 
    ; __append("addopts = [\"--import-mode=importlib\", \"-ra\"]\n")
    ;  } 
    ; __append("filterwarnings = [\"error\"]\nasyncio_mode = \"auto\"\nasyncio_default_fixture_loop_scope = \"function\"\n")
    ;  if (answers.tier >= 4) { 
    ; __append("markers = [\n  \"unit: fast and deterministic, with neither network nor containers\",\n  \"integration: talks to a real dependency on this machine\",\n  \"contract: holds the API to its published description\",\n  \"e2e: drives a running service through a critical journey\",\n  \"rule(*ids): the rules that the test proves\",\n]\n\n[tool.pytest-watcher]\nnow = true\npatterns = [\"*.py\"]\nignore_patterns = [\"mutants/*\"]\n")
    ;  } else { 
    ; __append("markers = [\"rule(*ids): the rules that the test proves\"]\n")
    ;  } 
    ; __append("\n[tool.coverage.run]\nsource = [\"app\"]\n")
    ;  if (answers.python !== "3.11") { 
    ; __append("# Since Python 3.12 lines are counted at almost no cost.\ncore = \"sysmon\"\n")
    ;  } 
    ; __append("data_file = \"reports/.coverage\"\n\n[tool.coverage.report]\nfail_under = ")
    ; __append( derived.tier.lineCoverage )
    ; __append("\nshow_missing = true\nskip_covered = true\nexclude_also = [\"^\\\\s*\\\\.\\\\.\\\\.$\", \"if TYPE_CHECKING:\"]\n\n[tool.coverage.xml]\noutput = \"reports/coverage.xml\"\n\n# Mutants are made of the code that decides; adapters have ")
    ;  if (answers.tier >= 4) { 
    ; __append("their own lanes")
    ;  } else { 
    ; __append("tests of their own")
    ;  } 
    ; __append(".\n[tool.mutmut]\nsource_paths = [\"app\"]\nonly_mutate = [\"app/domain/*\", \"app/services/*\"]\n")
    ;  if (answers.tier >= 4) { 
    ; __append("# Some fixtures set what a process can set only once.\nprocess_isolation = \"forkserver\"\n")
    ;  } 
    ; __append("pytest_add_cli_args = [\"-p\", \"no:cov\", \"-q\"]\npytest_add_cli_args_test_selection = [\"tests/unit\"]\n")
    ;  if (answers.tier >= 4) { 
    ; __append("\n[tool.bandit]\ntargets = [\"app\", \"scripts\"]\n")
    ;  } 
    ; __append( slot("pyproject") )
  return __output;

}