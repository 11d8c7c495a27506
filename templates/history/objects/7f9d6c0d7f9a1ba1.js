(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
derived = __locals.derived;
    ;  if (derived.hasDatabase) { 
    ; __append("\"\"\"How entities are stored: the tables, one module each.\"\"\"\n\nfrom importlib import import_module\nfrom pkgutil import iter_modules\n\n\ndef load() -> None:\n    \"\"\"Import every table, so that the metadata is complete.\"\"\"\n    for module in iter_modules(__path__):\n        import_module(f\"{__name__}.{module.name}\")\n")
    ;  } else { 
    ; __append("\"\"\"How entities are stored: here in memory, so no table describes them.\"\"\"\n")
    ;  } 
  return __output;

}