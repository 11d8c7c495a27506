(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers;
    ; __append("{\n  \"name\": ")
    ; __append(escapeFn( answers.name ))
    ; __append(",\n  \"dockerComposeFile\": \"../compose.yaml\",\n  \"service\": \"tools\",\n  \"workspaceFolder\": \"/src\",\n  \"overrideCommand\": true,\n  \"customizations\": {\n    \"vscode\": {\n      \"extensions\": [\"charliermarsh.ruff\", \"ms-python.mypy-type-checker\", \"ms-python.python\"],\n      \"settings\": { \"python.defaultInterpreterPath\": \"/opt/venv/bin/python\" }\n    }\n  }\n}\n")
  return __output;

}