(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ; __append("suite: network\nrelease:\n  name: ")
    ; __append( answers.name )
    ; __append("\n  namespace: shop\nset:\n  image.digest: sha256:")
    ; __append( "a".repeat(64) )
    ; __append("\ntemplates:\n  - templates/networkpolicy.yaml\n  - templates/httproute.yaml\n")
    ;  if (derived.hasDatabase) { 
    ; __append("  - templates/migration/networkpolicy.yaml\n")
    ;  } 
    ; __append("  - templates/tests/smoke.yaml\ntests:\n  - it: denies both directions by default\n    template: templates/networkpolicy.yaml\n    asserts:\n      - equal:\n          path: spec.policyTypes\n          value:\n            - Ingress\n            - Egress\n      - lengthEqual:\n          path: spec.egress\n          count: ")
    ; __append( 2 + (derived.hasDatabase ? 1 : 0) + (derived.hasAuthentication ? 1 : 0) + (derived.components.includes("profiling") ? 1 : 0) )
    ; __append("\n      - notContains:\n          path: spec.ingress\n          content: {}\n      - notContains:\n          path: spec.egress\n          content: {}\n\n  - it: asks the release for its readiness in helm test\n    template: templates/tests/smoke.yaml\n    documentIndex: 0\n    asserts:\n      - equal:\n          path: metadata.annotations[\"helm.sh/hook\"]\n          value: test\n      - contains:\n          path: spec.containers[0].command\n          content: http://")
    ; __append( answers.name )
    ; __append(":80/readyz\n\n  - it: opens one port only\n    template: templates/networkpolicy.yaml\n    asserts:\n      - equal:\n          path: spec.ingress[*].ports\n          value:\n            - protocol: TCP\n              port: ")
    ; __append( answers.port )
    ; __append("\n")
    ;  if (derived.hasDatabase) { 
    ; __append("\n  - it: lets the migration reach names and the database, nothing else\n    template: templates/migration/networkpolicy.yaml\n    asserts:\n      - lengthEqual:\n          path: spec.egress\n          count: 2\n      - equal:\n          path: spec.egress[1].ports\n          value:\n            - protocol: TCP\n              port: 5432\n      - notExists:\n          path: spec.ingress\n")
    ;  } 
    ; __append("\n  - it: publishes the API alone\n    template: templates/httproute.yaml\n    set:\n      httpRoute.enabled: true\n      httpRoute.hostnames:\n        - ")
    ; __append( answers.name )
    ; __append(".example.com\n    asserts:\n      - equal:\n          path: spec.rules[0].matches\n          value:\n            - path:\n                type: PathPrefix\n                value: ")
    ; __append( derived.apiPrefix )
    ; __append("\n\n  - it: refuses a route without a hostname\n    template: templates/httproute.yaml\n    set:\n      httpRoute.enabled: true\n    asserts:\n      - failedTemplate:\n          errorPattern: hostnames\n")
  return __output;

}