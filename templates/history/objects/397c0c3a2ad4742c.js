(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived,
  text = __locals.text;
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
    ; __append("\n\n# Nothing is loaded from elsewhere: no fonts, no scripts, no plugin but search.\ntheme:\n  name: material\n  font: false\n  features:\n    - content.code.copy\n    - navigation.indexes\nplugins:\n  - search\nhooks:\n  - scripts/mkdocs_hooks.py\nmarkdown_extensions:\n  - admonition\n  - pymdownx.superfences\n  - toc:\n      permalink: true\n\n# With --strict a warning fails the build.\nvalidation:\n  absolute_links: warn\n  anchors: warn\n  not_found: warn\n  omitted_files: warn\n  unrecognized_links: warn\n\nnav:\n  - index.md\n  - getting-started.md\n  - Using it:\n      - api.md\n      - errors.md\n      - configuration.md\n      - cli.md\n  - Running it:\n      - deployment.md\n")
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
    ; __append("      - Decisions:\n          - adr/README.md\n          - adr/0001-record-decisions.md\n          - adr/0002-formatting.md\n          - adr/0003-type-spelling.md\n          - adr/0004-one-set-of-commands.md\n          - adr/0005-mutation-scope.md\n          - adr/0006-health-endpoints.md\n          - adr/0007-error-body.md\n          - adr/0008-validation-status.md\n          - adr/0009-concurrent-writes.md\n          - adr/0010-version-prefix.md\n          - adr/0011-log-stream.md\n          - adr/0012-telemetry.md\n          - adr/0013-transport-security.md\n          - adr/0014-canary.md\n          - adr/0015-secret-scanning.md\n          - adr/0016-warnings.md\n          - adr/0017-merge-and-signature.md\n          - adr/0018-documentation-site.md\n          - adr/0019-persistence.md\n          - adr/0020-authentication.md\n          - adr/0021-interrupt-exit-code.md\n          - adr/template.md\n")
  return __output;

}