(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ; __append("suite: alerts\nrelease:\n  name: ")
    ; __append( answers.name )
    ; __append("\n  namespace: shop\nset:\n  image.digest: sha256:")
    ; __append( "a".repeat(64) )
    ; __append("\ntemplates:\n  - templates/prometheusrule.yaml\n  - templates/servicemonitor.yaml\ntests:\n  - it: needs no Prometheus Operator by default\n    asserts:\n      - hasDocuments:\n          count: 0\n\n  - it: looks at the API in both tracks of this release alone\n    template: templates/prometheusrule.yaml\n    set:\n      metrics.rules.enabled: true\n    asserts:\n      - matchRegex:\n          path: spec.groups[0].rules[0].expr\n          pattern: 'http_requests_total\\{namespace=\"shop\", job=~\"")
    ; __append( answers.name )
    ; __append("\\(-canary\\)\\?\", operation=~\"")
    ; __append( derived.apiPrefix )
    ; __append("/\\.\\+\", status_class=\"5xx\"\\}'\n")
    ;  if (!derived.components.includes("rollouts")) { 
    ; __append("      - matchRegex:\n          path: spec.groups[0].rules[0].expr\n          pattern: '> 0\\.02'\n")
    ;  } else { 
    ; __append("\n  - it: pages while the budget burns fast, and tells before it is gone\n    template: templates/prometheusrule.yaml\n    set:\n      metrics.rules.enabled: true\n      rollout.budgets.availability: 0.005\n    asserts:\n      - matchRegex:\n          path: spec.groups[0].rules[0].expr\n          pattern: '\\[1h\\]\\)\\) > 14\\.4 \\* 0\\.005'\n      - equal:\n          path: spec.groups[0].rules[0].labels.severity\n          value: critical\n      - matchRegex:\n          path: spec.groups[0].rules[1].expr\n          pattern: '\\[3d\\]\\)\\) > 0\\.005'\n      - equal:\n          path: spec.groups[0].rules[1].labels.severity\n          value: warning\n")
    ;  } 
    ;  if (derived.components.includes("docs")) { 
    ; __append("\n  - it: names a runbook in every alert\n    template: templates/prometheusrule.yaml\n    set:\n      metrics.rules.enabled: true\n    asserts:\n")
    ;  for (const [index, key] of [...(derived.components.includes("rollouts") ? ["RUN-API-001"] : []), "RUN-API-001", "RUN-API-001", "RUN-API-002", "RUN-API-003"].entries()) { 
    ; __append("      - matchRegex:\n          path: spec.groups[0].rules[")
    ; __append( index )
    ; __append("].annotations.runbook_url\n          pattern: /docs/runbooks/")
    ; __append( key )
    ; __append("\\.md$\n")
    ;  } 
    ;  } 
    ; __append("\n  - it: tells the canary's metrics apart\n    template: templates/servicemonitor.yaml\n    set:\n      metrics.serviceMonitor.enabled: true\n    asserts:\n      - contains:\n          path: spec.podTargetLabels\n          content: track\n")
  return __output;

}