(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  text = __locals.text,
  slot = __locals.slot;
    ;  const has = (id) => derived.components.includes(id); 
    ; __append("site_name: ")
    ; __append(escapeFn( derived.title ))
    ; __append("\nsite_description: ")
    ; __append(escapeFn( text.comment(answers.description) ))
    ; __append("\nrepo_url: https://github.com/")
    ; __append( derived.repository )
    ; __append("\nrepo_name: ")
    ; __append( derived.repository )
    ; __append("\ncopyright: ")
    ; __append(escapeFn( answers.organisation ))
    ; __append("\n\n# Nothing is loaded from elsewhere: no fonts, no scripts, no plugin but search.\ntheme:\n  name: material\n  font: false\n  features:\n    - content.code.copy\n    - navigation.indexes\nplugins:\n  - search\nhooks:\n  - scripts/mkdocs_hooks.py\nmarkdown_extensions:\n  - admonition\n  - pymdownx.superfences\n  - toc:\n      permalink: true\n\n# With --strict a warning fails the build.\nvalidation:\n  absolute_links: warn\n  anchors: warn\n  not_found: warn\n  omitted_files: warn\n  unrecognized_links: warn\n\nnav:\n  - index.md\n  - getting-started.md\n  - Using it:\n      - api.md\n      - errors.md\n      - configuration.md\n      - cli.md\n  - Running it:\n")
    ;  if (has("helm")) { 
    ; __append("      - deployment.md\n")
    ;  } 
    ;  if (derived.hasDatabase) { 
    ; __append("      - migrations.md\n")
    ;  } 
    ; __append("      - observability.md\n      - security.md\n      - Runbooks:\n          - runbooks/index.md\n          - runbooks/RUN-API-001.md\n          - runbooks/RUN-API-002.md\n          - runbooks/RUN-API-003.md\n          - runbooks/RUN-SEC-001.md\n  - Changing it:\n      - testing.md\n")
    ;  for (const page of derived.docsPages) { 
    ; __append("      - ")
    ; __append(escapeFn( page.title ))
    ; __append(": ")
    ; __append( page.path )
    ; __append("\n")
    ;  } 
    ; __append( slot("docs.nav") )
  return __output;

}