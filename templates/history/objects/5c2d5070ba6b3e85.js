(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers;
    ; __append("*.db\n*.py[cod]\n.DS_Store\n.coverage\n.env\n.idea/\n.mypy_cache/\n.pytest_cache/\n.ruff_cache/\n.venv/\n.vscode/\n__pycache__/\n")
    ;  if (answers.tier === 2) { 
    ; __append("reports/\n")
    ;  } 
  return __output;

}