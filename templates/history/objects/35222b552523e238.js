(locals, escapeFn) => {
  let __output = "";
  function __append(s) { if (s !== undefined && s !== null) __output += s }
  let __locals = (locals || {}),
answers = __locals.answers,
  derived = __locals.derived;
    ;  if (!derived.components.includes("rollouts")) { 
    ; __append("suite: canary\nrelease:\n  name: ")
    ; __append( answers.name )
    ; __append("\n  namespace: shop\nset:\n  image.digest: sha256:")
    ; __append( "a".repeat(64) )
    ; __append("\n  canary.image.digest: sha256:")
    ; __append( "b".repeat(64) )
    ; __append("\n  httpRoute.enabled: true\n  httpRoute.hostnames:\n    - ")
    ; __append( answers.name )
    ; __append(".example.com\ntemplates:\n  - templates/canary.yaml\n  - templates/deployment.yaml\n  - templates/httproute.yaml\n")
    ;  if (derived.hasDatabase) { 
    ; __append("  - templates/migration/job.yaml\n")
    ;  } 
    ; __append("tests:\n  - it: sends everything to the stable version while there is no canary\n    asserts:\n      - template: templates/canary.yaml\n        hasDocuments:\n          count: 0\n      - template: templates/httproute.yaml\n        equal:\n          path: spec.rules[0].backendRefs\n          value:\n            - name: ")
    ; __append( answers.name )
    ; __append("\n              port: 80\n\n  - it: splits the requests by weight\n    set:\n      canary.enabled: true\n      canary.weight: 25\n    asserts:\n      - template: templates/httproute.yaml\n        equal:\n          path: spec.rules[0].backendRefs\n          value:\n            - name: ")
    ; __append( answers.name )
    ; __append("\n              port: 80\n              weight: 75\n            - name: ")
    ; __append( answers.name )
    ; __append("-canary\n              port: 80\n              weight: 25\n\n  - it: runs its own image beside the stable one\n    set:\n      canary.enabled: true\n    asserts:\n      - template: templates/canary.yaml\n        documentIndex: 0\n        equal:\n          path: spec.template.spec.containers[0].image\n          value: ")
    ; __append( derived.image )
    ; __append("@sha256:")
    ; __append( "b".repeat(64) )
    ; __append("\n      - template: templates/deployment.yaml\n        equal:\n          path: spec.template.spec.containers[0].image\n          value: ")
    ; __append( derived.image )
    ; __append("@sha256:")
    ; __append( "a".repeat(64) )
    ; __append("\n\n  - it: keeps the two tracks apart\n    set:\n      canary.enabled: true\n    asserts:\n      - template: templates/canary.yaml\n        documentIndex: 0\n        equal:\n          path: spec.selector.matchLabels.track\n          value: canary\n      - template: templates/canary.yaml\n        documentIndex: 1\n        equal:\n          path: spec.selector.track\n          value: canary\n      - template: templates/deployment.yaml\n        equal:\n          path: spec.selector.matchLabels.track\n          value: stable\n")
    ;  if (derived.hasDatabase) { 
    ; __append("\n  - it: leaves the stable pods alone when the chart's version changes\n    set:\n      canary.enabled: true\n    asserts:\n      - template: templates/deployment.yaml\n        equal:\n          path: spec.template.metadata.labels\n          value:\n            app.kubernetes.io/name: ")
    ; __append( answers.name )
    ; __append("\n            app.kubernetes.io/instance: ")
    ; __append( answers.name )
    ; __append("\n            app.kubernetes.io/component: api\n            track: stable\n\n  - it: migrates with the newer image\n    set:\n      canary.enabled: true\n    asserts:\n      - template: templates/migration/job.yaml\n        equal:\n          path: spec.template.spec.containers[0].image\n          value: ")
    ; __append( derived.image )
    ; __append("@sha256:")
    ; __append( "b".repeat(64) )
    ; __append("\n")
    ;  } 
    ; __append("\n  - it: refuses a weight beyond 100 percent\n    set:\n      canary.enabled: true\n      canary.weight: 101\n    asserts:\n      - template: templates/httproute.yaml\n        failedTemplate:\n          errorPattern: weight\n")
    ;  } 
  return __output;

}