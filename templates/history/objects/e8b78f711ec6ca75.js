(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  versions = __locals.versions,
  text = __locals.text;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("---\ntitle: MkDocs 1 builds the documentation, for now\nstatus: accepted\ndecided-with: groundrules ")
    ; __append( derived.generatorVersion )
    ; __append("\nrules: [T")
    ; __append( answers.tier )
    ; __append("-9.1, T")
    ; __append( answers.tier )
    ; __append("-9.2]\nexpires: ")
    ; __append( versions.expiry.mkdocs )
    ; __append("\n---\n\n# 0018. MkDocs 1 builds the documentation, for now\n\n## Context\n\nTier ")
    ; __append( answers.tier )
    ; __append(" names MkDocs. Its 1.x line gets no more releases, version 2 drops plugins and\nthemes, and the Material theme gets security updates until May 2027 only.\n\n## Decision\n\nMkDocs below 2 with the Material theme, the search plugin and no other, in strict\nmode, without fonts or scripts from elsewhere. Pages are plain Markdown; the one\npiece of code, which fills in the table of operations, is in\n`scripts/mkdocs_hooks.py`.\n\n## Consequences\n\nA move to another generator touches `mkdocs.yml` and that script. The tools run at\nbuild time only, on our own text, so a vulnerability in them is a small risk. This\ndecision is looked at again before the date above.\n\n## Alternatives\n\nZensical, the successor by the authors of Material, reads the same configuration but\nis young.\nSphinx wants another markup or a plugin for this one.\n\n## Verification\n\n`make docs` builds in strict mode, where a broken link, anchor or page outside the\nnavigation fails")
    ;  if (has("ci")) { 
    ; __append("; the job *Docs* runs it")
    ;  } 
    ; __append(".\n")
  return __output;

}